"""Figures, units and periods in words."""

from __future__ import annotations

from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT, Unit
from reportgen.wording.dates import point_words, span_words
from reportgen.wording.labels import GROWTH_KINDS, QUALIFIERS, TIME_BASE_NAMES
from reportgen.wording.numbers import number_words


def growth_words(observation: Observation) -> Text:
    """A rate of change in words: 同比增长8%, 年均下降约3%, 2 percentage points year on year."""
    value = observation.quantity.value
    digits = observation.quantity.printed.removesuffix("%").removeprefix("-")
    unit = Text("个百分点", " percentage points")
    if observation.growth_scale != "points":
        unit = Text("%", "%")
    kind = GROWTH_KINDS[observation.growth_kind or "year_on_year"]
    zh_kind = kind.zh if value >= 0 else kind.zh.replace("增长", "下降")
    word = QUALIFIERS[observation.qualifier] if observation.qualifier else Text("", "")
    sign = "-" if value < 0 else ""
    return Text(
        f"{zh_kind}{word.zh}{digits}{unit.zh}", f"{word.en}{sign}{digits}{unit.en} {kind.en}"
    )


def period(span: Period) -> Text:
    """A period: 2020年, 2016—2020年, 截至2020年累计."""
    if span.end is None:
        return Text("未说明", "not stated")
    last = point_words(span.end)
    if span.single:
        return last
    if span.start is None:
        return Text(f"至{last.zh}，起始未说明", f"to {last.en}, start not stated")
    return span_words(span.start, span.end)


class Wording:
    """Units, figures and topics in words, by the names of a code list."""

    def __init__(self, codes: CodeList) -> None:
        self._nouns = {noun.id: noun for noun in codes.units}
        self._topics = {topic.id: topic.name for topic in codes.topics}

    def topic(self, code: str) -> Text:
        """The name of a topic."""
        return self._topics.get(code, Text(code, code))

    def unit(self, unit: Unit) -> Text:
        """A unit as a table header gives it: 元/人·月, CNY per person per month."""
        parts = [*(self._noun(noun) for noun in unit.per), *self._time(unit)]
        zh = self._noun(unit.noun).zh
        if parts:
            zh += "/" + "·".join(part.zh for part in parts)
        en = " per ".join([self._noun(unit.noun).en, *(part.en for part in parts)])
        return Text(zh, en)

    def amount(self, quantity: Quantity) -> Text:
        """A number with its unit as a sentence gives it: 每人每月672元."""
        return self.spelled(number_words(quantity), quantity.unit)

    def spelled(self, digits: Text, unit: Unit) -> Text:
        """Digits with a unit, in a sentence's order of words."""
        if unit.noun == PERCENT:
            return digits
        parts = [*(self._noun(noun) for noun in unit.per), *self._time(unit)]
        zh = "".join(f"每{part.zh}" for part in parts) + digits.zh + self._noun(unit.noun).zh
        noun = self._noun(unit.noun).en
        prefix = unit.noun in self._nouns and self._nouns[unit.noun].prefix
        en = f"{noun} {digits.en}" if prefix else f"{digits.en} {noun}"
        return Text(zh, en + "".join(f" per {part.en}" for part in parts))

    def figure(self, observation: Observation) -> Text:
        """A figure with its qualifier and unit: 超过5万人, more than 50,000 persons."""
        amount = self.amount(observation.quantity)
        if observation.qualifier is None:
            return amount
        word = QUALIFIERS[observation.qualifier]
        return Text(word.zh + amount.zh, word.en + amount.en)

    def _noun(self, code: str) -> Text:
        return self._nouns[code].name if code in self._nouns else Text(code, code)

    def _time(self, unit: Unit) -> list[Text]:
        return [TIME_BASE_NAMES[unit.time]] if unit.time else []
