"""Letters of meetings: as many as there are."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.briefing import Counterpart
from reportgen.model.figure_codes import letters_of, meeting_letters
from tests.make import meeting
from tests.report.test_build import briefing


def test_letters_go_on_behind_the_last() -> None:
    said = {1: "A", 2: "B", 26: "Z", 27: "AA", 52: "AZ", 53: "BA", 702: "ZZ", 703: "AAA"}
    assert {number: letters_of(number) for number in said} == said


def test_each_of_many_meetings_has_letters_of_its_own() -> None:
    others = [meeting(f"m{number}") for number in range(30)]
    of = replace(briefing((), ()), against=tuple(Counterpart(it) for it in (*others, others[0])))
    found = meeting_letters(of)
    assert list(found)[:3] == ["A", "B", "C"]
    assert list(found)[-7:] == ["Z", "AA", "AB", "AC", "AD", "AE", "AF"]
    assert [it.id for it in found.values()][2:] == [it.id for it in others]
