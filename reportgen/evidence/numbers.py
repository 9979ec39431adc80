"""The numbers of a text as figures of data files give them: value and last digit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.datafile.entry import BadValueError
from reportgen.loading.number import Printed, read_number
from reportgen.model.meeting import Place
from reportgen.model.quantity import Quantity
from reportgen.model.reading import ReadNumber, TextReading

_TIMES = {"月": "month", "年": "year", "日": "day", "天": "day", "周": "week", "季": "quarter"} | {
    name: name for name in ("month", "year", "day", "week", "quarter")
}
_TIME_SAID = re.compile(
    rf"(?:每|(?<=per )|(?<=a )|(?<=each ))({'|'.join(_TIMES)})(?![a-z])", re.IGNORECASE
)
"""What says the time base of a rate, before or within its unit."""
_BLANKS = re.compile(r"[\s,]")


@dataclass(frozen=True, slots=True)
class SeenNumber:
    """A number of a text with its sentence, and its value where it can be told."""

    number: ReadNumber
    at: Place
    words: str
    printed: Printed | None
    before: int
    """How far from the beginning of its sentence it stands."""
    time: str | None = None
    """The time base that its sentence says last before it: month for 每月672元."""

    def is_like(self, quantity: Quantity) -> bool:
        """Whether both are one number but for its sign and its last digits: 12.60 is 12.6."""
        if self.printed is None:
            return False
        return _sizes(self.printed.value, self.printed.top) == _sizes(quantity.value, quantity.top)


def seen_numbers(reading: TextReading) -> Iterator[SeenNumber]:
    """All numbers of a text that stand in a sentence, in its order."""
    source = reading.source
    bases: dict[int, tuple[list[int], list[str]]] = {}
    for it in reading.numbers:
        sentence = source.sentence_at(it.start)
        if sentence is None:
            continue
        words = source.text[it.start : it.end]
        at = Place(sentence.paragraph, sentence.number)
        printed = _printed(it.figure.value if it.figure else words)
        if sentence.start not in bases:  # once for a sentence, which may have a great many numbers
            found = list(_TIME_SAID.finditer(source.text, sentence.start, sentence.end))
            bases[sentence.start] = [one.end() for one in found], [one[1].lower() for one in found]
        ends, named = bases[sentence.start]
        before = bisect_right(ends, it.start)
        time = _TIMES[named[before - 1]] if before else None
        yield SeenNumber(it, at, words, printed, it.start - sentence.start, time)


def _printed(words: str) -> Printed | None:
    try:
        return read_number(_BLANKS.sub("", words))
    except BadValueError:
        return None


def _sizes(value: Decimal, top: Decimal | None) -> list[Decimal]:
    """The ends of a number without their signs."""
    return sorted(abs(end) for end in (value, top) if end is not None)
