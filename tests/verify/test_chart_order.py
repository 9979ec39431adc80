"""What changed places in an order, and what moved."""

from __future__ import annotations

import pytest

from reportgen.verify.chart_order import displaced


@pytest.mark.parametrize(
    ("order", "exchanged", "moved"),
    [
        ([], [], []),
        ([0, 1, 2], [], []),
        ([3, 7, 9], [], []),
        ([1, 0, 2], [(0, 1)], []),
        ([2, 1, 0], [(0, 2)], []),
        ([1, 2, 0], [], [2]),
        ([4, 0, 1, 2, 3], [], [0]),
        ([1, 0, 3, 2], [(0, 1), (2, 3)], []),
    ],
)
def test_as_few_as_need_be_have_moved(
    order: list[int], exchanged: list[tuple[int, int]], moved: list[int]
) -> None:
    assert displaced(order) == (exchanged, moved)
