"""Bars from zero: the levels of both areas side by side, or shares with their intervals."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.chart import Chart, Point, Series
from reportgen.model.chart_scale import Stake, fit
from reportgen.model.chart_style import ChartStyle
from reportgen.word.chart.label import label
from reportgen.word.chart.plan import PADDING, Look, Plan, hollow, seen
from reportgen.word.chart.rows import Rows, lay
from reportgen.word.chart.sheet import Sheet
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml import series as marks

_WIDEST_GAP = 500
_KEY = 26.0
"""What the key of a series takes beside its name, in points."""


def plan_bars(chart: Chart, look: Look, room: float) -> Plan:
    """Two bars for each name, and above them the names of the areas."""
    style = look.style
    rows = lay(chart.categories, style, room=room, row=style.bar_row, head=style.head)
    bars = _Bars(chart, look, rows)
    return Plan(rows, bars.plot(style.bar), bars.sheet, _legend(chart, look, rows))


def plan_shares(chart: Chart, look: Look, room: float) -> Plan:
    """One bar for each name."""
    style = look.style
    rows = lay(chart.categories, style, room=room, row=style.share_row, head=0)
    bars = _Bars(chart, look, rows)
    return Plan(rows, bars.plot(style.share_bar), bars.sheet)


def _legend(chart: Chart, look: Look, rows: Rows) -> str:
    """The names of the series above the plot, from its left edge."""
    style = look.style
    names = sum(width(series.name, style.size) + _KEY for series in chart.series)
    place = (rows.left / rows.width, 0.0, min(1.0, names / rows.width), rows.head / rows.whole)
    return xml.legend(place, xml.axis_words(look.letters, style.ink, style.size))


class _Bars:
    """The bars of one chart, and the sheet with their figures."""

    def __init__(self, chart: Chart, look: Look, rows: Rows) -> None:
        self._chart, self._look, self._rows = chart, look, rows
        self._scale = fit(rows.left, rows.width, _stakes(chart, look.style))
        self.sheet = Sheet()
        _, self._names = self.sheet.add("", chart.categories)
        self._columns = [
            self.sheet.add(series.name, (point.value for point in series.points))
            for series in chart.series
        ]

    def plot(self, bar: float) -> str:
        """The plot, with bars so many points high."""
        style, count = self._look.style, len(self._columns)
        free = self._rows.height - count * bar - (count - 1) * style.bar_gap
        letters = xml.axis_words(self._look.letters, style.ink, style.size)
        ends = self._scale.value(self._rows.left), self._scale.value(self._rows.width)
        return (
            xml.layout(self._rows.plot, inner=True)
            + xml.bars(
                "".join(map(self._series, range(count))),
                gap=min(_WIDEST_GAP, round(free / bar * 100)),
                overlap=-round(style.bar_gap / bar * 100),
            )
            + xml.names_down(letters, style.ink, style.hairline)
            + xml.values_across(xml.Span(*ends))
        )

    def _series(self, number: int) -> str:
        series, (head, values) = self._chart.series[number], self._columns[number]
        style = self._look.style
        colour, outlines = style.colour(series.role), hollow(series.points)
        words = self._look.words(series.role)
        content = (
            marks.bar_look(colour, style.paper, style.outline, outlines)
            + marks.labels([self._label(point) for point in series.points], words, number)
            + self._whiskers(series)
            + marks.strings("c:cat", self._names.reference, self._names.values)
            + marks.numbers("c:val", values.reference, values.values)
        )
        return marks.series(number, marks.strings("c:tx", head.reference, head.values), content)

    def _label(self, point: Point) -> marks.Label:
        own = label(point, leftward=point.value < 0)
        shift = self._beyond(point) / self._rows.width
        return marks.Label((own.text,), "outEnd", own.format, shift=shift)

    def _beyond(self, point: Point) -> float:
        """How far an interval pushes the label away from the bar, in points."""
        low, high = point.interval if self._seen(point) else (point.value, point.value)
        return float((low if point.value < 0 else high) - point.value) * self._scale.per

    def _seen(self, point: Point) -> bool:
        return seen(point, self._scale.per, self._look.style.whisker_least)

    def _whiskers(self, series: Series) -> str:
        """The intervals that are wide enough to be seen; their lengths are in the sheet."""
        drawn = [point if self._seen(point) else None for point in series.points]
        if not any(drawn):
            return ""
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


def _stakes(chart: Chart, style: ChartStyle) -> Iterator[Stake]:
    """The room that bars, intervals and labels need."""
    yield Stake(0)
    for point in (point for series in chart.series for point in series.points):
        leftward = point.value < 0
        room = width(label(point, leftward=leftward).text, style.size) + PADDING
        before, after = (room, 0.0) if leftward else (0.0, room)
        for end in (point.value, *point.interval):
            yield Stake(float(end), before, after)
