"""Which dimensions two figures must share to be set side by side: the rules, as a table.

This is the only place that says so. ``verdict.py`` applies it, the documentation is generated from
it, and each cell has a test that fails without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reportgen.model.comparison import Relation
from reportgen.model.meeting import Measure

Dimension = Literal[
    "area",
    "period",
    "role",
    "kind",
    "base",
    "scale",
    "coverage",
    "prices",
    "unit",
    "indicators",
    "among",
    "to",
]
"""What two figures may differ in. ``indicators`` is for which ones a figure stands, ``among`` whom
a rank is, ``to`` which area a gap is measured."""

Treatment = Literal[
    "equal", "differ", "as_long", "contained", "converted", "single", "result_to_aim", "aims"
]
"""What becomes of a dimension: it must be *equal*; it must *differ*; a period must differ and be
*as long*; one coverage may be *contained* in the other, with a caveat; a unit is *converted*; a
figure must stand for a *single* indicator; a *result* is set *to* an *aim*; both must be *aims* of
one role."""

Derivation = Literal["value", "change", "points", "difference", "places", "attainment", "aims"]
"""What is derived: the share, ratio or points that the nature of the indicator asks for; the same
as a *change*, where prices allow it; a difference in *points*, in the unit, or in *places*; whether
a target was reached; how two *aims* lie to each other."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for one relation and one measure."""

    treatments: Mapping[Dimension, Treatment]
    derivation: Derivation


BY_RELATION: Mapping[Relation, Mapping[Dimension, Treatment]] = {
    "across": {"area": "differ", "period": "equal", "role": "equal"},
    "over_time": {"area": "equal", "period": "as_long", "role": "equal"},
    "to_target": {"area": "equal", "period": "equal", "role": "result_to_aim"},
    "target_to_target": {"area": "differ", "period": "equal", "role": "aims"},
}
"""What the question that is asked says of areas, periods and roles."""

BY_MEASURE: Mapping[Measure, Mapping[Dimension, Treatment]] = {
    "value": {
        "unit": "converted",
        "indicators": "single",
        "coverage": "contained",
        "prices": "equal",
    },
    "growth": {
        "kind": "equal",
        "base": "equal",
        "scale": "equal",
        "indicators": "single",
        "coverage": "equal",
        "prices": "equal",
    },
    "change": {
        "kind": "equal",
        "base": "equal",
        "unit": "converted",
        "indicators": "single",
        "coverage": "equal",
        "prices": "equal",
    },
    "rank": {"among": "equal", "indicators": "single", "coverage": "equal"},
    "gap": {
        "to": "equal",
        "unit": "converted",
        "indicators": "single",
        "coverage": "equal",
        "prices": "equal",
    },
    "completion": {"indicators": "single", "coverage": "equal"},
}
"""What the kind of figure says of all other dimensions."""

DERIVATIONS: Mapping[Relation, Mapping[Measure, Derivation]] = {
    "across": {
        "value": "value",
        "growth": "points",
        "change": "difference",
        "rank": "places",
        "gap": "difference",
        "completion": "points",
    },
    "over_time": {
        "value": "change",
        "growth": "points",
        "change": "difference",
        "rank": "places",
        "gap": "difference",
        "completion": "points",
    },
    "to_target": {
        "value": "attainment",
        "growth": "attainment",
        "change": "attainment",
        "rank": "attainment",
        "gap": "attainment",
        "completion": "attainment",
    },
    "target_to_target": {
        "value": "aims",
        "growth": "aims",
        "change": "aims",
        "rank": "aims",
        "gap": "aims",
        "completion": "aims",
    },
}
"""What may be derived of two figures that agree."""


def rule(relation: Relation, measure: Measure) -> Rule:
    """The rule of a relation and a measure, in the order in which reasons are told."""
    first, last = BY_MEASURE[measure], BY_RELATION[relation]
    if measure == "value":
        first, last = BY_RELATION[relation], BY_MEASURE[measure]
    treatments = {**first, **last}
    return Rule(treatments, DERIVATIONS[relation][measure])


def cells() -> Iterator[tuple[str, Dimension, Treatment]]:
    """Every cell of the table: a relation or a measure, the dimension, what becomes of it."""
    for table in (BY_RELATION, BY_MEASURE):
        for name, row in table.items():
            yield from ((str(name), dimension, it) for dimension, it in row.items())
