"""What is read back from a document: pieces of text, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reportgen.messages import Argument, Phrase, phrase

PassageKind = Literal["text", "heading", "cell", "page"]
JOINT = "\u241e"
"""Stands between two texts that meet and are not one: a number or a date ends there."""
BOOKMARK = "bookmark"
"""The track of the bookmarks of a PDF."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a cell, an attribute or a page of text.

    ``row`` holds the lines of all cells in the row of a cell, ``column`` the heading of its column.
    ``track`` names what is numbered together, such as one column of one table. A ``page`` is read
    from paper: its lines are broken anywhere.
    """

    place: Argument
    text: str
    kind: PassageKind = "text"
    row: tuple[str, ...] = ()
    column: str = ""
    track: str = ""


@dataclass(frozen=True, slots=True)
class SeriesRead:
    """A series of a chart read back: its name, its points, and the labels by their number."""

    name: str
    points: tuple[str, ...]
    labels: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Differing:
    """Two places of a file that should say the same and do not."""

    place: Argument
    found: str
    expected: Argument


@dataclass(frozen=True, slots=True)
class ChartRead:
    """A chart read back.

    ``id`` is its id where the file records it. ``series`` are those of a chart that Word draws,
    ``texts`` what is written in a drawing. ``differing`` is where its own parts contradict.
    """

    place: Argument
    id: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[SeriesRead, ...] = ()
    texts: tuple[str, ...] = ()
    differing: tuple[Differing, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read back.

    ``marks`` is what the file says for programs of what it was made of, by the names of
    ``DOCUMENT_MARKS``; empty where it says nothing.
    """

    passages: tuple[Passage, ...]
    charts: tuple[ChartRead, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    pages: int = 0
    differing: tuple[Differing, ...] = ()

    @property
    def data(self) -> str:
        """The hash of the data that it was made of."""
        return self.marks.get("reportgen:data", "")

    @property
    def complete(self) -> bool:
        """Whether it means to give every figure of the data."""
        return self.marks.get("reportgen:complete") == "true"


def has_words(text: str) -> bool:
    """Whether a text has any words."""
    return bool(text.replace(JOINT, "").strip())


def inside(outer: Argument, inner: Argument) -> Phrase:
    """A place in another one."""
    return phrase("place_in", outer=outer, inner=inner)


def series_place(chart: Argument, name: str) -> Phrase:
    """A series of a chart."""
    return inside(chart, phrase("place_series", name=name))
