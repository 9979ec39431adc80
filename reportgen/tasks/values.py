"""What a person wrote into a field of a task -> the value that a meeting file would have of it."""

from __future__ import annotations

import re
import unicodedata

from reportgen.languages import LANGUAGES
from reportgen.tables.periods import read_date
from reportgen.wording.labels import TASK_STATUSES

LONGEST = 2_000
"""So many characters a person writes into a field at most; what is longer is refused."""
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TICKED = "☑☒✓✔√■"
_EMPTY = "☐□"


def plain(text: str) -> str:
    """A text in one line, without spaces around it and signs that nobody sees."""
    unseen = ("Cc", "Cf")
    seen = (it for it in text if it.isspace() or unicodedata.category(it) not in unseen)
    return " ".join("".join(seen).split())


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


def ticked(sign: str) -> bool | None:
    """Whether a sign is a box that is ticked; None where it is no box."""
    said = plain(sign)
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
