"""What figures are called in lists of sources: the letter of their meeting, and their number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.model.briefing import Briefing
from reportgen.model.comparison import Comparison
from reportgen.model.meeting import Meeting, Observation


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
    against = (it.meeting for it in briefing.against)
    return _lettered(briefing.subject, briefing.benchmark, against)


def figure_codes(meeting: Meeting, letter: str) -> dict[Observation, str]:
    """The code of each figure of a meeting: A1, A2."""
    return {it: f"{letter}{number}" for number, it in enumerate(meeting.observations, start=1)}


def compared_codes(comparison: Comparison) -> Mapping[str, Mapping[Observation, str]]:
    """The codes of the figures of all meetings of a comparison, by the ids of the meetings."""
    others = (it.benchmark for it in comparison.further if it.benchmark)
    letters = _lettered(comparison.subject, comparison.benchmark, others)
    return {meeting.id: figure_codes(meeting, letter) for letter, meeting in letters.items()}


def _lettered(
    subject: Meeting, benchmark: Meeting | None, against: Iterable[Meeting]
) -> dict[str, Meeting]:
    own = {"A": subject}
    own |= {"B": benchmark} if benchmark else {}
    others = {meeting.id: meeting for meeting in against}
    known = {meeting.id for meeting in own.values()}
    new = [meeting for name, meeting in others.items() if name not in known]
    return own | {letters_of(number): meeting for number, meeting in enumerate(new, start=3)}
