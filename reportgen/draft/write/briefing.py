"""Drafts about two areas → the briefing file that sets one against the other."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.draft.frame.areas import NATION
from reportgen.draft.write.questions import about_meeting
from reportgen.draft.write.scalars import comment, scalar
from reportgen.messages import MessageLang
from reportgen.model.reading import TextReading


def briefing_file(meetings: Sequence[tuple[str, TextReading]], lang: MessageLang) -> str | None:
    """The briefing about two meetings, each with the name of its file; None of any other number.

    The subject is the area that lies in the other; where neither does so by its name, the first,
    and a person is asked. Two meetings of one area are not set against each other.
    """
    if len(meetings) != 2:
        return None
    (one, first), (other, second) = meetings
    areas = (first.frame.area, second.frame.area)
    if areas[0] == areas[1] and areas[0] is not None:
        return None
    lines: list[str] = []
    if _lies_in(areas[0], areas[1]):
        subject, benchmark = one, other
    elif _lies_in(areas[1], areas[0]):
        subject, benchmark = other, one
    else:
        subject, benchmark = one, other
        lines.append(comment(about_meeting("ask_benchmark", "subject", lang)))
    lines += [f"subject: {scalar(subject)}", f"benchmark: {scalar(benchmark)}"]
    return "\n".join(lines) + "\n"


def _lies_in(part: str | None, whole: str | None) -> bool:
    if part is None or whole is None or part == whole:
        return False
    return whole == NATION or part.startswith(whole)
