"""The height of a chart that is not drawn yet."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import POINTS_PER_INCH
from reportgen.compose.fit.heights import drawn_height
from reportgen.model.chart import Chart, Point, Series
from reportgen.model.chart_style import HOUSE_CHART


@pytest.mark.parametrize("kind", ["bars", "index", "shares"])
@pytest.mark.parametrize("name", ["短", "很长的名称" * 12, "A long name of sixty characters " * 2])
def test_the_height_of_a_chart_is_about_that_of_its_drawing(kind: str, name: str) -> None:
    points = tuple(Point(Decimal(90 + i), str(90 + i)) for i in range(5))
    series = (Series("甲", "subject", points),)
    both = (*series, Series("乙", "benchmark", points)) if kind == "bars" else series
    chart = Chart("it", kind, "", "", (name,) * 5, both, "", "", "")
    for width in (8.6, 17.8):
        drawn = draw_sheet(chart, width).grid.height / POINTS_PER_INCH * 25.4
        assert drawn - 4 < drawn_height(chart, width, HOUSE_CHART) < drawn + 20
