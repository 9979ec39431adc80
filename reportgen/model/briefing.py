"""A briefing: which meeting against which, in which documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Literal

from reportgen.languages import FIRST
from reportgen.model.comparison import Relation
from reportgen.model.format import Format
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.record import Record
from reportgen.model.text import Lang, Text

ChartForm = Literal["native", "picture"]
DataRole = Literal[
    "briefing", "subject", "benchmark", "against", "indicators", "table", "text", "words"
]


@dataclass(frozen=True, slots=True)
class Output(Record):
    """A document to write."""

    template: str
    """Name of the template pack."""
    formats: tuple[Format, ...]
    """The formats to write it in."""
    parameters: Mapping[str, str | bool | Decimal] = field(default_factory=dict)
    """What is set of the parameters of the template; paths count from this file."""


@dataclass(frozen=True, slots=True)
class Bulletin(Record):
    """What an official bulletin says of itself; what is left out is not printed."""

    name: Text | None = None
    """The large red name; 简报 (Bulletin) where left out."""
    number: Text | None = None
    """The issue, as it is to be printed under the name."""
    secrecy: Text | None = None
    """The degree of secrecy, printed at the upper left."""
    urgency: Text | None = None
    """The degree of urgency, printed at the upper left."""
    recipients: tuple[Text, ...] = ()
    """Who receives it, a line each, printed at the foot of the last page."""
    copies: int | None = None
    """How many copies are printed, given at the foot of the last page."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A meeting that the subject is set against, in its relation.

    Where it has a label, that is the short name of its area.
    """

    meeting: Meeting
    relation: Relation = "across"


FilePlace = tuple[str, int, int]
"""A file, and a line and a column in it, from 1."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that a briefing was loaded from, under a name that no other file of it has.

    It is as it was, byte by byte, but that the briefing file and meetings name other files by these
    names, so that all of them load again from one folder.
    """

    role: DataRole
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MissingWords:
    """Words of a data file that it does not have in a language, and the first of its lines."""

    file: str
    line: int
    lang: Lang
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text of a data file; ``place`` is a problem that says nothing but where it stands."""

    text: str
    place: Problem
    lang: Lang | None = None
    """The language that it is in, where its key says so."""

    def at(self, problem: Problem) -> Problem:
        """A problem that was found without its place, at this text."""
        it = self.place
        return replace(problem, file=it.file, line=it.line, column=it.column, where=it.where)


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that a document is made from.

    ``benchmark`` is the meeting that the subject is set against across areas, or the first of
    several; ``against`` are all others. ``key`` are the ids of the indicators that a short
    document shows first, ``folder`` is that of the briefing file; ``warnings`` are what loading
    found doubtful, ``files`` what it was loaded from, ``places`` the file, line and column where
    it names each template. ``missing_words`` are what the files do not have in a language.
    """

    id: str
    title: Text
    subject: Meeting
    benchmark: Meeting | None
    indicators: CodeList
    outputs: tuple[Output, ...]
    lang: Lang = FIRST
    charts: ChartForm = "native"
    issuer: Text | None = None
    date: dt.date | None = None
    key: tuple[str, ...] = ()
    bulletin: Bulletin = Bulletin()
    folder: Path = Path()
    warnings: tuple[Problem, ...] = ()
    files: tuple[DataFile, ...] = ()
    places: tuple[tuple[str, FilePlace], ...] = ()
    against: tuple[Counterpart, ...] = ()
    draft: bool = False
    """Whether its data has open questions: each page of its documents says so."""
    missing_words: tuple[MissingWords, ...] = ()
    uncommon: tuple[PlacedText, ...] = ()
    """The texts of its files that have characters which not every font for Chinese has."""
    set_words: tuple[tuple[str, str], ...] = ()
    """What things of meetings are called by what was set, by the names that they are set by."""

    @property
    def clock(self) -> dt.date:
        """The date a document carries: its own, or else that of the subject meeting."""
        return self.date or self.subject.date
