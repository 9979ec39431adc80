"""What a template may use: the report in one language, as plain frozen values."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Annotated, Any

from reportgen.model.briefing import Bulletin
from reportgen.model.chart import Chart
from reportgen.model.meeting import Meeting
from reportgen.model.text import Lang, Text
from reportgen.report.covered import covered
from reportgen.report.figure_values import Figure
from reportgen.report.task_values import TaskLedger


@dataclass(frozen=True, slots=True)
class MissingValue:
    """A figure that a source names and does not give."""

    name: str
    """The name of the indicator."""
    topic: str
    """Its topic."""
    why: str
    """Why it is not given, as 保密."""
    period: str
    """The time that it is for, in words."""
    note: str
    """What to know about it, or empty."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is."""

    code: str
    """A name that stays the same."""
    kind: str
    """``blocks``, ``alone``, ``caveat`` or ``conversion``: what it does to the comparison."""
    text: str
    """The reason as a sentence, without its full stop."""


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator and measure, with both figures and what may be said of the two."""

    indicator: str
    """The id of the indicator."""
    name: str
    """The name of the indicator."""
    short: str
    """Its short name."""
    title: str
    """The name with what the row gives, where no value, and its period, where not the year; with
    what it is, where it is a target in a part."""
    short_title: str
    """The same as ``title``, of the short name."""
    plain_title: str
    """The same as ``title`` without its period."""
    dated_name: str
    """The name with the period, where that is not the year, and the area, where it is another."""
    heading: str
    """The same as ``title``, of the short name where the row gives no value."""
    topic: str
    """Its topic."""
    nature: str
    """``level``, ``stock``, ``flow``, ``share`` or empty."""
    better: str
    """``higher`` or ``lower`` where one is better, else empty."""
    measure: str
    """``value`` or ``growth``."""
    subject: Figure | None
    """The figure of the subject; None where not reported."""
    benchmark: Figure | None
    """The figure of the benchmark; None where not reported."""
    verdict: str
    """The verdict: comparable, converted, caveat, not_comparable or no_counterpart."""
    verdict_name: str
    """The name of the verdict."""
    derived: bool
    """Whether the two may stand in one sentence."""
    reasons: tuple[Reason, ...]
    """Why the verdict is what it is."""
    direction: str
    """``above``, ``below``, ``level`` or empty."""
    gap: str
    """The distance in words, as 4.9% or 2.0 percentage points."""
    index: str
    """The subject, with the benchmark at 100."""
    share: str
    """The share in percent, with 约 or 至少 where it is coarse or a bound."""
    difference: str
    """The difference in the unit of the subject."""
    converted: str
    """The amount of the benchmark in the unit of the subject where the units differ, else empty."""
    against: str
    """The number of the benchmark in the unit of the subject, with its qualifier."""
    distance: float
    """What to sort by: the size of the gap, or the share."""
    signed_gap: str
    """The gap for a column of its own, as 高1.1%, 至少低5万人 or 持平; empty where none."""
    in_points: bool
    """Whether the gap is in percentage points."""
    relation: str
    """``across``, ``over_time``, ``to_target`` or ``target_to_target``."""
    standing: str
    """How the one stands to the other, as 高于全国1.1%; empty where nothing is derived."""
    attainment: str
    """Whether a target was reached: ``met``, ``not_met``, ``undecided``, or empty."""
    attainment_name: str
    """The same in words, or empty."""
    change: str
    """The change from the other figure to the subject's, as 增长6.0%，增加30元; or empty."""
    arrow: str
    """↑, ↓ or → from the other figure to the subject's; empty where nothing is known."""


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A topic with the figures of one meeting on it."""

    name: str
    """The name of the topic; empty for figures of none."""
    figures: tuple[tuple[Figure, Figure | None], ...]
    """Pairs of a figure and its growth, or None."""


@dataclass(frozen=True, slots=True)
class AreaLine:
    """A figure of the subject and those of other areas that may be compared with it."""

    title: str
    """The name of what they are of."""
    cells: tuple[str, ...]
    """The amounts, that of the subject first; empty where there is none to compare."""


@dataclass(frozen=True, slots=True)
class AreaTable:
    """Several areas side by side."""

    names: tuple[str, ...]
    """The names of the areas, the subject first."""
    lines: tuple[AreaLine, ...]
    """The figures that at least one other area has."""


@dataclass(frozen=True, slots=True)
class ReportPart:
    """The subject set against one further meeting."""

    relation: str
    """``across``, ``over_time``, ``to_target`` or ``target_to_target``."""
    name: str
    """What the other is called beside figures: its label, or its area."""
    meeting: Annotated[Any, Meeting]
    """The other meeting."""
    rows: tuple[Row, ...]
    """The comparison: a row for each figure, or pair of figures."""
    derived: tuple[Row, ...]
    """Those of which something may be said."""
    uncompared: tuple[Row, ...]
    """Those with two figures that may not be compared."""
    figures: tuple[Figure, ...]
    """All figures of the other meeting, in the order of its file."""
    missing: tuple[MissingValue, ...]
    """Figures that it names and does not give."""
    code: str
    """The letter of its figures in the list of sources."""
    id: str
    """What anchors of its section and its tables are made of: part-1, part-2."""
    period: str
    """The time that most of the subject's figures in it are for."""
    other_period: str
    """The time that most of the others are for."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a report was made of and when: files carry it, templates do not print it."""

    briefing: str
    """The id of the briefing."""
    data: str
    """The hash of its data."""
    created: dt.datetime
    """The time that the documents carry."""
    keywords: tuple[str, ...]
    """The areas and the title of the code list."""
    draft: bool = False
    """Whether the data has open questions, so that every page says that it is a draft."""
    words: tuple[tuple[str, str], ...] = ()
    """What things of meetings are called by what was set."""
    right_to_left: tuple[str, ...] = ()
    """Names of the data that run from right to left, as in Arabic."""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in one language."""

    title: str
    """The title of the document."""
    lang: Lang
    """The language of the document, zh or en."""
    issuer: str
    """Who issues it, or empty."""
    date: str
    """The date of the document, in words."""
    year: int | None
    """The year that is reported on; None where most figures say no time."""
    task_year: int | None
    """The year of the tasks; None where it is not stated."""
    bulletin: Annotated[Any, Bulletin]
    """What an official bulletin says of itself."""
    subject: Annotated[Any, Meeting]
    """The meeting that the document is about."""
    benchmark: Annotated[Any, Meeting | None]
    """The meeting that it is set against; None without one."""
    rows: tuple[Row, ...]
    """The comparison: a row for each figure, or pair of figures, targets not among them."""
    levels: tuple[Row, ...]
    """The rows with an index: the subject is above the benchmark or below it by so many percent."""
    points: tuple[Row, ...]
    """The rows with a gap in percentage points."""
    differences: tuple[Row, ...]
    """The rows with a difference in their unit alone: changes, ranks, levels without a zero."""
    ranked: tuple[Row, ...]
    """All rows of which one may ask what is higher: levels, points, differences."""
    ahead: tuple[Row, ...]
    """Those of ``ranked`` in which the subject is above the benchmark, the furthest first."""
    behind: tuple[Row, ...]
    """Those of ``ranked`` in which the subject is below the benchmark, the furthest first."""
    even: tuple[Row, ...]
    """Those of ``ranked`` that are neither."""
    even_words: str
    """What is said of ``even``: 大致持平, 无法判定高低 or both; empty where there are none."""
    shares: tuple[Row, ...]
    """The rows with a share: the subject is a part of the benchmark."""
    uncompared: tuple[Row, ...]
    """The rows with two figures that may not be compared."""
    alone: tuple[Row, ...]
    """The rows with one figure."""
    targets: tuple[Row, ...]
    """The rows of targets, plans and forecasts; they stand in no other list."""
    parts: tuple[ReportPart, ...]
    """The subject set against each further meeting."""
    areas: AreaTable | None
    """The subject and all other areas side by side; None where there are fewer than two others."""
    charts: tuple[Chart, ...]
    """The charts that may be drawn."""
    key: tuple[str, ...]
    """The ids of the key indicators that the briefing file names."""
    key_charts: tuple[Chart, ...]
    """Charts for a short document."""
    subject_topics: tuple[TopicGroup, ...]
    """The figures of the subject by topic."""
    benchmark_topics: tuple[TopicGroup, ...]
    """The figures of the benchmark by topic."""
    figures: tuple[Figure, ...]
    """All figures of all meetings, those of the subject first, each meeting once."""
    subject_figures: tuple[Figure, ...]
    """All figures of the subject, in the order of its file."""
    benchmark_figures: tuple[Figure, ...]
    """All figures of the benchmark, in the order of its file."""
    subject_missing: tuple[MissingValue, ...]
    """Figures that the subject names and does not give."""
    benchmark_missing: tuple[MissingValue, ...]
    """Figures that the benchmark names and does not give."""
    ledgers: tuple[TaskLedger, ...]
    """The tasks of the meetings that have any, as they stand on ``as_of``; empty without a day."""
    as_of: str
    """The day on which tasks stand as ``ledgers`` say, in words; empty where none is set."""
    provenance: Provenance
    """What it was made of; for the properties of files, not for templates."""


def localized(value: Any, lang: Lang) -> Any:
    """A value with every Text in it replaced by its words in one language, all of it covered."""
    if isinstance(value, Text):
        return covered(value[lang])
    if isinstance(value, tuple):
        return tuple(localized(item, lang) for item in value)
    if dataclasses.is_dataclass(value):
        names = [field.name for field in dataclasses.fields(value)]
        return SimpleNamespace(**{n: localized(getattr(value, n), lang) for n in names})
    return covered(value)
