"""The numbers in what documents say of one figure of the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.model.meeting import Observation
from reportgen.model.period import UNSTATED
from reportgen.model.text import Lang, Text
from reportgen.verify.number import Number, Reader, plain
from reportgen.wording.dates import point_words
from reportgen.wording.figures import Wording
from reportgen.wording.measures import quoted, statement
from reportgen.wording.numbers import number_words


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that documents print for a figure.

    ``own`` says that it is the figure itself, or an end of it, and not a number of its words: 31 of
    居全国第4位（共31位）, 1,000 of per 1,000 persons.
    """

    number: Number
    own: bool


class Statements:
    """What documents say of figures, in all languages, as it is read back."""

    def __init__(self, reader: Reader, wording: Wording) -> None:
        self.reader = reader
        self.wording = wording

    def of(self, observation: Observation) -> tuple[Stated, ...]:
        """The numbers that may be printed for a figure, each form once."""
        own, base = self._own(observation), self._base(observation)
        found = (
            Stated(number, number.value in own)
            for words in self._words(observation)
            for text in words.values()
            for number in self.reader.numbers(plain(text))
            if number.value is not None and number.key not in base
        )
        forms = {(it.number.key, it.number.units, it.own): it for it in found}
        return tuple(forms.values())

    def in_digits(self, observation: Observation, lang: Lang) -> bool:
        """Whether a language says the figure itself in digits: it does not in 翻一番."""
        text = plain(statement(observation, self.wording)[lang])
        own = self._own(observation)
        return any(number.value in own for number in self.reader.numbers(text))

    def _words(self, observation: Observation) -> Iterator[Text]:
        yield statement(observation, self.wording)
        yield quoted(observation, self.wording.book)
        yield number_words(observation.quantity)
        if observation.correction:
            unit = observation.correction.printed_unit
            yield self.wording.amount(replace(observation.quantity, unit=unit))

    def _own(self, observation: Observation) -> set[object]:
        """The values of the figure: in base units, and as it is printed (1.5倍)."""
        quantity = observation.quantity
        ends = [quantity.value, *([] if quantity.top is None else [quantity.top])]
        printed = (it.value for it in self.reader.numbers(plain(quantity.printed)))
        return {abs(end).normalize() for end in ends} | {it for it in printed if it is not None}

    def _base(self, observation: Observation) -> set[str]:
        """The years from which it is counted, which are no figures."""
        if observation.base in (None, UNSTATED):
            return set()
        words = point_words(str(observation.base)).values()
        return {number.key for text in words for number in self.reader.numbers(plain(text))}
