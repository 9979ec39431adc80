"""A template pack: what is said, how it looks in each format, and what may be set."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

from reportgen.model.format import FORMATS, Format
from reportgen.model.page import HOUSE_PAGE, PageMeasures
from reportgen.model.problem import Problem
from reportgen.model.text import Lang, Text
from reportgen.model.tokens import HOUSE, Tokens

ParameterType = Literal["text", "boolean", "number", "choice", "colour", "image", "date"]
Value = str | bool | Decimal
"""Of a text, choice, colour, image (its path) or date (YYYY-MM-DD, or empty) a str; a number is a
Decimal, exact as written."""

SKIN = "word.docx"
Kept = Literal["changes", "comments", "numbers"]
"""What people note in a Word document: tracked changes, comments."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something about a pack that its user sets.

    ``default`` holds where nothing is set; ``choices`` are the words that a choice may be. The
    path of an image counts from ``folder``, that of the pack.
    """

    name: str
    type: ParameterType
    default: Value
    about: Text
    choices: tuple[str, ...] = ()
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """The words of a pack, in one language, for a phrase that all packs have in common."""

    key: str
    lang: Lang
    words: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The value of each parameter by its name, and the file of each image by its value."""

    values: tuple[tuple[str, Value], ...] = ()
    images: tuple[tuple[str, Path], ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A template pack.

    ``content`` is empty where the pack is one Word document, and nowhere else. ``folders`` is its
    own folder and then those of the packs it extends, one after the other; ``path`` the folders in
    which packs and shared macros are looked for. ``print_css`` is the look of its PDF, ``web_css``
    that of its web page; ``skin`` is its Word document, ``lenders`` those that it has the styles
    from which it lacks, the first that has one. ``complete`` says that it means to give every
    figure of the data, ``ledger`` that it says where tasks stand on a day. ``page`` is how much
    room its texts take. ``warnings`` are what is doubtful in its ``tokens``. ``phrases`` are those
    that it says in words of its own, of which a later one wins; ``literals`` what it says in
    numbers of its own, None where these are not looked at; ``kept`` what people wrote in its Word
    document that goes out with the documents.
    """

    name: str
    title: Text
    content: str
    print_css: str
    web_css: str
    skin: bytes
    folders: tuple[Path, ...]
    path: tuple[Path, ...]
    formats: tuple[Format, ...] = FORMATS
    parameters: tuple[Parameter, ...] = ()
    complete: bool = False
    ledger: bool = False
    tokens: Tokens = HOUSE
    page: PageMeasures = HOUSE_PAGE
    warnings: tuple[Problem, ...] = ()
    phrases: tuple[OwnPhrase, ...] = ()
    literals: tuple[str, ...] | None = ()
    lenders: tuple[bytes, ...] = ()
    kept: frozenset[Kept] = frozenset()

    @property
    def skin_file(self) -> Path:
        """The file of its Word document: its own, or that of a pack it extends."""
        files = [folder / SKIN for folder in self.folders]
        return next((file for file in files if file.is_file()), files[0])

    @property
    def defaults(self) -> Settings:
        """The settings where nothing is set."""
        images = ((p.default, p.folder) for p in self.parameters if p.type == "image")
        return Settings(
            tuple((parameter.name, parameter.default) for parameter in self.parameters),
            tuple((str(name), folder / str(name)) for name, folder in images if name and folder),
        )
