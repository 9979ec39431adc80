"""Days and reporting periods in words, by Babel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from reportgen.languages import LANGUAGES
from reportgen.model.text import Text

_THIN = "\u2009"
"""A thin space, as Babel has around dashes; few fonts have it."""
_YEAR = Text("{year}年", "{year}")
_HALVES = {
    "H1": Text("{year}年上半年", "first half of {year}"),
    "H2": Text("{year}年下半年", "second half of {year}"),
}
_YEARS = Text("{start}—{end}年", "{start}–{end}")
_SPAN = Text("{first}至{last}", "{first} to {last}")


def date_words(date: dt.date) -> Text:
    """2020年12月30日, 30 December 2020."""
    from babel.dates import format_date

    return _localized(lambda locale: format_date(date, "long", locale=locale))


def point_words(code: str) -> Text:
    """A reporting period: 2020年, 2020年上半年, 2020年第3季度, 2020年6月; June 2020.

    A point in time is a day: 2020年12月31日.
    """
    if len(code) == len("2020-12-31"):
        return date_words(dt.date.fromisoformat(code))
    year, _, part = code.partition("-")
    if not part:
        return _YEAR.filled(year=year)
    if part in _HALVES:
        return _HALVES[part].filled(year=year)
    if part.startswith("Q"):
        return _patterned("yQQQQ", dt.date(int(year), 3 * int(part[1:]), 1))
    return _patterned("yMMMM", dt.date(int(year), int(part), 1))


def span_words(start: str, end: str) -> Text:
    """2016—2020年, 2020年1月至6月; 2016–2020, January – June 2020."""
    if not any("-" in code for code in (start, end)):
        return _YEARS.filled(start=start, end=end)
    if all(len(code) == len("2020-06") and code[5:].isdigit() for code in (start, end)):
        return _interval(dt.date(int(start[:4]), int(start[5:]), 1), end)
    return _SPAN.filled(first=point_words(start), last=point_words(end))


def _interval(start: dt.date, end: str) -> Text:
    from babel.dates import format_interval

    last = dt.date(int(end[:4]), int(end[5:]), 1)
    return _localized(lambda locale: format_interval(start, last, "yMMMM", locale=locale))


def _patterned(skeleton: str, date: dt.date) -> Text:
    from babel.dates import format_skeleton

    return _localized(lambda locale: format_skeleton(skeleton, date, locale=locale))


def _localized(make: Callable[[str], str]) -> Text:
    """What Babel makes in the locale of each language."""
    return Text.each(
        lambda lang: LANGUAGES[lang].localized(make(LANGUAGES[lang].locale).replace(_THIN, " "))
    )
