"""The series of a chart: its figures, its marks, its labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.word.xml.element import element, escape
from reportgen.word.xml.paint import (
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
_NO_SHAPE = shape(f"<a:noFill/>{NO_LINE}")
_SHOWN = {
    "c:showLegendKey": 0,
    "c:showVal": 1,
    "c:showCatName": 0,
    "c:showSerName": 0,
    "c:showPercent": 0,
    "c:showBubbleSize": 0,
}
_SHOW_VALUE = "".join(element(tag, {"val": on}) for tag, on in _SHOWN.items())
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
    """

    lines: Sequence[str]
    side: str
    format: str | None = None
    from_cell: bool = False
    shift: float = 0.0


def numbers(tag: str, reference: str, values: Values) -> str:
    """Numbers, with the cells that they stand in."""
    cache = "<c:formatCode>General</c:formatCode>" + _points(values)
    return _data(tag, "num", reference, cache)


def strings(tag: str, reference: str, values: Values) -> str:
    """Words, with the cells that they stand in."""
    return _data(tag, "str", reference, _points(values))


def _data(tag: str, kind: str, reference: str, cache: str) -> str:
    content = element("c:f", content=escape(reference)) + element(f"c:{kind}Cache", content=cache)
    return element(tag, content=element(f"c:{kind}Ref", content=content))


def _points(values: Values) -> str:
    points = (
        element("c:pt", {"idx": index}, element("c:v", content=escape(cell_text(value))))
        for index, value in enumerate(values)
        if value is not None
    )
    return val("c:ptCount", len(values)) + "".join(points)


def cell_text(value: Decimal | str) -> str:
    """A value as the text of a cell: every digit of a number, and no zeros after the last."""
    if isinstance(value, str):
        return value
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def val(tag: str, value: object) -> str:
    """An element that has nothing but a value."""
    return element(tag, {"val": value})


def series(number: int, name: str, content: str) -> str:
    """A series; its place in the drawing is its number."""
    return element("c:ser", content=val("c:idx", number) + val("c:order", number) + name + content)


def bar_look(colour: str, paper: str, outline: float, hollow: Iterable[int]) -> str:
    """Full bars, and those that are outlines."""
    straight = val("c:invertIfNegative", 0)
    outlines = shape(solid_fill(paper) + stroke(colour, outline))
    points = (
        element("c:dPt", content=val("c:idx", index) + straight + val("c:bubble3D", 0) + outlines)
        for index in hollow
    )
    return shape(solid_fill(colour) + NO_LINE) + straight + "".join(points)


def part_look(colour: str, edge: str, width: float) -> str:
    """Parts of bars, each inside a line."""
    return shape(solid_fill(colour) + stroke(edge, width)) + val("c:invertIfNegative", 0)


def dot_look(
    colour: str, size: int, *, paper: str = "", outline: float = 0, hollow: Iterable[int] = ()
) -> str:
    """Full dots without a line between them, and those that are rings."""
    ring = _marker(size, solid_fill(paper) + stroke(colour, outline)) if paper else ""
    points = (
        element("c:dPt", content=val("c:idx", index) + ring + val("c:bubble3D", 0))
        for index in hollow
    )
    return shape(NO_LINE) + _marker(size, solid_fill(colour) + NO_LINE) + "".join(points)


def line_look(colour: str, width: float) -> str:
    """A line without dots."""
    return shape(stroke(colour, width)) + _NO_MARKER


LABELS_ONLY = shape(NO_LINE) + '<c:marker><c:symbol val="none"/></c:marker>'
"""The look of points that only carry their labels."""
_NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'


def _marker(size: int, look: str) -> str:
    return element(
        "c:marker", content=val("c:symbol", "circle") + val("c:size", size) + shape(look)
    )


def labels(items: Sequence[PointLabel], look: LabelLook, number: int) -> str:
    """The labels of all points of the series with this number."""
    each = "".join(_label(index, item, look, number) for index, item in enumerate(items))
    common = (
        element("c:numFmt", {"formatCode": "General", "sourceLinked": 0})
        + _looks(look)
        + val("c:dLblPos", items[0].side)
        + _SHOW_VALUE
        + _extension(_LABEL_EXTENSION, val("c15:showLeaderLines", 0))
    )
    return element("c:dLbls", content=each + common)


def _label(index: int, item: PointLabel, look: LabelLook, number: int) -> str:
    if not any(item.lines):
        return element("c:dLbl", content=val("c:idx", index) + val("c:delete", 1))
    content = val("c:idx", index) + _shift(item.shift)
    if item.format is None:
        content += _rich(index, item, look, number) + _NO_SHAPE
    else:
        content += element("c:numFmt", {"formatCode": item.format, "sourceLinked": 0})
        content += _looks(look)
    content += val("c:dLblPos", item.side) + _SHOW_VALUE
    if item.from_cell:
        content += _extension(_LABEL_EXTENSION, val("c15:showDataLabelsRange", 1))
    return element("c:dLbl", content=content)


def _looks(look: LabelLook) -> str:
    own = letters_look(look.letters, look.colour, look.size, body=_BODY)
    return _NO_SHAPE + own


def _shift(shift: float) -> str:
    if not shift:
        return ""
    place = val("c:x", f"{shift:.5f}") + val("c:y", 0)
    return element("c:layout", content=element("c:manualLayout", content=place))


def _rich(index: int, item: PointLabel, look: LabelLook, number: int) -> str:
    own = run_look(look.letters, look.colour, look.size)
    align = element("a:pPr", {"algn": "r" if item.side == "l" else "l"})
    id_ = f"{{{number + 1:08X}-0000-4000-8000-{index + 1:012X}}}"
    paragraphs = ""
    for text in item.lines:
        inner = own + element("a:t", content=escape(text))
        cell = {"id": id_, "type": "CELLRANGE"}
        run = element("a:fld", cell, inner) if item.from_cell else element("a:r", content=inner)
        paragraphs += element("a:p", content=align + run)
    rich = element("c:rich", content=f"{_BODY}<a:lstStyle/>{paragraphs}")
    return element("c:tx", content=rich)


def _extension(uri: str, content: str) -> str:
    own = element("c:ext", {"uri": uri, "xmlns:c15": _C15}, content)
    return element("c:extLst", content=own)


def label_cells(reference: str, values: Values) -> str:
    """The cells that hold the labels of a series."""
    cache = element("c15:dlblRangeCache", content=_points(values))
    content = element("c15:f", content=escape(reference)) + cache
    return _extension(_SERIES_EXTENSION, element("c15:datalabelsRange", content=content))


def whiskers(plus: str, minus: str, colour: str, width: float) -> str:
    """Intervals around the ends of bars; ``plus`` and ``minus`` are their lengths."""
    content = (
        val("c:errBarType", "both")
        + val("c:errValType", "cust")
        + val("c:noEndCap", 0)
        + plus
        + minus
        + shape(stroke(colour, width))
    )
    return element("c:errBars", content=content)
