"""Time bases: in what time a rate counts, as CNY per person per month."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from reportgen.model.text import Text

TimeFamily = Literal["month", "day"]
"""Within a family a rate is converted exactly: a month has no fixed number of days."""


@dataclass(frozen=True, slots=True)
class TimeBase:
    """A time base: ``size`` is how many of the shortest of its ``family`` it takes.

    ``name`` stands in units (元/月, CNY per month), ``one`` and ``many`` in the sentence that says
    how it was converted: 1年 and 个月 in 1年按12个月计, “a year” and “months” in “a year is 12
    months”.
    """

    id: str
    family: TimeFamily
    size: int
    name: Text
    one: Text
    many: Text


_ALL = (
    TimeBase(
        "month",
        "month",
        1,
        name=Text("月", "month"),
        one=Text("1个月", "a month"),
        many=Text("个月", "months"),
    ),
    TimeBase(
        "quarter",
        "month",
        3,
        name=Text("季", "quarter"),
        one=Text("1个季度", "a quarter"),
        many=Text("个季度", "quarters"),
    ),
    TimeBase(
        "half-year",
        "month",
        6,
        name=Text("半年", "half-year"),
        one=Text("半年", "a half-year"),
        many=Text("个半年", "half-years"),
    ),
    TimeBase(
        "year",
        "month",
        12,
        name=Text("年", "year"),
        one=Text("1年", "a year"),
        many=Text("年", "years"),
    ),
    TimeBase(
        "day",
        "day",
        1,
        name=Text("日", "day"),
        one=Text("1天", "a day"),
        many=Text("天", "days"),
    ),
    TimeBase(
        "week",
        "day",
        7,
        name=Text("周", "week"),
        one=Text("1周", "a week"),
        many=Text("周", "weeks"),
    ),
)

TIME_BASES: dict[str, TimeBase] = {base.id: base for base in _ALL}
"""Every time base by its name in the code of a unit, CNY/person/month."""


def time_factor(given: str | None, wanted: str | None) -> Fraction | None:
    """What a rate in one time base is multiplied by to be in another; None if it cannot be."""
    if given == wanted:
        return Fraction(1)
    one, other = (TIME_BASES.get(name or "") for name in (given, wanted))
    if one is None or other is None or one.family != other.family:
        return None
    return Fraction(other.size, one.size)
