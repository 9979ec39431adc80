"""The series of a chart: its figures, its marks, its labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.word.xml.element import NO_XML, Xml, element, escape, join
from reportgen.word.xml.paint import (
    NO_FILL,
    NO_LINE,
    Letters,
    letters_look,
    run_look,
    shape,
    solid_fill,
    stroke,
)

_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_SERIES_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_INSETS: Mapping[str, object] = {"lIns": 38100, "tIns": 0, "rIns": 38100, "bIns": 0}
_BODY = element("a:bodyPr", {"rot": 0, "vert": "horz", "wrap": "none", **_INSETS, "anchor": "ctr"})
_NO_SHAPE = shape(join(NO_FILL, NO_LINE))
_SHOWN = {
    "c:showLegendKey": 0,
    "c:showVal": 1,
    "c:showCatName": 0,
    "c:showSerName": 0,
    "c:showPercent": 0,
    "c:showBubbleSize": 0,
}
_SHOW_VALUE = join(*(element(tag, {"val": on}) for tag, on in _SHOWN.items()))
"""Without the value shown, a program that knows no cells as labels would show none."""

Values = Sequence[Decimal | str | None]


@dataclass(frozen=True, slots=True)
class LabelLook:
    """The letters, colour and size of labels."""

    letters: Letters
    colour: str
    size: float


@dataclass(frozen=True, slots=True)
class PointLabel:
    """The label of one point.

    ``side`` is where it stands: outEnd, ctr, l or r; ``shift`` moves it to the right, in parts of
    the chart's width. Its words come from ``format`` and the value, or from the cell that the
    series names for it, or are those of ``lines``; no label is shown where there are none.
    ``down`` moves it down, in parts of the chart's height.
    """

    lines: Sequence[str]
    side: str
    format: str | None = None
    from_cell: bool = False
    shift: float = 0.0
    down: float = 0.0


def numbers(tag: str, reference: str, values: Values) -> Xml:
    """Numbers, with the cells that they stand in."""
    cache = join(Xml("<c:formatCode>General</c:formatCode>"), _points(values))
    return _data(tag, "num", reference, cache)


def strings(tag: str, reference: str, values: Values) -> Xml:
    """Words, with the cells that they stand in."""
    return _data(tag, "str", reference, _points(values))


def _data(tag: str, kind: str, reference: str, cache: Xml) -> Xml:
    content = join(
        element("c:f", content=escape(reference)), element(f"c:{kind}Cache", content=cache)
    )
    return element(tag, content=element(f"c:{kind}Ref", content=content))


def _points(values: Values) -> Xml:
    points = (
        element("c:pt", {"idx": index}, element("c:v", content=escape(cell_text(value))))
        for index, value in enumerate(values)
        if value is not None
    )
    return join(val("c:ptCount", len(values)), *points)


def cell_text(value: Decimal | str) -> str:
    """A value as the text of a cell: every digit of a number, and no zeros after the last."""
    if isinstance(value, str):
        return value
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def val(tag: str, value: object) -> Xml:
    """An element that has nothing but a value."""
    return element(tag, {"val": value})


def series(number: int, name: Xml, content: Xml) -> Xml:
    """A series; its place in the drawing is its number."""
    return element(
        "c:ser", content=join(val("c:idx", number), val("c:order", number), name, content)
    )


def bar_look(colour: str, paper: str, outline: float, hollow: Iterable[int]) -> Xml:
    """Full bars, and those that are outlines."""
    straight = val("c:invertIfNegative", 0)
    outlines = shape(join(solid_fill(paper), stroke(colour, outline)))
    points = (
        element(
            "c:dPt", content=join(val("c:idx", index), straight, val("c:bubble3D", 0), outlines)
        )
        for index in hollow
    )
    return join(shape(join(solid_fill(colour), NO_LINE)), straight, *points)


def part_look(colour: str, edge: str, width: float) -> Xml:
    """Parts of bars, each inside a line."""
    return join(shape(join(solid_fill(colour), stroke(edge, width))), val("c:invertIfNegative", 0))


def dot_look(
    colour: str, size: int, *, paper: str = "", outline: float = 0, hollow: Iterable[int] = ()
) -> Xml:
    """Full dots without a line between them, and those that are rings."""
    ring = _marker(size, join(solid_fill(paper), stroke(colour, outline))) if paper else NO_XML
    points = (
        element("c:dPt", content=join(val("c:idx", index), ring, val("c:bubble3D", 0)))
        for index in hollow
    )
    return join(shape(NO_LINE), _marker(size, join(solid_fill(colour), NO_LINE)), *points)


def line_look(colour: str, width: float) -> Xml:
    """A line without dots."""
    return join(shape(stroke(colour, width)), _NO_MARKER)


_NO_MARKER = element("c:marker", content=element("c:symbol", {"val": "none"}))
LABELS_ONLY = join(shape(NO_LINE), _NO_MARKER)
"""The look of points that only carry their labels."""


def _marker(size: int, look: Xml) -> Xml:
    return element(
        "c:marker", content=join(val("c:symbol", "circle"), val("c:size", size), shape(look))
    )


def labels(items: Sequence[PointLabel], look: LabelLook, number: int) -> Xml:
    """The labels of all points of the series with this number."""
    each = join(*(_label(index, item, look, number) for index, item in enumerate(items)))
    common = join(
        element("c:numFmt", {"formatCode": "General", "sourceLinked": 0}),
        _looks(look),
        val("c:dLblPos", items[0].side),
        _SHOW_VALUE,
        _extension(_LABEL_EXTENSION, val("c15:showLeaderLines", 0)),
    )
    return element("c:dLbls", content=join(each, common))


def _label(index: int, item: PointLabel, look: LabelLook, number: int) -> Xml:
    if not any(item.lines):
        return element("c:dLbl", content=join(val("c:idx", index), val("c:delete", 1)))
    content = join(val("c:idx", index), _shift(item.shift, item.down))
    if item.format is None:
        content = join(content, _rich(index, item, look, number), _NO_SHAPE)
    else:
        content = join(content, element("c:numFmt", {"formatCode": item.format, "sourceLinked": 0}))
        content = join(content, _looks(look))
    content = join(content, val("c:dLblPos", item.side), _SHOW_VALUE)
    if item.from_cell:
        content = join(content, _extension(_LABEL_EXTENSION, val("c15:showDataLabelsRange", 1)))
    return element("c:dLbl", content=content)


def _looks(look: LabelLook) -> Xml:
    own = letters_look(look.letters, look.colour, look.size, body=_BODY)
    return join(_NO_SHAPE, own)


def _shift(shift: float, down: float) -> Xml:
    if not shift and not down:
        return NO_XML
    across = f"{shift:.5f}" if shift else 0
    place = join(val("c:x", across), val("c:y", f"{down:.5f}" if down else 0))
    return element("c:layout", content=element("c:manualLayout", content=place))


def _rich(index: int, item: PointLabel, look: LabelLook, number: int) -> Xml:
    own = run_look(look.letters, look.colour, look.size)
    align = element("a:pPr", {"algn": "r" if item.side == "l" else "l"})
    id_ = f"{{{number + 1:08X}-0000-4000-8000-{index + 1:012X}}}"
    paragraphs = ""
    for text in item.lines:
        inner = join(own, element("a:t", content=escape(text)))
        cell = {"id": id_, "type": "CELLRANGE"}
        run = element("a:fld", cell, inner) if item.from_cell else element("a:r", content=inner)
        paragraphs += element("a:p", content=join(align, run))
    rich = element("c:rich", content=Xml(f"{_BODY}<a:lstStyle/>{paragraphs}"))
    return element("c:tx", content=rich)


def _extension(uri: str, content: Xml) -> Xml:
    own = element("c:ext", {"uri": uri, "xmlns:c15": _C15}, content)
    return element("c:extLst", content=own)


def label_cells(reference: str, values: Values) -> Xml:
    """The cells that hold the labels of a series."""
    cache = element("c15:dlblRangeCache", content=_points(values))
    content = join(element("c15:f", content=escape(reference)), cache)
    return _extension(_SERIES_EXTENSION, element("c15:datalabelsRange", content=content))


def whiskers(plus: Xml, minus: Xml, colour: str, width: float) -> Xml:
    """Intervals around the ends of bars; ``plus`` and ``minus`` are their lengths."""
    content = join(
        val("c:errBarType", "both"),
        val("c:errValType", "cust"),
        val("c:noEndCap", 0),
        plus,
        minus,
        shape(stroke(colour, width)),
    )
    return element("c:errBars", content=content)
