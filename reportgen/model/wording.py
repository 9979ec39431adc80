"""Figures, units and periods in words, in both languages."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from reportgen.model.comparison import Row
from reportgen.model.dates import point_words, span_words
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import GrowthKind, Observation, Qualifier, Status, TaskStatus
from reportgen.model.period import Period
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT, Unit

_TIME = {
    "day": Text("日", "day"),
    "week": Text("周", "week"),
    "month": Text("月", "month"),
    "quarter": Text("季", "quarter"),
    "half-year": Text("半年", "half-year"),
    "year": Text("年", "year"),
}
GROWTH_KINDS: dict[GrowthKind, Text] = {
    "year_on_year": Text("同比增长", "year on year"),
    "average_annual": Text("年均增长", "average annual"),
}
QUALIFIERS: dict[Qualifier, Text] = {
    "more_than": Text("超过", "more than "),
    "less_than": Text("不到", "less than "),
    "about": Text("约", "about "),
}
STATUSES: dict[Status, Text] = {
    "normal": Text("正式数", "final"),
    "provisional": Text("初步数", "provisional"),
    "estimated": Text("估计数", "estimated"),
}
TASK_STATUSES: dict[TaskStatus, Text] = {
    "not_started": Text("未开始", "not started"),
    "in_progress": Text("进行中", "in progress"),
    "done": Text("已完成", "done"),
}
_MYRIAD = Decimal(10) ** 4
_HUNDRED_MILLION = Decimal(10) ** 8
_MILLION = Decimal(10) ** 6
COARSE = Fraction(1, 50)
"""A share whose rounding interval is wider than this part of it is only 约."""


def rounded(value: Fraction, places: int, how: str = ROUND_HALF_EVEN) -> Decimal:
    """``value`` to so many decimal places, half to even; negative places round to tens and so on.

    ``how`` is one of decimal's ROUND_HALF_EVEN, ROUND_FLOOR and ROUND_CEILING. The result is exact
    and is written without an exponent.
    """
    scaled = _ROUNDINGS[how](value * Fraction(10) ** places)
    if places <= 0:
        return Decimal(scaled * 10 ** (-places))
    return Decimal(scaled).scaleb(-places)


_ROUNDINGS: dict[str, Callable[[Fraction], int]] = {
    ROUND_HALF_EVEN: round,
    ROUND_FLOOR: math.floor,
    ROUND_CEILING: math.ceil,
}


def significant(value: Fraction, digits: int, how: str = ROUND_HALF_EVEN) -> Decimal:
    """``value`` to so many significant digits."""
    if value == 0:
        return Decimal(0)
    magnitude = 0
    size = abs(value)
    while size >= 10:
        size, magnitude = size / 10, magnitude + 1
    while size < 1:
        size, magnitude = size * 10, magnitude - 1
    return rounded(value, digits - 1 - magnitude, how)


def digits_of(quantity: Quantity) -> int:
    """How many significant digits a figure was printed with."""
    return len(str(int(abs(quantity.value) / quantity.step)))


def converted(quantity: Quantity, factor: Fraction) -> str:
    """A number times a factor, as precise as it was printed, with separators."""
    if factor == 1:
        return grouped(quantity.value, quantity.step)
    digits = min(max(digits_of(quantity), 3), 4)
    return f"{significant(quantity.exact * factor, digits):,f}"


def plotted(quantity: Quantity, factor: Fraction) -> Text:
    """A number times a factor as a label in a chart: 463.2, 24万 and 240,000, 360万.

    A number that was printed in full is given in 万 where that takes no more digits.
    """
    if factor != 1:
        digits = min(max(digits_of(quantity), 3), 4)
        value = significant(quantity.exact * factor, digits)
        return Text(_short_zh(value), f"{value:,f}")
    words = number(quantity)
    return Text(_short_zh(quantity.value), words.en) if words.zh.isdigit() else words


def _short_zh(value: Decimal) -> str:
    zeros = int(value.normalize().as_tuple().exponent)
    return _multiplied_zh(value, Decimal(10) ** zeros) if zeros > 1 else f"{value:f}"


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


def grouped(value: Decimal, step: Decimal) -> str:
    """Digits with thousands separators, to the precision of ``step``."""
    return f"{value:,.{max(0, -step.adjusted())}f}"


def number(quantity: Quantity) -> Text:
    """The number alone: as printed in Chinese; in English with separators, or in millions."""
    if quantity.unit.noun == PERCENT:
        text = quantity.printed.removesuffix("%") + "%"
        return Text(text, text)
    return Text(_number_zh(quantity), _number_en(quantity))


def _number_zh(quantity: Quantity) -> str:
    if quantity.printed.isascii() and not quantity.printed.replace(".", "").isdigit():
        return _multiplied_zh(quantity.value, quantity.step)
    return quantity.printed


def _multiplied_zh(value: Decimal, step: Decimal) -> str:
    if value >= _HUNDRED_MILLION and step >= _MYRIAD:
        return _in(value, step, _HUNDRED_MILLION) + "亿"
    if value >= _MYRIAD and step >= 10:
        return _in(value, step, _MYRIAD) + "万"
    return _in(value, step, Decimal(1))


def _number_en(quantity: Quantity) -> str:
    if quantity.value >= _MILLION and quantity.step >= 100:
        return grouped(quantity.value / _MILLION, quantity.step / _MILLION) + " million"
    return grouped(quantity.value, quantity.step)


def _in(value: Decimal, step: Decimal, size: Decimal) -> str:
    places = max(0, -(step / size).adjusted())
    quantum = Decimal(1).scaleb(-places)
    return f"{(value / size).quantize(quantum, ROUND_HALF_EVEN):f}"


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


def percent(value: Fraction, places: int = 1) -> str:
    """The size of a percentage, its sign left to the words around it: 4.9%."""
    return f"{abs(rounded(value, places)):,f}%"


def gap_words(row: Row) -> Text:
    """The distance from the benchmark without its direction: 1.1%, 至少1.1%, 2.0个百分点.

    Raises:
        ValueError: the row has no gap.
    """
    if row.gap is None:
        raise ValueError(row.indicator.id)
    if row.ratio is None:
        points = f"{abs(rounded(row.gap, 1)):f}"
        return Text(f"{points}个百分点", f"{points} percentage points")
    words = percent(row.gap)
    if not rounded(row.gap, 1) and row.gap:
        words = f"{abs(significant(row.gap, 1)):f}%"
    if any(reason.code == "approximate" for reason in row.reasons):
        return Text(f"约{words}", f"about {words}")
    if row.ratio.low is None or row.ratio.high is None:
        return Text(f"至少{words}", f"at least {words}")
    return Text(words, words)


def gap_label(row: Row) -> str:
    """The distance from the benchmark with its sign: +1.1%, −4.9%, ≥+20.0%, in points +2.0.

    Raises:
        ValueError: the row has no gap.
    """
    if row.gap is None:
        raise ValueError(row.indicator.id)
    size = abs(rounded(row.gap, 1)) or abs(significant(row.gap, 1))
    sign = "+" if row.gap > 0 else "−" if row.gap < 0 else ""
    if row.ratio is None:
        return f"{sign}{size:,f}"
    bound = "≥" if row.ratio.high is None else "≤" if row.ratio.low is None else ""
    return f"{bound}{sign}{size:,f}%"


def index_words(row: Row) -> str:
    """The ratio with the benchmark at 100: 101.1, ≥101.1, ≤98.0.

    Raises:
        ValueError: the row has no ratio.
    """
    if row.ratio is None:
        raise ValueError(row.indicator.id)
    sign = "≥" if row.ratio.high is None else "≤" if row.ratio.low is None else ""
    return f"{sign}{rounded(row.ratio.value * 100, 1):,f}"


def share_digits(row: Row) -> int:
    """As many significant digits as the coarser of the two printed figures has."""
    return min(digits_of(side.quantity) for side in (row.subject, row.benchmark) if side)


def share_words(row: Row) -> Text:
    """A share with 约 or 至少 where it is coarse or a bound: 约3.5%, at least 2.50%.

    Raises:
        ValueError: the row has no share.
    """
    share = row.share
    if share is None:
        raise ValueError(row.indicator.id)
    digits = share_digits(row)
    if share.high is None:
        label = f"{significant(share.value * 100, max(digits, 2), ROUND_FLOOR):f}%"
        return Text(f"至少{label}", f"at least {label}")
    if share.low is None:
        label = f"{significant(share.value * 100, max(digits, 2), ROUND_CEILING):f}%"
        return Text(f"至多{label}", f"at most {label}")
    shown = significant(share.value * 100, digits)
    while not share.low * 100 <= Fraction(shown) <= share.high * 100:
        digits += 1
        shown = significant(share.value * 100, digits)
    label = f"{shown:f}%"
    coarse = share.high - share.low > share.value * COARSE
    return Text(f"约{label}", f"about {label}") if coarse else Text(label, label)


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
        return self.spelled(number(quantity), quantity.unit)

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
        return [_TIME[unit.time]] if unit.time else []
