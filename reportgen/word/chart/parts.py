"""Bars made of one part for each series."""

from __future__ import annotations

from reportgen.chart_kinds.design import PartMarks
from reportgen.chart_kinds.layout import Layout, row_ends
from reportgen.model.chart import Series
from reportgen.model.chart_scale import Extent
from reportgen.word.chart.above import legend_above
from reportgen.word.chart.across import stacked
from reportgen.word.chart.label import native_label
from reportgen.word.chart.plan import Look, Plan
from reportgen.word.chart.sheet import DataSheet, Range
from reportgen.word.xml import series as xml
from reportgen.word.xml.element import Xml, join

_AFTER = 2.0
"""What stays free after the longest bar, for its line, in points."""


def plan_parts(layout: Layout, marks: PartMarks, look: Look) -> Plan:
    """The parts of each bar one after the other, and above them the names of the series."""
    chart, sheet = layout.chart, DataSheet()
    layout = layout.with_room(Extent(end, 0, _AFTER) for end in row_ends(chart))
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
    plot = stacked(layout, look, parts, marks.thick * look.style.factor)
    return Plan(layout.grid, plot, sheet, legend_above(layout, look))


def _series(
    number: int, series: Series, look: Look, names: Range, head: Range, values: Range
) -> Xml:
    style = look.style
    colour = style.colour(series.role)
    edge = style.benchmark if colour == style.paper else style.paper
    words = xml.LabelLook(look.letters, style.on_bar(series.role), style.small)
    own = [native_label(point, leftward=False) for point in series.points]
    items = [xml.PointLabel((item.text,), "ctr", item.format) for item in own]
    content = join(
        xml.part_look(colour, edge, style.bar_gap),
        xml.labels(items, words, number),
        xml.strings("c:cat", names.reference, names.values),
        xml.numbers("c:val", values.reference, values.values),
    )
    return xml.series(number, xml.strings("c:tx", head.reference, head.values), content)
