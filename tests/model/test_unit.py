from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.model.unit import Unit


@pytest.mark.parametrize("code", ["CNY/person/month", "persons", "beds/year", "percent"])
def test_a_code_is_read_and_written_the_same(code: str) -> None:
    assert Unit.parse(code).code == code


@pytest.mark.parametrize("code", ["", "/", "CNY/", "CNY//month", "month", "CNY/month/person"])
def test_a_code_that_is_no_unit_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=f"^{code}$"):
        Unit.parse(code)


def test_time_bases_convert_within_their_family() -> None:
    def factor(a: str, b: str) -> Fraction | None:
        return Unit.parse(a).factor_to(Unit.parse(b))

    assert factor("CNY/person/year", "CNY/person/month") == Fraction(1, 12)
    assert factor("CNY/person/month", "CNY/person/year") == 12
    assert factor("CNY/person/quarter", "CNY/person/half-year") == 2
    assert factor("persons", "person-times") is None
    assert factor("CNY/person/month", "CNY/household/month") is None
    assert factor("CNY/person/month", "CNY/person") is None
    assert factor("CNY/day", "CNY/month") is None
    assert factor("CNY/day", "CNY/week") == 7
