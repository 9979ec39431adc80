"""A Chart -> a drawing: SVG for pages of HTML, PNG for Word.

The drawing holds the plot with its labels; title, subtitle, notes and source are set around it by
the document, as text. Importing this module imports matplotlib.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, assert_never

import matplotlib as mpl

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Panels, Plot, Slopes
from reportgen.charts.lettering import chart_lettering
from reportgen.charts.panels import draw_panels
from reportgen.charts.plot import draw_plot
from reportgen.charts.sheet import POINTS_PER_INCH, Canvas
from reportgen.charts.slopes import draw_slopes
from reportgen.charts.svg import inline_svg
from reportgen.errors import InputError
from reportgen.model.chart import Chart
from reportgen.model.chart_style import HOUSE_CHART, ChartStyle
from reportgen.model.picture import Picture
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.turns import ONE_AT_A_TIME

CM_PER_INCH = 2.54
_MISSING = "Glyph |Matplotlib currently does not support"


@contextmanager
def _settings() -> Iterator[None]:
    """Matplotlib's own defaults, not those of this machine, while a chart is drawn.

    A character that the faces of charts lack is measured as a box: a page shows it in another font.
    """
    with ONE_AT_A_TIME, mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", _MISSING, UserWarning)
        mpl.rcdefaults()
        mpl.rcParams["svg.fonttype"] = "none"
        yield


@contextmanager
def _refusing(chart: Chart) -> Iterator[None]:
    """A character that cannot be drawn is a problem."""
    warnings.filterwarnings("error", _MISSING, UserWarning)
    try:
        yield
    except UserWarning as warning:
        found = re.search(r"Glyph (\d+)", str(warning))
        if found is None:
            problem = Problem.of("data.script_not_in_charts", chart=chart.id)
        else:
            number = int(found[1])
            problem = Problem.of(
                "data.character_not_in_charts",
                character=chr(number),
                number=f"{number:04X}",
                chart=chart.id,
            )
        raise InputError([problem]) from None


def draw_svg(
    chart: Chart, lang: Lang, width_cm: float = 16.0, *, style: ChartStyle = HOUSE_CHART
) -> str:
    """The chart as an SVG element to put inside HTML. Its words are text, in the page's fonts."""
    sheet = draw_sheet(chart, width_cm, style=style)
    with _settings():
        drawn = _saved(sheet, format="svg", metadata={"Date": None})
    return inline_svg(drawn, alt=chart.alt, families=sheet.lettering.css, lang=lang)


def draw_png(
    chart: Chart, width_cm: float = 16.0, dpi: int = 300, *, style: ChartStyle = HOUSE_CHART
) -> Picture:
    """The chart as a picture on white paper.

    Raises:
        InputError: the faces of charts lack a character; a picture would show a box.
    """
    sheet, about = draw_sheet(chart, width_cm, style=style), {"Software": None}
    with _settings(), _refusing(chart):
        drawn = _saved(sheet, format="png", dpi=dpi, facecolor=style.paper, metadata=about)
    height_cm = sheet.grid.height / POINTS_PER_INCH * CM_PER_INCH
    return Picture(drawn, width_cm, height_cm)


def _saved(sheet: Canvas, **options: Any) -> bytes:
    """The bytes of a sheet's drawing.

    The figure is emptied then: its parts refer to each other in circles, so that tens of megabytes
    for each picture would stay until Python happens to look for such circles.
    """
    buffer = BytesIO()
    sheet.figure.savefig(buffer, **options)
    sheet.figure.clear()
    return buffer.getvalue()


def draw_sheet(chart: Chart, width_cm: float = 16.0, *, style: ChartStyle = HOUSE_CHART) -> Canvas:
    """The chart as a matplotlib figure with the scale and the rows it was drawn on."""
    with _settings():
        width = width_cm / CM_PER_INCH * POINTS_PER_INCH
        design, lettering = KINDS[chart.kind].design(chart), chart_lettering(style.typeface)
        match design:
            case Plot():
                return draw_plot(chart, design, lettering, style, width)
            case Panels():
                return draw_panels(chart, design, lettering, style, width)
            case Slopes():
                return draw_slopes(chart, design, lettering, style, width)
            case _:
                assert_never(design)
