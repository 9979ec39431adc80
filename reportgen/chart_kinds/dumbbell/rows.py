"""Which rows are drawn at two times, in which panels, and what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from reportgen.chart_kinds.context import ChartContext, drawable, parts
from reportgen.chart_kinds.dumbbell.phrases import DUMBBELL_ROW
from reportgen.chart_kinds.paging import groups_of
from reportgen.model.bounds import in_unit
from reportgen.model.comparison import Row
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.text import Text
from reportgen.model.unit import Unit
from reportgen.wording.figures import period
from reportgen.wording.row_names import aside_name, asides_of, measure_name
from reportgen.wording.standing import change_words

_ALIKE = 3
"""Values of one panel are less than so many times apart, else the change of the small ones would
not be seen."""


class MovedRows:
    """The rows of one comparison with an earlier time."""

    def __init__(self, setting: ChartContext) -> None:
        self._setting = setting
        self.rows = [row for row in setting.comparison.rows if _is_drawn(row)]
        self.periods = (
            _commonest(row.subject for row in self.rows),
            _commonest(row.benchmark for row in self.rows),
        )
        """The period of most of the later figures, and of most of the earlier ones."""

    def name(self, row: Row) -> Text:
        """What a row is called, of whom and when where that is not what the others are, its change.

        The words of the change tell its direction, whatever the colours are: the rate of change, or
        else the difference.
        """
        book = self._setting.book
        name = measure_name(row, row.indicator.short, book)
        name = aside_name(name, list(self._apart(row)), book)
        short = replace(row, difference=None) if row.ratio else row
        return book.say(DUMBBELL_ROW, name=name, change=change_words(short, self._setting.words))

    def panels(self) -> list[Sequence[Row]]:
        """The rows of each panel: of one unit, and of one order of size; the largest first."""
        units = sorted(groups_of(self.rows, unit_of), key=len, reverse=True)
        alike = [group for rows in units for group in _alike(rows)]
        return [part for group in alike for part in parts(group, self.name)]

    def _apart(self, row: Row) -> Iterator[Text]:
        yield from asides_of(row)
        for side, usual in zip((row.subject, row.benchmark), self.periods, strict=True):
            if side is not None and not _ends_as(side.period, usual):
                yield period(side.period, self._setting.book)


def unit_of(row: Row) -> Unit:
    """The unit in which both figures of a row are drawn: that of the later one.

    Raises:
        ValueError: the row has no later figure.
    """
    if row.subject is None:
        raise ValueError(row.indicator.id)
    return row.subject.quantity.unit


def _is_drawn(row: Row) -> bool:
    """Whether a row has two values on one scale: a rank has not, whose first place is highest.

    A target is none that changed: the table gives it.
    """
    if any(side.is_aim for side in (row.subject, row.benchmark) if side):
        return False
    if not row.derived or row.measure == "rank" or not (row.ratio or row.difference):
        return False
    return drawable(row, unit_of(row))


def _alike(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of one unit, the largest first, apart where they are much smaller than the first."""
    found: list[list[Row]] = []
    for row in sorted(rows, key=_size, reverse=True):
        if not found or _size(row) * _ALIKE <= _size(found[-1][0]):
            found.append([])
        found[-1].append(row)
    return found


def _size(row: Row) -> Fraction:
    """The larger value of a row, whatever its sign."""
    sides = (side for side in (row.subject, row.benchmark) if side)
    return max(abs(in_unit(side, unit_of(row))) for side in sides)


def _commonest(side: Iterable[Observation | None]) -> Period | None:
    counted = Counter(it.period for it in side if it).most_common(1)
    return counted[0][0] if counted else None


def _ends_as(own: Period, usual: Period | None) -> bool:
    """Whether a period is the usual one, or the day on which that ends: 2020-12-31 of 2020."""
    return own == usual or (
        usual is not None
        and own.point
        and own.end is not None
        and usual.end is not None
        and own.end.endswith("12-31")
        and own.end.startswith(f"{usual.end}-")
    )
