"""A text -> the numbers in it, in order, none in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reportgen.draft.numbers.chinese import NUMERALS, in_digits
from reportgen.draft.numbers.patterns import DIGITS, MULTIPLIER, NUMBER_PATTERNS, Form
from reportgen.model.reading import NumberIs


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A number of a text: ``start`` to ``end``, with its multiplier and %.

    ``what`` is None where it may be a figure. ``number`` is then how a data file writes it,
    without its sign and without words around it: 66万, 8%, 6%～8%, 1.5倍, 600余万; empty where it
    cannot be written there. ``negative`` is whether the sign stands before it.
    """

    start: int
    end: int
    what: NumberIs | None
    form: Form = ""
    number: str = ""
    negative: bool = False
    permille: bool = False

    @property
    def percent(self) -> bool:
        """Whether it is in percent by itself."""
        return self.number.endswith("%")

    @property
    def relative(self) -> bool:
        """Whether it says a change by its form: 1.5倍, 翻一番, 两成."""
        return self.form in ("times", "doubling", "tenths")


_FIRST = r"(?=[0-9A-Za-z零〇一二两三四五六七八九十百千第其翻(（〔\[【\s+\-−－①-⑳㈠-㈩])"
"""What a number can begin with: all other places are passed over at once."""
_ALL = re.compile(
    f"{_FIRST}(?:{'|'.join(f'(?P<r{i}>{it.pattern})' for i, it in enumerate(NUMBER_PATTERNS))})"
)
_ENDLESS = re.compile(r"[0-9]{64,}|[零〇一二两三四五六七八九十百千万亿]{64,}")
"""What no number is as long as; a pattern that looked into it would take long."""
_QUOTED = re.compile(r"[“‘《「]([^“”‘’《》「」\n]{1,16})[”’》」]")
_MEASURED = re.compile(r"[0-9](?:\.[0-9]+)?\s?(?:[%％万亿]|个百分点|元|亩|吨|公里)")
_IN_QUOTES = re.compile(r"[0-9]+(?:\.[0-9]+)?|[零一二两三四五六七八九十百千]+")
_BLANK = 4
_BLANKS = re.compile(r"\s?[,，.．]\s?|\s{1,3}")
_CORE = re.compile(rf"({DIGITS}) ?(余|多)?({MULTIPLIER})?(余|多)?([%％‰])?(倍)?")
_TWO_PARTS = re.compile(r"([0-9,]+)[亿万]([0-9]{4}|[1-9]千(?=万)|[1-9](?=千))(万|千)(余?)")
_RATIO = re.compile(r"\s?[:：∶比]\s?")
_SIGN = re.compile(r"^(?:[-−－+]|零下)")
_RANGE = re.compile(r"(.+?)[元人吨]? ?(?:[～~—–-]{1,2}|至|到) ?(.+)")


def scan(text: str) -> tuple[NumberToken, ...]:
    """All numbers of a text."""
    endless = [NumberToken(*it.span(), "unclear") for it in _ENDLESS.finditer(text)]
    apart = sorted((*_names_in_quotes(text), *endless), key=lambda it: it.start)
    tokens = list(_outside(text, apart))
    for i, (one, other) in enumerate(pairwise(tokens)):
        if _torn(text, one, other):
            tokens[i : i + 2] = [replace(it, what=None, form="broken") for it in (one, other)]
    return tuple(tokens)


def _torn(text: str, one: NumberToken, other: NumberToken) -> bool:
    """Whether two numbers look like one with a blank in it: 3 6.7万, 1 ,284万."""
    between = text[one.end : other.start]
    near = 0 < len(between) <= _BLANK and _BLANKS.fullmatch(between) is not None
    digits = text[one.end - 1].isdecimal() and text[other.start].isdecimal()
    return near and digits and one.what in (None, "ordinal") and other.what is None


def _outside(text: str, quoted: list[NumberToken]) -> Iterator[NumberToken]:
    """What stands outside of the names in quotes, and they."""
    place = 0
    for name in quoted:
        yield from _between(text, place, name.start)
        yield name
        place = name.end
    yield from _between(text, place, len(text))


def _between(text: str, start: int, end: int) -> Iterator[NumberToken]:
    for match in _ALL.finditer(text, start, end):
        pattern = NUMBER_PATTERNS[int((match.lastgroup or "r0")[1:])]
        words = match[0]
        first = match.start() + len(words) - len(words.lstrip())
        token = NumberToken(first, first + len(words.strip()), pattern.what, pattern.form)
        yield token if pattern.what else _read(token, words.strip())


def _names_in_quotes(text: str) -> Iterator[NumberToken]:
    """Numbers in what is short and in quotes, and not measured: “六稳”, “1+8”."""
    for match in _QUOTED.finditer(text):
        if _MEASURED.search(match[1]):
            continue
        for number in _IN_QUOTES.finditer(text, match.start(1), match.end(1)):
            yield NumberToken(number.start(), number.end(), "name")


def _read(token: NumberToken, words: str) -> NumberToken:
    """The token with its number."""
    sign = _SIGN.match(words)
    negative = bool(sign) and sign is not None and sign[0] != "+"
    body = words[sign.end() :] if sign else words
    token = replace(token, negative=negative)
    if token.form == "place":
        digits = body.lstrip("第 ")
        return replace(token, number=digits if digits.isdecimal() else in_digits(digits) or "")
    if token.form == "range":
        return _ranged(token, body)
    if token.form in ("digits", "times"):
        return _plain(token, body)
    if token.form == "percent_words":
        digits = body.removeprefix("百分之")
        value = digits if digits[0].isdecimal() else in_digits(digits)
        return replace(token, number=f"{value.replace(',', '')}%" if value else "")
    return replace(token, number=_spoken(token.form, body))


def _plain(token: NumberToken, body: str) -> NumberToken:
    if body[0] in NUMERALS or body[0] == "十":
        value = in_digits(body[:-1])
        return replace(token, number=f"{value}倍" if value else "")
    match = _CORE.fullmatch(_in_one(body))
    if match is None:
        return replace(token, form="broken")
    digits, before, multiplier, after, percent, times = match.groups()
    number = digits.replace(",", "") + (before or "") + (multiplier or "") + (after or "")
    if times:
        odd = bool(before or after or multiplier)
        return replace(token, number="" if odd else f"{number}倍")
    if percent == "‰":
        return replace(token, number=number, permille=True)
    return replace(token, number=number + ("%" if percent else ""))


def _in_one(body: str) -> str:
    """A number of two parts, in the lower one: 1126万7千 is 11267千, 1亿2000万 is 12000万."""
    match = _TWO_PARTS.fullmatch(body)
    if match is None:
        return body
    high, low, unit, more = match.groups()
    below = low.removesuffix("千")
    tens = int(below) * (1000 if low != below and unit == "万" else 1)
    return f"{int(high.replace(',', '')) * (10 if unit == '千' else 10_000) + tens}{unit}{more}"


def _ranged(token: NumberToken, body: str) -> NumberToken:
    """6%～8%, 20～30万; what is counted at the upper end alone holds for the lower one."""
    match = _RANGE.fullmatch(body)
    ends = [_CORE.fullmatch(it.strip()) for it in match.groups()] if match else []
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return replace(token, form="broken")
    (low, _, own, _, low_percent, _), (high, _, top, _, percent, _) = (
        ends[0].groups(),
        ends[1].groups(),
    )
    if "‰" in (low_percent, percent) or (low_percent and not percent) or (own and not top):
        return token
    mark = "%" if percent else ""
    low_mark = mark if low_percent else (own or "")
    if percent and not low_percent:
        low_mark = mark
    number = f"{low.replace(',', '')}{low_mark}～{high.replace(',', '')}{mark or top or ''}"
    return replace(token, number=number)


def _spoken(form: Form, body: str) -> str:
    if form == "doubling":
        return "翻" + (f"{times}番" if (times := body.strip("翻了番")) else "番")
    if form == "tenths":
        return body
    if form == "ratio":
        parts = _RATIO.split(body)
        return parts[0].replace(",", "") if len(parts) == 2 and parts[1].strip() == "1" else ""
    if form == "numeral":
        inside = next((it for it in "余多" if body.endswith(it)), "")
        value = in_digits(body.removesuffix(inside))
        return f"{value}{inside}" if value else ""
    return ""
