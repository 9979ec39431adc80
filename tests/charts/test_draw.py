"""The drawing of a chart says what the chart says, and nothing in it collides."""

from __future__ import annotations

import itertools
import subprocess
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import weasyprint
from lxml import etree
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from PIL import Image

from reportgen import fonts
from reportgen.chart_kinds import KINDS
from reportgen.charts.draw import draw_png, draw_sheet, draw_svg
from reportgen.charts.sheet import Canvas
from reportgen.errors import InputError
from reportgen.model.chart import Bound, Chart, Point, Role, Series
from reportgen.model.chart_style import HOUSE_CHART
from reportgen.model.text import Lang
from tests.chart_kinds.examples import FROM_ZERO, MARKED, named_series
from tests.chart_kinds.examples import counted as part
from tests.chart_kinds.examples import like as chart

Box = tuple[float, float, float, float]
SVG = "{http://www.w3.org/2000/svg}"
LONG = {
    "zh": "按照国家和省有关规定纳入兜底保障范围的城乡困难群众、社会散居孤儿"
    "（含事实无人抚养儿童）2020年月人均基本生活保障标准",
    "en": "Subsistence allowance (dibao) standard, urban and rural, USD",
}


def point(value: str, *, wide: str = "0", bound: Bound | None = None, mark: str = "") -> Point:
    number, half = Decimal(value), Decimal(wide)
    low = number if bound == "upper" else number - half
    return Point(number, f"{number:,}", low, number + half, bound, mark)


def many(kind: str, count: int, lang: Lang) -> Chart:
    """As many rows as asked for, with every kind of mark and names of sixty characters."""
    bounds: tuple[Bound | None, ...] = (None, None, "lower", "upper", None)
    points = [
        point(
            f"{128.8 - n * 67.3 / count:.1f}",
            wide="3" if n % 3 == 0 else "0.05",
            bound=bounds[n % 5],
            mark=str(n) if n % 4 == 1 else "",
        )
        for n in range(count)
    ]
    return chart(kind, points, lang, [LONG[lang]] * count)


def words(svg: str) -> list[str]:
    return [element.text or "" for element in etree.fromstring(svg).iter(SVG + "text")]


def labels(drawn: Chart) -> list[str]:
    points = (item for plot in drawn.plots for series in plot.series for item in series.points)
    names = (name for plot in drawn.plots for name in plot.categories)
    return [*names, *(item.label for item in points)]


def marks(sheet: Canvas, gid: str) -> list[Artist]:
    artists = (artist for axes in sheet.figure.axes for artist in axes.get_children())
    return [artist for artist in artists if artist.get_gid() == gid]


def boxes(sheet: Canvas) -> list[tuple[str, Box]]:
    """Every text with the box of its ink: left, bottom, right, top in points."""
    FigureCanvasAgg(sheet.figure)  # one for all: a plain canvas makes a renderer for each text
    texts = (text for axes in sheet.figure.axes for text in axes.texts)
    return [(text.get_text(), extents(text)) for text in texts]


def extents(artist: Artist) -> Box:
    left, bottom, right, top = map(float, artist.get_window_extent().extents)
    return left, bottom, right, top


def collide(one: Box, two: Box) -> bool:
    """Whether two boxes share more than a point: lines of one name may touch."""
    return (
        min(one[2], two[2]) - max(one[0], two[0]) > 1
        and min(one[3], two[3]) - max(one[1], two[1]) > 1
    )


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", MARKED)
def test_every_label_is_text(kind: str, lang: Lang) -> None:
    drawn = chart(kind, [point("101.1"), point("95.1", mark="1"), point("1122.5")], lang)
    found = words(draw_svg(drawn, lang))
    names = {name for plot in drawn.plots for name in plot.categories}
    assert {"101.1", "95.1¹", "1,122.5", *names} <= set(found)
    assert drawn.reference_label in [*found, ""]
    assert named_series(drawn) <= set(found)


def counted(*parts_: tuple[Role, int], groups: int = 1) -> Chart:
    """The progress of groups of tasks that are all alike."""
    series = tuple(Series(role, role, (part(count),) * groups) for role, count in parts_)
    return replace(chart("progress", [point("1")] * groups), series=series)


def test_parts_of_bars_are_named_in_the_first_bar_where_they_fit() -> None:
    drawn = counted(("done", 6), ("in_progress", 5), ("unknown", 4), groups=2)
    found = words(draw_svg(drawn, "zh"))
    assert found == ["指标0", "done 6", "in_progress 5", "unknown 4", "指标1", "6", "5", "4"]
    assert not marks(draw_sheet(drawn), "patch")


def test_parts_of_bars_are_named_above_where_they_do_not_fit() -> None:
    drawn = counted(("done", 60), ("in_progress", 3), ("unknown", 30))
    found = words(draw_svg(drawn, "zh"))
    assert {"done", "in_progress", "unknown", "60", "3", "30"} <= set(found)
    assert len(marks(draw_sheet(drawn), "patch")) == 3


def test_a_part_too_narrow_for_its_count_is_told_after_the_bar() -> None:
    drawn = counted(("done", 1), ("in_progress", 1), ("not_started", 98))
    assert "done 1  in_progress 1" in words(draw_svg(drawn, "zh"))


def test_parts_of_bars_add_up_from_zero_and_no_part_is_empty() -> None:
    drawn = counted(("done", 3), ("in_progress", 0), ("not_started", 7))
    bars = [bar for bar in marks(draw_sheet(drawn), "bar") if isinstance(bar, Rectangle)]
    assert [bar.get_x() for bar in bars] == [0, 3]
    assert bars[-1].get_x() + bars[-1].get_width() == 10


def test_gaps_reach_from_zero_to_either_side() -> None:
    sheet = draw_sheet(chart("gaps", [point("28.8"), point("0"), point("-100")]))
    bars = [bar for bar in marks(sheet, "bar") if isinstance(bar, Rectangle)]
    assert [(bar.get_x(), bar.get_width()) for bar in bars] == [(0, 28.8), (0, 0), (0, -100)]


@pytest.mark.parametrize(
    ("values", "sides"),
    [
        (["3", "-2"], {"低于全国", "高于全国"}),
        (["3", "0"], {"高于全国"}),
        (["-3"], {"低于全国"}),
        (["0"], {"低于全国", "高于全国"}),
    ],
)
def test_gaps_name_the_sides_on_which_bars_stand(values: list[str], sides: set[str]) -> None:
    found = set(words(draw_svg(chart("gaps", [point(value) for value in values]), "zh")))
    assert found & {"低于全国", "高于全国"} == sides


def test_each_panel_starts_at_zero_and_names_its_unit_once() -> None:
    drawn = chart("multiples", [point("672"), point("3600000")])
    sheet, found = draw_sheet(drawn), words(draw_svg(drawn, "zh"))
    assert [axes.get_xlim()[0] for axes in sheet.figure.axes[1:]] == [0, 0]
    assert found.count("元/人·月") == len(drawn.panels)
    assert len(marks(sheet, "patch")) == 2


def test_panels_of_one_unit_share_a_scale_and_others_do_not() -> None:
    drawn = chart("multiples", [point("672"), point("3600000")])
    same = replace(drawn, panels=tuple(replace(panel, unit="元") for panel in drawn.panels))
    for item, alike in ((drawn, False), (same, True)):
        plots = draw_sheet(item).figure.axes[1:]
        inches = [axes.get_position().width for axes in plots]
        spans = [axes.get_xlim()[1] - axes.get_xlim()[0] for axes in plots]
        first, second = (span / inch for span, inch in zip(spans, inches, strict=True))
        assert bool(first == pytest.approx(second)) is alike


def test_panels_stand_one_below_the_other_where_it_is_narrow() -> None:
    drawn = chart("multiples", [point("672")])
    wide, narrow = (draw_sheet(drawn, width).figure.axes[1:] for width in (16, 8))
    tops = [[axes.get_position().y1 for axes in plots] for plots in (wide, narrow)]
    assert tops[0][0] == tops[0][1]
    assert tops[1][0] > tops[1][1]


def test_an_interval_is_dark_where_it_leaves_its_bar() -> None:
    sheet = draw_sheet(chart("gaps", [point("-10", wide="4"), point("1", wide="4")]))
    lines = [line for line in marks(sheet, "whisker") if isinstance(line, Line2D)]
    for line in lines:
        (start, y), (end, _) = np.asarray(line.get_xydata(), dtype=float).tolist()
        row = -10 if y < sheet.grid.feet[0] else 1
        inside = min(0, row) < (start + end) / 2 < max(0, row)
        assert line.get_color() == (HOUSE_CHART.paper if inside else HOUSE_CHART.ink)
    assert {line.get_color() for line in lines} == {HOUSE_CHART.paper, HOUSE_CHART.ink}


def test_a_wrapped_name_keeps_all_its_words() -> None:
    drawn = many("bars", 1, "en")
    assert LONG["en"] in " ".join(words(draw_svg(drawn, "en")))


@pytest.mark.parametrize("kind", FROM_ZERO)
def test_bars_start_at_zero_and_are_as_long_as_their_values(kind: str) -> None:
    drawn = chart(kind, [point("672"), point("463.17", mark="1"), point("1920")])
    sheet = draw_sheet(drawn)
    bars = [bar for bar in marks(sheet, "bar") if isinstance(bar, Rectangle)]
    values = [series.points[row].value for row in range(3) for series in drawn.series]
    assert [bar.get_x() for bar in bars] == [0] * len(values)
    assert [bar.get_width() for bar in bars] == [float(value) for value in values]
    assert sheet.axes.get_xlim()[0] == 0


def test_an_index_may_begin_anywhere_but_shows_its_reference() -> None:
    low, high = draw_sheet(chart("index", [point("99.8")])).axes.get_xlim()
    assert 0 < low < 96
    assert high > 100


@pytest.mark.parametrize("bound", ["lower", "upper"])
@pytest.mark.parametrize("kind", MARKED)
def test_a_bound_is_an_arrow(kind: str, bound: Bound) -> None:
    sheet = draw_sheet(chart(kind, [point("2.5", bound=bound, wide="1"), point("3.5")]))
    assert marks(sheet, f"bound-{bound}")
    assert not marks(sheet, "whisker")


@pytest.mark.parametrize("kind", MARKED)
def test_a_marked_point_is_hollow(kind: str) -> None:
    assert not marks(draw_sheet(chart(kind, [point("95.1")])), "hollow")
    drawn = chart(kind, [point("95.1", mark="1")])
    assert len(marks(draw_sheet(drawn), "hollow")) == len(drawn.plots)


def test_an_interval_is_drawn_where_it_can_be_seen() -> None:
    volunteers, children = point("3.5", wide="0.1"), point("0.9895", wide="0.0004")
    assert marks(draw_sheet(chart("shares", [volunteers])), "whisker")
    assert not marks(draw_sheet(chart("shares", [volunteers, children])), "whisker")[4:]


def test_series_are_named_in_the_first_bars_or_in_a_legend() -> None:
    inside = draw_sheet(chart("bars", [point("500")]))
    above = draw_sheet(chart("bars", [point("500", mark="1")]))
    assert not marks(inside, "patch")
    assert len(marks(above, "patch")) == 2


MANY = [pytest.param(count, marks=pytest.mark.heavy) for count in (20, 60)]


@pytest.mark.parametrize("width", [8.0, 16.0])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("count", [1, 6, *MANY])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_overlaps_or_is_cut_off(kind: str, count: int, lang: Lang, width: float) -> None:
    sheet = draw_sheet(many(kind, count, lang), width)
    found = boxes(sheet)
    assert len(found) > count
    for text, (left, bottom, right, top) in found:
        assert left > -0.5, text
        assert right < sheet.grid.width + 0.5, text
        assert bottom > -0.5, text
        assert top < sheet.grid.height + 0.5, text
    for (text, box), (other, beside) in itertools.combinations(found, 2):
        assert not collide(box, beside), (text, other)


def test_values_stand_beside_their_bars() -> None:
    drawn = many("shares", 6, "zh")
    sheet = draw_sheet(drawn)
    bars = [extents(bar) for bar in marks(sheet, "bar")]
    assert not any(collide(bar, box) for bar in bars for _, box in boxes(sheet))


def test_the_height_follows_the_number_of_rows() -> None:
    heights = [draw_sheet(chart("shares", [point("3")] * n)).grid.height for n in (1, 2, 60)]
    assert heights[1] == 2 * heights[0]
    assert heights[2] == 60 * heights[0]


@pytest.mark.heavy
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_chart_gives_the_same_bytes(kind: str) -> None:
    drawn = many(kind, 3, "zh")
    assert draw_svg(drawn, "zh") == draw_svg(drawn, "zh")
    assert draw_png(drawn).content == draw_png(drawn).content


@pytest.mark.parametrize("kind", KINDS)
def test_no_id_can_collide_with_another_on_the_page(kind: str) -> None:
    root = etree.fromstring(draw_svg(many(kind, 6, "zh"), "zh"))
    assert not [element for element in root.iter() if element.get("id")]
    assert not list(root.iter(SVG + "use", SVG + "defs", SVG + "clipPath"))


def test_an_svg_can_stand_in_a_page() -> None:
    svg = draw_svg(chart("bars", [point("672")]), "zh")
    root = etree.fromstring(svg)
    assert svg.startswith("<svg ")
    assert root.get("role") == "img"
    assert root.findtext(SVG + "title") == "农村<低保>低于全国 5%，城市低保高于全国 1%。"
    assert root.get("aria-label") == root.findtext(SVG + "title")
    assert root.get("font-family", "").endswith(",sans-serif")
    assert not list(root.iter(SVG + "style", SVG + "use", SVG + "metadata"))


def test_a_png_has_the_size_it_says() -> None:
    picture = draw_png(chart("index", [point("95.1")]), width_cm=12, dpi=200)
    wide, high = Image.open(BytesIO(picture.content)).size
    assert picture.width == 12
    assert wide == pytest.approx(12 / 2.54 * 200, abs=1)
    assert high == pytest.approx(picture.height / 2.54 * 200, abs=1)


@pytest.mark.parametrize("name", ["العربية 360", "שלום", "شىنجاڭ"])
def test_a_name_that_runs_from_right_to_left_is_drawn_too(name: str) -> None:
    assert draw_png(chart("index", [point("95.1")], names=(name,)), dpi=40).content


@pytest.mark.parametrize("name", ["低保ภาษา", "𠮷林", "བོད"])
def test_a_character_that_no_face_has_is_kept_on_a_page_and_refused_in_a_picture(name: str) -> None:
    drawn = chart("index", [point("95.1")], names=(name,))
    assert name in draw_svg(drawn, "zh")  # a warning would fail the test
    with pytest.raises(InputError) as caught:
        draw_png(drawn)
    (problem,) = caught.value.problems
    assert (problem.code, problem["chart"]) == ("data.character_not_in_charts", drawn.id)
    assert str(problem["character"]) in name
    assert problem["number"] == f"{ord(str(problem['character'])):04X}"


@pytest.mark.heavy
def test_weasyprint_draws_every_label(tmp_path: Path) -> None:
    faces = "".join(
        f"@font-face {{ font-family: '{face.family}'; src: url('{face.path.as_uri()}') }}"
        for face in fonts.stack("chart")
    )
    drawings = [
        chart(kind, [point("101.1"), point("95.1", mark="1"), point("1122.5")]) for kind in KINDS
    ]
    drawings += [counted(("done", 6), ("in_progress", 5), ("unknown", 4))]
    body = "".join(f"<figure>{draw_svg(drawn, 'zh')}</figure>" for drawn in drawings)
    page = tmp_path / "charts.pdf"
    weasyprint.HTML(string=f"<style>{faces}</style>{body}").write_pdf(page)
    text = subprocess.run(["pdftotext", page, "-"], capture_output=True, check=True).stdout.decode()
    wanted = [label for drawn in drawings for label in (*labels(drawn), drawn.reference_label)]
    assert len(wanted) > 3 * len(KINDS)
    assert [label for label in wanted if label not in text] == []
