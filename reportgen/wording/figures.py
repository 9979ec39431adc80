"""Figures, units and periods in words."""

from __future__ import annotations

from reportgen.model.indicator import CodeList, Nature
from reportgen.model.period import Period
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES
from reportgen.model.unit import PERCENT, PLACE, Unit, divisor
from reportgen.wording.dates import point_words, span_words
from reportgen.wording.numbers import number_words
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook, phrase_entry

NOT_STATED = phrase_entry(
    "period_not_stated",
    "未说明",
    "not stated",
    ("原文没有写明的时期", "the period of a figure that the source does not date"),
)
NO_START = phrase_entry(
    "period_no_start",
    "至{last}，起始未说明",
    "to {last}, start not stated",
    ("只有终点的时期", "a period of which only the end is stated"),
    last=Text("2020年", "2020"),
)
FIGURE_PHRASES = (NOT_STATED, NO_START)
_COUNTS = {10: "十", 100: "百", 1000: "千", 10_000: "万", 100_000: "十万", 1_000_000: "百万"}
"""Counts of a divisor as Chinese writes them: 每千人, 每万人."""
_PER, _AND_PER = Text("{what}/{per}", "{what} per {per}"), Text("{what}·{per}", "{what} per {per}")
_EACH = Text("每{per}", " per {per}")
_AMOUNT = Text("{per}{digits}{noun}", "{digits} {noun}{per}")
_PREFIXED = Text("{per}{digits}{noun}", "{noun} {digits}{per}")


def period(span: Period, book: PhraseBook) -> Text:
    """A period: 2020年, 2016—2020年, 截至2020年累计."""
    if span.end is None:
        return book.words(NOT_STATED)
    last = point_words(span.end)
    if span.single:
        return last
    if span.start is None:
        return book.say(NO_START, last=last)
    return span_words(span.start, span.end)


class Wording:
    """Units, figures and topics in words, by the names of a code list and the phrases of a pack."""

    def __init__(self, codes: CodeList, book: PhraseBook = HOUSE_BOOK) -> None:
        self.book = book
        self._nouns = {noun.id: noun for noun in codes.units}
        self._natures = {it.id: it.nature for it in codes.indicators}
        self._of_prices = {it.id for it in codes.indicators if it.price_index}
        self._topics = {topic.id: topic.name for topic in codes.topics}

    @property
    def currencies(self) -> frozenset[str]:
        """The nouns that are currencies."""
        return frozenset(noun.id for noun in self._nouns.values() if noun.currency)

    def topic(self, code: str) -> Text:
        """The name of a topic."""
        return self._topics.get(code, Text.same(code))

    def unit(self, unit: Unit) -> Text:
        """A unit as a table header gives it: 元/人·月, CNY per person per month."""
        parts = [*(self.noun(noun) for noun in unit.per), *self._time(unit)]
        words = self.noun(unit.noun)
        for number, part in enumerate(parts):
            words = (_AND_PER if number else _PER).filled(what=words, per=part)
        return words

    def amount(self, quantity: Quantity) -> Text:
        """A number with its unit as a sentence gives it: 每人每月672元."""
        return self.spelled(number_words(quantity), quantity.unit)

    def spelled(self, digits: Text, unit: Unit) -> Text:
        """Digits with a unit, in a sentence's order of words."""
        if unit.noun in (PERCENT, PLACE):
            return digits
        per = self.each(unit)
        prefix = unit.noun in self._nouns and self._nouns[unit.noun].prefix
        order = _PREFIXED if prefix else _AMOUNT
        return order.filled(digits=digits, noun=self.beside(digits, unit.noun), per=per)

    def beside(self, digits: Text, code: str) -> Text:
        """A noun beside its number: 1 year, 2 years."""
        noun = self._nouns.get(code)
        one = noun.one if noun else None
        if one is None:
            return self.noun(code)
        return Text.each(lambda lang: (one if digits[lang] == "1" else self.noun(code))[lang])

    def each(self, unit: Unit) -> Text:
        """What a unit counts per, as a sentence has it: 每人每月, per person per month."""
        parts = [*(self.noun(noun) for noun in unit.per), *self._time(unit)]
        found = [_EACH.filled(per=part) for part in parts]
        return Text.each(lambda lang: "".join(words[lang] for words in found))

    def nature(self, code: str) -> Nature | None:
        """The nature of an indicator; None where the code list has none of this id."""
        return self._natures.get(code)

    def of_prices(self, code: str) -> bool:
        """Whether an indicator is an index of prices."""
        return code in self._of_prices

    def noun(self, code: str) -> Text:
        """A noun of units as it stands beside numbers: 元; 千人 and 1,000 persons where counted."""
        count, noun = divisor(code)
        name = self._nouns[noun].name if noun in self._nouns else Text.same(noun)
        if count == 1:
            return name
        in_words = Text(_COUNTS.get(count, str(count)), f"{count:,} ")
        return Text.each(lambda lang: in_words[lang] + name[lang])

    def _time(self, unit: Unit) -> list[Text]:
        return [TIME_BASES[unit.time].name] if unit.time else []
