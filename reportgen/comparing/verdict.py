"""May two observations be compared? Computed from their dimensions and attributes alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.comparing.dimensions import CHECKS, Pair, Reporter
from reportgen.comparing.reasons import reason
from reportgen.comparing.rules import rule
from reportgen.model.comparison import Reason, Relation, Verdict
from reportgen.model.indicator import Indicator
from reportgen.model.qualifier import SPREADING
from reportgen.model.unit import Rates
from reportgen.wording.figures import Wording
from reportgen.wording.labels import qualifier_word
from reportgen.wording.numbers import number_words


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reasons."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


class Judge:
    """Judges pairs of observations of two meetings."""

    def __init__(self, indicators: Mapping[str, Indicator], wording: Wording, rates: Rates) -> None:
        self.indicators = indicators
        self.wording = wording
        self.rates = rates

    def pair(self, indicator: Indicator, a: Reporter, b: Reporter) -> Pair:
        """Two observations of one indicator and measure, with what is needed to speak of them."""
        return Pair(indicator, self.indicators, a, b, self.wording, self.rates)

    def judge(self, relation: Relation, pair: Pair) -> Judgement:
        """The verdict on a pair, by the table of rules."""
        a, b = pair.sides
        of = rule(relation, a.observation.measure)
        found = [it for step in of.treatments.items() for it in CHECKS[step](pair)]
        if of.derivation == "value" and pair.indicator.in_ratio:
            found += pair.no_share + pair.not_parts
        # a target is the line that it sets: 6%以上 is no bound of anything
        lines = {"aims": (a, b), "attainment": (b,)}.get(of.derivation, ())
        bounds = [it for side in (a, b) for it in self._qualifier(side, is_line=side in lines)]
        return _judgement([*self._corrections(a, b), *found, *bounds])

    def _corrections(self, a: Reporter, b: Reporter) -> list[Reason]:
        return [
            reason(
                "unit_corrected",
                side.side,
                who=side.name,
                printed=self.wording.unit(correction.printed_unit),
                unit=self.wording.unit(side.observation.quantity.unit),
                why=correction.reason,
            )
            for side in (a, b)
            if (correction := side.observation.correction)
        ]

    def _qualifier(self, side: Reporter, *, is_line: bool) -> list[Reason]:
        found = []
        observation = side.observation
        qualifier = observation.qualifier
        if observation.quantity.top is not None and not is_line:
            figure = number_words(observation.quantity)
            found.append(reason("range", side.side, who=side.name, figure=figure))
        if qualifier in SPREADING:
            found.append(reason("approximate", side.side, who=side.name))
        elif qualifier is not None and not is_line:
            word = qualifier_word(qualifier, observation.word, self.wording.book)
            found.append(reason("bound", side.side, who=side.name, qualifier=word))
        return found


def _judgement(reasons: list[Reason]) -> Judgement:
    """The verdict that follows from the kinds of the reasons; the gravest kind decides."""
    blocking, caveats, conversions = (
        tuple(reason for reason in reasons if reason.kind == kind)
        for kind in ("blocks", "caveat", "conversion")
    )
    if blocking:
        return Judgement("not_comparable", blocking)
    verdict: Verdict = "caveat" if caveats else "converted" if conversions else "comparable"
    return Judgement(verdict, (*caveats, *conversions))
