"""What one noun of units is worth in another: currencies by stated rates, others always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import permutations

from reportgen.model.meeting import CurrencyRate
from reportgen.model.unit import Rates, UnitNoun


def worth_of(nouns: Iterable[UnitNoun], stated: Iterable[CurrencyRate]) -> Rates:
    """What each noun is worth in every other that it converts into, by the rates of a source."""
    rates = {(it.of, it.to): it.rate for it in stated}
    both_ways = {pair[::-1]: 1 / rate for pair, rate in rates.items()} | rates
    return both_ways | dict(_fixed(nouns))


def _fixed(nouns: Iterable[UnitNoun]) -> Iterator[tuple[tuple[str, str], Fraction]]:
    """Nouns that are given in one and the same noun convert into each other too."""
    families: dict[str, dict[str, Fraction]] = {}
    for noun in nouns:
        if noun.equals is not None:
            family = families.setdefault(noun.equals.noun, {noun.equals.noun: Fraction(1)})
            family[noun.id] = Fraction(noun.equals.times)
    for family in families.values():
        for one, other in permutations(family, 2):
            yield (one, other), family[one] / family[other]
