"""What is to be shown, and what came of it: the values that go to a worker and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.messages import Argument, MessageLang
from reportgen.model.format import Format
from reportgen.model.pack import ParameterType
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.packs import place_of, search_path


@dataclass(frozen=True, slots=True)
class Ask:
    """Which document to make.

    ``template`` and ``lang`` are those that the briefing file names first where None;
    ``parameters`` is what is set, as on the command line; ``messages`` the language in which the
    person is spoken to; ``folders`` are those with packs, the usual ones where empty.
    """

    briefing: Path
    template: str | None = None
    lang: Lang | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    verify: bool = True
    messages: MessageLang = "en"
    folders: tuple[Path, ...] = ()

    @property
    def path(self) -> tuple[Path, ...]:
        """The folders in which packs are looked for now."""
        return self.folders or search_path()


def with_folders(ask: Ask) -> Ask:
    """The same where the template may be the path of a pack's folder: it is called by its name.

    Raises:
        InputError: the folder has a name that no pack can have.
    """
    if not ask.template:
        return ask
    name, path = place_of(ask.template)
    return replace(ask, template=name, folders=() if path == search_path() else path)


@dataclass(frozen=True, slots=True)
class ParameterControl:
    """A parameter of the template, with its value as on the command line."""

    name: str
    type: ParameterType
    about: str
    choices: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What the pages show: the title of the briefing, the template, and what can be set."""

    title: str
    template: str
    lang: Lang
    formats: tuple[Format, ...]
    controls: tuple[ParameterControl, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What a worker made.

    ``content`` is a web page or a PDF, None where there is none; then ``problems`` or ``note`` say
    why. ``files`` and ``folders`` are what it was made from, as far as known; it took ``seconds``.
    """

    content: bytes | None = None
    note: Argument = ""
    problems: tuple[Problem, ...] = ()
    subject: Subject | None = None
    templates: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    seconds: float = 0

    @property
    def good(self) -> bool:
        """Whether this is what there is to see, be it only the note that there is nothing."""
        return self.content is not None or bool(self.note)


def fault(error: Exception) -> Problem:
    """What is our own mistake, as a problem."""
    return Problem.of("machine.fault", said=f"{type(error).__name__}: {error}")
