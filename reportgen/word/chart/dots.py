"""Dots in rows.

Word has no such chart. This is a scatter chart whose rows are numbers: the names stand
at points of their own on the left, and a line leads from the reference to each dot. Labels and
lines follow the figures when they are changed in Word, by formulas in the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from reportgen.chart_kinds.design import DotMarks
from reportgen.chart_kinds.layout import Layout
from reportgen.model.chart import Point
from reportgen.model.text import Text
from reportgen.word.chart.axis import tick_format, with_axis
from reportgen.word.chart.label import NativeLabel, native_label
from reportgen.word.chart.plan import Look, Plan, hollow, plot_box, seen
from reportgen.word.chart.sheet import CellValue, DataSheet, Range, SheetCell
from reportgen.word.xml import chart as chart_xml
from reportgen.word.xml import series as xml
from reportgen.word.xml.element import NO_XML, Xml, join

_LABEL, _ROW, _RING = Text("标签", "Label"), Text("行", "Row"), Text("空心", "Hollow")
_NAMES = Text("名称位置", "Names at")
_TIE, _TIE_ROW = Text("连线", "Tie"), Text("连线行", "Tie row")
_SPAN, _SPAN_ROW = Text("区间", "Interval"), Text("区间行", "Interval row")
_VALUES = "B"
_FIRST = 2
_DIGITS = 6

_Place = tuple[SheetCell | CellValue, CellValue]
_Drawn = tuple[Xml, Xml]
"""The name of a series, and all the rest of it."""


def plan_dots(layout: Layout, marks: DotMarks, look: Look) -> Plan:
    """One dot for each name, tied to the line of the axis."""
    style, axis = look.style, marks.axis
    layout, span = with_axis(layout, axis, look)
    dots = _Dots(layout, axis.at, look, span.low)
    figures = chart_xml.axis_words(look.letters, style.ink, style.small)
    format_ = tick_format(axis.label, axis.at, span, layout.scale, look)
    plot = join(
        chart_xml.layout(plot_box(layout.grid), inner=True),
        chart_xml.scatter(dots.series()),
        chart_xml.scale_across(span, format_, figures, style.rule, style.hairline),
        chart_xml.rows_down(
            len(layout.grid.names),
            float(axis.at),
            rule=(style.guide, style.hairline),
            upright=(style.ink, style.hairline),
        ),
    )
    return Plan(layout.grid, plot, dots.sheet)


class _Dots:
    """The series of the dots, and the sheet with their figures; ``low`` is where names end."""

    def __init__(self, layout: Layout, reference: Decimal, look: Look, low: float) -> None:
        chart, (series,) = layout.chart, layout.chart.series
        self._role, self._points = series.role, series.points
        self._reference, self._look = reference, look
        self._grid, self._scale = layout.grid, layout.scale
        self._half = self._units(look.style.dot / 2)
        self._downs = [Decimal(row) for row, _ in enumerate(self._points, start=1)]
        self.sheet = DataSheet()
        _, self._names = self.sheet.add("", chart.categories)
        self._series, self._values = self.sheet.add(series.name, (p.value for p in self._points))
        labels = (_label_cell(self._label(p), row) for row, p in enumerate(self._points, _FIRST))
        _, self._labels = self._add(_LABEL, labels)
        _, self._rows_of = self._add(_ROW, self._downs)
        self._left = _decimal(low)

    def series(self) -> Xml:
        """All series, in an order in which every program draws the same.

        Word draws the first at the back, LibreOffice at the front; so they do not overlap, but for
        the white centre of a ring, which in Word stands on white. LibreOffice loses the points of
        a series that a longer one follows; so the longest come first.
        """
        drawn = [*self._lines(), *self._centres(), self._dots(), self._names_beside()]
        return join(*(xml.series(number, *parts) for number, parts in enumerate(drawn)))

    def _dots(self) -> _Drawn:
        style = self._look.style
        look = xml.dot_look(
            style.colour(self._role),
            round(style.dot),
            paper=style.paper,
            outline=style.outline,
            hollow=hollow(self._points),
        )
        labels = [
            xml.PointLabel(
                (self._label(point).text,),
                "l" if self._leftward(point) else "r",
                from_cell=True,
                shift=self._beyond(point) / self._grid.width,
            )
            for point in self._points
        ]
        words = xml.labels(labels, self._look.words(self._role), 1)
        cells = xml.label_cells(self._labels.reference, self._labels.values)
        return self._drawn(self._series, join(look, words), self._values, self._rows_of, cells)

    def _centres(self) -> Iterator[_Drawn]:
        """The white centres that make dots to rings where a program draws no ring."""
        style = self._look.style
        if marked := hollow(self._points):
            rows = [row if index in marked else None for index, row in enumerate(self._downs)]
            name, column = self._add(_RING, rows)
            look = xml.dot_look(style.paper, round(style.dot - 2 * style.outline))
            yield self._drawn(name, look, self._values, column)

    def _names_beside(self) -> _Drawn:
        """The names at the left; one that takes several lines does not follow its cell."""
        style = self._look.style
        name, column = self._add(_NAMES, [self._left] * len(self._points))
        labels = [
            xml.PointLabel(lines, "l", from_cell=len(lines) == 1) for lines in self._grid.names
        ]
        words = xml.LabelLook(self._look.letters, style.ink, style.size)
        cells = xml.label_cells(self._names.reference, self._names.values)
        look = join(xml.LABELS_ONLY, xml.labels(labels, words, 2))
        return self._drawn(name, look, column, self._rows_of, cells)

    def _lines(self) -> list[_Drawn]:
        """The ties of the dots to the reference, and the intervals that can be seen."""
        style = self._look.style
        lines = [
            ((_TIE, _TIE_ROW), list(self._ties()), style.stem, style.stem_width),
            ((_SPAN, _SPAN_ROW), list(self._spans()), style.ink, style.whisker),
        ]
        lines.sort(key=lambda line: len(line[1]), reverse=True)
        return [self._line(*line) for line in lines if line[1]]

    def _line(
        self, headings: tuple[Text, Text], places: Sequence[_Place], colour: str, width: float
    ) -> _Drawn:
        name, across = self._add(headings[0], (place[0] for place in places))
        _, down = self._add(headings[1], (place[1] for place in places))
        return self._drawn(name, xml.line_look(colour, width), across, down)

    def _ties(self) -> Iterator[_Place]:
        """From the reference to the edge of each dot."""
        centre = xml.cell_text(self._reference)
        for row, (point, down) in enumerate(zip(self._points, self._downs, strict=True), _FIRST):
            gap = point.value - self._reference
            end = point.value - max(-self._half, min(self._half, gap))
            cell = f"{_VALUES}{row}"
            formula = f"{cell}-MAX(-{self._half:f},MIN({self._half:f},{cell}-{centre}))"
            yield from _segment((self._reference, down), (SheetCell(end, formula), down))

    def _spans(self) -> Iterator[_Place]:
        """Each interval up to its dot, with a cap at either end."""
        cap = _decimal(self._look.style.cap / 2 / self._grid.heights[0])
        for point, down in zip(self._points, self._downs, strict=True):
            if not self._seen(point):
                continue
            for end, edge in zip(point.interval, (-self._half, self._half), strict=True):
                if abs(end - point.value) > self._half:
                    yield from _segment((end, down - cap), (end, down + cap))
                    yield from _segment((end, down), (point.value + edge, down))

    def _drawn(
        self, name: Range, look: Xml, across: Range, down: Range, cells: Xml = NO_XML
    ) -> _Drawn:
        figures = xml.numbers("c:xVal", across.reference, across.values)
        figures = join(figures, xml.numbers("c:yVal", down.reference, down.values))
        own = xml.strings("c:tx", name.reference, name.values)
        return (own, join(look, figures, xml.val("c:smooth", 0), cells))

    def _add(self, heading: Text, cells: Iterable[SheetCell | CellValue]) -> tuple[Range, Range]:
        return self.sheet.add(heading[self._look.lang], cells)

    def _leftward(self, point: Point) -> bool:
        return point.value < self._reference

    def _label(self, point: Point) -> NativeLabel:
        return native_label(point, leftward=self._leftward(point))

    def _seen(self, point: Point) -> bool:
        style = self._look.style
        return seen(point, self._scale.per, max(style.whisker_least, style.dot + 2))

    def _beyond(self, point: Point) -> float:
        """How far an interval pushes the label away from the dot, in points."""
        if not self._seen(point):
            return 0.0
        low, high = point.interval
        edge = -self._half if self._leftward(point) else self._half
        gap = float((low if self._leftward(point) else high) - point.value - edge)
        return gap * self._scale.per if gap * float(edge) > 0 else 0.0

    def _units(self, points: float) -> Decimal:
        return _decimal(points / self._scale.per)


def _label_cell(own: NativeLabel, row: int) -> SheetCell:
    """The words of a label, made from the value where a number format can."""
    if own.format is None:
        return SheetCell(own.text)
    quoted = own.format.replace('"', '""')
    return SheetCell(own.text, f'TEXT({_VALUES}{row},"{quoted}")')


def _segment(start: _Place, end: _Place) -> Iterator[_Place]:
    """A line from start to end, and the gap before the next."""
    yield from (start, end, (start[0], None))


def _decimal(number: float) -> Decimal:
    return Decimal(f"{number:.{_DIGITS}f}")
