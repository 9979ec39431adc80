"""What two figures differ in: for each dimension, the reasons that follow from its treatment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportgen.comparing.coverages import wider
from reportgen.comparing.reasons import reason
from reportgen.comparing.rules import Dimension, Treatment
from reportgen.model.comparison import ComparedSide, Reason
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import AIMS, Area, Observation
from reportgen.model.period import UNSTATED
from reportgen.model.text import Text
from reportgen.model.unit import Rates
from reportgen.wording.dates import point_words
from reportgen.wording.figures import NOT_STATED, Wording, period
from reportgen.wording.labels import GROWTH_KINDS, PRICE_NAMES, ROLE_NAMES
from reportgen.wording.names import listed
from reportgen.wording.numbers import number_words
from reportgen.wording.time_bases import conversion

_ONE_YEAR = Text("{period}单年", "{period}")
_OF_PLACES = Text("{among}（共{places}位）", "{among} ({places} places)")
_NO_EFFECT = Text.same("")
_LOWER_BOUND = Text("，结果只是下限", ", so the result is a lower bound")
_UPPER_BOUND = Text("，结果只是上限", ", so the result is an upper bound")


@dataclass(frozen=True, slots=True)
class Reporter:
    """One of the two meetings: which side it is, its name and area, and what it reported."""

    side: ComparedSide
    name: Text
    home: Area
    observation: Observation

    @property
    def area(self) -> Area:
        """The area that the figure is for."""
        return self.observation.area or self.home


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one indicator and measure, and what is needed to speak of them."""

    indicator: Indicator
    indicators: Mapping[str, Indicator]
    a: Reporter
    b: Reporter
    wording: Wording
    rates: Rates

    @property
    def sides(self) -> tuple[Reporter, Reporter]:
        """Both sides."""
        return self.a, self.b

    @property
    def not_positive(self) -> list[Reason]:
        """A ratio needs a benchmark above zero, and a subject not below it."""
        # of a range the lower end counts
        wrong = [self.a] if self.a.observation.quantity.value < 0 else []
        wrong += [self.b] if self.b.observation.quantity.value <= 0 else []
        return [reason("not_positive", who=it.name) for it in wrong]

    @property
    def asks_for_share(self) -> bool:
        """Whether the subject is a part of the benchmark, and their values add up."""
        return self.indicator.additive and self.a.area.lies_in(self.b.area)

    @property
    def no_share(self) -> list[Reason]:
        """A share of what is not positive; of two levels there is a difference all the same."""
        return self.not_positive if self.asks_for_share else []

    @property
    def not_parts(self) -> list[Reason]:
        """A total of a part and of its whole, where areas do not add up: no share, no ratio."""
        total = self.indicator.nature in ("stock", "flow") and not self.indicator.additive
        if total and self.a.area.lies_in(self.b.area):
            return [reason("not_parts", area=self.b.name)]
        return []

    def differ(self, code: str, of: Callable[[Reporter], Text], what: str) -> list[Reason]:
        """A reason that names both sides and what each has."""
        found = {f"{letter}_{what}": of(it) for letter, it in zip("ab", self.sides, strict=True)}
        return [reason(code, a=self.a.name, b=self.b.name, **found)]


def _area_differ(pair: Pair) -> list[Reason]:
    """Each figure is for the area of its own meeting, and these differ."""
    others = [it for it in pair.sides if it.area.code != it.home.code]
    if others:
        return [reason("other_area", it.side, who=it.name, area=it.area.short) for it in others]
    if pair.a.area.code == pair.b.area.code:
        return [reason("same_area", area=pair.a.area.name)]
    return []


def _area_equal(pair: Pair) -> list[Reason]:
    if pair.a.area.code == pair.b.area.code:
        return []
    return pair.differ("areas_differ", lambda it: it.area.name, "area")


def _period_equal(pair: Pair) -> list[Reason]:
    mine, other = pair.a.observation.period, pair.b.observation.period
    unstated = _unstated(pair)
    if not unstated:
        return [] if mine.same_time_as(other) else _periods_differ(pair, "different_periods")
    # a growth since no stated year is an average, and no total
    if pair.a.observation.measure != "growth":
        for it, against in ((pair.a, other), (pair.b, mine)):
            if it.observation.period.running_total and against.single and against.end:
                return [_running_total(it, against.end)]
    return unstated


def _unstated(pair: Pair) -> list[Reason]:
    sides = (it for it in pair.sides if it.observation.period.start is None)
    return [reason("span_unstated", who=it.name) for it in sides]


def _running_total(who: Reporter, against: str) -> Reason:
    one = _ONE_YEAR if len(against) == len("2020") else Text.same("{period}")
    period_of = one.filled(period=point_words(against))
    return reason("running_total_against_period", who=who.name, period=period_of)


def _periods_differ(pair: Pair, code: str) -> list[Reason]:
    return pair.differ(code, lambda it: period(it.observation.period, pair.wording.book), "period")


def _period_as_long(pair: Pair) -> list[Reason]:
    mine, other = pair.a.observation.period, pair.b.observation.period
    unstated = _unstated(pair)
    if unstated:
        return unstated
    if mine.same_time_as(other):
        return [reason("same_period", period=period(mine, pair.wording.book))]
    if not mine.as_long_as(other):
        return _periods_differ(pair, "periods_of_unequal_length")
    return []


def _role_equal(pair: Pair) -> list[Reason]:
    if pair.a.observation.role == pair.b.observation.role:
        return []
    return pair.differ("roles_differ", lambda it: ROLE_NAMES[it.observation.role], "role")


def _role_of_target(pair: Pair) -> list[Reason]:
    if pair.a.observation.role == "result" and pair.b.observation.role in AIMS:
        return []
    return pair.differ("no_target", lambda it: ROLE_NAMES[it.observation.role], "role")


def _role_of_aims(pair: Pair) -> list[Reason]:
    role = pair.a.observation.role
    if role == pair.b.observation.role and role not in AIMS:
        return [reason("no_aims", role=ROLE_NAMES[role])]
    return _role_equal(pair)


def _kind_equal(pair: Pair) -> list[Reason]:
    book = pair.wording.book

    def name(it: Reporter) -> Text:
        kind = it.observation.growth_kind
        return book.words(GROWTH_KINDS[kind] if kind else NOT_STATED)

    if pair.a.observation.growth_kind == pair.b.observation.growth_kind:
        return []
    return pair.differ("growth_kinds_differ", name, "kind")


def _base_equal(pair: Pair) -> list[Reason]:
    def name(it: Reporter) -> Text:
        base = it.observation.base
        return point_words(base) if base else pair.wording.book.words(NOT_STATED)

    unstated = [it for it in pair.sides if it.observation.base == UNSTATED]
    if unstated:
        return [reason("base_unstated", it.side, who=it.name) for it in unstated]
    if pair.a.observation.base == pair.b.observation.base:
        return []
    return pair.differ("base_years_differ", name, "base")


def _scale_equal(pair: Pair) -> list[Reason]:
    scales = [it.observation.growth_scale for it in pair.sides]
    if "unstated" in scales:
        return [reason("growth_scale_unstated")]
    return [reason("growth_scales_differ")] if scales[0] != scales[1] else []


def _indicators_single(pair: Pair) -> list[Reason]:
    def names(it: Reporter) -> Text:
        return listed([pair.indicators[code].short for code in it.observation.indicators])

    return [
        reason("shared_figure", who=it.name, names=names(it))
        for it in pair.sides
        if it.observation.shared_with
    ]


def _coverage_equal(pair: Pair) -> list[Reason]:
    of = pair.indicator
    mine, other = (of.coverage(it.observation.coverage) for it in pair.sides)
    if mine is None or other is None or mine == other:
        return []
    names = {"a_coverage": mine.name, "b_coverage": other.name}
    return [reason("different_coverage", a=pair.a.name, b=pair.b.name, **names)]


def _coverage_contained(pair: Pair) -> list[Reason]:
    of = pair.indicator
    side = wider(of, pair.a.observation, pair.b.observation)
    if side is None:
        return _coverage_equal(pair)
    narrow, wide = (pair.a, pair.b) if side == "benchmark" else (pair.b, pair.a)
    narrower, of_wide = (of.coverage(it.observation.coverage) for it in (narrow, wide))
    if narrower is None or of_wide is None:
        return []
    effect = _NO_EFFECT
    if of.additive:
        effect = _LOWER_BOUND if side == "benchmark" else _UPPER_BOUND
    return [
        reason(
            "coverage_narrower",
            narrow.side,
            who=narrow.name,
            narrow=narrower.name,
            wide=of_wide.name,
            effect=effect,
        )
    ]


def _prices_equal(pair: Pair) -> list[Reason]:
    def name(it: Reporter) -> Text:
        prices = it.observation.prices
        return PRICE_NAMES[prices] if prices else pair.wording.book.words(NOT_STATED)

    if pair.a.observation.prices == pair.b.observation.prices:
        return []
    return pair.differ("prices_differ", name, "prices")


def _among_equal(pair: Pair) -> list[Reason]:
    mine, other = pair.a.observation, pair.b.observation
    # that one text does not say how many there are is no difference
    counts = {it for it in (mine.places, other.places) if it is not None}
    if mine.among == other.among and len(counts) < len(pair.sides):
        return []

    def name(it: Reporter) -> Text:
        of = it.observation
        among = of.among or pair.wording.book.words(NOT_STATED)
        if len(counts) < len(pair.sides):
            return among
        return _OF_PLACES.filled(among=among, places=str(of.places))

    return pair.differ("ranks_among_others", name, "among")


def _to_equal(pair: Pair) -> list[Reason]:
    def name(it: Reporter) -> Text:
        return it.observation.to.short if it.observation.to else _NO_EFFECT

    mine, other = (it.observation.to.code if it.observation.to else None for it in pair.sides)
    return [] if mine == other else pair.differ("gaps_to_others", name, "to")


def _unit_converted(pair: Pair) -> list[Reason]:
    """That two units cannot be converted, or all that was done to convert them."""
    mine, other = (it.observation.quantity.unit for it in pair.sides)
    if mine.factor_to(other, pair.rates) is None:
        currencies = mine.noun != other.noun and pair.wording.currencies >= {mine.noun, other.noun}
        return _units(pair, "currencies_differ" if currencies else "different_unit")
    found: list[Reason] = []
    if mine.time != other.time:
        factor = conversion(str(mine.time), str(other.time))
        found += _units(pair, "time_base_converted", factor=factor)
    if mine.per != other.per:
        found += _units(pair, "divisor_converted")
    if mine.noun != other.noun:
        found.append(_noun_converted(pair, other.noun, mine.noun))
    a, b = (it.observation.quantity for it in pair.sides)
    if a.power != b.power:
        printed = {"a_printed": number_words(a), "b_printed": number_words(b)}
        found.append(reason("multiplier_converted", **printed))
    return found


def _noun_converted(pair: Pair, of: str, to: str) -> Reason:
    """At which rate, the way round that takes fewer digits: 1公顷=15亩, 1美元=6.9元."""
    rates = {ways: f"{float(pair.rates[ways]):.10g}" for ways in ((of, to), (to, of))}
    ways = min(rates, key=lambda it: len(rates[it]))
    counts = zip(("of", "to"), ("1", rates[ways]), ways, strict=True)
    names = {key: pair.wording.beside(Text.same(count), noun) for key, count, noun in counts}
    code = "currency_converted" if pair.wording.currencies >= {of, to} else "noun_converted"
    return reason(code, rate=rates[ways], **names)


def _units(pair: Pair, code: str, **words: Text) -> list[Reason]:
    names = {
        "a_unit": pair.wording.unit(pair.a.observation.quantity.unit),
        "b_unit": pair.wording.unit(pair.b.observation.quantity.unit),
    }
    return [reason(code, a=pair.a.name, b=pair.b.name, **names, **words)]


CHECKS: Mapping[tuple[Dimension, Treatment], Callable[[Pair], list[Reason]]] = {
    ("area", "differ"): _area_differ,
    ("area", "equal"): _area_equal,
    ("period", "equal"): _period_equal,
    ("period", "as_long"): _period_as_long,
    ("role", "equal"): _role_equal,
    ("role", "result_to_aim"): _role_of_target,
    ("role", "aims"): _role_of_aims,
    ("kind", "equal"): _kind_equal,
    ("base", "equal"): _base_equal,
    ("scale", "equal"): _scale_equal,
    ("indicators", "single"): _indicators_single,
    ("coverage", "equal"): _coverage_equal,
    ("coverage", "contained"): _coverage_contained,
    ("prices", "equal"): _prices_equal,
    ("among", "equal"): _among_equal,
    ("to", "equal"): _to_equal,
    ("unit", "converted"): _unit_converted,
}
"""What is looked at for each dimension and treatment of the table of rules."""
