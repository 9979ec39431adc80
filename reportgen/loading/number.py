"""Numbers as people print them: 672, 66万, 12.6%, 超过5万, 6%以上, 600余万, 6%～8%, 1.5倍."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.datafile.entry import BadValueError, clipped
from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.problem import Problem
from reportgen.model.qualifier import QUALIFIER_WORDS, QualifierWord, Seat
from reportgen.model.quantity import RANGE_MARK, NumberForm

MAX_DIGITS = 15
"""As many as spreadsheets keep. With 万亿 behind them they are fewer than the 28 of decimals."""


def _any_of(words: Iterator[str] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _seated(seat: Seat) -> str:
    return _any_of(it.word for it in QUALIFIER_WORDS.values() if it.seat == seat)


_WORDS = _any_of(list(MULTIPLIERS))
_CORE = rf"-?[0-9]+(\.[0-9]+)? ?({_WORDS})?%?"
_TENTHS = {word: i for i, word in enumerate("零一二三四五六七八九")} | {"两": 2, "半": 5}
_TIMES = {"一": 1, "两": 2, "二": 2, "三": 3}
_SPOKEN = (
    r"翻[一两二三]?番|[一二两三四五六七八九1-9]成[一二三四五六七八九半]?|[0-9]+(\.[0-9]+)? ?倍"
)
PATTERN = (
    rf"(({_seated('before')}) ?)?"
    rf"({_CORE}(({RANGE_MARK}){_CORE})?|-?[0-9]+(\.[0-9]+)?({_seated('inside')})({_WORDS})?"
    rf"|-?[0-9]+(\.[0-9]+)?({_WORDS})({_seated('inside')})|{_SPOKEN})"
    rf"( ?({_seated('after')}))?"
)
"""What a value may be in a data file, as the JSON Schema says it."""
_BEFORE = re.compile(rf"({_seated('before')}) ?")
_AFTER = re.compile(rf" ?({_seated('after')})$")
_INSIDE = re.compile(
    rf"([0-9])({_seated('inside')})(?=({_WORDS})?$)|({_WORDS})({_seated('inside')})$"
)
_NUMBER = re.compile(rf"(-?)([0-9]+)(?:\.([0-9]+))? ?({_WORDS})?(%?)")
_RANGE = re.compile(rf"(.*[0-9万亿千百十n%])(?:{RANGE_MARK})(-?[0-9].*)")
_MULTIPLE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?倍")
_TENTH = re.compile(r"([一二两三四五六七八九1-9])成([一二三四五六七八九半])?")
_DOUBLING = re.compile(r"翻([一两二三]?)番")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed number: its value and the size of its last digit, both with the multiplier.

    ``power`` is the multiplier's power of ten, ``top`` the upper end of a range, ``word`` the word
    of the source that qualifies it; ``number`` is what is printed without that word, or with it
    where it stands between the digits (600余万).
    """

    value: Decimal
    step: Decimal
    power: int
    percent: bool
    number: str = ""
    top: Decimal | None = None
    form: NumberForm = "digits"
    word: QualifierWord | None = None

    @property
    def relative(self) -> bool:
        """Whether only a growth is printed like this: 1.5倍, 翻一番, 两成."""
        return self.form in ("times", "doubling", "tenths")

    def times(self, multiplier: str) -> Printed:
        """The same with a multiplier behind its digits, which it has none of: 17.5万 of 17.5."""
        power = MULTIPLIERS[multiplier]
        space = " " if multiplier.isascii() else ""
        return replace(
            self,
            value=_shifted(self.value, power),
            step=_shifted(self.step, power),
            power=power,
            number=f"{self.number}{space}{multiplier}",
            top=None if self.top is None else _shifted(self.top, power),
        )


def read_number(text: str) -> Printed:
    """Read a printed number exactly.

    Raises:
        BadValueError: it is not one.
    """
    number, word = _without_word(text)
    printed = _spoken(number) or _ranged(number, text) or _digits(number, text)
    shown = text if word and word.seat == "inside" else number
    return replace(printed, number=shown, word=word)


def _without_word(text: str) -> tuple[str, QualifierWord | None]:
    """The number alone, and the word that qualifies it."""
    before, after, inside = _BEFORE.match(text), _AFTER.search(text), _INSIDE.search(text)
    if sum(bool(found) for found in (before, after, inside)) > 1:
        raise BadValueError(Problem.of("data.two_qualifiers", value=clipped(text)))
    if before:
        return text[before.end() :], QUALIFIER_WORDS[before[1]]
    if after:
        return text[: after.start()], QUALIFIER_WORDS[after[1]]
    if inside:
        word = inside[2] or inside[5]
        start = inside.start(2) if inside[2] else inside.start(5)
        return text[:start] + text[start + len(word) :], QUALIFIER_WORDS[word]
    return text, None


def _digits(text: str, whole: str) -> Printed:
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise BadValueError(_no_number(whole))
    sign, integer, fraction, word, percent = match.groups()
    if word and percent:
        raise BadValueError(Problem.of("data.multiplier_and_percent", value=clipped(whole)))
    power = MULTIPLIERS[word] if word else 0
    digits = integer + (fraction or "")
    if len(digits) > MAX_DIGITS:
        too_many = Problem.of("data.too_many_digits", value=clipped(whole), most=MAX_DIGITS)
        raise BadValueError(too_many)
    exponent = power - len(fraction or "")
    return Printed(
        value=_scaled(int(sign + digits), exponent),
        step=_scaled(1, exponent),
        power=power,
        percent=bool(percent),
    )


def _ranged(text: str, whole: str) -> Printed | None:
    """6%～8%, 20～30万: what the upper end is counted in holds for the lower one too."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    top = _digits(match[2].strip(), whole)
    start = match[1].strip()
    if not re.search(rf"({_WORDS}|%)$", start):
        tail = re.search(rf" ?({_WORDS})?%?$", match[2])
        start += tail[0] if tail else ""
    low = _digits(start, whole)
    if low.percent != top.percent:
        raise BadValueError(_no_number(whole))
    if low.value >= top.value:
        raise BadValueError(
            Problem.of("data.range_backwards", value=clipped(whole), low=match[1], high=match[2])
        )
    return replace(low, top=top.value, step=min(low.step, top.step), form="range")


def _spoken(text: str) -> Printed | None:
    """1.5倍 of a growth is 150 %, 翻一番 is 100 %, 两成 is 20 %, 三成五 is 35 %."""
    if match := _MULTIPLE.fullmatch(text):
        times = Decimal(match[1])
        step = Decimal(100).scaleb(int(times.as_tuple().exponent))
        return Printed(_plain(times * 100), _plain(step), 0, percent=True, form="times")
    if match := _TENTH.fullmatch(text):
        tens = int(match[1]) if match[1].isdigit() else _TENTHS[match[1]]
        ones = _TENTHS[match[2]] if match[2] else 0
        value, step = Decimal(tens * 10 + ones), Decimal(1 if match[2] else 10)
        return Printed(value, step, 0, percent=True, form="tenths")
    if match := _DOUBLING.fullmatch(text):
        times = Decimal(2) ** _TIMES.get(match[1] or "一", 1) - 1
        return Printed(times * 100, Decimal(1), 0, percent=True, form="doubling")
    return None


def _plain(value: Decimal) -> Decimal:
    """The value, written without an exponent."""
    return Decimal(f"{value:f}")


def _shifted(value: Decimal, power: int) -> Decimal:
    """The value times ten to the ``power``, written without an exponent."""
    return _plain(value.scaleb(power))


def _scaled(number: int, exponent: int) -> Decimal:
    """``number`` times ten to the ``exponent``, written without an exponent of its own."""
    return Decimal(number * 10**exponent) if exponent >= 0 else Decimal(number).scaleb(exponent)


def _no_number(text: str) -> Problem:
    plain = text.translate(str.maketrans("０１２３４５６７８９．％，", "0123456789.%,"))
    plain = plain.replace(",", "").replace("％", "%").strip()
    if plain != text and _NUMBER.fullmatch(plain):
        return Problem.of("data.no_plain_number", value=clipped(text), plain=plain)
    return Problem.of("data.no_number", value=clipped(text))
