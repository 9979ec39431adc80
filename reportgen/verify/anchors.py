"""Numbers in the data's own words: each is allowed where the words around it are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Any

from reportgen.model.quantity import Quantity
from reportgen.model.unit import Unit
from reportgen.verify.number import Number, Reader, plain

REACH = 3
"""How many characters on either side must be those of the data."""
_SPACE = re.compile(r"\s+")
_SKIPPED = (Quantity, Unit)


def words(value: Any) -> Iterator[str]:
    """Every text in a frozen value, but for those of quantities and units."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, _SKIPPED):
        for field in dataclasses.fields(value):
            yield from words(getattr(value, field.name))


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

        In a ``broken`` text one side is enough: the line may end on the other.
        """
        known = self._known.get(number.key)
        if not known:
            return False
        left, right = beside(text, number)
        for before, after in known:
            matches = left.endswith(before), right.startswith(after)
            if all(matches) or (broken and any(matches) and min(len(before), len(after)) > 1):
                return True
        return False


def beside(text: str, number: Number) -> tuple[str, str]:
    """The characters on either side of a number, without white space."""
    left = _SPACE.sub("", text[max(0, number.start - 4 * REACH) : number.start])
    right = _SPACE.sub("", text[number.end : number.end + 4 * REACH])
    return left[-REACH:].casefold(), right[:REACH].casefold()
