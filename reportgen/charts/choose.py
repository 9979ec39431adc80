"""Which charts a comparison deserves. What may not be compared gets into none of them."""

from __future__ import annotations

from fractions import Fraction

from reportgen.charts.choice.levels import levels
from reportgen.charts.choice.progress import progress_charts
from reportgen.charts.choice.setting import ChartContext
from reportgen.charts.choice.standing import gaps, indexes, shares
from reportgen.model.chart import Chart
from reportgen.model.comparison import Comparison, Row
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording


def choose(comparison: Comparison, words: Wording, lang: Lang) -> tuple[Chart, ...]:
    """The charts of a comparison in one language, the main one first.

    Without a benchmark there are only those of tasks, and of them only where a status is known.
    """
    meetings = [it for it in (comparison.subject, comparison.benchmark) if it]
    tasks = [chart for meeting in meetings for chart in progress_charts(meeting, lang)]
    if comparison.benchmark is None:
        return tuple(tasks)
    setting = ChartContext(comparison, words, lang)
    derived = sorted(setting.derived(), key=_gap, reverse=True)
    ranked = [row for row in derived if _level(row)]
    rates = [row for row in derived if row.ratio is None and row.gap is not None]
    shared = sorted((row for row in derived if row.share), key=_share, reverse=True)
    return (
        *levels(ranked, setting),
        *indexes(ranked, setting),
        *shares(shared, setting),
        *gaps([*ranked, *rates], setting),
        *tasks,
    )


def _level(row: Row) -> bool:
    return row.measure == "value" and row.indicator.nature == "level" and row.ratio is not None


def _gap(row: Row) -> Fraction:
    return row.gap or Fraction(0)


def _share(row: Row) -> Fraction:
    return row.share.value if row.share else Fraction(0)
