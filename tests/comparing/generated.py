"""Generated figures and meetings: every relation, measure, qualifier, range and unit."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random
from typing import Any, get_args

import hypothesis
from hypothesis import strategies as st

from reportgen.comparing import compare
from reportgen.comparing.pairing import MEASURES
from reportgen.loading.number import read_number
from reportgen.model.briefing import Counterpart
from reportgen.model.comparison import Comparison, Relation, Row
from reportgen.model.indicator import CodeList, Coverage, Indicator
from reportgen.model.meeting import (
    Area,
    CurrencyRate,
    FigureRole,
    GrowthKind,
    GrowthScale,
    Measure,
    Meeting,
    Observation,
    Place,
)
from reportgen.model.period import Period
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.model.quantity import Quantity
from reportgen.model.unit import Unit, UnitNoun
from tests.make import codes as plain_codes
from tests.make import indicator, meeting, text

RELATIONS: tuple[Relation, ...] = get_args(Relation)
EXAMPLES = int(os.environ.get("REPORTGEN_EXAMPLES", "2000"))
"""How many examples a statement is tried with."""


def examples(share: int = 1) -> hypothesis.settings:
    """Settings for one of so many tests that a statement has."""
    return hypothesis.settings(
        max_examples=max(1, EXAMPLES // share),
        suppress_health_check=list(hypothesis.HealthCheck),
    )


SCOPES = (
    Coverage("all", text("all")),
    Coverage("homes", text("homes"), within="all"),
    Coverage("public", text("public"), within="homes"),
    Coverage("other", text("other")),
)
PAY = indicator("pay", better="higher")
BEDS = indicator("beds", nature="stock", unit=Unit("beds"), coverages=SCOPES)
OUTPUT = indicator("output", nature="flow", unit=Unit("CNY"), better="higher")
RATE = indicator("rate", nature="share", unit=Unit("percent"), better="lower", coverages=SCOPES)
WARMTH = indicator("warmth", unit=Unit("degrees"), true_zero=False)
DOCTORS = indicator("doctors", unit=Unit.parse("doctors/1000-persons"), better="higher")
INDICATORS = (PAY, BEDS, OUTPUT, RATE, WARMTH, DOCTORS)
UNITS = {
    "pay": ("CNY/person/month", "CNY/person/year", "USD/person/month"),
    "beds": ("beds",),
    "output": ("CNY", "USD"),
    "rate": ("percent",),
    "warmth": ("degrees",),
    "doctors": ("doctors/1000-persons", "doctors/10000-persons"),
}
RATE_OF_EXCHANGE = CurrencyRate("USD", "CNY", Fraction("6.9"))
RATES = {("USD", "CNY"): RATE_OF_EXCHANGE.rate, ("CNY", "USD"): 1 / RATE_OF_EXCHANGE.rate}


def code_list() -> CodeList:
    """All indicators of these tests, with two currencies."""
    nouns = ("USD", "EUR", "degrees", "doctors", "tonnes")
    found = plain_codes(*INDICATORS)
    units = (*found.units, *(UnitNoun(noun, text(noun)) for noun in nouns))
    with_currencies = (replace(it, currency=it.id in ("CNY", "USD", "EUR")) for it in units)
    return replace(found, units=tuple(with_currencies))


CODES = code_list()
WORDS = sorted(QUALIFIER_WORDS.values(), key=lambda it: it.word)
BEFORE_AND_AFTER = [it for it in WORDS if it.seat != "inside"]
INSIDE = [it.word for it in WORDS if it.seat == "inside"]


def digits(dice: Random, *, most: int = 99_999) -> str:
    """A number without a sign as a source prints it."""
    whole, places = dice.randint(0, most), dice.choice([0, 0, 1, 2])
    if not places:
        return str(whole)
    return f"{whole}.{dice.randint(0, 10**places - 1):0{places}d}"


def printed(dice: Random, measure: Measure, *, sign: bool, percent: bool) -> str:
    """A number as the source of a figure of this measure prints it, with what qualifies it."""
    if measure == "rank":
        number = str(dice.randint(1, 31))
        return dice.choice([number, number, f"{number}以内", f"不低于{number}"])
    kind = dice.choice(["plain"] * 4 + ["word"] * 4 + ["range", "inside", "spoken"])
    minus = "-" if sign and dice.choice((True, False)) else ""
    most = 99 if percent else dice.choice([9, 999, 99_999])
    scale = "" if percent else dice.choice(["", "", "万", "亿"])
    mark = "%" if percent else scale
    if kind == "spoken" and measure == "growth":
        return dice.choice(["1.5倍", "翻一番", "翻两番", "两成", "三成五", "2倍"])
    if kind == "range":
        low = dice.randint(-most if minus else 0, most - 1)
        return f"{low}{mark}～{dice.randint(low + 1, most)}{mark}"
    number = f"{minus}{digits(dice, most=most)}"
    if kind == "inside":
        return f"{number}{dice.choice(INSIDE)}{scale}"
    if kind == "word":
        word = dice.choice(BEFORE_AND_AFTER)
        space = " " if word.lang == "en" else ""
        if word.seat == "before":
            return f"{word.word}{space}{number}{mark}"
        return f"{number}{mark}{space}{word.word}"
    return number + mark


def figure_of(printed_as: str, of: Indicator, measure: Measure, **fields: Any) -> Observation:
    """The figure that is read from what a source prints."""
    number = read_number(printed_as)
    unit = Unit.parse(fields.pop("unit", unit_of(of, measure)))
    quantity = Quantity(
        *(number.value, unit, number.step, number.power, number.number),
        top=number.top,
        form=number.form,
    )
    defaults: dict[str, Any] = {
        "period": Period("2020", "2020"),
        "at": Place(1, 1),
        "line": 1,
        "qualifier": number.word.meaning if number.word else None,
        "word": number.word.word if number.word else None,
        **OF_MEASURE.get(measure, {}),
    }
    return Observation(of.id, measure, quantity, **{**defaults, **fields})


NATION = Area("nation", text("nation"), text("nation"))
OF_MEASURE: dict[Measure, dict[str, Any]] = {
    "growth": {"growth_kind": "year_on_year"},
    "change": {"growth_kind": "year_on_year"},
    "rank": {"among": text("nation")},
    "gap": {"to": NATION},
}


def unit_of(of: Indicator, measure: Measure) -> str:
    """The unit that a figure of this measure has where none is given."""
    if measure in ("growth", "completion"):
        return "percent"
    return "place" if measure == "rank" else of.unit.code


@dataclass(frozen=True, repr=False)
class Case:
    """Two figures that agree in all that their relation asks for, each of its own meeting."""

    relation: Relation
    of: Indicator
    mine: Observation
    other: Observation
    within: bool
    one_area: bool = False
    """Whether both meetings are of one area, even where the relation is between two."""

    def __repr__(self) -> str:
        said = (
            f"{it.quantity.printed} {it.quantity.unit.code} ({it.word}, {it.coverage}, {it.role})"
            for it in (self.mine, self.other)
        )
        what = f"{self.relation} {self.of.id} {self.mine.measure}"
        return f"<{what}: {' / '.join(said)}; within={self.within}>"

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        """What Hypothesis shows of an example that fails."""
        printer.text(repr(self))

    @property
    def meetings(self) -> tuple[Meeting, Meeting]:
        """The two meetings: of one area, or of two, of which one may contain the other."""
        same = self.one_area or self.relation in ("over_time", "to_target")
        subject = meeting("part", self.mine, within="whole" if self.within else None)
        benchmark = meeting("part" if same else "whole", self.other)
        benchmark = replace(benchmark, id="other", rates=(RATE_OF_EXCHANGE,))
        return subject, benchmark

    @property
    def row(self) -> Row:
        """The only row of the two."""
        return self.of_rows(*self.meetings)

    @property
    def swapped(self) -> Row:
        """The only row with the sides exchanged."""
        return self.of_rows(*reversed(self.meetings))

    def of_rows(self, subject: Meeting, other: Meeting) -> Row:
        """The only row of the indicator of this case."""
        found = against(subject, other, self.relation).rows
        (row,) = (it for it in found if it.indicator.id == self.of.id)
        return row


def against(subject: Meeting, other: Meeting, relation: Relation) -> Comparison:
    """The comparison of two meetings in a relation."""
    return compare(subject, None, CODES, (Counterpart(other, relation),)).further[0]


ROLES: dict[Relation, tuple[tuple[str, str], ...]] = {
    "across": (("result", "result"),),
    "over_time": (("result", "result"),),
    "to_target": (("result", "target"), ("result", "plan")),
    "target_to_target": (("target", "target"), ("plan", "plan")),
}
TIMES = (
    ("2020", "2019"),
    ("2020-Q1", "2019-Q1"),
    ("2020-H2", "2020-H1"),
    ("2020-12-31", "2019-12-31"),
)


def case_of(
    dice: Random,
    relation: Relation | None = None,
    measure: Measure | None = None,
    *,
    among: tuple[Indicator, ...] = INDICATORS,
) -> Case:
    """Two figures that may be set side by side, of any relation and measure."""
    asked = dice.choice(RELATIONS if relation is None else (relation,))
    what = dice.choice(MEASURES if measure is None else (measure,))
    of = dice.choice(among)
    mine_role, other_role = dice.choice(ROLES[asked])
    now, before = dice.choice(TIMES)
    at = Period(now, now)
    fields: dict[str, Any] = {"period": at, "role": mine_role}
    if of is OUTPUT or of is PAY:
        fields["prices"] = dice.choice([None, "constant", "current"])
    mine = _figure(dice, of, what, fields)
    if asked == "over_time":
        at = Period(before, before)
    other = _figure(dice, of, what, {**fields, "period": at, "role": other_role})
    return Case(asked, of, mine, other, within=dice.choice((True, False)))


def figure_of_any_kind(dice: Random) -> Observation:
    """A figure of any measure, period, role, area and so on."""
    of, measure = dice.choice(INDICATORS), dice.choice(MEASURES)
    at = dice.choice(PERIODS)
    fields: dict[str, Any] = {"period": at, "role": dice.choice(get_args(FigureRole))}
    if dice.choice((True, False)):
        fields["area"] = dice.choice([NATION, CITY])
    if measure in ("growth", "change"):
        fields["growth_kind"] = dice.choice([*get_args(GrowthKind)])
        fields["base"] = dice.choice([None, "2015", "2010", "unstated"])
    if measure == "growth":
        fields["growth_scale"] = dice.choice(get_args(GrowthScale))
    if measure == "rank":
        fields["among"] = dice.choice([text("nation"), text("cities")])
    if dice.choice((True, False)):
        fields["prices"] = dice.choice(["current", "constant"])
    if dice.randint(0, 4) == 0:
        fields["shared_with"] = (dice.choice(INDICATORS).id,)
    return _figure(dice, of, measure, fields)


CITY = Area("city", text("city"), text("city"))
PERIODS = (
    *(Period(it, it) for it in ("2020", "2019", "2020-Q1", "2020-H2", "2020-06")),
    *(Period(it, it) for it in ("2020-12-31", "2020-06-30")),
    *(Period("2016", "2020"), Period("2020-01", "2020-12"), Period(None, "2020")),
    *(Period(None, "2020-06"), Period(None, None)),
)


def _figure(dice: Random, of: Indicator, measure: Measure, fields: dict[str, Any]) -> Observation:
    unit = unit_of(of, measure)
    if measure in ("value", "change", "gap"):
        unit = dice.choice(UNITS[of.id])
    signed = measure in ("growth", "change", "gap") or of in (WARMTH, RATE)
    number = printed(dice, measure, sign=signed, percent=unit == "percent")
    own = dict(fields)
    if of.coverages:
        # only values may be of a coverage that is contained in the other
        wide = dice.choice((True, False)) if measure == "value" else True
        own["coverage"] = None if wide else dice.choice(["homes", "public"])
    return figure_of(number, of, measure, unit=unit, **own)


# Hypothesis draws each throw of the dice by itself where it is to find the smallest example.
DICE = st.randoms(use_true_random="REPORTGEN_SHRINK" not in os.environ)


def cases(
    relation: Relation | None = None,
    measure: Measure | None = None,
    *,
    among: tuple[Indicator, ...] = INDICATORS,
) -> st.SearchStrategy[Case]:
    """Pairs of figures that may be set side by side."""
    return DICE.map(lambda dice: case_of(dice, relation, measure, among=among))


def numbered_dice(number: int) -> Random:
    """Dice that fall the same for the same number."""
    return Random(number)  # noqa: S311 - nothing depends on chance here


def figures_of(dice: Random, *, most: int = 4) -> tuple[Observation, ...]:
    """The figures of a meeting, as they stand one below the other in a file."""
    found = (figure_of_any_kind(dice) for _ in range(dice.randint(0, most)))
    return tuple(replace(it, line=line) for line, it in enumerate(found, start=1))


def figure_lists(*, most: int = 4) -> st.SearchStrategy[tuple[Observation, ...]]:
    """The figures of a meeting."""
    return DICE.map(lambda dice: figures_of(dice, most=most))
