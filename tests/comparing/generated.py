"""Generated figures and meetings: every relation, measure, qualifier, range and unit."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, get_args

import hypothesis
from hypothesis import strategies as st

from reportgen.comparing import compare
from reportgen.comparing.pairing import MEASURES
from reportgen.loading.number import read_number
from reportgen.model.briefing import Counterpart
from reportgen.model.comparison import Comparison, Relation, Row
from reportgen.model.indicator import CodeList, Coverage, Indicator
from reportgen.model.meeting import Area, CurrencyRate, Measure, Meeting, Observation, Place
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


def code_list() -> CodeList:
    """All indicators of these tests, with two currencies."""
    nouns = ("USD", "degrees", "doctors")
    found = plain_codes(*INDICATORS)
    units = (*found.units, *(UnitNoun(noun, text(noun)) for noun in nouns))
    with_currencies = (replace(it, currency=it.id in ("CNY", "USD")) for it in units)
    return replace(found, units=tuple(with_currencies))


CODES = code_list()
WORDS = sorted(QUALIFIER_WORDS.values(), key=lambda it: it.word)
BEFORE_AND_AFTER = [it for it in WORDS if it.seat != "inside"]
INSIDE = [it.word for it in WORDS if it.seat == "inside"]


@st.composite
def digits(draw: st.DrawFn, *, most: int = 99_999) -> str:
    """A number without a sign as a source prints it."""
    whole, places = draw(st.integers(0, most)), draw(st.sampled_from([0, 0, 1, 2]))
    if not places:
        return str(whole)
    return f"{whole}.{draw(st.integers(0, 10**places - 1)):0{places}d}"


@st.composite
def printed(draw: st.DrawFn, measure: Measure, *, sign: bool, percent: bool) -> str:
    """A number as the source of a figure of this measure prints it, with what qualifies it."""
    if measure == "rank":
        number = str(draw(st.integers(1, 31)))
        return draw(st.sampled_from([number, number, f"{number}以内", f"不低于{number}"]))
    kind = draw(st.sampled_from(["plain"] * 4 + ["word"] * 4 + ["range", "inside", "spoken"]))
    minus = "-" if sign and draw(st.booleans()) else ""
    most = 99 if percent else draw(st.sampled_from([9, 999, 99_999]))
    scale = "" if percent else draw(st.sampled_from(["", "", "万", "亿"]))
    mark = "%" if percent else scale
    if kind == "spoken" and measure == "growth":
        return draw(st.sampled_from(["1.5倍", "翻一番", "翻两番", "两成", "三成五", "2倍"]))
    if kind == "range":
        low = draw(st.integers(-most if minus else 0, most - 1))
        return f"{low}{mark}～{draw(st.integers(low + 1, most))}{mark}"
    number = f"{minus}{draw(digits(most=most))}"
    if kind == "inside":
        return f"{number}{draw(st.sampled_from(INSIDE))}{scale}"
    if kind == "word":
        word = draw(st.sampled_from(BEFORE_AND_AFTER))
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


@dataclass(frozen=True)
class Case:
    """Two figures that agree in all that their relation asks for, each of its own meeting."""

    relation: Relation
    of: Indicator
    mine: Observation
    other: Observation
    within: bool

    @property
    def meetings(self) -> tuple[Meeting, Meeting]:
        """The two meetings: of one area, or of two, of which one may contain the other."""
        same = self.relation in ("over_time", "to_target")
        subject = meeting("part", self.mine, within="whole" if self.within else None)
        benchmark = meeting("part" if same else "whole", self.other)
        benchmark = replace(benchmark, id="other", rates=(RATE_OF_EXCHANGE,))
        return subject, benchmark

    @property
    def row(self) -> Row:
        """The only row of the two."""
        (row,) = against(*self.meetings, self.relation).rows
        return row

    @property
    def swapped(self) -> Row:
        """The only row with the sides exchanged."""
        a, b = self.meetings
        (row,) = against(b, a, self.relation).rows
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


@st.composite
def cases(
    draw: st.DrawFn,
    relation: Relation | None = None,
    measure: Measure | None = None,
    *,
    among: tuple[Indicator, ...] = INDICATORS,
) -> Case:
    """Two figures that may be set side by side, of any relation and measure."""
    asked = draw(st.sampled_from(RELATIONS)) if relation is None else relation
    given = draw(st.sampled_from(MEASURES)) if measure is None else measure
    of = draw(st.sampled_from(among))
    mine_role, other_role = draw(st.sampled_from(ROLES[asked]))
    now, before = draw(st.sampled_from(TIMES))
    at = Period(now, now)
    fields: dict[str, Any] = {"period": at, "role": mine_role}
    if of is OUTPUT or of is PAY:
        fields["prices"] = draw(st.sampled_from([None, "constant", "current"]))
    mine = draw(_figures(of, given, fields))
    if asked == "over_time":
        at = Period(before, before)
    other = draw(_figures(of, given, {**fields, "period": at, "role": other_role}))
    return Case(asked, of, mine, other, within=draw(st.booleans()))


@st.composite
def _figures(
    draw: st.DrawFn, of: Indicator, measure: Measure, fields: dict[str, Any]
) -> Observation:
    unit = unit_of(of, measure)
    if measure in ("value", "change", "gap"):
        unit = draw(st.sampled_from(UNITS[of.id]))
    signed = measure in ("growth", "change", "gap") or of in (WARMTH, RATE)
    number = draw(printed(measure, sign=signed, percent=unit == "percent"))
    own = dict(fields)
    if of.coverages:
        # only values may be of a coverage that is contained in the other
        wide = draw(st.booleans()) if measure == "value" else True
        own["coverage"] = None if wide else draw(st.sampled_from(["homes", "public"]))
    return figure_of(number, of, measure, unit=unit, **own)
