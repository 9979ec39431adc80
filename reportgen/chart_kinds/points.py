"""Figures -> the marks of a chart, with their labels, intervals and bounds."""

from __future__ import annotations

from reportgen.model.bounds import in_unit, interval
from reportgen.model.chart import Bound, Point
from reportgen.model.comparison import Difference, Estimate, Row
from reportgen.model.meeting import Observation
from reportgen.model.text import Lang
from reportgen.model.unit import Unit
from reportgen.wording.comparisons import (
    claimed,
    derived_of,
    gap_label,
    index_words,
    share_words,
)
from reportgen.wording.measures import figure_of
from reportgen.wording.numbers import plotted, rounded
from reportgen.wording.phrases import PhraseBook

MARK_DECIMALS = 6
"""Decimal places of a mark's value: more than any drawing shows."""


def level_point(observation: Observation, unit: Unit, lang: Lang) -> Point:
    """A figure in the unit of its chart, with the values that its words leave open.

    Raises:
        ValueError: it cannot be converted into it.
    """
    factor = observation.quantity.unit.factor_to(unit)
    if factor is None:
        raise ValueError(f"{observation.quantity.unit.code} is not {unit.code}")
    exact, (low, high) = in_unit(observation, unit), interval(observation, unit)
    return _point(Estimate(exact, low, high), plotted(figure_of(observation), factor)[lang])


def index_point(row: Row) -> Point:
    """A ratio, the benchmark being 100.

    Raises:
        ValueError: the row has no ratio.
    """
    if row.ratio is None:
        raise ValueError(row.indicator.id)
    return _percent_point(row.ratio, index_words(row))


def gap_point(row: Row) -> Point:
    """The distance from the benchmark in percent, or in percentage points.

    Raises:
        ValueError: the row has no gap.
    """
    if row.gap is None:
        raise ValueError(row.indicator.id)
    if row.ratio is None:
        return _point(derived_of(row), gap_label(row))
    low, high = (None if limit is None else limit - 1 for limit in (row.ratio.low, row.ratio.high))
    return _percent_point(Estimate(row.ratio.value - 1, low, high), gap_label(row))


def share_point(row: Row, lang: Lang, book: PhraseBook) -> Point:
    """A share in percent.

    Raises:
        ValueError: the row has no share.
    """
    if row.share is None:
        raise ValueError(row.indicator.id)
    return _percent_point(row.share, share_words(row, book)[lang])


def _percent_point(estimate: Estimate, label: str) -> Point:
    low, high = (None if it is None else it * 100 for it in (estimate.low, estimate.high))
    return _point(Estimate(estimate.value * 100, low, high), label)


def _point(found: Estimate | Difference, label: str) -> Point:
    """A mark at what may be claimed, a bound where one end is open."""
    low, high = (
        None if it is None else rounded(it, MARK_DECIMALS) for it in (found.low, found.high)
    )
    return Point(rounded(claimed(found), MARK_DECIMALS), label, low, high, _bound(found))


def _bound(found: Estimate | Difference) -> Bound | None:
    """Which way the true value lies; a place may be open at both ends, of which nothing is told."""
    if (found.low is None) == (found.high is None):
        return None
    return "lower" if found.high is None else "upper"
