"""Figures that are formally right but look like a slip: warnings that name the likely one.

Only figures that agree in their dimensions are set side by side: period, area, role, coverage and
prices. What is realistic draws no warning, so each limit is wide; what it was set by stands beside
it. The time taken grows with the number of figures, but for sorting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.loading.plausible.areas import area_doubts
from reportgen.loading.plausible.contradictions import contradictions
from reportgen.loading.plausible.facts import Facts
from reportgen.loading.plausible.growths import growth_doubts
from reportgen.loading.plausible.parts import part_doubts
from reportgen.loading.plausible.places import places_beyond
from reportgen.loading.plausible.repeats import repeat_doubts
from reportgen.loading.plausible.singles import single_doubts
from reportgen.loading.plausible.standards import standard_doubts
from reportgen.loading.plausible.stated import stated_doubts
from reportgen.loading.plausible.targets import target_doubts
from reportgen.loading.plausible.totals import rounding_note_due, total_doubts
from reportgen.loading.plausible.years import year_doubts
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem

__all__ = ["doubts_between", "doubts_in", "places_beyond", "rounding_note_due"]


def doubts_in(
    meeting: Meeting, codes: CodeList, file: str, earlier: Sequence[Meeting] = ()
) -> Iterator[Problem]:
    """Warnings about the figures of one meeting.

    ``earlier`` are other meetings; those of the same area give its figures a history.
    """
    facts = Facts.of(meeting, codes, file)
    past = [Facts.of(it, codes, file) for it in earlier if it.area.code == meeting.area.code]
    yield from single_doubts(facts)
    yield from part_doubts(facts)
    yield from standard_doubts(facts)
    yield from total_doubts(facts)
    yield from repeat_doubts(facts)
    yield from growth_doubts(facts, past)
    yield from contradictions(facts, past)
    yield from stated_doubts(facts, past)
    yield from target_doubts(facts)
    yield from year_doubts(facts, past)


def doubts_between(
    subject: Meeting, other: Meeting, codes: CodeList, files: tuple[str, str]
) -> Iterator[Problem]:
    """Warnings that show only when the meetings of two areas are set side by side."""
    mine, its = (
        Facts.of(it, codes, file) for it, file in zip((subject, other), files, strict=True)
    )
    yield from area_doubts(mine, its)
