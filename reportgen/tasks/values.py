"""What a person wrote into a field of a task -> the value that a meeting file would have of it."""

from __future__ import annotations

import re
import unicodedata

from reportgen.languages import LANGUAGES
from reportgen.model.text import Lang
from reportgen.tables.periods import read_date
from reportgen.wording.deadlines import read_deadline
from reportgen.wording.labels import TASK_STATUSES

LONGEST = 2_000
"""So many characters a person writes into a field at most; what is longer is refused."""
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TICKED = frozenset("☑☒✓✔√■✅🗹🗸")
_EMPTY = frozenset("☐□◻⬜▢❏❑🗆")
_LOOK = "\ufe0e\ufe0f"
"""What says of a sign whether it has colours."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERALS = "〇一二三四五六七八九"


def plain(text: str) -> str:
    """A text in one line, without spaces around it and signs that nobody sees."""
    unseen = ("Cc", "Cf")
    seen = (it for it in text if it.isspace() or unicodedata.category(it) not in unseen)
    return " ".join("".join(seen).split())


def unseen(text: str) -> tuple[str, ...]:
    """The signs in a text that nobody sees and that :func:`plain` leaves out, as U+202E."""
    found = (it for it in text if unicodedata.category(it) in ("Cc", "Cf") and not it.isspace())
    return tuple(f"U+{ord(it):04X}" for it in dict.fromkeys(found))


def status_of(text: str) -> str | None:
    """The code of a status by its code or its words in any language; None of what is none."""
    said = plain(text).casefold()
    for code, words in TASK_STATUSES.items():
        if said in (code, *(words[lang].casefold() for lang in LANGUAGES)):
            return code
    return None if said else ""


def due_of(text: str) -> str:
    """A day as YYYY-MM-DD where the text is one; else its words."""
    said = plain(text)
    found = read_date(said)
    return found if _ISO.fullmatch(found) else said


def due_shown(shown: str, held: str) -> str:
    """What a date says that is shown in some form, and that its control holds as YYYY-MM-DD.

    The day counts where the words are one of the forms that a calendar may give it; else they do:
    whoever writes over a date may leave the day before in the control.
    """
    words = due_of(shown)
    if _ISO.fullmatch(words) or not _ISO.fullmatch(held):
        return words
    return held if _is_form_of(held, plain(shown)) else words


def _is_form_of(day: str, words: str) -> bool:
    """Whether words have the year, the month and the day of a date in them, and no other number."""
    year, month, number = (int(it) for it in day.split("-"))
    text = unicodedata.normalize("NFKC", words).casefold()
    letters = re.findall(r"[^\W\d_]{3,}", text)
    named = [it for it in letters if it[:3] in _MONTHS]
    found = re.findall(r"[0-9]+", _with_figures(text))
    if any(len(it) > len("2021") for it in found):
        return False
    numbers = [int(it) for it in found]
    if not named:
        numbers_wanted = [year, month, number]
    elif _MONTHS.index(named[0][:3]) + 1 == month and len(named) == 1:
        numbers_wanted = [year, number]
    else:
        return False
    short = [year % 100, *numbers_wanted[1:]]
    return sorted(numbers) in (sorted(numbers_wanted), sorted(short))


def _with_figures(text: str) -> str:
    """Chinese numerals of years, months and days as figures: 二〇二一年七月十五日."""
    text = re.sub("(?:星期|周)[一二三四五六日天]", "", text)
    text = text.replace("○", "〇").replace("零", "〇")
    text = re.sub("([一二三])?十([一二三四五六七八九])?", _tens, text)
    return text.translate({ord(it): str(i) for i, it in enumerate(_NUMERALS)})


def _tens(found: re.Match[str]) -> str:
    return f"{found[1] or '一'}{found[2] or '〇'}"


def ticked(sign: str) -> bool | None:
    """Whether a sign is a box that is ticked; None where it is no box."""
    said = plain(sign).translate(dict.fromkeys(map(ord, _LOOK)))
    if said and all(it in _TICKED for it in said):
        return True
    return False if said and all(it in _EMPTY for it in said) else None


def status_said(
    *, box: bool | None, said: str | None, built: str | None
) -> tuple[str | None, bool]:
    """The status that a box and a choice say together, and whether they contradict each other.

    A box that was ticked since the copy was built says ``done``; one whose tick was taken away says
    that it is not, so that the choice counts if it says something else. None where neither is
    there.
    """
    if box is None:
        return said, False
    was = built == "done"
    if box == was:
        return (said if said is not None else built), False
    if box:
        return "done", said not in (None, "", built, "done")
    return ("" if said in (None, "done") else said), False


def is_deadline(text: str, lang: Lang) -> bool:
    """Whether a data file takes a text as a deadline; the year may be that of its tasks."""
    return read_deadline(text, 2000, lang) is not None
