from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import POINTS_PER_INCH
from reportgen.model.chart import Chart, Point, Series
from reportgen.templating.room import do_lines, fitting, height


def test_a_chinese_character_is_as_wide_as_two_others() -> None:
    assert do_lines("低" * 10, 10) == do_lines("a" * 20, 10) == 1
    assert do_lines("低" * 11, 10) == do_lines("a" * 21, 10) == 2
    assert do_lines(["低", "低" * 11], 10) == 3
    assert do_lines("", 10) == 1


def test_as_many_as_have_room_and_none_after_the_first_that_has_not() -> None:
    texts = ["低" * 10, "低" * 20, "低"]
    assert [fitting(texts, room, 10) for room in (0, 1, 2, 3, 4)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize("kind", ["bars", "index", "shares"])
@pytest.mark.parametrize("name", ["短", "很长的名称" * 12, "A long name of sixty characters " * 2])
def test_the_height_of_a_chart_is_about_that_of_its_drawing(kind: str, name: str) -> None:
    points = tuple(Point(Decimal(90 + i), str(90 + i)) for i in range(5))
    series = (Series("甲", "subject", points),)
    both = (*series, Series("乙", "benchmark", points)) if kind == "bars" else series
    chart = Chart("it", kind, "", "", (name,) * 5, both, "", "", "")
    for width in (8.6, 17.8):
        drawn = draw_sheet(chart, width).grid.height / POINTS_PER_INCH * 25.4
        assert drawn - 4 < height(chart, width) < drawn + 20
