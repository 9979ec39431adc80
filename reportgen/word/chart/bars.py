"""Bars from zero: levels of both areas side by side, shares and gaps with their intervals."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.chart import Chart, Point, Series
from reportgen.model.chart_scale import Extent, Scale, fit_scale
from reportgen.model.chart_style import ChartStyle
from reportgen.word.chart.across import side_by_side
from reportgen.word.chart.label import native_label
from reportgen.word.chart.plan import PADDING, Look, Plan, hollow, seen
from reportgen.word.chart.rows import Rows, chart_rows
from reportgen.word.chart.sheet import DataSheet
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml import series as marks
from reportgen.word.xml.element import NO_XML, Xml, join

_KEY = 26.0
"""What the key of a series takes beside its name, in points."""


def plan_bars(chart: Chart, look: Look, room: float) -> Plan:
    """Two bars for each name, and above them the names of the areas."""
    style = look.style
    rows = chart_rows(chart.categories, style, room=room, row=style.bar_row, head=style.head)
    bars = NativeBars(chart, look, rows)
    return Plan(rows, bars.plot(style.bar), bars.sheet, legend_above(chart, look, rows))


def plan_shares(chart: Chart, look: Look, room: float) -> Plan:
    """One bar for each name."""
    style = look.style
    rows = chart_rows(chart.categories, style, room=room, row=style.share_row, head=0)
    bars = NativeBars(chart, look, rows)
    return Plan(rows, bars.plot(style.share_bar), bars.sheet)


def plan_gaps(chart: Chart, look: Look, room: float) -> Plan:
    """One bar for each name, and above them what stands on each side of zero."""
    style = look.style
    rows = chart_rows(chart.categories, style, room=room, row=style.share_row, head=style.head)
    below, above = _sides(chart)
    before, after = (width(side, style.size) for side in (below, above))
    bars = NativeBars(chart, look, rows, Extent(0, before + PADDING, after + PADDING))
    start = max(0.0, bars.scale.at(0) - before - PADDING / 2)
    line = xml.title_line(below + above, look.letters, style.soft, style.size)
    title = xml.title((start / rows.width, 0), [line])
    return Plan(rows, bars.plot(style.share_bar), bars.sheet, title=title)


def _sides(chart: Chart) -> tuple[str, str]:
    """What is written on each side of zero: nothing where no bar stands, unless none does."""
    values = [point.value for point in chart.series[0].points]
    none, (below, above) = not any(values), chart.sides
    return (
        f"← {below} " if none or min(values) < 0 else "",
        f" {above} →" if none or max(values) > 0 else "",
    )


def legend_above(chart: Chart, look: Look, rows: Rows, *, top: float = 0.0) -> Xml:
    """The names of the series above the plot, from its left edge."""
    style = look.style
    names = sum(width(series.name, style.size) + _KEY for series in chart.series)
    left = min(rows.left, max(0.0, rows.width - names))
    high = (rows.head - top) / rows.whole
    place = (left / rows.width, top / rows.whole, min(1.0, names / rows.width), high)
    return xml.legend(place, xml.axis_words(look.letters, style.ink, style.size))


class NativeBars:
    """The bars of one chart, and the sheet with their figures; ``room`` is needed at zero."""

    def __init__(self, chart: Chart, look: Look, rows: Rows, *room: Extent) -> None:
        self._chart, self._look, self._rows = chart, look, rows
        self.scale = fit_scale(rows.left, rows.width, [*room, *_extents(chart, look.style)])
        self.sheet = DataSheet()
        _, self._names = self.sheet.add("", chart.categories)
        self._columns = [
            self.sheet.add(series.name, (point.value for point in series.points))
            for series in chart.series
        ]

    def plot(self, bar: float, scale: Scale | None = None) -> Xml:
        """The plot, with bars so many points high, on its own scale or another."""
        if scale is not None:
            self.scale = scale
        count = len(self._columns)
        series = join(*map(self._series, range(count)))
        return side_by_side(self._rows, self._look, self.scale, series, count, bar)

    def _series(self, number: int) -> Xml:
        series, (head, values) = self._chart.series[number], self._columns[number]
        style = self._look.style
        colour, outlines = style.colour(series.role), hollow(series.points)
        words = self._look.words(series.role)
        content = join(
            marks.bar_look(colour, style.paper, style.outline, outlines),
            marks.labels([self._label(point) for point in series.points], words, number),
            self._whiskers(series),
            marks.strings("c:cat", self._names.reference, self._names.values),
            marks.numbers("c:val", values.reference, values.values),
        )
        return marks.series(number, marks.strings("c:tx", head.reference, head.values), content)

    def _label(self, point: Point) -> marks.PointLabel:
        own = native_label(point, leftward=point.value < 0)
        shift = self._beyond(point) / self._rows.width
        return marks.PointLabel((own.text,), "outEnd", own.format, shift=shift)

    def _beyond(self, point: Point) -> float:
        """How far an interval pushes the label away from the bar, in points."""
        low, high = point.interval if self._seen(point) else (point.value, point.value)
        return float((low if point.value < 0 else high) - point.value) * self.scale.per

    def _seen(self, point: Point) -> bool:
        return seen(point, self.scale.per, self._look.style.whisker_least)

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
        return marks.whiskers(
            marks.numbers("c:plus", above.reference, above.values),
            marks.numbers("c:minus", below.reference, below.values),
            style.ink,
            style.whisker,
        )


def _extents(chart: Chart, style: ChartStyle) -> Iterator[Extent]:
    """The room that bars, intervals and labels need."""
    yield Extent(0)
    for point in (point for series in chart.series for point in series.points):
        leftward = point.value < 0
        room = width(native_label(point, leftward=leftward).text, style.size) + PADDING
        before, after = (room, 0.0) if leftward else (0.0, room)
        for end in (point.value, *point.interval):
            yield Extent(float(end), before, after)
