"""Deadlines as people write them, and in words: 2021年6月底前, 年底前, by the end of June 2021."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from reportgen.model.text import Lang, Text
from reportgen.wording.dates import point_words

FOR_EVER = Text("长期", "standing")
"""What a task is called that goes on for ever."""
_YEAR_END = Text("{year}年底", "end of {year}")
_BY = "(?:以?前|之前|止)?"
_YEAR = r"(?:(?P<year>(?:19|20)[0-9]{2})年|(?:今年|本年|当年))?"
_QUARTERS = {"一": "1", "二": "2", "三": "3", "四": "4"}
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})", "day"),
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})", "month"),
        (r"(?P<year>[0-9]{4})-Q(?P<quarter>[1-4])", "quarter"),
        (r"(?P<year>[0-9]{4})-H(?P<half>[12])", "half"),
        (r"(?P<year>[0-9]{4})", "year"),
        (rf"{_YEAR}(?P<month>[0-9]{{1,2}})月(?P<day>[0-9]{{1,2}})[日号]{_BY}", "day"),
        (r"(?P<year>[0-9]{4})[/.](?P<month>[0-9]{1,2})[/.](?P<day>[0-9]{1,2})", "day"),
        (rf"{_YEAR}(?P<month>[0-9]{{1,2}})月份?(?:(?:底|末){_BY}|内)?", "month"),
        (rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季度(?:(?:底|末){_BY}|内)?", "quarter"),
        (rf"{_YEAR}(?P<half>[上下])半年(?:(?:底|末){_BY}|内)?", "half"),
        (rf"(?P<year>(?:19|20)[0-9]{{2}})年(?:度|全年)?(?:底|末|内|年底|年末)?{_BY}", "year"),
        (rf"(?:今年|本年|当年)?(?:年底|年末|年内|全年|底|末|内){_BY}", "year"),
        (r"(?:by )?(?:the )?end of (?P<year>(?:19|20)[0-9]{2})", "year"),
        (r"(?:by )?(?:the )?(?:end of the year|year.?end)", "year"),
        (r"(?:by )?(?:the )?end of (?P<name>[a-z]+)(?: (?P<year>(?:19|20)[0-9]{2}))?", "month"),
        (r"(?:by |in )?(?P<name>[a-z]+) (?P<year>(?:19|20)[0-9]{2})", "month"),
        (r"(?:by )?(?P<day>[0-9]{1,2}) (?P<name>[a-z]+)(?: (?P<year>(?:19|20)[0-9]{2}))?", "day"),
        (r"(?:by )?(?P<name>[a-z]+) (?P<day>[0-9]{1,2})(?:, (?P<year>(?:19|20)[0-9]{2}))", "day"),
        (r"q(?P<quarter>[1-4])(?: (?P<year>(?:19|20)[0-9]{2}))?", "quarter"),
    )
)  # fmt: skip
_FOR_EVER = re.compile(
    "standing|ongoing|continuous|permanent|(?:长期|持续|常态化?|经常性)(?:性|任务|工作|坚持|推进|开展|实施)*"
)
_VAGUE = re.compile(r"(?:季度|月份?|半年)(?:以?前|之前)")
_LAST_MONTHS: Mapping[str, int] = {"上": 6, "下": 12, "1": 6, "2": 12}


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when something is to be done.

    ``last_day`` is None for what goes on for ever. ``words`` are None for a mere day: it is its
    own words.
    """

    last_day: dt.date | None
    words: Text | None = None


def read_deadline(text: str, year: int | None, lang: Lang) -> Deadline | None:
    """A deadline of a data file; None for what is none.

    It may be a day, a month, a quarter, half a year, a year, or 长期 and the like, as a code
    (``2021-06``, ``2021-Q2``, ``standing``) or in words, which stay as they are in ``lang``.
    ``year`` is meant where the words name none. 6月前 is none: it may be before June or within
    it; see :func:`is_vague`.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    words = re.sub(r"\s+", " ", plain).casefold()
    if _FOR_EVER.fullmatch(words):
        is_code = words in ("standing", "ongoing")
        return Deadline(None, FOR_EVER if is_code else _own(FOR_EVER, plain, lang))
    for pattern, form in _FORMS:
        found = pattern.fullmatch(words) or pattern.fullmatch(words.upper())
        if found is None:
            continue
        parts = {key: value for key, value in found.groupdict().items() if value}
        said = int(parts["year"]) if "year" in parts else year
        if said is None or not 1900 <= said <= 2100:
            return None
        with suppress(ValueError):
            return _deadline(form, said, parts, plain, lang)
        return None
    return None


def is_vague(text: str) -> bool:
    """Whether a deadline may be the beginning of what it names or its end: 三季度前, 6月前."""
    return bool(_VAGUE.search(unicodedata.normalize("NFKC", text)))


def _deadline(form: str, year: int, parts: Mapping[str, str], plain: str, lang: Lang) -> Deadline:
    """The deadline of one form; a ValueError where the calendar has no such day."""
    month = _month(parts)
    last = dt.date(year, month, int(parts.get("day") or calendar.monthrange(year, month)[1]))
    if form == "day":
        return Deadline(last)
    words = _words(form, year, month)
    is_code = re.fullmatch(r"[0-9]{4}(?:-[0-9QH]+)?", plain) is not None
    return Deadline(last, words if is_code else _own(words, plain, lang))


def _month(parts: Mapping[str, str]) -> int:
    if name := parts.get("name"):
        names = (calendar.month_name, calendar.month_abbr)
        found = {it.casefold(): i for each in names for i, it in enumerate(each) if it}
        return found.get(name.casefold(), 0)
    if quarter := parts.get("quarter"):
        return 3 * int(_QUARTERS.get(quarter, quarter))
    return _LAST_MONTHS[parts["half"]] if "half" in parts else int(parts.get("month") or 12)


def _words(form: str, year: int, month: int) -> Text:
    if form == "year":
        return _YEAR_END.filled(year=str(year))
    code = {"month": f"{month:02}", "quarter": f"Q{month // 3}", "half": f"H{month // 6}"}[form]
    return point_words(f"{year}-{code}")


def _own(words: Text, plain: str, lang: Lang) -> Text:
    """The words of the file in its language, ours in the others."""
    return Text.of({**words.own, lang: plain})
