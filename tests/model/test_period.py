"""Periods: which are one time, which last as long, which stand for a year."""

from __future__ import annotations

import pytest

from reportgen.model.period import Period


@pytest.mark.parametrize(
    ("mine", "other", "same", "as_long"),
    [
        (("2020", "2020"), ("2020-Q1", "2020-Q4"), True, True),
        (("2020", "2020"), ("2020-01", "2020-12"), True, True),
        (("2020-H1", "2020-H1"), ("2020-Q1", "2020-Q2"), True, True),
        (("2020", "2020"), ("2019", "2019"), False, True),
        (("2020", "2020"), ("2019-07", "2020-06"), False, True),
        (("2020-Q1", "2020-Q1"), ("2020", "2020"), False, False),
        (("2016", "2020"), ("2011", "2015"), False, True),
        (("2020-12-31", "2020-12-31"), ("2020-12", "2020-12"), False, False),
        (("2020-12-31", "2020-12-31"), ("2020-12-30", "2020-12-30"), False, True),
        (("2020-12-31", "2020-12-31"), ("2019-12-31", "2019-12-31"), False, True),
        ((None, "2020"), (None, "2020"), False, False),
        ((None, None), (None, None), False, False),
    ],
)
def test_periods_are_one_time_or_last_as_long(
    mine: tuple[str | None, str | None],
    other: tuple[str | None, str | None],
    *,
    same: bool,
    as_long: bool,
) -> None:
    a, b = Period(*mine), Period(*other)
    assert a.same_time_as(b) == b.same_time_as(a) == same
    assert a.as_long_as(b) == b.as_long_as(a) == as_long
