"""An index: dots against the line at which both areas are equal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from reportgen.model.chart import Chart, Point
from reportgen.model.chart_scale import Extent, Scale, fit_scale, ticks_around
from reportgen.word.chart.dots import Dots
from reportgen.word.chart.label import literal, native_label
from reportgen.word.chart.plan import PADDING, Look, Plan
from reportgen.word.chart.rows import Rows, chart_rows
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import join
from reportgen.word.xml.series import cell_text

_TRIES = 20


def plan_index(chart: Chart, look: Look, room: float) -> Plan:
    """One row and one dot for each name, tied to the line of the reference."""
    style = look.style
    rows = chart_rows(chart.categories, style, room=room, row=style.dot_row, head=style.head)
    reference = Decimal(100) if chart.reference is None else chart.reference
    scale, span = _axis(chart, float(reference), rows, look)
    dots = Dots(chart, reference, look, rows, scale, span.low)
    figures = xml.axis_words(look.letters, style.ink, style.small)
    format_ = _tick_format(chart.reference_label, reference, span, scale, look)
    plot = join(
        xml.layout(rows.plot, inner=True),
        xml.scatter(dots.series()),
        xml.scale_across(span, format_, figures, style.rule, style.hairline),
        xml.rows_down(
            len(rows.names),
            float(reference),
            rule=(style.guide, style.hairline),
            upright=(style.ink, style.hairline),
        ),
    )
    return Plan(rows, plot, dots.sheet)


def _axis(chart: Chart, reference: float, rows: Rows, look: Look) -> tuple[Scale, xml.AxisSpan]:
    """An axis with a tick at the reference and room for every label."""
    points = chart.series[0].points
    marked = ticks_around(reference, [float(point.value) for point in points])
    low, step = _first_tick(reference, marked[0], marked[1] - marked[0])
    extents = [
        Extent(reference, after=width(chart.reference_label, look.style.size) / 2),
        Extent(marked[-1], after=width(f"{marked[-1]:,g}", look.style.small) / 2),
        *(extent for point in points for extent in _extents(point, reference, look)),
    ]
    scale = fit_scale(rows.left, rows.width, [Extent(low), *extents])
    for _ in range(_TRIES):
        if scale.at(low) < rows.left + 1:
            break
        low -= step
        scale = fit_scale(rows.left, rows.width, [Extent(low), *extents])
    return scale, xml.AxisSpan(low, scale.value(rows.width), step)


def _first_tick(reference: float, low: float, step: float) -> tuple[float, float]:
    """The first tick and the step to the next, such that one comes to stand at the reference."""
    first = reference - ceil(round((reference - low) / step, 6)) * step
    return (0.0, reference) if first < 0 <= low else (first, step)


def _extents(point: Point, reference: float, look: Look) -> Iterator[Extent]:
    """The room that a dot, its interval and its label need."""
    leftward = float(point.value) < reference
    words = native_label(point, leftward=leftward).text
    room = look.style.dot / 2 + width(words, look.style.size) + PADDING
    before, after = (room, 0.0) if leftward else (0.0, room)
    for end in (point.value, *point.interval):
        yield Extent(float(end), before, after)


def _tick_format(
    words: str, reference: Decimal, span: xml.AxisSpan, scale: Scale, look: Look
) -> str:
    """Figures at the ticks, and words at the reference; only they where there is no room."""
    size, step = look.style.small, span.step
    digits = len(f"{step:g}".partition(".")[2])
    figures = "#,##0" + ("." + "0" * digits if digits else "")
    if not words:
        return figures
    taken = (width(words, size) + width(f"{span.high:,.{digits}f}", size)) / 2
    room = step * scale.per > taken + look.style.label_gap and span.low >= 0
    others = figures if room else '""'
    return f"[={cell_text(reference)}]{literal(words)};{others}"
