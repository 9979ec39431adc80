"""What is read of figures in a finished file: the record in it, and where each is printed."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.messages import Argument, phrase
from reportgen.model.traced import FigureRecord


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place at which something is printed, in words, and its text, empty where it is not read."""

    id: str
    place: Argument
    text: str = ""


@dataclass(frozen=True, slots=True)
class SeenFigures:
    """The record of a file, None where it has none, and all places in reading order."""

    record: FigureRecord | None
    sightings: tuple[Sighting, ...] = ()


def under_heading(heading: str) -> Argument:
    """The place of a text under a heading, none where it stands above all."""
    said = " ".join(heading.split())
    return phrase("place_heading", heading=said) if said else phrase("place_top")


def caption_place(table: int) -> Argument:
    """The place of the caption of a table, counted from 1."""
    return _inside(phrase("place_table", number=table), phrase("place_caption"))


def cell_place(table: int, row: int, column: int) -> Argument:
    """The place of a cell of a table; all are counted from 1."""
    place = _inside(phrase("place_table", number=table), phrase("place_row", number=row))
    return _inside(place, phrase("place_column", number=column))


def _inside(outer: Argument, inner: Argument) -> Argument:
    return phrase("place_in", outer=outer, inner=inner)
