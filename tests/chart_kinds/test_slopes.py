"""Words beside lines keep apart, whatever the values are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportgen.chart_kinds.slopes import keep_apart


def test_words_with_room_stay_where_they_are_wanted() -> None:
    assert keep_apart([10.0, 50.0, 30.0], [8.0] * 3, 0.0, 60.0) == (10.0, 50.0, 30.0)


def test_words_that_would_touch_are_moved_from_their_middle_and_keep_their_order() -> None:
    assert keep_apart([30.0, 30.0], [10.0, 10.0], 0.0, 60.0) == (25.0, 35.0)
    assert keep_apart([31.0, 29.0], [10.0, 10.0], 0.0, 60.0) == (35.0, 25.0)


@pytest.mark.parametrize("wanted", [[0.0] * 5, [100.0] * 5, [50.0, 51.0, 0.0, 0.5, 100.0]])
def test_no_words_touch_or_leave_the_drawing(wanted: list[float]) -> None:
    heights = [10.0, 30.0, 10.0, 20.0, 10.0]
    placed = keep_apart(wanted, heights, 0.0, 100.0)
    spans = sorted((at - high / 2, at + high / 2) for at, high in zip(placed, heights, strict=True))
    assert spans[0][0] >= 0
    assert spans[-1][1] <= 100
    assert all(one[1] <= other[0] + 1e-9 for one, other in pairwise(spans))
