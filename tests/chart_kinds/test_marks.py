"""Marks of two series in a row, pairs of dots and lines, as both engines draw them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from matplotlib.lines import Line2D

from reportgen.chart_kinds import KINDS
from reportgen.charts.draw import draw_sheet, draw_svg
from reportgen.model.chart import Chart
from reportgen.model.text import Lang
from reportgen.verify.native import read_native
from tests.chart_kinds.pairs import PAIRS
from tests.chart_kinds.slope import SLOPE
from tests.charts import test_draw as drawing
from tests.word.chart import building
from tests.word.chart.reading import Read, charts, formulas, labels, numbers
from tests.word.chart.test_native import drawn

TWO = ("pairs", "slope")


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (PAIRS, SLOPE):
        monkeypatch.setitem(KINDS, kind.name, kind)


def of(kind: str, *values: str) -> Chart:
    """A chart of these values, the benchmark being 7 more."""
    return replace(building.chart("bars", [building.point(it) for it in values]), kind=kind)


def native(chart: Chart) -> Read:
    (read,) = charts(drawn(chart))
    return read


@pytest.mark.parametrize("width", [8.0, 16.0])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("count", [1, 6])
@pytest.mark.parametrize("kind", TWO)
def test_nothing_overlaps_or_is_cut_off(kind: str, count: int, lang: Lang, width: float) -> None:
    sheet = draw_sheet(replace(drawing.many("bars", count, lang), kind=kind), width)
    found = drawing.boxes(sheet)
    assert len(found) > count
    for text, (left, bottom, right, top) in found:
        assert left > -0.5, text
        assert right < sheet.grid.width + 0.5, text
        assert bottom > -0.5, text
        assert top < sheet.grid.height + 0.5, text
    for (text, box), (other, beside) in itertools.combinations(found, 2):
        assert not drawing.collide(box, beside), (text, other)


@pytest.mark.parametrize("kind", TWO)
def test_series_are_named_and_every_value_is_said(kind: str) -> None:
    found = drawing.words(draw_svg(of(kind, "672", "463.2"), "zh"))
    assert {"辽宁", "全国", "672", "679", "463.2", "470.2", "指标0", "指标1"} == set(found)


@pytest.mark.parametrize("kind", TWO)
def test_bounds_intervals_and_caveats_are_drawn(kind: str) -> None:
    points = [
        building.point("100", wide="20"),
        building.point("90", bound="lower"),
        building.point("10", mark="1"),
    ]
    sheet = draw_sheet(replace(building.chart("bars", points), kind=kind))
    assert drawing.marks(sheet, "whisker")
    assert drawing.marks(sheet, "bound-lower")
    assert len(drawing.marks(sheet, "hollow")) == 1


def test_words_of_a_pair_keep_clear_of_either_interval() -> None:
    """The interval of the second reaches over the first, whose words stand before both."""
    near, wide = building.point("100"), building.point("103", wide="40")
    plain = replace(building.chart("bars", [near]), kind="pairs")
    first, second = plain.series
    chart = replace(plain, series=(first, replace(second, points=(wide,))))
    sheet = draw_sheet(chart)
    whiskers = [drawing.extents(it) for it in drawing.marks(sheet, "whisker")]
    assert whiskers
    (words,) = (box for text, box in drawing.boxes(sheet) if text == "100")
    assert words[2] < min(box[0] for box in whiskers)


def test_the_higher_value_is_higher_on_the_page() -> None:
    sheet = draw_sheet(of("slope", "10", "90"))
    dots = [dot for dot in drawing.marks(sheet, "dot") if isinstance(dot, Line2D)]
    ys = [np.asarray(dot.get_ydata(), dtype=float).item() for dot in dots]
    assert len(ys) == 4
    assert ys[0] > ys[1]


@pytest.mark.parametrize("kind", TWO)
def test_word_has_the_values_and_labels_of_either_series(kind: str) -> None:
    read = native(of(kind, "672", "463.2"))
    tag = "c:xVal" if kind == "pairs" else "c:yVal"
    assert numbers(read.named("辽宁"), tag) == [Decimal("672"), Decimal("463.2")]
    assert labels(read.named("全国")) == ["679", "470.2"]


@pytest.mark.parametrize(("kind", "cells"), [("pairs", ("B2", "D2")), ("slope", ("B2", "E2"))])
def test_lines_and_labels_follow_the_figures_in_word(kind: str, cells: tuple[str, str]) -> None:
    found = formulas(native(of(kind, "672", "463.2")).workbook)
    assert len(found) > 7
    for cell in cells:
        assert any(cell in formula and "TEXT" in formula for formula in found.values())
        assert any(cell in formula and "TEXT" not in formula for formula in found.values())


def test_a_legend_of_dots_names_nothing_but_the_two_series() -> None:
    read = native(of("pairs", "672", "463.2"))
    hidden = read.root.findall(".//{*}legendEntry")
    assert len(hidden) == len(read.series) - 2


@pytest.mark.parametrize("kind", TWO)
def test_what_word_draws_is_read_back(kind: str) -> None:
    """Verify finds the values of each series, whichever way they run."""
    found = native(of(kind, "672", "463.2"))
    read = read_native(found.root, found.workbook)
    assert next(it.cells for it in read.columns or ()) == ("", "指标0", "指标1")
    values = {series.name: tuple(series.data.values()) for series in read.series}
    assert ("672", "463.2") in values["辽宁"]
    assert ("679", "470.2") in values["全国"]
    assert not read.contradictions


def test_large_figures_are_read_back_as_the_workbook_keeps_them() -> None:
    """A workbook keeps 15 digits of what is reckoned from a figure and the width of its dot."""
    points = [building.point("601420000000", wide="90000000000.5"), building.point("574510000000")]
    found = native(replace(building.chart("bars", points), kind="pairs"))
    assert not read_native(found.root, found.workbook).contradictions
