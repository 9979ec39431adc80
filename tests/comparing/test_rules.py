"""Each cell of the table of rules: a pair that only this cell forbids, tells or derives so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import pytest

from reportgen.comparing.rules import (
    BY_MEASURE,
    BY_RELATION,
    DERIVATIONS,
    Dimension,
    cells,
    rule,
)
from reportgen.model.comparison import Relation, Row
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Measure
from reportgen.model.period import Period
from tests.comparing.generated import BEDS, CITY, OUTPUT, PAY, RATE, WARMTH, Case, figure_of
from tests.make import text

OTHER_YEAR = Period("2019", "2019")
PRINTED: dict[Measure, tuple[str, str]] = {
    "value": ("660", "600"),
    "growth": ("8%", "6%"),
    "change": ("30", "20"),
    "rank": ("4", "7"),
    "gap": ("5", "3"),
    "completion": ("107.6%", "98%"),
}


def pair(
    relation: Relation,
    measure: Measure,
    of: Indicator = PAY,
    mine: dict[str, Any] | None = None,
    **other: Any,
) -> Row:
    """The row of two figures that are comparable, but for what is given."""
    first: dict[str, Any] = {}
    second: dict[str, Any] = {}
    if relation == "over_time":
        second["period"] = OTHER_YEAR
    if relation in ("to_target", "target_to_target"):
        second["role"] = "target"
    if relation == "target_to_target":
        first["role"] = "target"
    if relation in ("over_time",) and measure == "value":
        first["prices"] = second["prices"] = "constant"
    printed = PRINTED[measure]
    return Case(
        relation,
        of,
        figure_of(printed[0], of, measure, **{**first, **(mine or {})}),
        figure_of(printed[1], of, measure, **{**second, **other}),
        within=False,
    ).row


# what a relation asks: the cell, figures that it refuses, the reason that it gives
OF_RELATIONS: dict[tuple[Relation, Dimension], tuple[dict[str, Any], str]] = {
    ("across", "area"): ({"area": CITY}, "other_area"),
    ("across", "period"): ({"period": OTHER_YEAR}, "different_periods"),
    ("across", "role"): ({"role": "target"}, "roles_differ"),
    ("over_time", "area"): ({"area": CITY}, "areas_differ"),
    ("over_time", "period"): ({"period": Period("2016", "2019")}, "periods_of_unequal_length"),
    ("over_time", "role"): ({"role": "target"}, "roles_differ"),
    ("to_target", "area"): ({"area": CITY}, "areas_differ"),
    ("to_target", "period"): ({"period": OTHER_YEAR}, "different_periods"),
    ("to_target", "role"): ({"role": "result"}, "no_target"),
    ("target_to_target", "area"): ({"area": CITY}, "other_area"),
    ("target_to_target", "period"): ({"period": OTHER_YEAR}, "different_periods"),
    ("target_to_target", "role"): ({"role": "plan"}, "roles_differ"),
}
ODD: dict[Dimension, tuple[Indicator, dict[str, Any], str]] = {
    "indicators": (PAY, {"shared_with": ("warmth",)}, "shared_figure"),
    "coverage": (BEDS, {"coverage": "other"}, "different_coverage"),
    "prices": (PAY, {"prices": "current"}, "prices_differ"),
    "kind": (PAY, {"growth_kind": "average_annual"}, "growth_kinds_differ"),
    "base": (PAY, {"base": "2015"}, "base_years_differ"),
    "scale": (PAY, {"growth_scale": "points"}, "growth_scales_differ"),
    "among": (PAY, {"among": text("cities")}, "ranks_among_others"),
    "to": (PAY, {"to": CITY}, "gaps_to_others"),
    "unit": (PAY, {"unit": "CNY/person"}, "different_unit"),
}
"""For each dimension that measures have: what is refused, and why."""


def of_measures() -> Iterator[tuple[Measure, Dimension]]:
    for measure, row in BY_MEASURE.items():
        yield from ((measure, dimension) for dimension in row)


def test_each_cell_of_the_table_has_its_test() -> None:
    relations = {(relation, it) for relation, row in BY_RELATION.items() for it in row}
    assert relations == set(OF_RELATIONS)
    assert {dimension for _, dimension in of_measures()} == set(ODD)
    assert len(list(cells())) == len(OF_RELATIONS) + len(list(of_measures()))


@pytest.mark.parametrize("measure", BY_MEASURE)
@pytest.mark.parametrize(("relation", "dimension"), OF_RELATIONS)
def test_what_a_relation_asks_of_a_dimension(
    relation: Relation, dimension: Dimension, measure: Measure
) -> None:
    fields, code = OF_RELATIONS[relation, dimension]
    assert pair(relation, measure).derived
    row = pair(relation, measure, **fields)
    assert (row.verdict, [it.code for it in row.reasons]) == ("not_comparable", [code])


CELLS = [
    *(("value", it) for it in ("unit", "indicators", "coverage", "prices")),
    *(("growth", it) for it in ("kind", "base", "scale", "indicators", "coverage", "prices")),
    *(("change", it) for it in ("kind", "base", "unit", "indicators", "coverage", "prices")),
    *(("rank", it) for it in ("among", "indicators", "coverage")),
    *(("gap", it) for it in ("to", "unit", "indicators", "coverage", "prices")),
    *(("completion", it) for it in ("indicators", "coverage")),
]
"""The cells of measures, said once more: one that is taken out of the table is missed here."""


@pytest.mark.parametrize("relation", BY_RELATION)
@pytest.mark.parametrize(("measure", "dimension"), CELLS)
def test_what_a_measure_asks_of_a_dimension(
    measure: Measure, dimension: Dimension, relation: Relation
) -> None:
    of, fields, code = ODD[dimension]
    assert pair(relation, measure, of).derived
    row = pair(relation, measure, of, **fields)
    assert (row.verdict, [it.code for it in row.reasons]) == ("not_comparable", [code])


def test_a_value_of_a_narrower_coverage_has_a_caveat_and_a_bound_and_a_growth_has_none() -> None:
    row = pair("across", "value", BEDS, {"coverage": "homes"})
    assert [it.code for it in row.reasons] == ["coverage_narrower"]
    assert row.ratio is not None
    assert row.ratio.high is None
    narrow = pair("across", "growth", BEDS, {"coverage": "homes"})
    assert [it.code for it in narrow.reasons] == ["different_coverage"]


Derived = Callable[[Row], bool]


def _ratio(row: Row) -> bool:
    found = row.ratio
    return found is not None and found.value == Fraction(660, 600)


def _apart(value: int | str, unit: str) -> Derived:
    def fits(row: Row) -> bool:
        found = row.difference
        return found is not None and (found.value, found.unit) == (Fraction(value), unit)

    return fits


APART: dict[Measure, Derived] = {
    "value": _apart(60, "CNY/person/month"),
    "growth": _apart(2, "percentage-points"),
    "change": _apart(10, "CNY/person/month"),
    "rank": _apart(-3, "place"),
    "gap": _apart(2, "CNY/person/month"),
    "completion": _apart("9.6", "percentage-points"),
}


@pytest.mark.parametrize("measure", PRINTED)
@pytest.mark.parametrize("relation", BY_RELATION)
def test_what_is_derived_of_a_relation_and_a_measure(relation: Relation, measure: Measure) -> None:
    row = pair(relation, measure)
    assert APART[measure](row)
    divided = measure == "value" and relation in ("across", "over_time")
    assert _ratio(row) == divided
    assert (row.attainment == "met") == (relation == "to_target")
    found = row.difference
    assert found is not None
    exact = relation == "target_to_target" or (measure == "rank")
    assert (found.low == found.value == found.high) == exact


def test_what_is_derived_of_a_value_goes_by_the_nature_of_its_indicator() -> None:
    for of, within, names in (
        (PAY, True, {"ratio", "difference"}),
        (BEDS, True, {"share"}),
        (BEDS, False, {"ratio", "difference"}),
        (RATE, True, {"difference"}),
        (WARMTH, True, {"difference"}),
    ):
        mine, theirs = figure_of("66", of, "value"), figure_of("60", of, "value")
        row = Case("across", of, mine, theirs, within=within).row
        assert {it for it in ("ratio", "share", "difference") if getattr(row, it)} == names


@pytest.mark.parametrize(
    ("prices", "grown"), [("constant", True), ("current", False), (None, False)]
)
def test_money_over_time_grows_at_constant_prices_alone(prices: str | None, *, grown: bool) -> None:
    now = figure_of("660", OUTPUT, "value", prices=prices)
    before = figure_of("600", OUTPUT, "value", prices=prices, period=OTHER_YEAR)
    row = Case("over_time", OUTPUT, now, before, within=False).row
    assert (row.ratio is not None) == grown
    assert ("no_growth_of_prices" in {it.code for it in row.reasons}) != grown
    assert row.difference is not None


def test_the_rule_of_a_relation_and_a_measure_has_the_cells_of_both() -> None:
    for relation, row in DERIVATIONS.items():
        for measure, derivation in row.items():
            found = rule(relation, measure)
            assert found.treatments == {**BY_RELATION[relation], **BY_MEASURE[measure]}
            assert found.derivation == derivation
    first = next(iter(rule("across", "value").treatments))
    assert (first, next(iter(rule("across", "growth").treatments))) == ("area", "kind")
