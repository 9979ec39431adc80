"""The part of a chart: plot, axes, legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.word.xml.element import NAMESPACES, NO_XML, Xml, element, escape, join
from reportgen.word.xml.paint import (
    NO_FILL,
    NO_LINE,
    Letters,
    letters_look,
    run_look,
    shape,
    stroke,
)
from reportgen.word.xml.series import val

CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DECLARED = {"xmlns:c": CHART_NAMESPACE, "xmlns:a": NAMESPACES["a"], "xmlns:r": NAMESPACES["r"]}
_ACROSS, _DOWN = 1, 2
_UPRIGHT = element("a:bodyPr", {"rot": 0, "vert": "horz"})

_ENDS = ".6g"
"""How exactly the ends of an axis are written."""

ChartBox = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class AxisSpan:
    """The ends of an axis, and from one tick to the next."""

    low: float
    high: float
    step: float = 1.0


def space(
    letters: Letters,
    colour: str,
    size: float,
    plot: Xml,
    *,
    title: Xml = NO_XML,
    legend: Xml = NO_XML,
    workbook: str,
) -> bytes:
    """The whole part; ``workbook`` is the id of the relationship to the numbers."""
    chart = join(
        title,
        val("c:autoTitleDeleted", 0 if title else 1),
        element("c:plotArea", content=join(plot, shape(join(NO_FILL, NO_LINE)))),
        legend,
        val("c:plotVisOnly", 1),
        val("c:dispBlanksAs", "gap"),
    )
    content = join(
        val("c:date1904", 0),
        val("c:lang", letters.lang),
        val("c:roundedCorners", 0),
        element("c:chart", content=chart),
        shape(join(NO_FILL, NO_LINE)),
        letters_look(letters, colour, size),
        element("c:externalData", {"r:id": workbook}, val("c:autoUpdate", 0)),
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (head + element("c:chartSpace", _DECLARED, content)).encode()


def on_axis(value: float) -> float:
    """A value as the end of an axis is written: what stands there is not beyond it."""
    return float(f"{value:{_ENDS}}")


def layout(place: ChartBox, *, inner: bool = False) -> Xml:
    """A place in parts of the chart; ``inner`` is the plot without the words at its axes."""
    sides = (val(f"c:{side}", f"{part:.5f}") for side, part in zip("xywh", place, strict=True))
    modes = join(val("c:xMode", "edge"), val("c:yMode", "edge"))
    target = val("c:layoutTarget", "inner") if inner else NO_XML
    content = element("c:manualLayout", content=join(target, modes, *sides))
    return element("c:layout", content=content)


def bars(series: Xml, *, gap: int, overlap: int, stacked: bool = False) -> Xml:
    """Bars across, or parts of bars; the gaps are in hundredths of a bar's height."""
    content = join(
        val("c:barDir", "bar"),
        val("c:grouping", "stacked" if stacked else "clustered"),
        val("c:varyColors", 0),
        series,
        val("c:gapWidth", gap),
        val("c:overlap", overlap),
    )
    return element("c:barChart", content=join(content, _axes(_DOWN, _ACROSS)))


def scatter(series: Xml) -> Xml:
    """Points with a value across and a row down."""
    head = join(val("c:scatterStyle", "lineMarker"), val("c:varyColors", 0))
    return element("c:scatterChart", content=join(head, series, _axes(_ACROSS, _DOWN)))


def _axes(first: int, second: int) -> Xml:
    return join(val("c:axId", first), val("c:axId", second))


def names_down(look: Xml, colour: str, width: float) -> Xml:
    """The axis of the names, the first on top, with its line at zero."""
    content = join(
        _head(_DOWN, "maxMin", None, deleted=False, side="l"),
        _ticks("none", "low"),
        shape(stroke(colour, width)),
        look,
        val("c:crossAx", _ACROSS),
        val("c:crosses", "autoZero"),
        val("c:auto", 0),
        val("c:lblAlgn", "ctr"),
        val("c:lblOffset", 100),
        val("c:noMultiLvlLbl", 1),
    )
    return element("c:catAx", content=content)


def values_across(span: AxisSpan, *, between: str = "between") -> Xml:
    """The axis of the values, which is not seen; rows of bars lie between its ticks."""
    content = join(
        _head(_ACROSS, "minMax", span, deleted=True, side="t"),
        _number_format("General"),
        _ticks("none", "nextTo"),
        val("c:crossAx", _DOWN),
        val("c:crosses", "autoZero"),
        val("c:crossBetween", between),
    )
    return element("c:valAx", content=content)


def scale_across(span: AxisSpan, format_: str, look: Xml, colour: str, width: float) -> Xml:
    """The axis of the values above the rows, with its figures."""
    content = join(
        _head(_ACROSS, "minMax", span, deleted=False, side="t"),
        _number_format(format_),
        _ticks("out", "nextTo"),
        shape(stroke(colour, width)),
        look,
        val("c:crossAx", _DOWN),
        val("c:crosses", "min"),
        val("c:crossBetween", "midCat"),
        val("c:majorUnit", f"{span.step:g}"),
    )
    return element("c:valAx", content=content)


def rows_down(
    count: int, reference: float, rule: tuple[str, float], upright: tuple[str, float] | None = None
) -> Xml:
    """The axis of rows, the first on top, with rules between them.

    Its line is ``upright`` at the reference; it is not seen where that is None.
    """
    content = join(
        _head(_DOWN, "maxMin", AxisSpan(0.5, count + 0.5), deleted=False, side="l"),
        element("c:majorGridlines", content=shape(stroke(*rule))),
        _number_format("General"),
        _ticks("none", "none"),
        shape(stroke(*upright) if upright else NO_LINE),
        val("c:crossAx", _ACROSS),
        val("c:crossesAt", f"{reference:g}"),
        val("c:crossBetween", "midCat"),
        val("c:majorUnit", 1),
    )
    return element("c:valAx", content=content)


def sides_across(span: AxisSpan) -> Xml:
    """The axis of the sides, which is not seen: 0 is the left upright, 1 the right one."""
    return _unseen(_ACROSS, _DOWN, span, side="b")


def values_up(span: AxisSpan) -> Xml:
    """The axis of values that go up, which is not seen."""
    return _unseen(_DOWN, _ACROSS, span, side="l")


def _unseen(number: int, other: int, span: AxisSpan, *, side: str) -> Xml:
    content = join(
        _head(number, "minMax", span, deleted=True, side=side),
        _number_format("General"),
        _ticks("none", "none"),
        val("c:crossAx", other),
        val("c:crosses", "min"),
        val("c:crossBetween", "midCat"),
    )
    return element("c:valAx", content=content)


def _head(number: int, direction: str, span: AxisSpan | None, *, deleted: bool, side: str) -> Xml:
    ends = (
        join(val("c:max", f"{span.high:{_ENDS}}"), val("c:min", f"{span.low:{_ENDS}}"))
        if span
        else NO_XML
    )
    return join(
        val("c:axId", number),
        element("c:scaling", content=join(val("c:orientation", direction), ends)),
        val("c:delete", int(deleted)),
        val("c:axPos", side),
    )


def _number_format(code: str) -> Xml:
    return element("c:numFmt", {"formatCode": code, "sourceLinked": 0})


def _ticks(marks: str, labels: str) -> Xml:
    return join(
        val("c:majorTickMark", marks), val("c:minorTickMark", "none"), val("c:tickLblPos", labels)
    )


def axis_words(letters: Letters, colour: str, size: float) -> Xml:
    """The look of the words at an axis, which are never turned."""
    return letters_look(letters, colour, size, body=_UPRIGHT)


def legend(place: ChartBox, look: Xml, hidden: Sequence[int] = ()) -> Xml:
    """The names of the series above the rows, but for the ``hidden`` ones, by their numbers."""
    left_out = join(
        *(
            element("c:legendEntry", content=join(val("c:idx", number), val("c:delete", 1)))
            for number in hidden
        )
    )
    content = join(val("c:legendPos", "t"), left_out, layout(place), val("c:overlay", 0), look)
    return element("c:legend", content=content)


def title(place: tuple[float, float], lines: Sequence[Xml]) -> Xml:
    """Lines inside the chart, made by :func:`title_line`; their upper left corner is given."""
    paragraphs = "".join(lines)
    rich = element("c:rich", content=Xml(f"{_UPRIGHT}<a:lstStyle/>{paragraphs}"))
    modes = join(val("c:xMode", "edge"), val("c:yMode", "edge"))
    corner = join(val("c:x", f"{place[0]:.5f}"), val("c:y", f"{place[1]:.5f}"))
    layout_ = element("c:layout", content=element("c:manualLayout", content=join(modes, corner)))
    return element(
        "c:title", content=join(element("c:tx", content=rich), layout_, val("c:overlay", 1))
    )


def title_line(text: str, letters: Letters, colour: str, size: float) -> Xml:
    """One line of a title, from its left edge."""
    run = element("a:r", content=join(run_look(letters, colour, size), _text(text)))
    return element("a:p", content=join(element("a:pPr", {"algn": "l"}), run))


def _text(words_: str) -> Xml:
    return element("a:t", content=escape(words_))
