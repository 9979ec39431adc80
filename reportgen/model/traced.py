"""What a file records of the figures that it prints: which they are, and where they are from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.printed import Print
from reportgen.model.text import Lang

DerivedBy = Literal[
    "ratio",
    "index",
    "share",
    "points",
    "difference",
    "change",
    "converted",
    "attainment",
    "verdict",
]
"""How something was derived: how far above or below in percent; the same with the other figure at
100; a part of the other; a distance in percentage points, or in the unit of both; the change from
the other; the other figure in another unit; whether a target was reached; whether the two may be
compared at all."""


@dataclass(frozen=True, slots=True)
class TracedMeeting:
    """A meeting whose figures are printed: its letter in the list of sources, id, title, source."""

    letter: str
    id: str
    title: str
    area: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """A figure of the data, in the language of the document.

    ``words`` are number and unit as a sentence gives them; ``value`` is the number in base units,
    of a range ``low..high``. ``key`` is made of all that says which figure it is: it is the same in
    other editions of the data, where the ``id`` may be another. ``area`` is that of the figure,
    ``meeting`` the letter of its meeting; ``unit_code`` and ``qualifier`` are as in data files.
    Where nothing is known a text is empty.
    """

    id: str
    key: str
    name: str
    words: str
    value: str
    unit: str
    period: str
    area: str
    meeting: str
    unit_code: str = ""
    qualifier: str = ""
    coverage: str = ""
    status: str = ""
    place: str = ""
    sentence: str = ""
    note: str = ""
    as_printed: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True)
class TracedDerivation:
    """What was derived from figures: their ids, how, the words first printed, and their number.

    ``reading`` is what it must be read with: caveats and conversions.
    """

    id: str
    figures: tuple[str, ...]
    how: DerivedBy
    words: str
    value: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """All figures that one document prints, and all that was derived from them."""

    lang: Lang
    meetings: tuple[TracedMeeting, ...] = ()
    figures: tuple[TracedFigure, ...] = ()
    derived: tuple[TracedDerivation, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all, the figures first."""
        return (*(it.id for it in self.figures), *(it.id for it in self.derived))


def is_traced(printed: Print | None) -> bool:
    """Whether files mark what was printed: a figure, or what was derived from figures."""
    return printed is not None and printed.kind in ("figure", "derived") and bool(printed.id)
