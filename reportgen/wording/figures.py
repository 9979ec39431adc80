"""Figures, units and periods in words."""

from __future__ import annotations

from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES
from reportgen.model.unit import PERCENT, Unit
from reportgen.wording.dates import point_words, span_words
from reportgen.wording.labels import FALLS, GROWTH_KINDS, QUALIFIERS
from reportgen.wording.numbers import number_words

_GROWTH = Text("{kind}{qualifier}{digits}{unit}", "{qualifier}{sign}{digits}{unit} {kind}")
_POINTS = Text("个百分点", " percentage points")
_NOT_STATED = Text("未说明", "not stated")
_NO_START = Text("至{last}，起始未说明", "to {last}, start not stated")
_PER, _AND_PER = Text("{what}/{per}", "{what} per {per}"), Text("{what}·{per}", "{what} per {per}")
_EACH = Text("每{per}", " per {per}")
_AMOUNT = Text("{per}{digits}{noun}", "{digits} {noun}{per}")
_PREFIXED = Text("{per}{digits}{noun}", "{noun} {digits}{per}")


def growth_words(observation: Observation) -> Text:
    """A rate of change in words: 同比增长8%, 年均下降约3%, 2 percentage points year on year."""
    value = observation.quantity.value
    digits = observation.quantity.printed.removesuffix("%").removeprefix("-")
    kinds = FALLS if value < 0 else GROWTH_KINDS
    return _GROWTH.filled(
        kind=kinds[observation.growth_kind or "year_on_year"],
        qualifier=QUALIFIERS[observation.qualifier] if observation.qualifier else "",
        sign="-" if value < 0 else "",
        digits=digits,
        unit=_POINTS if observation.growth_scale == "points" else "%",
    )


def period(span: Period) -> Text:
    """A period: 2020年, 2016—2020年, 截至2020年累计."""
    if span.end is None:
        return _NOT_STATED
    last = point_words(span.end)
    if span.single:
        return last
    if span.start is None:
        return _NO_START.filled(last=last)
    return span_words(span.start, span.end)


class Wording:
    """Units, figures and topics in words, by the names of a code list."""

    def __init__(self, codes: CodeList) -> None:
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
        word = QUALIFIERS[observation.qualifier]
        return Text.each(lambda lang: word[lang] + amount[lang])

    def _noun(self, code: str) -> Text:
        return self._nouns[code].name if code in self._nouns else Text.same(code)

    def _time(self, unit: Unit) -> list[Text]:
        return [TIME_BASES[unit.time].name] if unit.time else []
