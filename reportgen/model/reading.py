"""What was understood of a text: its numbers, its figures, its people, its tasks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from reportgen.model.meeting import FigureRole, GrowthKind, GrowthScale, Measure, Place, Prices
from reportgen.model.source_text import SourceText

NumberIs = Literal["figure", "date", "name", "ordinal", "reference", "unclear"]
"""What a number in a text is: a statistic; (part of) a date or a time; part of a name, as in 十四五
or 两会; one that counts points of the text (一是, 第三); the number of a document, an article or a
telephone; not understood."""

OpenPoint = Literal[
    "indicator", "value", "unit", "measure", "period", "kind", "base", "scale", "coverage", "area",
    "role", "prices", "subject",
]  # fmt: skip
"""What of a figure the text leaves open, so that a person is asked. ``subject``: the numbers of
subjects and values differ, or whose figure it is cannot be told."""


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A figure as the text has it; what it does not say is None, and in ``asks`` where it counts.

    All values are as a person writes them in a data file. ``subject`` is what the text calls it
    (城市低保标准), ``indicator`` the id in the code list, None where nothing matches. ``value``
    has the digits, multiplier and qualifier of the source (超过5万, 6%～8%, 1.5倍; 第4位 as 4); a
    fall is negative (下降5% is -5%). ``unit`` is in the nouns of the code list
    (``CNY/person/month``) or, of nouns that it has not, as the text has them (``辆/户``).
    ``period`` is ``2020``, ``2021-Q1``, ``2020-12-31``, ``2016..2020`` for a span,
    ``unstated..2020`` for one without its beginning. ``area``, ``to`` and ``among`` are names.
    ``at`` is where its number stands. A unit that looks like a misprint is asked, with what the
    source prints in ``unit``: it is never corrected of itself.
    """

    subject: str
    measure: Measure
    value: str
    at: Place
    indicator: str | None = None
    unit: str | None = None
    period: str | None = None
    kind: GrowthKind | None = None
    base: str | None = None
    scale: GrowthScale | None = None
    role: FigureRole = "result"
    qualifier: str | None = None
    area: str | None = None
    coverage: str | None = None
    prices: Prices | None = None
    among: str | None = None
    places: int | None = None
    to: str | None = None
    shared_with: tuple[str, ...] = ()
    """Further subjects that the one number stands for: ids where matched, else their names."""
    part_of: str | None = None
    """The subject that includes this one (其中)."""
    asks: tuple[OpenPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A number of the text: ``start`` to ``end`` in ``SourceText.text``, and what became of it."""

    start: int
    end: int
    what: NumberIs
    figure: ReadFigure | None = None
    """Set if, and only if, it is a figure."""


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """Someone who is named, and as what."""

    name: str
    role: str
    part: Literal["speaker", "chair", "instruction", "attendee"]
    at: Place


@dataclass(frozen=True, slots=True)
class ReadTask:
    """Something to be done, as a shortened clause of the source."""

    group: str
    """The heading that it stands under."""
    text: str
    at: Place
    owner: str | None = None
    due: dt.date | None = None
    period: Literal["year", "year_end"] = "year"
    start: int = 0
    """Where the clause stands in ``SourceText.text``."""
    end: int = 0


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """Something said that is neither a figure nor a task, as a shortened clause of the source."""

    part: Literal[
        "agenda", "achievements", "guidance", "points", "emphases", "requirements", "directions"
    ]
    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class TextFrame:
    """What a text says about itself; None where it does not."""

    title: str | None = None
    date: dt.date | None = None
    time: str | None = None
    form: str | None = None
    organiser: str | None = None
    area: str | None = None
    """The name of the area that it is about."""
    kind: str | None = None
    """The kind of meeting (``work_meeting``, ``government_report`` …)."""
    year: int | None = None
    """The year that it reports on."""
    tasks_year: int | None = None
    people: tuple[ReadPerson, ...] = ()
    attendance: tuple[tuple[str, str, Place], ...] = ()
    """Venue (``main``, ``branch``, ``invited``), who, and where that stands."""


@dataclass(frozen=True, slots=True)
class TextSection:
    """A part of a text and what it holds; ``start`` to ``end`` in ``SourceText.text``."""

    start: int
    end: int
    what: Literal[
        "head", "achievements", "analysis", "guidance", "targets", "tasks", "directions",
        "emphases", "requirements", "year_end", "attendance", "other",
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextReading:
    """All that was understood of one text. ``numbers`` are all numbers in it, in its order."""

    source: SourceText
    frame: TextFrame
    sections: tuple[TextSection, ...]
    numbers: tuple[ReadNumber, ...]
    tasks: tuple[ReadTask, ...]
    statements: tuple[ReadStatement, ...]
    tasks_announced: Place | None = None
    """Where a list of tasks is announced that the text does not have."""
