"""The series of a chart of dots, and the sheet with their figures.

Word has no chart of dots in rows. This is a scatter chart whose rows are numbers: the names stand
at points of their own on the left, and a line ties each dot to the reference or to another dot.
Labels and lines follow the figures when they are changed in Word, by formulas in the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.chart_kinds.design import PairMarks
from reportgen.chart_kinds.layout import Layout
from reportgen.model.chart import Chart, Point, Series
from reportgen.model.text import Text
from reportgen.word.chart.label import label_cell, native_label
from reportgen.word.chart.plan import Look, hollow, seen
from reportgen.word.chart.sheet import CellValue, DataSheet, Range, SheetCell, column_letter
from reportgen.word.xml import series as xml
from reportgen.word.xml.element import NO_XML, Xml, join

_LABEL, _ROW, _RING = Text("标签", "Label"), Text("行", "Row"), Text("空心", "Hollow")
_NAMES = Text("名称位置", "Names at")
_TIE, _TIE_ROW = Text("连线", "Tie"), Text("连线行", "Tie row")
_SPAN, _SPAN_ROW = Text("区间", "Interval"), Text("区间行", "Interval row")
_FIRST = 2
_DIGITS = 6

_Place = tuple[SheetCell | CellValue, CellValue]
_Drawn = tuple[Xml, Xml]
"""The name of a series, and all the rest of it."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The dots of one series, and where their figures stand in the sheet."""

    series: Series
    letter: str
    name: Range
    values: Range
    labels: Range
    leftward: tuple[bool, ...]
    """Whether the label of each dot is to the left of it."""

    @property
    def placed(self) -> Iterator[tuple[Point, bool]]:
        """Each point with the side of its label."""
        return zip(self.series.points, self.leftward, strict=True)


class DotSeries:
    """The series of the dots, and the sheet with their figures.

    The dots are tied to the ``reference``, or those of a row to one another where there is none;
    ``low`` is where names end.
    """

    def __init__(self, layout: Layout, reference: Decimal | None, look: Look, low: float) -> None:
        chart = layout.chart
        self._reference, self._look = reference, look
        self._grid, self._scale = layout.grid, layout.scale
        self._half = self._units(look.style.dot / 2)
        self._downs = [Decimal(row) for row, _ in enumerate(chart.categories, start=1)]
        self.sheet = DataSheet()
        _, self._names = self.sheet.add("", chart.categories)
        self._columns = [self._column(chart, number) for number, _ in enumerate(chart.series)]
        _, self._rows_of = self._add(_ROW, self._downs)
        self._left = _decimal(low)

    def _column(self, chart: Chart, number: int) -> _Column:
        series, letter = chart.series[number], column_letter(len(self.sheet.columns))
        if self._reference is None:
            sides = [PairMarks.leftward(chart, row, number) for row, _ in enumerate(self._downs)]
        else:
            sides = [point.value < self._reference for point in series.points]
        name, values = self.sheet.add(series.name, (point.value for point in series.points))
        own = [native_label(p, leftward=it) for p, it in zip(series.points, sides, strict=True)]
        cells = (label_cell(label, f"{letter}{row}") for row, label in enumerate(own, _FIRST))
        _, labels = self._add(_LABEL, cells)
        return _Column(series, letter, name, values, labels, tuple(sides))

    def series(self) -> tuple[Xml, tuple[int, ...]]:
        """All series, in an order in which every program draws the same, and those without dots.

        Word draws the first at the back, LibreOffice at the front; so they do not overlap, but for
        the white centre of a ring, which in Word stands on white. LibreOffice loses the points of
        a series that a longer one follows; so the longest come first.
        """
        behind = [*self._lines(), *(it for column in self._columns for it in self._centres(column))]
        dots = [self._dots(number, column) for number, column in enumerate(self._columns)]
        drawn = [*behind, *dots, self._names_beside()]
        hidden = (*range(len(behind)), len(drawn) - 1)
        return join(*(xml.series(number, *parts) for number, parts in enumerate(drawn))), hidden

    def _dots(self, number: int, column: _Column) -> _Drawn:
        style, role = self._look.style, column.series.role
        look = xml.dot_look(
            style.colour(role),
            round(style.dot),
            paper=style.paper,
            outline=style.outline,
            hollow=hollow(column.series.points),
        )
        labels = [
            xml.PointLabel(
                (native_label(point, leftward=leftward).text,),
                "l" if leftward else "r",
                from_cell=True,
                shift=self._beyond(row, point, leftward=leftward) / self._grid.width,
            )
            for row, (point, leftward) in enumerate(column.placed)
        ]
        words = xml.labels(labels, self._look.words(role), 1 + 2 * number)
        cells = xml.label_cells(column.labels.reference, column.labels.values)
        return self._drawn(column.name, join(look, words), column.values, self._rows_of, cells)

    def _centres(self, column: _Column) -> Iterator[_Drawn]:
        """The white centres that make dots to rings where a program draws no ring."""
        style = self._look.style
        if marked := hollow(column.series.points):
            rows = [row if index in marked else None for index, row in enumerate(self._downs)]
            name, downs = self._add(_RING, rows)
            look = xml.dot_look(style.paper, round(style.dot - 2 * style.outline))
            yield self._drawn(name, look, column.values, downs)

    def _names_beside(self) -> _Drawn:
        """The names at the left; one that takes several lines does not follow its cell."""
        style = self._look.style
        name, column = self._add(_NAMES, [self._left] * len(self._downs))
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
        if self._reference is None:
            ties = self._ties_of_pairs(*self._columns)
        else:
            ties = self._ties(self._reference, *self._columns)
        lines = [
            ((_TIE, _TIE_ROW), list(ties), style.stem, style.stem_width),
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

    def _ties(self, reference: Decimal, column: _Column) -> Iterator[_Place]:
        """From the reference to the edge of each dot."""
        centre, points = xml.cell_text(reference), column.series.points
        for row, (point, down) in enumerate(zip(points, self._downs, strict=True), _FIRST):
            gap = point.value - reference
            end = point.value - max(-self._half, min(self._half, gap))
            cell = f"{column.letter}{row}"
            formula = f"{cell}-MAX(-{self._half:f},MIN({self._half:f},{cell}-{centre}))"
            yield from _segment((reference, down), (SheetCell(end, formula), down))

    def _ties_of_pairs(self, first: _Column, second: _Column) -> Iterator[_Place]:
        """From the edge of one dot of each row to the edge of the other."""
        pairs = zip(first.series.points, second.series.points, self._downs, strict=True)
        for row, (one, other, down) in enumerate(pairs, _FIRST):
            inset = max(-self._half, min(self._half, (other.value - one.value) / 2))
            cells = f"{first.letter}{row}", f"{second.letter}{row}"
            formula = f"MAX(-{self._half:f},MIN({self._half:f},({cells[1]}-{cells[0]})/2))"
            start = SheetCell(one.value + inset, f"{cells[0]}+{formula}")
            end = SheetCell(other.value - inset, f"{cells[1]}-{formula}")
            yield from _segment((start, down), (end, down))

    def _spans(self) -> Iterator[_Place]:
        """Each interval up to its dot, with a cap at either end."""
        cap = _decimal(self._look.style.cap / 2 / self._grid.heights[0])
        drawn = [
            (point, down)
            for column in self._columns
            for point, down in zip(column.series.points, self._downs, strict=True)
            if self._seen(point)
        ]
        for point, down in drawn:
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

    def _seen(self, point: Point) -> bool:
        style = self._look.style
        return seen(point, self._scale.per, max(style.whisker_least, style.dot + 2))

    def _beyond(self, row: int, point: Point, *, leftward: bool) -> float:
        """How far the intervals of its row push a label away from its dot, in points."""
        points = [column.series.points[row] for column in self._columns]
        ends = [end for it in points if self._seen(it) for end in it.interval]
        if leftward:
            gap = point.value - self._half - min(ends, default=point.value)
            return -max(0.0, float(gap) * self._scale.per)
        gap = max(ends, default=point.value) - point.value - self._half
        return max(0.0, float(gap) * self._scale.per)

    def _units(self, points: float) -> Decimal:
        """So many points in units of the scale; of large ones fewer places.

        A workbook keeps 15 digits of a sum.
        """
        units = points / self._scale.per
        places = _DIGITS - len(f"{units:.0f}") + 1
        return Decimal(f"{units:.{max(0, places)}f}")


def _segment(start: _Place, end: _Place) -> Iterator[_Place]:
    """A line from start to end, and the gap before the next."""
    yield from (start, end, (start[0], None))


def _decimal(number: float) -> Decimal:
    return Decimal(f"{number:.{_DIGITS}f}")
