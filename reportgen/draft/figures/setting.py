"""What holds around a number where its own words do not say it: year, role, area."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.draft.figures.clock import Clock
from reportgen.draft.figures.times import times_in
from reportgen.model.meeting import FigureRole
from reportgen.model.reading import TextFrame, TextSection

_LATE = 11
"""A text of an earlier month does not report on the whole of its own year."""
_TO_COME = ("targets", "tasks", "year_end")
_EITHER = ("emphases", "requirements", "guidance", "analysis", "other", "head", "attendance")
"""Parts that may tell what was done or what is to be done."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The year that a part of a text is about; ``sure`` is whether that is clear."""

    year: int | None
    role: FigureRole
    sure: bool
    span: str | None = None
    """Of directions for several years."""
    part: str | None = None
    """Of a report on a part of the year."""
    either: bool = False
    """Whether what is to be done may stand there as well."""


class Surroundings:
    """The setting of each place of a text."""

    def __init__(self, sections: Sequence[TextSection], frame: TextFrame) -> None:
        self._sections = sorted(sections, key=lambda it: it.start)
        self._starts = [it.start for it in self._sections]
        self._year = frame.year
        self._today = frame.date.year if frame.date else None
        self._month = frame.date.month if frame.date else None
        self._next = frame.tasks_year
        if self._year is None and self._today is not None:
            late = frame.date is not None and frame.date.month > 6
            self._year = self._today if late else self._today - 1
        self._guessed = frame.year is None
        self.area = frame.area
        self.part = _part_of_year(frame, self._year)
        self.running = (
            frame.date is not None and frame.date.year == self._year and frame.date.month < _LATE
        )

    def clock(self, place: int) -> Clock:
        """The years that 今年 and a month without a year stand for."""
        setting = self.at(place)
        guessed = self._guessed and setting.role == "result"
        settled = not self._guessed and not self.running
        return Clock(setting.year, self._today, self._year, self._month, guessed, settled)

    def at(self, place: int) -> Setting:
        """What holds at a place."""
        i = bisect_right(self._starts, place) - 1
        found = self._sections[i] if i >= 0 and place < self._sections[i].end else None
        what = found.what if found else "other"
        if what == "directions":
            first = (self._year + 1) if self._year is not None else None
            span = None if first is None else f"{first}..{first + 4}"
            return Setting(self._year, "plan", sure=False, span=span)
        if what in _TO_COME:
            year = self._next or (None if self._year is None else self._year + 1)
            sure = self._next is not None and what != "year_end"
            return Setting(year, "target", sure)
        sure = what == "achievements" and not self._guessed
        if self.part:
            return Setting(self._year, "result", sure, part=self.part)
        either = what in _EITHER
        return Setting(self._year, "result", sure and not self.running, either=either)


def _part_of_year(frame: TextFrame, year: int | None) -> str | None:
    """The part of a year that a text says in its title to report on: 上半年, 1-9月份."""
    title = frame.title or ""
    today = frame.date.year if frame.date else None
    month = frame.date.month if frame.date else None
    clock = Clock(year, today, month=month, guessed=frame.year is None)
    times = times_in(title, 0, len(title), clock)
    return next((it.period for it in times if it.within), None)
