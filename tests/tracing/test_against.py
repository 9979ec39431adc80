from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import reportgen
from reportgen.messages import words
from reportgen.model.meeting import Meeting, Observation
from reportgen.tracing import held_figures
from tests.identity.printing import known, printed_document

RECORD = known().record_of(printed_document())


def changed(briefing: reportgen.Briefing, *observations: Observation) -> reportgen.Briefing:
    subject: Meeting = replace(briefing.subject, observations=observations)
    return replace(briefing, subject=subject)


def test_the_same_data_says_the_same_and_where(briefing: reportgen.Briefing) -> None:
    held = held_figures(RECORD, briefing)
    assert all(it.same and it.id == id_ for id_, it in held.items())
    line = briefing.subject.observations[0].line
    assert words(held["A1"].place, "en") == f"liaoning-2020, line {line}"
    assert held["A1"].words == "每人每月672元"


def test_another_number_and_another_unit_are_not_the_same(briefing: reportgen.Briefing) -> None:
    first, *rest = briefing.subject.observations
    more = replace(first.quantity, value=Decimal(675), printed="675")
    held = held_figures(RECORD, changed(briefing, replace(first, quantity=more), *rest))
    assert (held["A1"].same, held["A1"].words) == (False, "每人每月675元")
    yearly = replace(first.quantity, unit=replace(first.quantity.unit, time="year"))
    held = held_figures(RECORD, changed(briefing, replace(first, quantity=yearly), *rest))
    assert (held["A1"].same, held["A1"].words) == (False, "每人每年672元")


def test_a_figure_that_moved_is_found_and_one_that_is_gone_is_not(
    briefing: reportgen.Briefing,
) -> None:
    first, *rest = briefing.subject.observations
    held = held_figures(RECORD, changed(briefing, *rest, first))
    assert held["A1"].same
    assert held["A1"].id == f"A{len(rest) + 1}"
    assert held["A4"].id == "A3"
    gone = held_figures(RECORD, changed(briefing, *rest))["A1"]
    assert (gone.same, gone.place, gone.id) == (False, "", "")
