"""Lines from one series to another: a scatter chart whose values go up, and their words beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from reportgen.chart_kinds.design import Slopes
from reportgen.chart_kinds.slopes import SlopeLayout
from reportgen.model.chart import Chart, Point
from reportgen.model.text import Text
from reportgen.word.chart.label import UPRIGHT_ARROWS, label_cell, native_label
from reportgen.word.chart.plan import Look, Plan, hollow
from reportgen.word.chart.sheet import CellValue, DataSheet, Range, SheetCell, column_letter
from reportgen.word.xml import chart as chart_xml
from reportgen.word.xml import series as xml
from reportgen.word.xml.element import NO_XML, Xml, join

_SIDE, _LABEL = Text("侧", "Side"), Text("标签", "Label")
_NAMES, _NAMES_UP = Text("名称位置", "Names at"), Text("名称高度", "Height of names")
_SERIES, _SERIES_UP = Text("系列位置", "Series at"), Text("系列高度", "Height of series")
_RING, _RING_UP = Text("空心", "Hollow"), Text("空心高度", "Height of hollow")
_LINE, _LINE_SIDE = Text("连线", "Line"), Text("连线侧", "Side of line")
_SPAN, _SPAN_SIDE = Text("区间", "Interval"), Text("区间侧", "Side of interval")
_FIRST = 2
_DIGITS = 6

_SlopePlace = tuple[CellValue, SheetCell | CellValue]
"""A side, 0 or 1, and a value; or a gap in a line."""


def plan_slopes(chart: Chart, design: Slopes, look: Look, room: float) -> Plan:
    """One line for each name; it is at the left, and the names of the series are above."""
    layout = SlopeLayout.of(chart, design, look.setter, room)
    slopes = _Slopes(layout, look)
    grid = layout.grid
    box = (0.0, grid.head / grid.height, 1.0, grid.plot / grid.height)
    up = chart_xml.AxisSpan(layout.scale.value(grid.height), layout.scale.value(grid.head))
    plot = join(
        chart_xml.layout(box, inner=True),
        chart_xml.scatter(slopes.series()),
        chart_xml.sides_across(chart_xml.AxisSpan(slopes.side(0.0), slopes.side(grid.width))),
        chart_xml.values_up(up),
    )
    return Plan(grid, plot, slopes.sheet)


class _Slopes:
    """The series of the chart, and the sheet with their figures."""

    def __init__(self, layout: SlopeLayout, look: Look) -> None:
        self._layout, self._look, self._chart = layout, look, layout.chart
        self.sheet = DataSheet()
        _, self._names = self.sheet.add("", self._chart.categories)
        self._letters: list[str] = []
        self._dots = [self._side_series(number) for number, _ in enumerate(self._chart.series)]

    def side(self, at: float) -> float:
        """A place from the left, where 0 is the first upright and 1 the second."""
        left, right = self._layout.uprights
        return (at - left) / (right - left)

    def series(self) -> Xml:
        """All series: lines, dots with their labels, names; the longest first, as for all dots."""
        style = self._look.style
        lines = [
            ((_LINE, _LINE_SIDE), list(self._lines()), style.stem, style.stem_width),
            ((_SPAN, _SPAN_SIDE), list(self._spans()), style.ink, style.whisker),
        ]
        lines.sort(key=lambda line: len(line[1]), reverse=True)
        drawn = [self._line(*line) for line in lines if line[1]]
        drawn += [*self._centres(), *self._dots, self._names_beside(), self._series_names()]
        return join(*(xml.series(number, *parts) for number, parts in enumerate(drawn)))

    def _side_series(self, number: int) -> tuple[Xml, Xml]:
        series, style = self._chart.series[number], self._look.style
        letter = column_letter(len(self.sheet.columns))
        self._letters.append(letter)
        name, values = self.sheet.add(series.name, (point.value for point in series.points))
        own = [native_label(it, leftward=False, arrows=UPRIGHT_ARROWS) for it in series.points]
        cells = (label_cell(it, f"{letter}{row}") for row, it in enumerate(own, _FIRST))
        _, labels = self._add(_LABEL, cells)
        _, sides = self._add(_SIDE, [Decimal(number)] * len(series.points))
        look = xml.dot_look(
            style.colour(series.role),
            round(style.dot),
            paper=style.paper,
            outline=style.outline,
            hollow=hollow(series.points),
        )
        words = [
            xml.PointLabel(
                (label.text,), "r" if number else "l", from_cell=True, down=self._moved(number, row)
            )
            for row, label in enumerate(own)
        ]
        look = join(look, xml.labels(words, self._look.words(series.role), 1 + 2 * number))
        return self._drawn(
            name, look, sides, values, xml.label_cells(labels.reference, labels.values)
        )

    def _centres(self) -> Iterator[tuple[Xml, Xml]]:
        """The white centres that make dots to rings where a program draws no ring.

        LibreOffice loses the points of a series that a longer one follows: so none is left out.
        """
        style = self._look.style
        for number, series in enumerate(self._chart.series):
            if marked := hollow(series.points):
                ups = [it.value if row in marked else None for row, it in enumerate(series.points)]
                name, sides = self._add(_RING, [Decimal(number)] * len(ups))
                _, values = self._add(_RING_UP, ups)
                look = xml.dot_look(style.paper, round(style.dot - 2 * style.outline))
                yield self._drawn(name, look, sides, values)

    def _moved(self, number: int, row: int) -> float:
        """How far the words of a dot are moved down so as not to touch others, in parts."""
        point = self._chart.series[number].points[row]
        moved = self._layout.words[number][row] - self._layout.scale.at(float(point.value))
        return moved / self._layout.grid.height

    def _names_beside(self) -> tuple[Xml, Xml]:
        """The names at the left; one that takes several lines does not follow its cell."""
        style, layout = self._look.style, self._layout
        at = _decimal(self.side(layout.grid.left - style.name_gap / 2))
        name, sides = self._add(_NAMES, [at] * len(layout.grid.names))
        places = [_decimal(layout.scale.value(words)) for words in layout.words[0]]
        _, heights = self._add(_NAMES_UP, places)
        labels = [xml.PointLabel(n, "l", from_cell=len(n) == 1) for n in layout.grid.names]
        words = xml.LabelLook(self._look.letters, style.ink, style.size)
        look = join(xml.LABELS_ONLY, xml.labels(labels, words, 2))
        cells = xml.label_cells(self._names.reference, self._names.values)
        return self._drawn(name, look, sides, heights, cells)

    def _series_names(self) -> tuple[Xml, Xml]:
        """The names of the series above the uprights."""
        style, layout = self._look.style, self._layout
        name, sides = self._add(_SERIES, [Decimal(0), Decimal(1)])
        top = _decimal(layout.scale.value(layout.grid.head))
        _, heights = self._add(_SERIES_UP, [top, top])
        labels = [xml.PointLabel((series.name,), "t") for series in self._chart.series]
        words = xml.LabelLook(self._look.letters, style.soft, style.size)
        look = join(xml.LABELS_ONLY, xml.labels(labels, words, 4))
        return self._drawn(name, look, sides, heights)

    def _line(
        self, headings: tuple[Text, Text], places: list[_SlopePlace], colour: str, width: float
    ) -> tuple[Xml, Xml]:
        name, up = self._add(headings[0], (place[1] for place in places))
        _, sides = self._add(headings[1], (place[0] for place in places))
        return self._drawn(name, xml.line_look(colour, width), sides, up)

    def _lines(self) -> Iterator[_SlopePlace]:
        """From the edge of a dot at the left to that at the right, and the gap before the next."""
        (first, second), (one, other) = self._chart.series, self._letters
        left, right = self._layout.uprights
        inset = _decimal(self._look.style.dot / 2 / (right - left))
        for row, (start, end) in enumerate(zip(first.points, second.points, strict=True), _FIRST):
            rise = (end.value - start.value) * inset
            formula = f"({other}{row}-{one}{row})*{inset:f}"
            yield inset, SheetCell(start.value + rise, f"{one}{row}+{formula}")
            yield 1 - inset, SheetCell(end.value - rise, f"{other}{row}-{formula}")
            yield Decimal(1), None

    def _spans(self) -> Iterator[_SlopePlace]:
        """Each interval that is wide enough to be seen."""
        for number, series in enumerate(self._chart.series):
            for point in filter(self._layout.seen, series.points):
                yield from self._span(Decimal(number), point)

    def _span(self, side: Decimal, point: Point) -> Iterator[_SlopePlace]:
        left, right = self._layout.uprights
        cap = _decimal(self._look.style.cap / 2 / (right - left))
        low, high = point.interval
        for ends in (
            ((side, low), (side, high)),
            *(((side - cap, end), (side + cap, end)) for end in (low, high)),
        ):
            yield from ends
            yield side, None

    def _drawn(
        self, name: Range, look: Xml, across: Range, up: Range, cells: Xml = NO_XML
    ) -> tuple[Xml, Xml]:
        figures = xml.numbers("c:xVal", across.reference, across.values)
        figures = join(figures, xml.numbers("c:yVal", up.reference, up.values))
        own = xml.strings("c:tx", name.reference, name.values)
        return own, join(look, figures, xml.val("c:smooth", 0), cells)

    def _add(self, heading: Text, cells: Iterable[SheetCell | CellValue]) -> tuple[Range, Range]:
        return self.sheet.add(heading[self._look.lang], cells)


def _decimal(number: float) -> Decimal:
    return Decimal(f"{number:.{_DIGITS}f}")
