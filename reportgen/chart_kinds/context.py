"""What the charts of one comparison have in common: names, source, words about rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import ceil
from typing import TypeVar

from reportgen.chart_kinds import wording
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.comparison import Comparison, Row
from reportgen.model.figure_codes import compared_codes
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.text import Text
from reportgen.model.unit import Unit
from reportgen.wording.figures import Wording, period
from reportgen.wording.half_widths import half_widths
from reportgen.wording.names import bare_name

FEWEST_MARKS = 2
"""A chart of fewer marks says less than the sentence beside it."""
MOST_ROWS = 12
"""A chart of more rows would not share its page with what is said about it."""
ROW_NAME = (34, 4)
"""The half-width characters in a line of a name, and the lines for which a row has room."""
AnyItem = TypeVar("AnyItem")


class ChartContext:
    """One comparison in one language."""

    def __init__(
        self,
        comparison: Comparison,
        words: Wording,
        lang: Lang,
        codes: Mapping[str, Mapping[Observation, str]] | None = None,
        day: dt.date | None = None,
    ) -> None:
        benchmark = comparison.benchmark or comparison.subject
        self.comparison = comparison
        self.words = words
        self.lang = lang
        self.book = words.book
        self.year = comparison.subject.reported_year
        self.subject = bare_name(comparison.subject.area.short)
        self.benchmark = bare_name(benchmark.area.short)
        self.benchmark_name = benchmark.area.short
        self.codes = compared_codes(comparison) if codes is None else codes
        """The codes of the figures of all meetings of the briefing, by the ids of the meetings."""
        self.day = day
        """The day on which tasks stand somewhere; None where none is set."""
        self.source = wording.source_line(comparison, words.book)[lang]

    @property
    def meetings(self) -> list[Meeting]:
        """The meetings, that of the subject first."""
        return [it for it in (self.comparison.subject, self.comparison.benchmark) if it]

    def levels(self) -> list[Row]:
        """The levels that may stand in one chart, the one furthest above the benchmark first."""
        return [row for row in self._ranked() if _is_level(row)]

    def rates(self) -> list[Row]:
        """The rates, which are compared in percentage points, likewise."""
        return [row for row in self._ranked() if row.ratio is None and row.gap is not None]

    def shares(self) -> list[Row]:
        """What has a share in the benchmark, the largest first."""
        shared = [row for row in self._derived() if row.share]
        return sorted(shared, key=_share, reverse=True)

    def _ranked(self) -> list[Row]:
        return sorted(self._derived(), key=lambda row: row.gap or Fraction(0), reverse=True)

    def _derived(self) -> list[Row]:
        """The rows whose two sides may stand in one chart: none without a benchmark."""
        rows = self.comparison.rows if self.comparison.benchmark else ()
        return [row for row in rows if row.derived and row.relation == "across"]

    def figures(self, row: Row) -> tuple[str, str]:
        """The codes of both figures of a row, empty where it has none."""
        benchmark = self.comparison.benchmark or self.comparison.subject
        sides = ((self.comparison.subject, row.subject), (benchmark, row.benchmark))
        mine, theirs = (self.codes.get(of.id, {}).get(it, "") if it else "" for of, it in sides)
        return mine, theirs

    def name(self, row: Row) -> Text:
        """What a row is called, as in tables."""
        return wording.row_name(row, self.year, self.book)

    def names(self, rows: Sequence[Row]) -> tuple[str, ...]:
        """The names of rows as categories."""
        return tuple(self.name(row)[self.lang] for row in rows)

    def parts(self, rows: Sequence[Row]) -> list[Sequence[Row]]:
        """The rows of each chart, none where they are too few for one."""
        return parts(rows, self.name) if len(rows) >= FEWEST_MARKS else []

    def subtitle(self, what: Text, unit: Text, rows: Sequence[Row]) -> str:
        """What is drawn, in which unit, for which period."""
        periods = {side.period for row in rows for side in (row.subject, row.benchmark) if side}
        dated = (
            [period(span, self.book)[self.lang] for span in periods] if len(periods) == 1 else []
        )
        return LANGUAGES[self.lang].clauses([what[self.lang], unit[self.lang], *dated])


def parts(items: Sequence[AnyItem], name: Callable[[AnyItem], Text]) -> list[Sequence[AnyItem]]:
    """What goes into each chart: parts of about equal size, none higher than ``MOST`` rows.

    ``name`` gives what an item is called; a name of many lines takes the room of several rows.
    """
    room = sum(rows_of(name(item), *ROW_NAME) for item in items)
    count = ceil(room / MOST_ROWS)
    size = ceil(len(items) / count) if count else 1
    return [items[i : i + size] for i in range(0, len(items), size)]


def rows_of(name: Text, line: int, lines: int) -> float:
    """How many rows a name is high, at least one; a row has room for so many lines of it."""
    longest = max(map(half_widths, name.values()))
    return max(1, ceil(longest / line) / lines)


def drawable(row: Row, unit: Unit) -> bool:
    """Whether a row has two figures that can be given in a unit, without a rate of exchange."""
    sides = (row.subject, row.benchmark)
    return all(side and side.quantity.unit.factor_to(unit) is not None for side in sides)


def numbered(name: str, part: int) -> str:
    """levels, levels-2, levels-3."""
    return f"{name}-{part + 1}" if part else name


def _is_level(row: Row) -> bool:
    return (
        row.measure == "value"
        and row.indicator.nature == "level"
        and row.ratio is not None
        and drawable(row, row.indicator.unit)
    )


def _share(row: Row) -> Fraction:
    return row.share.value if row.share else Fraction(0)
