from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.model.meeting import CurrencyRate
from reportgen.model.unit import Equivalent, Unit, UnitNoun
from reportgen.model.worth import worth_of
from tests.make import text


def noun(code: str, of: str = "", times: str = "1") -> UnitNoun:
    return UnitNoun(code, text(code), equals=Equivalent(of, Decimal(times)) if of else None)


NOUNS = (
    *(noun("tonnes"), noun("jin", "tonnes", "0.0005"), noun("kg", "tonnes", "0.001")),
    *(noun("mu"), noun("ha", "mu", "15"), noun("CNY"), noun("USD")),
)


def test_what_is_always_so_many_of_another_converts_each_way_and_exactly() -> None:
    worth = worth_of(NOUNS, ())
    assert Unit("jin").factor_to(Unit("tonnes"), worth) == Fraction(1, 2000)
    assert Unit("tonnes").factor_to(Unit("jin"), worth) == 2000
    assert Unit("mu").factor_to(Unit("ha"), worth) == Fraction(1, 15)
    assert Unit("kg").factor_to(Unit("jin"), worth) == 2
    assert Unit("jin").factor_to(Unit("mu"), worth) is None


def test_a_currency_converts_at_the_rate_that_is_stated_and_not_without_one() -> None:
    rate = CurrencyRate("USD", "CNY", Fraction("6.9"))
    assert Unit("CNY").factor_to(Unit("USD"), worth_of(NOUNS, (rate,))) == 1 / rate.rate
    assert Unit("CNY").factor_to(Unit("USD"), worth_of(NOUNS, ())) is None
