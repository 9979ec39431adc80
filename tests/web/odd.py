"""The real briefing, changed so that its page is hard to set."""

from __future__ import annotations

from dataclasses import replace

from reportgen import Briefing
from reportgen.model.meeting import Meeting
from tests.pdf import odd

TIMES = 3


def many_indicators(briefing: Briefing) -> Briefing:
    """Each indicator and each of its figures three times, under other ids: more than sixty."""
    assert briefing.benchmark
    codes = briefing.indicators
    copies = tuple(
        replace(it, id=_id(it.id, number)) for number in range(TIMES) for it in codes.indicators
    )
    assert len(copies) > 60
    return replace(
        briefing,
        indicators=replace(codes, indicators=copies),
        subject=_repeated(briefing.subject),
        benchmark=_repeated(briefing.benchmark),
    )


def _repeated(meeting: Meeting) -> Meeting:
    observations = tuple(
        replace(
            it,
            indicator=_id(it.indicator, number),
            shared_with=tuple(_id(code, number) for code in it.shared_with),
        )
        for number in range(TIMES)
        for it in meeting.observations
    )
    return replace(meeting, observations=observations)


def _id(code: str, number: int) -> str:
    return f"{code}_{number}" if number else code


ODD = {**odd.ODD, "many_indicators": many_indicators}
