"""Ids that look like others and are not: Cyrillic а for a, l for 1."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_LOOKS = str.maketrans(
    "авекмнорстухіјѕһԁԛԝьԍ" + "αβεζηικμνορτυχγω" + "ıℓ" + "lo|" + "‐‑–—−",
    "abekmhopctyxijshdqwbg" + "abeznikmvoptyxyw" + "il" + "101" + "-----",
)
"""Letters of other scripts, figures and dashes, by what they look like."""


def look_of(task: str) -> str:
    """What an id looks like: two that look the same have the same."""
    # before small letters, of which i does not look like l
    letters = unicodedata.normalize("NFKD", task).replace("I", "l").casefold().translate(_LOOKS)
    seen = (it for it in letters if unicodedata.category(it) not in ("Mn", "Cf", "Cc"))
    return "".join(seen).translate(_LOOKS)


def looks_of(tasks: Iterable[str]) -> dict[str, str]:
    """Ids by what they look like."""
    return {look_of(it): it for it in tasks}


def odd_signs(task: str, other: str) -> tuple[str, ...]:
    """The signs of an id that another does not have, as U+0430."""
    return tuple(f"U+{ord(it):04X}" for it in dict.fromkeys(task) if it not in other)
