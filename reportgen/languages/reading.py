"""How verify reads the words around a number in a finished document: the rules of one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRules:
    """Words, and regular expressions where a language has many forms of one thing.

    Documents are read with the rules of every language at once: a document does not say in which
    language each of its words is.
    """

    dates: tuple[str, ...]
    """Dates and quarters, with groups ``year``, ``month``, ``day`` and ``quarter``; ``MONTHS``
    stands for any of the months."""
    months: tuple[str, ...]
    """The names of the months, where dates have names."""
    points: str
    """What stands behind a number of percentage points."""
    captions: str
    """The word before the number of a table or figure, and not the end of another word."""
    places: tuple[str, str]
    """Where a figure stands in its source, as documents print it: a paragraph, and a sentence of a
    paragraph; ``{}`` is for a number."""
    rest: str
    """How many there are that are not shown, with a group for those and one for what they hold."""
    counted: tuple[str, ...]
    """What follows a number that counts rows, in the title of a chart."""
    growth: tuple[str, ...]
    """What a name ends with where its growth is meant."""
    counting: tuple[str, ...]
    """What stands above a column that counts its rows."""
    bases: tuple[str, ...]
    """What an index may be set against, beside an area."""
    classifiers: tuple[str, ...]
    """Measure words with which documents count things of their own."""
    lowering: str
    """Words that carry a minus."""

    def derived(self, derive: Callable[[str], str], **own: Any) -> ReadingRules:
        """The rules of a language that derives from this one: its words, and the same forms.

        Those that are its ``own`` are given by name, and stay as they are.
        """
        names = ("months", "places", "counted", "growth", "counting", "bases", "classifiers")
        words: dict[str, Any] = {it: tuple(map(derive, getattr(self, it))) for it in names}
        return replace(self, **{**words, **own})
