"""What the report printed: words, and which figure or derivation they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PrintKind = Literal["figure", "derived", "period", "count", "words", "setting"]
"""A figure of the data; what was derived from figures; the time of a figure; how many there are of
something; the data's own words; what was set for the document."""


@dataclass(frozen=True, slots=True)
class Print:
    """One thing that the report printed: which figure or derivation it is.

    ``figures`` are the codes of its figures in the list of sources, the subject's first. ``field``
    says what of them it is, by its name among the values that templates read: amount, gap, share.
    ``value`` is its number, exact and in base units, with a point and no separators; empty where it
    is none, or more than one.
    """

    kind: PrintKind
    figures: tuple[str, ...] = ()
    field: str = ""
    value: str = ""

    @property
    def id(self) -> str:
        """What it is called in files: A11 for a figure, A11-B6-gap for what is derived.

        Empty where it is of no figure.
        """
        if self.kind == "figure":
            return "-".join(self.figures)
        return "-".join((*self.figures, self.field)) if self.figures else ""


@dataclass(frozen=True, slots=True)
class PrintSpan:
    """Where in a text something was printed: from a character up to another."""

    start: int
    end: int
    printed: Print
