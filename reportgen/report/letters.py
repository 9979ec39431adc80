"""The letters of meetings, with which the numbers of their figures in lists of sources begin."""

from __future__ import annotations

from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Meeting


def letters_of(number: int) -> str:
    """A of 1, Z of 26, AA of 27, as columns of a sheet are named."""
    letters = ""
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


def meeting_letters(briefing: Briefing) -> dict[str, Meeting]:
    """The meetings by their letters: A of the subject, B of the benchmark, and so on.

    One that the subject is set against twice has one letter.
    """
    own = {"A": briefing.subject}
    own |= {"B": briefing.benchmark} if briefing.benchmark else {}
    others = {it.meeting.id: it.meeting for it in briefing.against}
    known = {meeting.id for meeting in own.values()}
    new = [meeting for name, meeting in others.items() if name not in known]
    return own | {letters_of(number): meeting for number, meeting in enumerate(new, start=3)}
