"""A picture for a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG, and the size it is shown at in centimetres."""

    content: bytes
    width: float
    height: float
