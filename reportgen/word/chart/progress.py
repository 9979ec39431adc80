"""Progress of tasks: one bar for each group, made of one part for each status."""

from __future__ import annotations

from reportgen.model.chart import Chart, Series
from reportgen.model.chart_scale import Extent, fit_scale
from reportgen.word.chart.across import stacked
from reportgen.word.chart.bars import legend_above
from reportgen.word.chart.label import native_label
from reportgen.word.chart.plan import Look, Plan
from reportgen.word.chart.rows import chart_rows
from reportgen.word.chart.sheet import DataSheet, Range
from reportgen.word.xml import series as marks
from reportgen.word.xml.element import Xml, join

_AFTER = 2.0
"""What stays free after the longest bar, for its line, in points."""


def plan_progress(chart: Chart, look: Look, room: float) -> Plan:
    """The parts of each bar one after the other, and above them the names of the statuses."""
    style, sheet = look.style, DataSheet()
    rows = chart_rows(chart.categories, style, room=room, row=style.part_row, head=style.head)
    totals = [
        sum(float(series.points[row].value) for series in chart.series)
        for row in range(len(chart.categories))
    ]
    scale = fit_scale(
        rows.left, rows.width, [Extent(0), *(Extent(end, 0, _AFTER) for end in totals)]
    )
    _, names = sheet.add("", chart.categories)
    columns = [
        sheet.add(series.name, (point.value for point in series.points)) for series in chart.series
    ]
    parts = join(
        *(
            _series(number, series, look, names, *columns[number])
            for number, series in enumerate(chart.series)
        )
    )
    plot = stacked(rows, look, scale, parts, style.part_bar)
    return Plan(rows, plot, sheet, legend_above(chart, look, rows))


def _series(
    number: int, series: Series, look: Look, names: Range, head: Range, values: Range
) -> Xml:
    style = look.style
    colour = style.colour(series.role)
    edge = style.benchmark if colour == style.paper else style.paper
    words = marks.LabelLook(look.letters, style.on_bar(series.role), style.small)
    own = [native_label(point, leftward=False) for point in series.points]
    items = [marks.PointLabel((item.text,), "ctr", item.format) for item in own]
    content = join(
        marks.part_look(colour, edge, style.bar_gap),
        marks.labels(items, words, number),
        marks.strings("c:cat", names.reference, names.values),
        marks.numbers("c:val", values.reference, values.values),
    )
    return marks.series(number, marks.strings("c:tx", head.reference, head.values), content)
