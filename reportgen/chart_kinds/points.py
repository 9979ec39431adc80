"""Figures -> the marks of a chart, with their labels, intervals and bounds."""

from __future__ import annotations

from reportgen.model.chart import Bound, Point
from reportgen.model.comparison import Estimate, Row
from reportgen.model.meeting import Observation
from reportgen.model.qualifier import Qualifier
from reportgen.model.text import Lang
from reportgen.model.unit import Unit
from reportgen.wording.comparisons import claimed, gap_label, index_words, share_words
from reportgen.wording.numbers import plotted, rounded
from reportgen.wording.phrases import PhraseBook

MARK_DECIMALS = 6
"""Decimal places of a mark's value: more than any drawing shows."""
BOUNDS: dict[Qualifier, Bound] = {"more_than": "lower", "less_than": "upper"}


def level_point(observation: Observation, unit: Unit, lang: Lang) -> Point:
    """A level in the unit of its chart.

    Raises:
        ValueError: it cannot be converted into it.
    """
    factor = observation.quantity.unit.factor_to(unit)
    if factor is None:
        raise ValueError(f"{observation.quantity.unit.code} is not {unit.code}")
    return Point(
        value=rounded(observation.quantity.exact * factor, MARK_DECIMALS),
        label=plotted(observation.quantity, factor)[lang],
        low=rounded(observation.quantity.low * factor, MARK_DECIMALS),
        high=rounded(observation.quantity.high * factor, MARK_DECIMALS),
        bound=BOUNDS.get(observation.qualifier) if observation.qualifier else None,
    )


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
        return Point(rounded(row.gap, MARK_DECIMALS), gap_label(row))
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
    low, high = (
        None if limit is None else rounded(limit * 100, MARK_DECIMALS)
        for limit in (estimate.low, estimate.high)
    )
    bound: Bound | None = "lower" if high is None else "upper" if low is None else None
    return Point(rounded(claimed(estimate) * 100, MARK_DECIMALS), label, low, high, bound)
