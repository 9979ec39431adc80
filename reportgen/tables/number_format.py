"""What a spreadsheet shows of a number: its format code, read and applied with exact decimals.

A code has up to four sections parted by ``;`` (above nothing, below, nothing, text), or sections
with conditions of their own, ``[>=10000]0.0,"万"``. What is shown here differs from the screen in
three things, so that a number stays one: no marks between groups of digits, a minus before every
number below nothing (in place of red or brackets), and the digits of a number that a section shows
none of ("-" for 0).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Literal

from reportgen.tables.built_in_formats import BUILT_IN

_CONTEXT = Context(prec=60, rounding=ROUND_HALF_UP)
_MOST_PLACES = 50
_MOST_EXPONENT = 400
_SIGNIFICANT = 15
"""So many digits a spreadsheet shows of a number; what a float has behind them is noise."""
_TOKEN = re.compile(
    r'"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|(General|通用格式|G/通用格式)|(AM/PM|A/P|上午/下午)'
    r"|(E[+-])|([0#?])|(.)",
    re.IGNORECASE | re.DOTALL,
)
_DATE = re.compile(r"[ymdhseg]", re.IGNORECASE)
_ELAPSED = re.compile(r"(h+|m+|s+)", re.IGNORECASE)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)")
_CURRENCY = re.compile(r"\$([^-]*)(-.*)?")

FormatKind = Literal["general", "number", "scientific", "fraction", "date", "text", "none"]
Granularity = Literal["year", "month", "day", "time"]


@dataclass(frozen=True, slots=True)
class FormatToken:
    """A part of a section: ``digit`` (0, # or ?), ``point``, ``literal`` or a letter of a date."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class FormatSection:
    """One section of a format code."""

    tokens: tuple[FormatToken, ...]
    kind: FormatKind
    condition: tuple[str, Decimal] | None = None
    scale: int = 0
    """By which power of ten a number is with_multiplier before it is shown: 2 of a percentage."""

    @property
    def granularity(self) -> Granularity:
        """The smallest part of a date that is shown."""
        letters = {it.text.lower() for it in self.tokens if it.kind == "date"}
        if letters & {"h", "s"}:
            return "time"
        if "d" in letters:
            return "day"
        return "month" if "m" in letters else "year"


def repaired(value: float | str) -> Decimal:
    """A stored number in the 15 digits that count: 0.30000000000000004 is 0.3.

    Raises:
        ValueError: it is none, or none that any program stores.
        decimal.InvalidOperation: the same.
    """
    number = Decimal(value) if isinstance(value, str) else Decimal(repr(value))
    if not number.is_finite() or abs(number.adjusted()) > _MOST_EXPONENT:
        raise ValueError(value)
    if len(number.as_tuple().digits) > _SIGNIFICANT:
        number = Context(prec=_SIGNIFICANT, rounding=ROUND_HALF_UP).plus(number)
        number = number.normalize(_CONTEXT)
    return number


def plain_digits(number: Decimal) -> str:
    """A number in plain digits, without zeros at its end that nobody typed.

    One that is too large or too small to be any figure keeps its exponent.
    """
    if not -_MOST_PLACES <= number.adjusted() <= _MOST_PLACES:
        return f"{number.normalize(_CONTEXT)}" if number else "0"
    if number == number.to_integral_value():
        return f"{number.quantize(Decimal(1), context=_CONTEXT):f}" if number else "0"
    return f"{number.normalize(_CONTEXT):f}"


def is_date(code: str) -> bool:
    """Whether a format shows numbers as dates or times."""
    return format_sections(code)[0].kind == "date"


def shown_number(number: Decimal, code: str) -> str:
    """What a format shows of a number."""
    if abs(number.adjusted()) > 40:
        return str(number)
    section = section_for(number, format_sections(code))
    if section.kind == "scientific":
        return _scientific(number, section)
    if section.kind != "number":
        return plain_digits(number)
    return _shown(number, section)


@lru_cache(maxsize=512)
def format_sections(code: str) -> tuple[FormatSection, ...]:
    """The sections of a format code; of a code without any, that of General."""
    found = tuple(_section(part) for part in _parts(code or "General"))
    return found or (_section("General"),)


def built_in(number: int) -> str:
    """The code of a format that has a number and stands in no file; General where it is unknown."""
    return BUILT_IN.get(number, "General")


def _parts(code: str) -> Iterator[str]:
    """The sections: a semicolon in quotes, brackets or behind a backslash parts nothing."""
    start = 0
    for found in re.finditer(r'"[^"]*"?|[\\!].|\[[^\]]*\]|;', code, re.DOTALL):
        if found[0] == ";":
            yield code[start : found.start()]
            start = found.end()
    yield code[start:]


def _section(text: str) -> FormatSection:
    tokens: list[FormatToken] = []
    condition = None
    for found in _TOKEN.finditer(text):
        quoted, escaped, bracket, general, noon, exponent, digit, other = found.groups()
        if quoted is not None or escaped:
            tokens.append(FormatToken("literal", quoted or escaped or ""))
        elif bracket is not None:
            condition = _condition(bracket) or condition
            tokens += _of_bracket(bracket)
        elif general:
            tokens.append(FormatToken("general", ""))
        elif noon:
            tokens.append(FormatToken("date", "h"))
        elif exponent:
            tokens.append(FormatToken("exponent", exponent))
        elif digit:
            tokens.append(FormatToken("digit", digit))
        elif other:
            tokens.append(_plain_token(other))
    return _classified(tokens, condition)


def _condition(bracket: str) -> tuple[str, Decimal] | None:
    found = _CONDITION.fullmatch(bracket.strip())
    try:
        return (found[1], Decimal(found[2])) if found else None
    except ArithmeticError:
        return None


def _of_bracket(bracket: str) -> Iterator[FormatToken]:
    if _ELAPSED.fullmatch(bracket):
        yield FormatToken("date", "h")
    elif found := _CURRENCY.fullmatch(bracket):
        yield FormatToken("literal", found[1])


def _plain_token(letter: str) -> FormatToken:
    if letter == ".":
        return FormatToken("point", letter)
    if letter in ",%/@":
        return FormatToken(letter, letter)
    return FormatToken("date" if _DATE.fullmatch(letter) else "literal", letter)


def _classified(tokens: list[FormatToken], condition: tuple[str, Decimal] | None) -> FormatSection:
    kinds = {token.kind for token in tokens}
    if "date" in kinds and "general" not in kinds:
        return FormatSection(tuple(tokens), "date", condition)
    kind: FormatKind = "none"
    if "general" in kinds:
        kind = "general"
    elif "digit" in kinds:
        kind = "scientific" if "exponent" in kinds else "fraction" if "/" in kinds else "number"
    elif "@" in kinds:
        kind = "text"
    last = max((i for i, it in enumerate(tokens) if it.kind == "digit"), default=0)
    scale = 2 * sum(it.kind == "%" for it in tokens)
    behind = [it for i, it in enumerate(tokens) if i > last and it.kind not in ("literal", "%")]
    for token in behind:
        if token.kind != ",":
            break
        scale -= 3
    return FormatSection(tuple(it for it in tokens if it.kind != ","), kind, condition, scale)


def section_for(number: Decimal, found: tuple[FormatSection, ...]) -> FormatSection:
    """The section of a format that is for a number."""
    for section in found:
        if section.condition is not None and _meets(number, *section.condition):
            return section
    if any(section.condition for section in found):
        free = [section for section in found if section.condition is None]
        return free[0] if free else found[-1]
    if number < 0 and len(found) > 1:
        return found[1]
    return found[2] if number == 0 and len(found) > 2 else found[0]


def _meets(number: Decimal, sign: str, limit: Decimal) -> bool:
    return {
        "<": number < limit,
        "<=": number <= limit,
        ">": number > limit,
        ">=": number >= limit,
        "=": number == limit,
        "<>": number != limit,
    }[sign]


def _shown(number: Decimal, section: FormatSection) -> str:
    """The digits in their places, with the words of the section around and between them."""
    point = next((i for i, it in enumerate(section.tokens) if it.kind == "point"), None)
    head = section.tokens if point is None else section.tokens[:point]
    tail = () if point is None else section.tokens[point + 1 :]
    places = sum(it.kind == "digit" for it in tail)
    if places > 30 or len(section.tokens) > 200:
        return plain_digits(number)
    scaled = _CONTEXT.scaleb(abs(number), section.scale)
    rounded = f"{scaled.quantize(Decimal(1).scaleb(-places), context=_CONTEXT):f}"
    integer, _, fraction = rounded.partition(".")
    words = _integer(integer.lstrip("0"), head) + _fraction(fraction, tail)
    if not re.search("[0-9]", words):
        return plain_digits(number)
    words = re.sub(r"(?<![0-9])(?=\.[0-9])", "0", words, count=1)
    return f"-{words}" if number < 0 and re.search("[1-9]", words) else words


def _integer(digits: str, tokens: tuple[FormatToken, ...]) -> str:
    """The digits before the point, from the last place on; the first has all that are left."""
    first = next((i for i, it in enumerate(tokens) if it.kind == "digit"), None)
    pieces: list[str] = []
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        if token.kind != "digit":
            pieces.append(_word(token))
            continue
        taken = digits if i == first else digits[-1:]
        digits = digits[: len(digits) - len(taken)]
        pieces.append(taken or ("0" if token.text == "0" else ""))
    return digits + "".join(reversed(pieces)) if first is None else "".join(reversed(pieces))


def _fraction(digits: str, tokens: tuple[FormatToken, ...]) -> str:
    """The digits behind the point; a place with # has no zero at the end."""
    wanted = [it.text for it in tokens if it.kind == "digit"]
    kept = len(wanted)
    while kept and wanted[kept - 1] != "0" and digits[kept - 1 : kept] in ("0", ""):
        kept -= 1
    pieces, used = [], 0
    for token in tokens:
        if token.kind != "digit":
            pieces.append(_word(token))
        elif used < kept:
            pieces.append(digits[used])
            used += 1
    return ("." if kept else "") + "".join(pieces)


def _word(token: FormatToken) -> str:
    if token.kind == "%":
        return "%"
    return "" if token.kind != "literal" or token.text in ("(", ")", "-", "+") else token.text


def _scientific(number: Decimal, section: FormatSection) -> str:
    """In plain digits, with as many of them as the format shows."""
    if not number:
        return "0"
    kinds = [it.kind for it in section.tokens]
    mantissa = kinds[: kinds.index("exponent")]
    places = mantissa[mantissa.index("point") :].count("digit") if "point" in mantissa else 0
    step = Decimal(1).scaleb(number.adjusted() - places)
    return f"{number.quantize(step, context=_CONTEXT):f}"
