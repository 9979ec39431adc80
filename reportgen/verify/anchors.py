"""Numbers in the data's own words: each is allowed where the words around it are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Any

from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import Unit
from reportgen.verify.number import Number, Reader, plain

REACH = 3
"""How many characters on either side must be those of the data."""
_SPACE = re.compile(r"\s+")
_LINE_END = "\n"
SideTexts = tuple[str, str]
_SKIPPED = (Quantity, Unit)


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a frozen value, but for those of quantities and units."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield from value.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, _SKIPPED):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))


class Anchors:
    """The numbers in texts, with the characters that stand beside each."""

    def __init__(self, reader: Reader, texts: Iterable[str]) -> None:
        self._known: dict[str, set[tuple[str, str]]] = {}
        for text in dict.fromkeys(texts):
            flat = plain(text)
            for number in reader.numbers(flat):
                self._known.setdefault(number.key, set()).add(beside(flat, number))

    def hold(self, text: str, number: Number, *, broken: bool) -> bool:
        """Whether the data says this number in these words.

        In a ``broken`` text the words may end with the line, or one side is enough.
        """
        known = self._known.get(number.key, ())
        around = beside(text, number)
        if any(_same(around, sides) for sides in known):
            return True
        lines = beside(text, number, _LINE_END)
        return broken and any(_like(around, sides) or _ends(lines, sides) for sides in known)


def _same(found: SideTexts, known: SideTexts) -> bool:
    return found[0].endswith(known[0]) and found[1].startswith(known[1])


def _like(found: SideTexts, known: SideTexts) -> bool:
    """Whether one side of at least two characters is the same."""
    left, right = known
    return (len(left) > 1 and found[0].endswith(left)) or (
        len(right) > 1 and found[1].startswith(right)
    )


def _ends(found: SideTexts, known: SideTexts) -> bool:
    """Whether both sides are the same as far as the line goes, for two characters or more."""
    left, right = (min(len(one), len(other)) for one, other in zip(found, known, strict=True))
    same = found[0][len(found[0]) - left :] == known[0][len(known[0]) - left :]
    return left + right > 1 and same and found[1][:right] == known[1][:right]


def beside(text: str, number: Number, end: str = "") -> SideTexts:
    """The characters on either side of a number, without white space; up to the ``end`` if any."""
    left = text[max(0, number.start - 4 * REACH) : number.start]
    right = text[number.end : number.end + 4 * REACH]
    if end:
        left, right = left.rpartition(end)[2], right.partition(end)[0]
    left, right = _SPACE.sub("", left), _SPACE.sub("", right)
    return left[-REACH:].casefold(), right[:REACH].casefold()
