"""The letters of meetings, with which the numbers of their figures in lists of sources begin."""

from __future__ import annotations

import string

from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Meeting


def meeting_letters(briefing: Briefing) -> dict[str, Meeting]:
    """The meetings by their letters: A of the subject, B of the benchmark, and so on.

    One that the subject is set against twice has one letter.
    """
    own = {"A": briefing.subject}
    own |= {"B": briefing.benchmark} if briefing.benchmark else {}
    others = {it.meeting.id: it.meeting for it in briefing.against}
    known = {meeting.id for meeting in own.values()}
    new = [meeting for name, meeting in others.items() if name not in known]
    return own | dict(zip(string.ascii_uppercase[2:], new, strict=False))
