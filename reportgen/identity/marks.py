"""The ids of figures as names of bookmarks in Word, and of structure elements in a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

_LONGEST_STEM = 32
"""Word takes names of 40 characters; a number goes behind the stem, and what LibreOffice adds."""
_NO_LETTER = re.compile(r"\W", re.ASCII)
_COUNTED = re.compile(r"(_.+?)_\d+(?:_Copy_\d+)?", re.IGNORECASE)
"""A name with its number. LibreOffice adds ``_Copy_1`` to those in footnotes."""


def bookmark_stem(id_: str) -> str:
    """What the names of bookmarks around a figure begin with: ``_A11_B6_gap`` of A11-B6-gap.

    Bookmarks that begin with an underscore are hidden in the lists of Word and LibreOffice.
    """
    stem = f"_{_NO_LETTER.sub('_', id_)}"
    if len(stem) <= _LONGEST_STEM:
        return stem
    return f"{stem[: _LONGEST_STEM - 9]}_{sha256(id_.encode()).hexdigest()[:8]}"


def ids_by_stem(names: Iterable[str], ids: Iterable[str]) -> Mapping[str, str]:
    """The ids of figures by the names of the bookmarks around them; other bookmarks have none."""
    stems = {bookmark_stem(id_).casefold(): id_ for id_ in ids}
    found: dict[str, str] = {}
    for name in names:
        match = _COUNTED.fullmatch(name)
        id_ = stems.get(match[1].casefold()) if match else None
        if id_ is not None:
            found[name] = id_
    return found


def structure_id(id_: str, number: int, piece: int = 0) -> str:
    """The id of a structure element of a PDF, which is unique: A11, A11.2, A11.3.

    What is broken over lines has a further element for each ``piece`` after the first: A11.2+1.
    """
    counted = id_ if number == 1 else f"{id_}.{number}"
    return f"{counted}+{piece}" if piece else counted


def id_of_structure(name: str) -> tuple[str, bool]:
    """The id of the figure that a structure element is of, and whether it begins there."""
    counted, _, piece = name.partition("+")
    return counted.partition(".")[0], not piece
