"""Days and reporting periods in words, by Babel."""

from __future__ import annotations

import datetime as dt

from reportgen.model.text import Lang, Text

_LOCALES: dict[Lang, str] = {"zh": "zh_CN", "en": "en_GB"}
_THIN = "\u2009"
"""A thin space, as Babel has around dashes; few fonts have it."""
_HALVES = {"H1": Text("上半年", "first half of "), "H2": Text("下半年", "second half of ")}


def date_words(date: dt.date) -> Text:
    """2020年12月30日, 30 December 2020."""
    from babel.dates import format_date

    return Text(*(format_date(date, "long", locale=_LOCALES[n]) for n in ("zh", "en")))


def point_words(code: str) -> Text:
    """A reporting period: 2020年, 2020年上半年, 2020年第3季度, 2020年6月; June 2020."""
    year, _, part = code.partition("-")
    if not part:
        return Text(f"{year}年", year)
    if part in _HALVES:
        half = _HALVES[part]
        return Text(f"{year}年{half.zh}", f"{half.en}{year}")
    if part.startswith("Q"):
        return _patterned("yQQQQ", dt.date(int(year), 3 * int(part[1:]), 1))
    return _patterned("yMMMM", dt.date(int(year), int(part), 1))


def span_words(start: str, end: str) -> Text:
    """2016—2020年, 2020年1月至6月; 2016–2020, January – June 2020."""
    if not any("-" in code for code in (start, end)):
        return Text(f"{start}—{end}年", f"{start}–{end}")
    if all(code[5:].isdigit() for code in (start, end)):
        return _interval(dt.date(int(start[:4]), int(start[5:]), 1), end)
    first, last = point_words(start), point_words(end)
    return Text(f"{first.zh}至{last.zh}", f"{first.en} to {last.en}")


def _interval(start: dt.date, end: str) -> Text:
    from babel.dates import format_interval

    last = dt.date(int(end[:4]), int(end[5:]), 1)
    words = (format_interval(start, last, "yMMMM", locale=_LOCALES[n]) for n in ("zh", "en"))
    return Text(*(text.replace(_THIN, " ") for text in words))


def _patterned(skeleton: str, date: dt.date) -> Text:
    from babel.dates import format_skeleton

    return Text(*(format_skeleton(skeleton, date, locale=_LOCALES[n]) for n in ("zh", "en")))
