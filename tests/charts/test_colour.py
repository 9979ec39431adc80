"""Charts can be read in grey and by the colour-blind: measured on the pixels that are drawn.

Colour deficiency is simulated with the matrices for severity 1.0 of Machado, Oliveira and
Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
15(6), 2009, applied to linear RGB. Differences are CIE 1976: of lightness in grey, of L*a*b* in
colour.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from matplotlib.patches import Rectangle
from PIL import Image

from reportgen.chart_kinds.design import BarMarks
from reportgen.charts.draw import draw_png, draw_sheet
from reportgen.model.chart import Chart, Point, Role
from reportgen.model.chart_style import HOUSE_CHART, ChartStyle
from tests.chart_kinds.examples import COUNTED, MARKED, drawn_in, like

LEAST_LIGHTNESS = 15.0
LEAST_COLOUR = 15.0
WHITE = (0.95047, 1.0, 1.08883)
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Colour = tuple[float, float, float]
Matrix = tuple[Colour, Colour, Colour]
WIDE = Point(Decimal(50), "50")
STATUSES: tuple[Role, ...] = ("done", "in_progress", "not_started", "unknown")


def times(matrix: Matrix, colour: Colour) -> Colour:
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return first, second, third


def linear(pixel: tuple[int, ...]) -> Colour:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in pixel[:3])
    )
    return red, green, blue


def lab(colour: Colour) -> Colour:
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in (max(0.0, v) / w for v, w in zip(times(TO_XYZ, colour), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: Colour, deficiency: str) -> Colour:
    red, green, blue = (min(1.0, max(0.0, v)) for v in times(DEFICIENCIES[deficiency], colour))
    return lab((red, green, blue))


def chart(kind: str) -> Chart:
    """One row of wide bars without words, or of dots far apart: the subject, then the others."""
    drawn = like(kind, [WIDE], names=["n"])
    if not drawn.panels:
        return _plain(drawn)
    return replace(drawn, panels=tuple(map(_plain, drawn.panels[:1])))


def _plain(plot: Chart) -> Chart:
    series = (replace(each, name="", points=(WIDE,) * len(each.points)) for each in plot.series)
    return replace(plot, series=tuple(series))


def pixels(drawn: Chart, style: ChartStyle) -> list[Colour]:
    """The colour of each bar, in linear light, between its start and its middle."""
    sheet, dpi = draw_sheet(drawn, style=style), 144
    image = Image.open(BytesIO(draw_png(drawn, dpi=dpi, style=style).content)).convert("RGB")
    found = []
    for axes in sheet.figure.axes:
        for bar in axes.patches:
            if isinstance(bar, Rectangle) and bar.get_gid() == "bar":
                left, bottom, right, top = bar.get_window_extent().extents
                x, y = left + (right - left) / 4, (bottom + top) / 2
                at = round(x * dpi / 72), round((sheet.grid.height - y) * dpi / 72)
                pixel = image.getpixel(at)
                assert isinstance(pixel, tuple)
                found.append(linear(pixel))
    return found


def alike(colours: list[Colour]) -> list[str]:
    """Which pairs of colours look alike, and by whom."""
    found = []
    for (i, one), (j, two) in itertools.combinations(enumerate(colours), 2):
        if abs(lab(one)[0] - lab(two)[0]) < LEAST_LIGHTNESS:
            found.append(f"{i} and {j} in grey")
        for name in DEFICIENCIES:
            pairs = zip(seen(one, name), seen(two, name), strict=True)
            if sum((a - b) ** 2 for a, b in pairs) ** 0.5 < LEAST_COLOUR:
                found.append(f"{i} and {j} with {name}")
    return found


PAPER: Colour = (1.0, 1.0, 1.0)


@pytest.mark.parametrize("kind", drawn_in(BarMarks))
def test_bars_stay_apart_from_each_other_and_from_the_paper(kind: str) -> None:
    drawn = chart(kind)
    colours = pixels(drawn, HOUSE_CHART)
    assert len(colours) == len(drawn.plots[0].series)
    assert alike([*colours, PAPER]) == []


@pytest.mark.parametrize("kind", COUNTED)
def test_the_statuses_of_tasks_stay_apart(kind: str) -> None:
    colours = pixels(chart(kind), HOUSE_CHART)
    assert len(colours) == len(STATUSES)
    assert alike(colours) == []


@pytest.mark.parametrize("kind", [kind for kind in MARKED if kind not in drawn_in(BarMarks)])
def test_dots_stay_apart_from_their_ties_and_from_the_paper(kind: str) -> None:
    drawn = like(kind, [WIDE])
    image = Image.open(BytesIO(draw_png(drawn, dpi=288).content)).convert("RGB")
    counts = {colour: count for count, colour in image.getcolors(1 << 20) or []}
    found = [HOUSE_CHART.colour(each.role) for each in drawn.series]
    assert all(counts[rgb(colour)] > 50 for colour in found)
    assert alike([*(linear(rgb(colour)) for colour in found), PAPER]) == []
    if counts.get(rgb(HOUSE_CHART.stem)):
        tied = linear(rgb(HOUSE_CHART.subject)), linear(rgb(HOUSE_CHART.stem))
        assert alike([*tied, PAPER]) == []


@pytest.mark.parametrize(
    "benchmark",
    ["#4D4D4D", "#0B4F8A", "#8A0B4F"],
)
def test_areas_that_are_equally_dark_are_found(benchmark: str) -> None:
    style = replace(HOUSE_CHART, benchmark=benchmark)
    assert "0 and 1 in grey" in alike(pixels(chart("bars"), style))


def test_colours_that_only_some_can_tell_apart_are_found() -> None:
    red, green = linear((200, 90, 60)), linear((125, 125, 50))
    assert any("protanopia" in pair or "deuteranopia" in pair for pair in alike([red, green]))
    blue, green = linear((0, 130, 200)), linear((0, 140, 150))
    assert "0 and 1 with tritanopia" in alike([blue, green])


@pytest.mark.parametrize("colour", [HOUSE_CHART.ink, HOUSE_CHART.soft, HOUSE_CHART.subject])
def test_words_are_dark_enough_to_be_read_on_paper(colour: str) -> None:
    assert contrast(colour, HOUSE_CHART.paper) >= 4.5


@pytest.mark.parametrize("role", ["subject", "benchmark", *STATUSES])
def test_words_can_be_read_on_bars_of_their_colour(role: Role) -> None:
    assert contrast(HOUSE_CHART.on_bar(role), HOUSE_CHART.colour(role)) >= 4.5


def contrast(one: str, two: str) -> float:
    """The contrast of two colours, as WCAG defines it."""
    dark, light = sorted(times(TO_XYZ, linear(rgb(colour)))[1] for colour in (one, two))
    return (light + 0.05) / (dark + 0.05)


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
