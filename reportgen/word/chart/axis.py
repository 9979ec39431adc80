"""The axis above the rows of a native chart."""

from __future__ import annotations

from decimal import Decimal
from math import ceil

from reportgen.chart_kinds.design import Axis
from reportgen.chart_kinds.layout import Layout
from reportgen.model.chart_scale import Extent, Scale
from reportgen.word.chart.label import literal
from reportgen.word.chart.plan import Look
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml.series import cell_text

_TRIES = 20


def with_axis(layout: Layout, axis: Axis, look: Look) -> tuple[Layout, xml.AxisSpan]:
    """The plot with room for the axis: a tick stands at the reference."""
    reference, last = float(axis.at), axis.ticks[-1]
    low, step = _first_tick(reference, axis.ticks[0], axis.ticks[1] - axis.ticks[0])
    layout = layout.with_room(
        [
            Extent(reference, after=width(axis.label, look.style.size) / 2),
            Extent(last, after=width(f"{last:,g}", look.style.small) / 2),
        ]
    )
    fitted = layout.with_room([Extent(low)])
    for _ in range(_TRIES):
        if fitted.scale.at(low) < fitted.grid.left + 1:
            break
        low -= step
        fitted = layout.with_room([Extent(low)])
    return fitted, xml.AxisSpan(low, fitted.scale.value(fitted.grid.width), step)


def _first_tick(reference: float, low: float, step: float) -> tuple[float, float]:
    """The first tick and the step to the next, such that one comes to stand at the reference."""
    first = reference - ceil(round((reference - low) / step, 6)) * step
    return (0.0, reference) if first < 0 <= low else (first, step)


def tick_format(
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
