"""What is read back from a document: pieces of text, each with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.messages import Argument

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


def has_words(text: str) -> bool:
    """Whether a text has any words."""
    return bool(text.replace(JOINT, "").strip())
