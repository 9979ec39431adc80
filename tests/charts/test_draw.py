"""The drawing of a chart says what the chart says, and nothing in it collides."""

from __future__ import annotations

import itertools
import subprocess
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
import weasyprint
from lxml import etree
from matplotlib.artist import Artist
from matplotlib.patches import Rectangle
from PIL import Image

from reportgen import fonts
from reportgen.charts.draw import KINDS, draw_png, draw_sheet, draw_svg
from reportgen.charts.sheet import Sheet
from reportgen.model.chart import Bound, Chart, ChartKind, Point, Series
from reportgen.model.chart_style import HOUSE
from reportgen.model.text import Lang

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


def chart(
    kind: ChartKind, points: list[Point], lang: Lang = "zh", names: tuple[str, ...] = ()
) -> Chart:
    """A chart of these points; bars get a benchmark a little above each of them."""
    subject = Series({"zh": "辽宁", "en": "Liaoning"}[lang], "subject", tuple(points))
    higher = tuple(point(str(item.value + 7)) for item in points)
    benchmark = Series({"zh": "全国", "en": "China"}[lang], "benchmark", higher)
    return Chart(
        id=kind,
        kind=kind,
        title="农村低保低于全国 5%",
        subtitle="指数",
        categories=names
        or tuple(f"{'指标' if lang == 'zh' else 'Item'}{n}" for n in range(len(points))),
        series=(subject, benchmark) if kind == "bars" else (subject,),
        unit="",
        alt="农村低保低于全国 5%，城市低保高于全国 1%。",
        source="",
        reference=Decimal(100) if kind == "index" else None,
        reference_label={"zh": "全国＝100", "en": "China = 100"}[lang] if kind == "index" else "",
    )


def many(kind: ChartKind, count: int, lang: Lang) -> Chart:
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
    return chart(kind, points, lang, tuple([LONG[lang]] * count))


def words(svg: str) -> list[str]:
    return [element.text or "" for element in etree.fromstring(svg).iter(SVG + "text")]


def labels(drawn: Chart) -> list[str]:
    points = (item for series in drawn.series for item in series.points)
    return [*drawn.categories, *(item.label for item in points)]


def marks(sheet: Sheet, gid: str) -> list[Artist]:
    return [artist for artist in sheet.axes.get_children() if artist.get_gid() == gid]


def boxes(sheet: Sheet) -> list[tuple[str, Box]]:
    """Every text with the box of its ink: left, bottom, right, top in points."""
    return [(text.get_text(), text.get_window_extent().extents) for text in sheet.axes.texts]


def collide(one: Box, two: Box) -> bool:
    """Whether two boxes share more than a point: lines of one name may touch."""
    return (
        min(one[2], two[2]) - max(one[0], two[0]) > 1
        and min(one[3], two[3]) - max(one[1], two[1]) > 1
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_label_is_text(kind: ChartKind, lang: Lang) -> None:
    drawn = chart(kind, [point("101.1"), point("95.1", mark="1"), point("1122.5")], lang)
    found = words(draw_svg(drawn, lang))
    assert {"101.1", "95.1¹", "1,122.5", *drawn.categories} <= set(found)
    assert drawn.reference_label in [*found, ""]
    assert kind != "bars" or {series.name for series in drawn.series} <= set(found)


def test_a_wrapped_name_keeps_all_its_words() -> None:
    drawn = many("bars", 1, "en")
    assert LONG["en"] in " ".join(words(draw_svg(drawn, "en")))


@pytest.mark.parametrize("kind", ["bars", "shares"])
def test_bars_start_at_zero_and_are_as_long_as_their_values(kind: ChartKind) -> None:
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
@pytest.mark.parametrize("kind", KINDS)
def test_a_bound_is_an_arrow(kind: ChartKind, bound: Bound) -> None:
    sheet = draw_sheet(chart(kind, [point("2.5", bound=bound, wide="1"), point("3.5")]))
    assert marks(sheet, f"bound-{bound}")
    assert not marks(sheet, "whisker")


@pytest.mark.parametrize("kind", KINDS)
def test_a_marked_point_is_hollow(kind: ChartKind) -> None:
    assert not marks(draw_sheet(chart(kind, [point("95.1")])), "hollow")
    assert len(marks(draw_sheet(chart(kind, [point("95.1", mark="1")])), "hollow")) == 1


def test_an_interval_is_drawn_where_it_can_be_seen() -> None:
    volunteers, children = point("3.5", wide="0.1"), point("0.9895", wide="0.0004")
    assert marks(draw_sheet(chart("shares", [volunteers])), "whisker")
    assert not marks(draw_sheet(chart("shares", [volunteers, children])), "whisker")[4:]


def test_series_are_named_in_the_first_bars_or_in_a_legend() -> None:
    inside = draw_sheet(chart("bars", [point("500")]))
    above = draw_sheet(chart("bars", [point("500", mark="1")]))
    assert not marks(inside, "patch")
    assert len(marks(above, "patch")) == 2


@pytest.mark.parametrize("width", [8.0, 16.0])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("count", [1, 6, 20, 60])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_overlaps_or_is_cut_off(
    kind: ChartKind, count: int, lang: Lang, width: float
) -> None:
    sheet = draw_sheet(many(kind, count, lang), width)
    found = boxes(sheet)
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
    bars = [bar.get_window_extent().extents for bar in marks(sheet, "bar")]
    assert not any(collide(bar, box) for bar in bars for _, box in boxes(sheet))


def test_the_height_follows_the_number_of_rows() -> None:
    heights = [draw_sheet(chart("shares", [point("3")] * n)).grid.height for n in (1, 2, 60)]
    assert heights[1] == 2 * heights[0]
    assert heights[2] == 60 * heights[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_chart_gives_the_same_bytes(kind: ChartKind) -> None:
    drawn = many(kind, 3, "zh")
    assert draw_svg(drawn, "zh") == draw_svg(drawn, "zh")
    assert draw_png(drawn, "zh").content == draw_png(drawn, "zh").content


@pytest.mark.parametrize("kind", KINDS)
def test_no_id_can_collide_with_another_on_the_page(kind: ChartKind) -> None:
    root = etree.fromstring(draw_svg(many(kind, 6, "zh"), "zh"))
    assert not [element for element in root.iter() if element.get("id")]
    assert not list(root.iter(SVG + "use", SVG + "defs", SVG + "clipPath"))


def test_an_svg_can_stand_in_a_page() -> None:
    svg = draw_svg(chart("bars", [point("672")]), "zh")
    root = etree.fromstring(svg)
    assert svg.startswith("<svg ")
    assert root.get("role") == "img"
    assert root.findtext(SVG + "title") == "农村低保低于全国 5%，城市低保高于全国 1%。"
    assert root.get("aria-label") == root.findtext(SVG + "title")
    assert root.get("font-family", "").endswith(",sans-serif")
    assert not list(root.iter(SVG + "style", SVG + "use", SVG + "metadata"))


def test_a_png_has_the_size_it_says() -> None:
    picture = draw_png(chart("index", [point("95.1")]), "zh", width_cm=12, dpi=200)
    wide, high = Image.open(BytesIO(picture.content)).size
    assert picture.width == 12
    assert wide == pytest.approx(12 / 2.54 * 200, abs=1)
    assert high == pytest.approx(picture.height / 2.54 * 200, abs=1)


def test_weasyprint_draws_every_label(tmp_path: Path) -> None:
    faces = "".join(
        f"@font-face {{ font-family: '{face.family}'; src: url('{face.path.as_uri()}') }}"
        for face in fonts.stack("chart")
    )
    drawings = [
        chart(kind, [point("101.1"), point("95.1", mark="1"), point("1122.5")]) for kind in KINDS
    ]
    body = "".join(f"<figure>{draw_svg(drawn, 'zh')}</figure>" for drawn in drawings)
    page = tmp_path / "charts.pdf"
    weasyprint.HTML(string=f"<style>{faces}</style>{body}").write_pdf(page)
    text = subprocess.run(["pdftotext", page, "-"], capture_output=True, check=True).stdout.decode()
    for drawn in drawings:
        for label in [*labels(drawn), drawn.reference_label]:
            assert label in text


@pytest.mark.parametrize("colour", ["ink", "soft", "subject"])
def test_words_are_dark_enough_to_be_read(colour: str) -> None:
    assert 1.05 / (luminance(getattr(HOUSE, colour)) + 0.05) >= 4.5


def test_the_two_areas_stay_apart_in_greyscale() -> None:
    assert (luminance(HOUSE.benchmark) + 0.05) / (luminance(HOUSE.subject) + 0.05) >= 3


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
