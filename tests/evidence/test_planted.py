"""An error that is planted in the data of the two real meetings is found in their texts."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from reportgen.draft.reading import read_press_text
from reportgen.evidence import held_against
from reportgen.model.meeting import GrowthKind, Meeting, Observation, Place
from reportgen.model.reading import TextReading
from reportgen.model.unit import Unit
from tests.real import BRIEFING

TEXTS = Path(__file__).parents[1] / "draft" / "data"


@cache
def _read(side: str) -> tuple[Meeting, TextReading]:
    import reportgen

    briefing = reportgen.load(BRIEFING)
    found = briefing.subject if side == "province" else briefing.benchmark
    assert found is not None
    content = (TEXTS / f"{side}.txt").read_bytes()
    return found, read_press_text(content, f"{side}.txt", briefing.indicators)


def _digit(it: Observation) -> Observation:
    quantity = it.quantity
    changed = quantity.value + 7 * quantity.step
    return dataclasses.replace(it, quantity=dataclasses.replace(quantity, value=changed))


def _multiplier(it: Observation) -> Observation:
    quantity = it.quantity
    larger = dataclasses.replace(
        quantity, value=quantity.value * 10000, step=quantity.step * Decimal(10000)
    )
    return dataclasses.replace(it, quantity=larger)


def _time(it: Observation) -> Observation | None:
    unit = it.quantity.unit
    other = {"month": "year", "year": "month"}.get(unit.time or "")
    if other is None or it.correction:
        return None
    changed = dataclasses.replace(it.quantity, unit=dataclasses.replace(unit, time=other))
    return dataclasses.replace(it, quantity=changed)


def _noun(it: Observation) -> Observation | None:
    if it.quantity.unit.noun not in ("persons", "person-times"):
        return None
    other = "persons" if it.quantity.unit.noun == "person-times" else "person-times"
    changed = dataclasses.replace(it.quantity, unit=Unit(other))
    return dataclasses.replace(it, quantity=changed)


def _sign(it: Observation) -> Observation | None:
    if it.measure != "growth":
        return None
    fallen = dataclasses.replace(it.quantity, value=-it.quantity.value)
    return dataclasses.replace(it, quantity=fallen)


def _kind(it: Observation) -> Observation | None:
    other: GrowthKind = "average_annual"
    if it.growth_kind == other:
        other = "year_on_year"
    return dataclasses.replace(it, growth_kind=other) if it.growth_kind else None


def _word(it: Observation) -> Observation | None:
    return dataclasses.replace(it, qualifier=None, word=None) if it.qualifier else None


def _place(it: Observation) -> Observation:
    return dataclasses.replace(it, at=Place(it.at.paragraph if it.at else 1, 30))


FAULTS: tuple[Callable[[Observation], Observation | None], ...] = (
    *(_digit, _multiplier, _time, _noun, _sign, _kind, _word, _place),
)


@pytest.mark.parametrize("side", ["province", "nation"])
def test_the_real_data_is_that_of_its_text(side: str) -> None:
    meeting, reading = _read(side)
    evidence = held_against(meeting, reading, "meeting.yaml")
    assert evidence.problems == ()
    assert len(evidence.found) == len(meeting.observations) > 20


@pytest.mark.parametrize("fault", FAULTS, ids=lambda it: it.__name__.strip("_"))
@pytest.mark.parametrize("side", ["province", "nation"])
def test_a_planted_error_is_told_at_its_line(
    side: str, fault: Callable[[Observation], Observation | None]
) -> None:
    meeting, reading = _read(side)
    planted = [(i, wrong) for i, it in enumerate(meeting.observations) if (wrong := fault(it))]
    assert planted
    missed = []
    for i, wrong in planted:
        given = (*meeting.observations[:i], wrong, *meeting.observations[i + 1 :])
        changed = dataclasses.replace(meeting, observations=given)
        problems = held_against(changed, reading, "meeting.yaml").problems
        if wrong.line not in [problem.line for problem in problems]:
            missed.append((wrong.indicator, wrong.measure, wrong.quantity.printed))
    assert missed == []
