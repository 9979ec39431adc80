"""What a number format of a Word chart or a workbook makes of a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

GENERAL = "General"
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<aside>[^\]]*)\]|(?P<digits>[#0?][#0?,]*(?:\.[0#?]*)?)'
    r"|(?P<percent>%)|(?P<general>General)|[_*].|(?P<plain>[^\w;])",
    re.DOTALL | re.IGNORECASE,
)
_SECTION_END = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*')
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$")
_LONGEST_GENERAL = 11


def formatted(code: str, text: str) -> str:
    """The number in ``text`` as a format shows it; the code itself where it is not understood.

    A text that is no number stays as it is.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    section, unsigned = _section(code, value)
    shown = _filled(section, abs(value) if unsigned else value)
    return code if shown is None else shown


def _section(code: str, value: Decimal) -> tuple[str, bool]:
    """The part of a format that is for a value, and whether it says itself that one is negative."""
    sections = list(_sections(code))
    conditions = [_condition(section) for section in sections]
    if any(conditions):
        fitting = (n for n, it in enumerate(conditions) if it is None or _holds(*it, value))
        return sections[next(fitting, 0)], False
    if len(sections) > 1 and value < 0:
        return sections[1], True
    if len(sections) > 2 and value == 0:
        return sections[2], False
    return sections[0], False


def _sections(code: str) -> Iterator[str]:
    at = 0
    while at <= len(code):
        match = _SECTION_END.match(code, at)
        end = match.end() if match else len(code)
        yield code[at:end]
        at = end + 1


def _condition(section: str) -> tuple[str, Decimal] | None:
    for aside in re.findall(r"\[([^\]]*)\]", section):
        if match := _CONDITION.match(aside):
            return match[1], Decimal(match[2])
    return None


def _holds(sign: str, limit: Decimal, value: Decimal) -> bool:
    order = "<" if value < limit else ">" if value > limit else "="
    return (order in sign) if sign != "<>" else order != "="


def _filled(section: str, value: Decimal) -> str | None:
    """A section with its number; None where something in it is not understood."""
    tokens, at = list[re.Match[str]](), 0
    while at < len(section):
        match = _TOKEN.match(section, at)
        if match is None:
            return None
        tokens.append(match)
        at = match.end()
    if any(token["percent"] for token in tokens):
        value *= 100
    return "".join(_said(token, value) for token in tokens)


def _said(token: re.Match[str], value: Decimal) -> str:
    if token["digits"]:
        return _digits(token["digits"], value)
    if token["general"]:
        return general(value)
    return token["quoted"] or token["escaped"] or token["percent"] or token["plain"] or ""


def _digits(pattern: str, value: Decimal) -> str:
    whole, _, places = pattern.partition(".")
    exact = value.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    text = f"{exact:{',' if ',' in whole else ''}f}"
    for place in reversed(places):
        if place == "0" or not text.endswith("0"):
            break
        text = text[:-1]
    return text.rstrip(".") if places else text


def general(value: Decimal) -> str:
    """A number as it is shown where no format is given."""
    text = f"{value:f}"
    if len(text) > _LONGEST_GENERAL and "." in text:
        room = max(0, _LONGEST_GENERAL - 1 - len(text.partition(".")[0]))
        text = f"{value:.{room}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
