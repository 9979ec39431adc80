"""The texts of a drawing, from the sheet that it is drawn on."""

from __future__ import annotations

from reportgen.charts.draw import draw_sheet
from reportgen.model.chart import Chart
from reportgen.model.chart_style import HOUSE_CHART, ChartStyle


def drawn_texts(
    chart: Chart, width_cm: float = 16.0, *, style: ChartStyle = HOUSE_CHART
) -> tuple[str, ...]:
    """Each line that a drawing of the chart writes, in the order in which an SVG has them."""
    figure = draw_sheet(chart, width_cm, style=style).figure
    texts = tuple(text.get_text() for axes in figure.axes for text in axes.texts)
    figure.clear()
    return tuple(filter(None, texts))
