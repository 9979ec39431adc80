"""The height of a chart that is not drawn yet is that of its drawing."""

from __future__ import annotations

import pytest

import reportgen
from reportgen.charts import chart
from reportgen.charts.draw import draw_sheet
from reportgen.charts.sheet import POINTS_PER_INCH
from reportgen.compose.fit.heights import drawn_height
from reportgen.model.chart_style import HOUSE_CHART
from reportgen.model.text import Lang
from tests.pdf.odd import long_short_names, sixty

LINE = 4
"""One line of a name: real fonts are a little narrower or wider."""


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [8.6, 17.8])
def test_it_is_that_of_its_drawing(briefing: reportgen.Briefing, lang: Lang, width: float) -> None:
    of = sixty(briefing)
    drawn = chart(of, reportgen.compare(of), lang)
    kinds = {it.kind: it for it in (*drawn.all, *drawn.key)}
    assert {"bars", "index", "shares", "gaps", "multiples"} <= kinds.keys()
    for kind, it in kinds.items():
        high = draw_sheet(it, width).grid.height / POINTS_PER_INCH * 25.4
        assert drawn_height(it, width, HOUSE_CHART) == pytest.approx(high, abs=LINE), kind


def test_long_names_take_their_lines(briefing: reportgen.Briefing) -> None:
    of = long_short_names(briefing)
    (bars, *_) = chart(of, reportgen.compare(of), "zh").all
    high = draw_sheet(bars, 8.6).grid.height / POINTS_PER_INCH * 25.4
    assert drawn_height(bars, 8.6, HOUSE_CHART) == pytest.approx(high, abs=LINE)
