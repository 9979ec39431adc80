"""Figures, units and periods in words."""

from __future__ import annotations

from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES
from reportgen.model.unit import PERCENT, Unit
from reportgen.wording.comparisons import IN_POINTS
from reportgen.wording.dates import point_words, span_words
from reportgen.wording.labels import FALLS, GROWTH_KINDS, qualified
from reportgen.wording.numbers import number_words
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook, phrase_entry

GROWTH = phrase_entry(
    "growth",
    "{kind}{figure}",
    "{figure} {kind}",
    ("增速：口径和增幅", "a growth: its kind and its figure"),
    kind=Text("同比增长", "year on year"),
    figure="8%",
)
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
FIGURE_PHRASES = (GROWTH, NOT_STATED, NO_START)
_SIGNED, _UNSIGNED = Text("{digits}", "-{digits}"), Text.same("{digits}")
"""The sign of a fall is in its words in Chinese."""
_PERCENT = Text.same("{digits}%")
_PER, _AND_PER = Text("{what}/{per}", "{what} per {per}"), Text("{what}·{per}", "{what} per {per}")
_EACH = Text("每{per}", " per {per}")
_AMOUNT = Text("{per}{digits}{noun}", "{digits} {noun}{per}")
_PREFIXED = Text("{per}{digits}{noun}", "{noun} {digits}{per}")


def growth_words(observation: Observation, book: PhraseBook) -> Text:
    """A rate of change in words: 同比增长8%, 年均下降约3%, 2 percentage points year on year."""
    value = observation.quantity.value
    digits = observation.quantity.printed.removesuffix("%").removeprefix("-")
    signed = (_SIGNED if value < 0 else _UNSIGNED).filled(digits=digits)
    points = observation.growth_scale == "points"
    figure = book.say(IN_POINTS, points=signed) if points else _PERCENT.filled(digits=signed)
    if observation.qualifier:
        figure = qualified(observation.qualifier, figure, book)
    kinds = FALLS if value < 0 else GROWTH_KINDS
    kind = book.words(kinds[observation.growth_kind or "year_on_year"])
    return book.say(GROWTH, kind=kind, figure=figure)


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
        self._topics = {topic.id: topic.name for topic in codes.topics}

    def topic(self, code: str) -> Text:
        """The name of a topic."""
        return self._topics.get(code, Text.same(code))

    def unit(self, unit: Unit) -> Text:
        """A unit as a table header gives it: 元/人·月, CNY per person per month."""
        parts = [*(self._noun(noun) for noun in unit.per), *self._time(unit)]
        words = self._noun(unit.noun)
        for number, part in enumerate(parts):
            words = (_AND_PER if number else _PER).filled(what=words, per=part)
        return words

    def amount(self, quantity: Quantity) -> Text:
        """A number with its unit as a sentence gives it: 每人每月672元."""
        return self.spelled(number_words(quantity), quantity.unit)

    def spelled(self, digits: Text, unit: Unit) -> Text:
        """Digits with a unit, in a sentence's order of words."""
        if unit.noun == PERCENT:
            return digits
        parts = [*(self._noun(noun) for noun in unit.per), *self._time(unit)]
        each = [_EACH.filled(per=part) for part in parts]
        per = Text.each(lambda lang: "".join(words[lang] for words in each))
        prefix = unit.noun in self._nouns and self._nouns[unit.noun].prefix
        order = _PREFIXED if prefix else _AMOUNT
        return order.filled(digits=digits, noun=self._noun(unit.noun), per=per)

    def figure(self, observation: Observation) -> Text:
        """A figure with its qualifier and unit: 超过5万人, more than 50,000 persons."""
        amount = self.amount(observation.quantity)
        if observation.qualifier is None:
            return amount
        return qualified(observation.qualifier, amount, self.book)

    def _noun(self, code: str) -> Text:
        return self._nouns[code].name if code in self._nouns else Text.same(code)

    def _time(self, unit: Unit) -> list[Text]:
        return [TIME_BASES[unit.time].name] if unit.time else []
