"""What must hold of any two meetings, whatever they report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportgen.model.comparison import Direction, Relation, Row
from reportgen.model.meeting import Measure, Observation
from reportgen.model.period import Period
from tests.comparing.generated import (
    BEDS,
    CITY,
    DICE,
    DOCTORS,
    OUTPUT,
    PAY,
    RATE,
    RATES,
    RELATIONS,
    Case,
    against,
    case_of,
    cases,
    examples,
    figure_lists,
)
from tests.make import meeting, text

TWO_LISTS = st.tuples(figure_lists(), figure_lists())
Reported = tuple[Observation, ...]


@pytest.mark.heavy
@examples()
@given(TWO_LISTS, st.sampled_from(RELATIONS))
def test_nothing_vanishes(lists: tuple[Reported, Reported], relation: Relation) -> None:
    mine, theirs = lists
    other = "part" if relation in ("over_time", "to_target") else "whole"
    rows = against(meeting("part", *mine), meeting(other, *theirs), relation).rows
    for reported, side in ((mine, "subject"), (theirs, "benchmark")):
        wanted = Counter(
            (code, it.line) for it in reported for code in dict.fromkeys(it.indicators)
        )
        stand = ((row.indicator.id, getattr(row, side)) for row in rows)
        assert Counter((code, it.line) for code, it in stand if it is not None) == wanted
    for row in rows:
        assert row.reasons or row.verdict == "comparable"


@pytest.mark.heavy
@examples()
@given(TWO_LISTS, st.sampled_from(RELATIONS))
def test_no_reason_is_wrong(lists: tuple[Reported, Reported], relation: Relation) -> None:
    other = "part" if relation in ("over_time", "to_target") else "whole"
    subject = meeting("part", *lists[0])
    for row in against(subject, meeting(other, *lists[1]), relation).rows:
        if row.subject is not None and row.benchmark is not None:
            check_reasons(row, row.subject, row.benchmark)


Attribute = Callable[[Observation], object]
NAMES = {
    "result": "result",
    "target": "target",
    "plan": "target of the plan",
    "forecast": "forecast",
    "current": "current prices",
    "constant": "constant prices",
    "year_on_year": "year on year",
    "previous_period": "on the previous period",
    "average_annual": "average annual",
    "over_span": "in all",
    None: "not stated",
    "all": "all-en",
    "homes": "homes-en",
    "public": "public-en",
    "other": "other-en",
}
"""What the English sentences call the values of attributes."""


@dataclass(frozen=True)
class Names:
    """The attribute that a reason names, and what both sentences must hold of it."""

    of: Attribute
    word: Callable[[Observation], str]


DIFFERING = {
    "growth_kinds_differ": Names(lambda it: it.growth_kind, lambda it: NAMES[it.growth_kind]),
    "base_years_differ": Names(lambda it: it.base, lambda it: it.base or "not stated"),
    "prices_differ": Names(lambda it: it.prices, lambda it: NAMES[it.prices]),
    "roles_differ": Names(lambda it: it.role, lambda it: NAMES[it.role]),
    "different_periods": Names(lambda it: it.period, lambda it: str(it.period.end)[:4]),
    "periods_of_unequal_length": Names(lambda it: it.period, lambda it: str(it.period.end)[:4]),
    "different_coverage": Names(
        lambda it: it.coverage or "all", lambda it: NAMES[it.coverage or "all"]
    ),
    "ranks_among_others": Names(
        lambda it: (it.among, it.places), lambda it: it.among["en"] if it.among else "not stated"
    ),
    "gaps_to_others": Names(lambda it: it.to, lambda it: it.to.short["en"] if it.to else ""),
    "areas_differ": Names(
        lambda it: it.area, lambda it: it.area.name["en"] if it.area else "part-en"
    ),
    "different_unit": Names(lambda it: it.quantity.unit, lambda it: it.quantity.unit.noun),
    "currencies_differ": Names(lambda it: it.quantity.unit, lambda it: it.quantity.unit.noun),
    "growth_scales_differ": Names(lambda it: it.growth_scale, lambda _: ""),
}
"""The reasons that say that both have another value of one attribute."""
EITHER: dict[str, Callable[[Observation], bool]] = {
    "growth_scale_unstated": lambda it: it.growth_scale == "unstated",
    "span_unstated": lambda it: it.period.start is None,
    "base_unstated": lambda it: it.base == "unstated",
    "other_area": lambda it: it.area is not None,
    "shared_figure": lambda it: bool(it.shared_with),
    "running_total_against_period": lambda it: it.period.start is None,
    "not_positive": lambda it: it.quantity.value <= 0,
    "range": lambda it: it.quantity.top is not None,
    "approximate": lambda it: it.qualifier in ("about", "nearly", "some_over"),
    "bound": lambda it: it.qualifier in ("more_than", "less_than", "at_least", "at_most"),
}
"""The reasons that one figure is enough for."""
BOTH: dict[str, Callable[[Observation, Observation], bool]] = {
    "same_period": lambda a, b: str(a.period.end)[:4] == str(b.period.end)[:4],
    "no_target": lambda a, b: (a.role == "result") == (b.role == "result") or b.role == "result",
    "no_aims": lambda a, b: a.role == b.role == "result",
    "same_area": lambda a, b: a.area == b.area,
    "no_bound": lambda a, b: bool(a.qualifier or b.qualifier or not b.quantity.low),
    "bounds_differ": lambda a, b: (
        (a.qualifier, a.quantity.top, a.quantity.negative)
        != (b.qualifier, b.quantity.top, b.quantity.negative)
    ),
    "coverage_narrower": lambda a, b: a.coverage != b.coverage,
    "no_growth_of_prices": lambda a, b: a.prices == b.prices != "constant",
    "better_unknown": lambda _, b: b.role != "result",
    "time_base_converted": lambda a, b: a.quantity.unit.time != b.quantity.unit.time,
    "divisor_converted": lambda a, b: a.quantity.unit.per != b.quantity.unit.per,
    "currency_converted": lambda a, b: a.quantity.unit.noun != b.quantity.unit.noun,
    "noun_converted": lambda a, b: a.quantity.unit.noun != b.quantity.unit.noun,
    "multiplier_converted": lambda a, b: a.quantity.power != b.quantity.power,
}
"""The reasons that need both figures."""


def check_reasons(row: Row, mine: Observation, other: Observation) -> None:
    """See that each reason names what differs, and what each figure has of it."""
    for it in row.reasons:
        if it.code in DIFFERING:
            names = DIFFERING[it.code]
            assert names.of(mine) != names.of(other), it
            for side in (mine, other):
                assert names.word(side) in it.text["en"], it
            said = it.text["en"].replace("part-en", "").replace("whole-en", "")
            assert said
        elif it.code in EITHER:
            about = {"subject": (mine,), "benchmark": (other,), None: (mine, other)}[it.about]
            assert any(EITHER[it.code](side) for side in about), it
        else:
            assert BOTH[it.code](mine, other), it


def test_every_reason_that_two_figures_may_have_is_checked() -> None:
    from reportgen.comparing.reasons import REASONS

    of_one = {"composite_against_parts", "different_measure", "not_parts", "unit_corrected"}
    alone = {code for code, it in REASONS.items() if it.kind == "alone"}
    assert {*DIFFERING, *EITHER, *BOTH} == set(REASONS) - of_one - alone


# one dimension of a comparable pair is changed

EVERY: tuple[Measure, ...] = ("value", "growth", "change", "rank", "gap", "completion")
ONE_AREA: tuple[Relation, ...] = ("over_time", "to_target")
TWO_AREAS: tuple[Relation, ...] = ("across", "target_to_target")
ONE_TIME: tuple[Relation, ...] = ("across", "to_target", "target_to_target")
Changed = Callable[[Observation, Observation], Observation]


@dataclass(frozen=True)
class Change:
    """What is changed of the second figure, and the reason that must be given then."""

    name: str
    reason: str
    relations: tuple[Relation, ...]
    measures: tuple[Measure, ...]
    change: Changed


def at(start: str | None, end: str | None) -> Changed:
    return lambda _, it: replace(it, period=Period(start, end))


def with_(**fields: Any) -> Changed:
    return lambda _, it: replace(it, **fields)


def in_noun(noun: str) -> Changed:
    def change(_: Observation, it: Observation) -> Observation:
        unit = replace(it.quantity.unit, noun=noun)
        return replace(it, quantity=replace(it.quantity, unit=unit))

    return change


def other_prices(mine: Observation, it: Observation) -> Observation:
    return replace(it, prices=None if mine.prices == "current" else "current")


def other_aim(mine: Observation, it: Observation) -> Observation:
    return replace(it, role="plan" if mine.role == "target" else "target")


def same_time(mine: Observation, it: Observation) -> Observation:
    return replace(it, period=mine.period)


CHANGING: tuple[Measure, ...] = ("growth", "change")
PRICED: tuple[Measure, ...] = ("value", "growth", "change", "gap")
IN_UNITS: tuple[Measure, ...] = ("value", "change", "gap")
NOT_GROWTH = tuple(it for it in EVERY if it != "growth")
CHANGES = (
    Change("another year", "different_periods", ONE_TIME, EVERY, at("2018", "2018")),
    Change("several years", "different_periods", ONE_TIME, EVERY, at("2016", "2020")),
    Change("no period", "span_unstated", RELATIONS, EVERY, at(None, None)),
    Change("no start", "span_unstated", ("over_time",), EVERY, at(None, "2020")),
    Change("growth of no start", "span_unstated", RELATIONS, ("growth",), at(None, "2020")),
    Change(
        "a running total", "running_total_against_period", ONE_TIME, NOT_GROWTH, at(None, "2020")
    ),
    Change("the same time", "same_period", ("over_time",), EVERY, same_time),
    Change("three years", "periods_of_unequal_length", ("over_time",), EVERY, at("2016", "2018")),
    Change("another area", "other_area", TWO_AREAS, EVERY, with_(area=CITY)),
    Change("an area of its own", "areas_differ", ONE_AREA, EVERY, with_(area=CITY)),
    Change("the same area", "same_area", TWO_AREAS, EVERY, with_()),
    Change("a target", "roles_differ", ("across", "over_time"), EVERY, with_(role="target")),
    Change("another aim", "roles_differ", ("target_to_target",), EVERY, other_aim),
    Change("a result", "roles_differ", ("target_to_target",), EVERY, with_(role="result")),
    Change("no target", "no_target", ("to_target",), EVERY, with_(role="result")),
    Change(
        "an average",
        "growth_kinds_differ",
        RELATIONS,
        CHANGING,
        with_(growth_kind="average_annual"),
    ),
    Change("another base", "base_years_differ", RELATIONS, CHANGING, with_(base="2015")),
    Change("no base", "base_unstated", RELATIONS, CHANGING, with_(base="unstated")),
    Change("points", "growth_scales_differ", RELATIONS, ("growth",), with_(growth_scale="points")),
    Change(
        "percent or points",
        "growth_scale_unstated",
        RELATIONS,
        ("growth",),
        with_(growth_scale="unstated"),
    ),
    Change("another coverage", "different_coverage", RELATIONS, EVERY, with_(coverage="other")),
    Change("other prices", "prices_differ", RELATIONS, PRICED, other_prices),
    Change("another unit", "different_unit", RELATIONS, IN_UNITS, in_noun("tonnes")),
    Change("another currency", "currencies_differ", RELATIONS, IN_UNITS, in_noun("EUR")),
    Change("several", "shared_figure", RELATIONS, EVERY, with_(shared_with=("warmth",))),
    Change("among cities", "ranks_among_others", RELATIONS, ("rank",), with_(among=text("cities"))),
    Change("to a city", "gaps_to_others", RELATIONS, ("gap",), with_(to=CITY)),
)
"""Each dimension with the reason that must be given, written without the table of rules."""
STEPS = [
    pytest.param(change, relation, id=f"{change.name}-{relation}")
    for change in CHANGES
    for relation in change.relations
]
AMONG = {"different_coverage": (BEDS, RATE), "currencies_differ": (PAY, OUTPUT)}
ANY_BUT_WARMTH = (PAY, BEDS, OUTPUT, RATE, DOCTORS)


@pytest.mark.heavy
@pytest.mark.parametrize(("change", "relation"), STEPS)
@examples(len(STEPS))
@given(DICE)
def test_one_dimension_that_differs_forbids_a_comparison(
    change: Change, relation: Relation, dice: Random
) -> None:
    check_change(change, relation, dice)


def check_change(change: Change, relation: Relation, dice: Random) -> None:
    """See that a change of one dimension forbids a comparison, for its reason alone."""
    among = AMONG.get(change.reason, ANY_BUT_WARMTH)
    case = case_of(dice, relation, dice.choice(change.measures), among=among)
    assume(case.row.derived)
    other = change.change(case.mine, case.other)
    changed = replace(case, other=other, one_area=change.reason == "same_area")
    row = changed.row
    assert (row.verdict, row.ratio, row.share, row.difference) == (
        *("not_comparable", None, None),
        None,
    )
    assert [it.code for it in row.reasons] == [change.reason]
    check_reasons(row, case.mine, other)


def test_each_relation_and_measure_has_each_of_its_dimensions_changed() -> None:
    changed = {
        (relation, measure, change.reason)
        for change in CHANGES
        for relation in change.relations
        for measure in change.measures
    }
    per_pair = Counter((relation, measure) for relation, measure, _ in changed)
    assert set(per_pair) == set(product(RELATIONS, EVERY))
    assert min(per_pair.values()) >= 6


# the sides are exchanged

MIRRORED: dict[Direction | None, Direction | None] = {
    "above": "below",
    "below": "above",
    "level": "level",
    None: None,
}


def negated(value: Fraction | None, factor: Fraction) -> Fraction | None:
    return None if value is None else -value * factor


def inverse(value: Fraction | None) -> Fraction | None:
    """1 over a value; what may be nothing leaves the other end open."""
    return 1 / value if value else None


@pytest.mark.heavy
@examples()
@given(cases(), cases("across"))
def test_exchanged_sides_mirror_what_is_derived(any_case: Case, across: Case) -> None:
    case = across if any_case.relation == "to_target" else any_case
    divided = case.of.in_ratio and case.mine.measure == "value"
    # nothing is no share of anything, and not everything is a multiple of nothing
    assume(not divided or all(it.quantity.value != 0 for it in (case.mine, case.other)))
    row, turned = case.row, case.swapped
    assert row.verdict == turned.verdict
    assert {it.code for it in row.reasons} == {it.code for it in turned.reasons}
    if row.share is None and turned.share is None:
        assert turned.direction == MIRRORED[row.direction]
    one, other = row.share or row.ratio, turned.share or turned.ratio
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.value * other.value == 1
        assert (one.low or None, one.high) == (inverse(other.high), inverse(other.low))
    if row.difference is not None and turned.difference is not None:
        factor = case.other.quantity.unit.factor_to(case.mine.quantity.unit, RATES)
        assert factor is not None
        assert row.difference.value == negated(turned.difference.value, factor)
        assert row.difference.low == negated(turned.difference.high, factor)
        assert row.difference.high == negated(turned.difference.low, factor)


@pytest.mark.heavy
@examples(4)
@given(cases("to_target"))
def test_a_target_is_not_set_against_a_result(case: Case) -> None:
    assert [it.code for it in case.swapped.reasons] == ["no_target"]
