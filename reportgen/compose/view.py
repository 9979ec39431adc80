"""What a template may use: the report in one language, as plain frozen values."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from reportgen.model.chart import Chart
from reportgen.model.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure.

    ``code`` is its number in the list of sources (A1, B1), ``number`` the number alone, ``unit``
    its unit, ``amount`` both in a sentence's order with the qualifier, ``as_printed`` the number
    and unit as the source printed them where the unit was corrected. ``growth`` is the kind of
    growth, ``other_period`` whether the figure is for another year than the report, ``place`` where
    the figure stands in its source.
    """

    code: str
    name: str
    topic: str
    measure: str
    number: str
    unit: str
    amount: str
    qualifier: str
    period: str
    other_period: bool
    running_total: bool
    growth: str
    coverage: str
    status: str
    place: str
    note: str
    as_printed: str
    correction: str
    part_of: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is: a stable code and a sentence."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator and measure, with both figures and what may be said of the two.

    ``direction`` is above, below, level or empty; ``gap`` the distance in words (1.1%, or
    2.0 percentage points); ``index`` has the benchmark at 100; ``share`` is in percent, with about
    or at least where it is coarse or a bound. ``converted`` is the benchmark's amount in the unit
    of the subject, where the two were reported in different ones; ``against`` its number alone.
    ``distance`` is what to sort by: the size of the gap, or the share.
    """

    indicator: str
    name: str
    short: str
    topic: str
    nature: str
    better: str
    measure: str
    subject: Figure | None
    benchmark: Figure | None
    verdict: str
    verdict_name: str
    derived: bool
    reasons: tuple[Reason, ...]
    direction: str
    gap: str
    index: str
    share: str
    difference: str
    converted: str
    against: str
    distance: float


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A topic with the figures of one meeting on it: values each with its growth, if any."""

    name: str
    figures: tuple[tuple[Figure, Figure | None], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in one language.

    ``subject`` and ``benchmark`` are the meetings as in their files (``benchmark`` is None where
    there is none), ``rows`` the comparison, ``charts`` what may be drawn. ``key`` are the ids of
    the indicators to show first, ``key_charts`` those for a short document. ``year`` is the year
    reported on, ``task_year`` that of the tasks. ``bulletin`` is what an official bulletin says of
    itself.
    """

    title: str
    lang: Lang
    issuer: str
    date: str
    year: int
    task_year: int
    bulletin: Any
    subject: Any
    benchmark: Any
    rows: tuple[Row, ...]
    charts: tuple[Chart, ...]
    key: tuple[str, ...]
    key_charts: tuple[Chart, ...]
    subject_topics: tuple[TopicGroup, ...]
    benchmark_topics: tuple[TopicGroup, ...]
    subject_figures: tuple[Figure, ...]
    benchmark_figures: tuple[Figure, ...]


def localized(value: Any, lang: Lang) -> Any:
    """A value with every Text in it replaced by its words in one language."""
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, tuple):
        return tuple(localized(item, lang) for item in value)
    if dataclasses.is_dataclass(value):
        names = [field.name for field in dataclasses.fields(value)]
        return SimpleNamespace(**{n: localized(getattr(value, n), lang) for n in names})
    return value
