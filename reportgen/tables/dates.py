"""Days that a spreadsheet counts: its numbers for dates, as texts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from reportgen.tables.number_format import Granularity

_DAYS_1904 = 1462
_LAST = 2_958_465
"""31 December 9999."""


def shown_date(number: Decimal, granularity: Granularity, *, from_1904: bool = False) -> str:
    """A number as a date, cut after the smallest part that its format shows."""
    days = int(number) + (_DAYS_1904 if from_1904 else 0)
    if not -_LAST <= days <= _LAST:
        return f"{number:.16g}"  # no program shows a date for it
    if days <= 0 or granularity == "time":
        return clock_time(number, days)
    start = dt.date(1899, 12, 30) if days > 60 else dt.date(1899, 12, 31)
    return cut_date(start + dt.timedelta(days=days), granularity)


def clock_time(number: Decimal, days: int) -> str:
    """A part of a day as a time, behind its date where it has one."""
    seconds = round((number % 1) * 86400)
    hours, rest = divmod(seconds, 3600)
    clock = f"{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"
    if not 0 < days <= _LAST:
        return clock
    return f"{dt.date(1899, 12, 30) + dt.timedelta(days=days)} {clock}"


def cut_date(day: dt.date, granularity: Granularity) -> str:
    """2020-06-30; 2020-06 and 2020 where no more is shown."""
    length = {"year": 4, "month": 7}.get(granularity, 10)
    return day.isoformat()[:length]
