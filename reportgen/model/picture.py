"""A picture for a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and the size it is shown at, in centimetres."""

    png: bytes
    width: float
    height: float
