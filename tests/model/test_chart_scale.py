from __future__ import annotations

import pytest

from reportgen.model.chart_scale import Extent, fit_scale, ticks_around


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([128.8, 95.1], (90, 100, 110, 120, 130)),
        ([101.0], (94, 96, 98, 100, 102, 104, 106)),
        ([100.0], (94, 96, 98, 100, 102, 104, 106)),
        ([12, 1500], (0, 500, 1000, 1500)),
    ],
)
def test_ticks_are_round_and_reach_around_all_values(
    values: list[float], ticks: tuple[float, ...]
) -> None:
    assert ticks_around(100, values) == ticks


def test_ticks_of_a_small_reference_are_small() -> None:
    assert ticks_around(1, [1.02]) == (0.96, 0.98, 1.0, 1.02, 1.04, 1.06)


def test_every_stake_has_its_room() -> None:
    extents = [Extent(0), Extent(10, after=30), Extent(8, after=60)]
    scale = fit_scale(20, 120, extents)
    assert scale.at(0) == 20
    assert max(scale.at(extent.value) + extent.after for extent in extents) == pytest.approx(120)
    assert scale.value(scale.at(7)) == pytest.approx(7)
