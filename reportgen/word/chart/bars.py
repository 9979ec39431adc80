"""Bars from zero, side by side, with their intervals."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks
from reportgen.chart_kinds.layout import Layout
from reportgen.model.chart import Point, Series
from reportgen.word.chart.above import legend_above, sides_above, sides_room
from reportgen.word.chart.across import side_by_side
from reportgen.word.chart.label import native_label
from reportgen.word.chart.plan import Look, Plan, hollow, seen
from reportgen.word.chart.sheet import DataSheet
from reportgen.word.xml import series as xml
from reportgen.word.xml.element import NO_XML, Xml, join


def plan_bars(layout: Layout, marks: BarMarks, look: Look, *, top: float = 0.0) -> Plan:
    """So many bars for each name; ``top`` is what stays free above the names of the series."""
    title = legend = NO_XML
    if marks.sides:
        layout = layout.with_room([sides_room(marks.sides, look)])
        title = sides_above(marks.sides, layout, look)
    if layout.plot.names_series(layout.chart):
        legend = legend_above(layout, look, top=top)
    bars = _NativeBars(layout, marks.thick * look.style.factor, look)
    return Plan(layout.grid, bars.plot(), bars.sheet, legend, title)


class _NativeBars:
    """The bars of a plot, and the sheet with their figures."""

    def __init__(self, layout: Layout, bar: float, look: Look) -> None:
        self._layout, self._look = layout, look
        self._chart, self._bar = layout.chart, bar
        self.sheet = DataSheet()
        _, self._names = self.sheet.add("", self._chart.categories)
        self._columns = [
            self.sheet.add(series.name, (point.value for point in series.points))
            for series in self._chart.series
        ]

    def plot(self) -> Xml:
        """The plot, which adds the lengths of the intervals to the sheet."""
        count = len(self._columns)
        series = join(*map(self._series, range(count)))
        return side_by_side(self._layout, self._look, series, count, self._bar)

    def _series(self, number: int) -> Xml:
        series, (head, values) = self._chart.series[number], self._columns[number]
        style = self._look.style
        colour, outlines = style.colour(series.role), hollow(series.points)
        words = self._look.words(series.role)
        content = join(
            xml.bar_look(colour, style.paper, style.outline, outlines),
            xml.labels([self._label(point) for point in series.points], words, number),
            self._whiskers(series),
            xml.strings("c:cat", self._names.reference, self._names.values),
            xml.numbers("c:val", values.reference, values.values),
        )
        return xml.series(number, xml.strings("c:tx", head.reference, head.values), content)

    def _label(self, point: Point) -> xml.PointLabel:
        own = native_label(point, leftward=point.value < 0)
        shift = self._beyond(point) / self._layout.grid.width
        return xml.PointLabel((own.text,), "outEnd", own.format, shift=shift)

    def _beyond(self, point: Point) -> float:
        """How far an interval pushes the label away from the bar, in points."""
        low, high = point.interval if self._seen(point) else (point.value, point.value)
        return float((low if point.value < 0 else high) - point.value) * self._layout.scale.per

    def _seen(self, point: Point) -> bool:
        return seen(point, self._layout.scale.per, self._look.style.whisker_least)

    def _whiskers(self, series: Series) -> Xml:
        """The intervals that are wide enough to be seen; their lengths are in the sheet."""
        drawn = [point if self._seen(point) else None for point in series.points]
        if not any(drawn):
            return NO_XML
        plus = [point.interval[1] - point.value if point else None for point in drawn]
        minus = [point.value - point.interval[0] if point else None for point in drawn]
        _, above = self.sheet.add(f"{series.name} +", plus)
        _, below = self.sheet.add(f"{series.name} −", minus)
        style = self._look.style
        return xml.whiskers(
            xml.numbers("c:plus", above.reference, above.values),
            xml.numbers("c:minus", below.reference, below.values),
            style.ink,
            style.whisker,
        )
