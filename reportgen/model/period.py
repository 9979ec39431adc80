"""Time periods, stated or not."""

from __future__ import annotations

from dataclasses import dataclass

UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Period:
    """From one reporting period to another, each such as ``2020``, ``2020-Q3`` or ``2020-06``.

    A point in time is a day, ``2020-12-31``.

    ``start`` is None where the source gives a running total or an average without saying from
    when; both are None where it gives no period at all.
    """

    start: str | None
    end: str | None

    @property
    def single(self) -> bool:
        """Whether this is one reporting period, not a span."""
        return self.start is not None and self.start == self.end

    @property
    def running_total(self) -> bool:
        """Whether it runs to a stated end from a start that is not stated."""
        return self.start is None and self.end is not None

    @property
    def point(self) -> bool:
        """Whether it is a point in time, a day."""
        return self.single and len(str(self.end)) == len("2020-12-31")

    @property
    def months(self) -> tuple[int, int] | None:
        """Its first and its last month, counted from the year 0; None where one is not stated."""
        if self.start is None or self.end is None:
            return None
        return months_of(self.start)[0], months_of(self.end)[1]

    @property
    def whole_year(self) -> bool:
        """Whether it is one calendar year, said as such or by its parts."""
        months = self.months
        return (
            months is not None
            and not self.point
            and months[0] % 12 == 0
            and months[1] - months[0] == 11
        )

    def stands_for(self, year: int | None) -> bool:
        """Whether it is a whole year or its end, or runs to its end from no stated start."""
        if year is None:
            return False
        if self.point:
            return self.end == f"{year}-12-31"
        if self.running_total:
            return months_of(str(self.end))[1] == year * 12 + 11
        return self.whole_year and str(self.start).startswith(str(year))

    def same_time_as(self, other: Period) -> bool:
        """Whether both are the same time, however it is said: 2020 is its four quarters."""
        if self == other:
            return self.start is not None
        both = self.months is not None and self.months == other.months
        return both and not self.point and not other.point

    def as_long_as(self, other: Period) -> bool:
        """Whether both last as long; a point in time as another."""
        mine, its = self.months, other.months
        if mine is None or its is None or self.point != other.point:
            return False
        return mine[1] - mine[0] == its[1] - its[0]

    @property
    def code(self) -> str:
        """``2020``, ``2016/2020``, ``unstated/2020`` or ``unstated``."""
        if self.single or self.end is None:
            return self.end or UNSTATED
        return f"{self.start or UNSTATED}/{self.end}"


def months_of(code: str) -> tuple[int, int]:
    """The first and the last month of a reporting period, counted from the year 0."""
    year, _, part = code.partition("-")
    length = 12 if not part else {"Q": 3, "H": 6}.get(part[0], 1)
    number = int(part.lstrip("QH").partition("-")[0]) if part else 1
    first = int(year) * 12 + (number - 1) * length
    return first, first + length - 1
