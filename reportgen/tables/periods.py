"""Periods as tables have them: 2020-S1, 2020Q3, 2020年上半年, 2016/2020, 2020年1-9月."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from contextlib import suppress

PeriodValue = str | dict[str, str]
"""As in a meeting file: a code, or a span as ``{from: …, to: …}``."""

_YEAR = r"(?P<year>[12][0-9]{3})"
_QUARTERS = {"一": "1", "二": "2", "三": "3", "四": "4"}
_UNSTATED = ("unstated", "未说明", "未注明", "不详")
_SPAN = re.compile(r"\s*(?:/|\.\.|～|~|至|—|–|到)\s*")
_YEARS = re.compile(r"([12][0-9]{3})\s*-\s*([12][0-9]{3})年?")
_MONTHS = re.compile(
    rf"{_YEAR}年(?P<first>[0-9]{{1,2}})月?[-—–~～至到](?P<last>[0-9]{{1,2}})月(?:份)?"
)
_DATE = re.compile(
    r"([12][0-9]{3})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?(?:以?前|之前)?"
)
_ENGLISH_DATES = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y")
_MONTH_END = re.compile(r"([12][0-9]{3})年(0?[1-9]|1[0-2])月(?:份)?(?:末|底)(?:以?前|之前)?")
_OF_MONTHS = {(1, 3): "-Q1", (4, 6): "-Q2", (7, 9): "-Q3", (10, 12): "-Q4", (1, 6): "-H1"}
_OF_MONTHS |= {(7, 12): "-H2", (1, 12): ""}
"""What several months are called that have a name."""
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (rf"{_YEAR}(?:年|年度|-?A1?)?(?:全年)?", "{year}"),
        (rf"{_YEAR}[-年]?(?:Q|第)?(?P<part>[一二三四1-4])季度?", "{year}-Q{part}"),
        (rf"{_YEAR}-?Q(?P<part>[1-4])", "{year}-Q{part}"),
        (rf"{_YEAR}-?[SH](?P<part>[12])", "{year}-H{part}"),
        (rf"{_YEAR}年?上半年", "{year}-H1"),
        (rf"{_YEAR}年?下半年", "{year}-H2"),
        (rf"{_YEAR}-?M(?P<part>[0-9]{{1,2}})", "{year}-{part:0>2}"),
        (rf"{_YEAR}[-/.年](?P<part>[0-9]{{1,2}})月?(?:份)?", "{year}-{part:0>2}"),
        (rf"{_YEAR}年?(?:末|底|年末|年底)", "{year}-12-31"),
        (
            rf"{_YEAR}[-/.年](?P<part>[0-9]{{1,2}})[-/.月](?P<day>[0-9]{{1,2}})日?",
            "{year}-{part:0>2}-{day:0>2}",
        ),
    )
)  # fmt: skip


def read_period(text: str) -> PeriodValue:
    """A period as a meeting file has it; what is none stays as it is, and is told later."""
    words = unicodedata.normalize("NFKC", text).strip()
    words = re.sub(r"(?<=[年月])\s+|\s+(?=[年月日季上下])", "", words)
    if found := _MONTHS.fullmatch(words):
        return of_months(found["year"], int(found["first"]), int(found["last"]))
    if found := _YEARS.fullmatch(words):
        return {"from": found[1], "to": found[2]}
    halves = _SPAN.split(words)
    if len(halves) == 2 and re.match("[12][0-9]{3}|unstated|未", halves[1]):
        return {"from": read_moment(halves[0]), "to": read_moment(halves[1])}
    return read_moment(words)


def of_months(year: str, first: int, last: int) -> PeriodValue:
    """1-9月; 1-6月 is the first half of a year, so that it is one period with 上半年."""
    name = _OF_MONTHS.get((first, last))
    if name is not None:
        return year + name
    return {"from": f"{year}-{first:02}", "to": f"{year}-{last:02}"}


def read_moment(text: str) -> str:
    """One period without an end of its own."""
    words = text.strip()
    if words.casefold() in _UNSTATED:
        return "unstated"
    if end := _MONTH_END.fullmatch(words):
        year, month = int(end[1]), int(end[2])
        return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
    for pattern, form in _FORMS:
        if found := pattern.fullmatch(words):
            parts = found.groupdict("")
            part = parts.get("part", "")
            return form.format(**{**parts, "part": _QUARTERS.get(part, part)})
    return text.strip()


def read_date(text: str) -> str:
    """A day as people write it: 2024年8月31日前, 2024年8月底, 31 August 2024.

    What is none stays as it is, and is told later.
    """
    words = unicodedata.normalize("NFKC", text).strip()
    if found := _DATE.fullmatch(words):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if end := _MONTH_END.fullmatch(words):
        year, month = int(end[1]), int(end[2])
        return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
    for form in _ENGLISH_DATES:
        with suppress(ValueError):
            return dt.datetime.strptime(words, form).date().isoformat()
    return text


def written_period(value: object) -> str:
    """A period of a meeting file as it is written into a table."""
    if isinstance(value, dict):
        return f"{value.get('from', '')}/{value.get('to', '')}"
    return str(value)
