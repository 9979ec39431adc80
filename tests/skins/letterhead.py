"""What a Word document of an office is, to those who build on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A Word document to build on.

    ``lang`` is the language that its office writes; ``stays`` are words of it that must be in the
    finished document, and ``goes`` words that must not; ``refused`` is the code of the problem that
    is right for it, empty where it is built. ``literals`` are the numbers that it says itself.
    """

    data: bytes
    lang: Lang = "zh"
    stays: tuple[str, ...] = ()
    goes: tuple[str, ...] = ()
    refused: str = ""
    literals: tuple[str, ...] = ()
