"""Times as they are mentioned, and what tells their years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

YEAR_BEGINS, YEAR_ENDS = 3, 11
"""Up to the one month a meeting looks back on the year before, from the other on on its own."""
Aim = Literal["", "target", "plan"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time at a place of a text. ``period`` is as data files have it.

    ``sure`` is whether the text says it in full; 五年来 says no year. ``aim`` is of a time to come.
    ``fronted`` is whether a comma follows, so that it holds for what comes.
    """

    start: int
    end: int
    period: str
    sure: bool = True
    aim: Aim = ""
    fronted: bool = False
    span: bool = False
    within: bool = False
    """Whether it is a part of a year."""
    past: bool = False
    """Whether its year is named, and not one to come."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What 今年, 去年 and a time without a year mean: the years of the text around it."""

    year: int | None
    """The year that is spoken of."""
    today: int | None
    """The year in which it is said."""
    reported: int | None = None
    """The year that the text reports on, where a sentence spoke of another one in between."""
    month: int | None = None
    """The month of ``today`` in which it is said."""
    guessed: bool = False
    """Whether nothing but the day it is said tells the year: then 一季度 is the last one."""
    settled: bool = True
    """Whether the year that is reported on is said, and is over."""

    @property
    def last(self) -> int | None:
        """The last year that is past."""
        return self.year if self.reported is None else self.reported

    @property
    def one_year_back(self) -> bool:
        """Whether the past year is the one before: nobody looks back in March on three months."""
        if self.settled or self.month is None or self.today is None or self.last is None:
            return self.settled
        return self.last < self.today and self.month <= YEAR_BEGINS
