"""Periods as people write them: 2021年一季度, 2021年末, 2016—2020年."""

from __future__ import annotations

import calendar
import re

from reportgen.model.period import UNSTATED
from reportgen.tables.periods import of_months

_YEAR = r"((?:19|20)[0-9]{2})年?"
_NUMBERS = {word: i for i, word in enumerate("一二三四", start=1)}
_HALVES = {"上": "H1", "下": "H2"}
_QUARTER = re.compile(rf"{_YEAR}(?:第?([一二三四1-4])季度?|[-–]?[Qq]([1-4]))")
_HALF = re.compile(rf"{_YEAR}(?:([上下])半年|[-–]?[Hh]([12]))")
_MONTH = re.compile(r"((?:19|20)[0-9]{2})[年/.]([0-9]{1,2})月?")
_DAY = re.compile(r"((?:19|20)[0-9]{2})[年/.]([0-9]{1,2})[月/.]([0-9]{1,2})日?")
_END = re.compile(rf"{_YEAR}()(?:年?末|年?底)")
_MONTH_END = re.compile(r"((?:19|20)[0-9]{2})年(0?[1-9]|1[0-2])月(?:末|底)")
_SPAN = re.compile(rf"{_YEAR}\s*(?:[—–~～-]+|至|到)\s*{_YEAR}")
_WHOLE = re.compile(r"((?:19|20)[0-9]{2})年(?:度|全年)?")
_MONTHS = re.compile(
    r"((?:19|20)[0-9]{2})年([0-9]{1,2})月?\s*(?:[—–~～-]+|至|到)\s*([0-9]{1,2})月份?"
)
_NOT_SAID = ("未说明", "未注明", "不详")


def period_from_words(text: str) -> str | dict[str, str] | None:
    """The period that words say, as data files have it; None where they say none in words."""
    if text in _NOT_SAID:
        return UNSTATED
    if match := _SPAN.fullmatch(text):
        return {"from": match[1], "to": match[2]}
    if match := _WHOLE.fullmatch(text):
        return match[1]
    if match := _END.fullmatch(text) or _MONTH_END.fullmatch(text):
        return _end(int(match[1]), int(match[2] or 12))
    if match := _QUARTER.fullmatch(text):
        return f"{match[1]}-Q{match[3] or _NUMBERS.get(match[2], match[2])}"
    if match := _HALF.fullmatch(text):
        return f"{match[1]}-{_HALVES[match[2]] if match[2] else 'H' + match[3]}"
    if match := _MONTHS.fullmatch(text):
        return of_months(match[1], int(match[2]), int(match[3]))
    if match := _DAY.fullmatch(text):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    if match := _MONTH.fullmatch(text):
        return f"{match[1]}-{int(match[2]):02}"
    return None


def _end(year: int, month: int) -> str:
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
