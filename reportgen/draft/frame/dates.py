"""Dates in words → dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

_DIGIT = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
_YEAR = "(?P<year>(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})"
_NAMES = "(?P<name>[A-Z][a-z]{2,8})\\.?"
_FORMS = (
    re.compile(rf"{_YEAR}年(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月"
               r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日"),
    re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_NAMES},? (?P<year>(?:19|20)\d\d)"),
    re.compile(rf"{_NAMES} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)"),
)  # fmt: skip
TIMES = re.compile("上午|下午|晚上?|凌晨|中午|傍晚")


def dates_in(text: str) -> Iterator[tuple[int, int, dt.date]]:
    """The whole dates of a text with their places, in its order."""
    found = (
        (*match.span(), date)
        for form in _FORMS
        for match in form.finditer(text)
        if (date := _date(match.groupdict()))
    )
    yield from sorted(found)


def _date(parts: dict[str, str | None]) -> dt.date | None:
    month = _number(parts.get("month") or "") if parts.get("month") else _month(parts["name"] or "")
    try:
        return dt.date(_year(parts["year"] or ""), month, _number(parts["day"] or ""))
    except ValueError:
        return None


def _month(name: str) -> int:
    return next((number for it, number in _MONTH.items() if it.startswith(name.lower())), 0)


def _year(words: str) -> int:
    return int("".join(_DIGIT.get(sign, sign) for sign in words))


def _number(words: str) -> int:
    """Of at most two digits: 26, 二十六, 十."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int(_DIGIT.get(words, "0"))
    return int(_DIGIT.get(tens, "1")) * 10 + int(_DIGIT.get(ones, "0"))
