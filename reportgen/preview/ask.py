"""What is to be shown, and what came of it: the values that go to a worker and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.messages import Argument, MessageLang
from reportgen.model.briefing import Format
from reportgen.model.pack import ParameterType
from reportgen.model.problem import Problem
from reportgen.model.text import Lang


@dataclass(frozen=True, slots=True)
class Ask:
    """Which document to make.

    ``template`` and ``lang`` are those that the briefing file names first where None;
    ``parameters`` is what is set, as on the command line; ``messages`` the language in which the
    person is spoken to.
    """

    briefing: Path
    template: str | None = None
    lang: Lang | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    verify: bool = True
    messages: MessageLang = "en"


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
