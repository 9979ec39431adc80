"""A native chart holds the figures of the Chart: in its caches, its labels and its workbook."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Slopes
from reportgen.model.chart import Chart, Point
from reportgen.model.chart_style import HOUSE_CHART
from reportgen.model.document import Drawing, FigureBlock
from reportgen.model.picture import Picture
from reportgen.model.text import Lang
from reportgen.word.chart import native
from reportgen.word.chart.width import width
from reportgen.word.xml.element import clean
from tests.chart_kinds.examples import FROM_ZERO, MARKED, example
from tests.word.building import caption, picture, written
from tests.word.chart.building import chart, many, odd, point, progress, real
from tests.word.chart.reading import (
    Read,
    cache,
    charts,
    find,
    formulas,
    labels,
    numbers,
    relations,
    texts,
    values,
)
from tests.word.reading import Docx, faults

CREATED = dt.datetime(2020, 12, 30)
LANGUAGES: tuple[Lang, ...] = ("zh", "en")
ARROWS = {"lower": "→↑", "upper": "←↓"}


def drawn(*drawings: Chart, lang: Lang = "zh", width: float = 16.0) -> Docx:
    """A document with these charts."""
    named = {Drawing(str(number), width): drawing for number, drawing in enumerate(drawings)}
    blocks = [
        FigureBlock(drawing, shown.alt, caption("figure", number, shown.title, lang))
        for number, (drawing, shown) in enumerate(named.items(), start=1)
    ]
    return written(*blocks, lang=lang, charts=named)


def every() -> list[tuple[Chart, Chart, Lang]]:
    """Whatever has axes of its own, and the chart that it is or is a part of."""
    wholes: list[tuple[Chart, Lang]] = [(item, lang) for lang in LANGUAGES for item in real(lang)]
    wholes += [(item, "zh") for item in odd()]
    return [(plot, whole, lang) for whole, lang in wholes for plot in whole.plots]


def title(item: tuple[Chart, Chart, Lang]) -> str:
    plot, whole, lang = item
    return f"{whole.id}-{whole.kind}-{len(plot.categories)}-{lang}"


@pytest.fixture(params=every(), ids=title)
def pair(request: pytest.FixtureRequest) -> tuple[Chart, Read]:
    """A chart, and what was written of it."""
    plot, whole, lang = request.param
    return plot, charts(drawn(whole, lang=lang))[whole.plots.index(plot)]


def expected(item: Point) -> set[str]:
    """The label, with the arrow of a bound on either side of it."""
    text = clean(item.text)
    if item.bound is None:
        return {text}
    return {it for sign in ARROWS[item.bound] for it in (f"{sign} {text}", f"{text} {sign}")}


def test_values_stand_in_the_caches_as_they_are(pair: tuple[Chart, Read]) -> None:
    given, read = pair
    assert given.series
    for series in given.series:
        found = values(read.named(clean(series.name)))
        assert found == [item.value for item in series.points]


def test_names_stand_in_the_order_of_the_chart(pair: tuple[Chart, Read]) -> None:
    given, read = pair
    names = [clean(name) for name in given.categories]
    assert read.column(f"Sheet1!$A$2:$A${len(names) + 1}") == names
    if cats := find(read.root, "//c:cat"):
        assert all(cache(node) == names for node in cats)
    else:
        bare = ["".join(name.split()) for name in names]
        shown = [["".join(it.split()) for it in labels(each)] for each in read.series]
        assert bare in shown
    if not isinstance(KINDS[given.kind].design(given), Slopes):
        assert texts(
            read.root, "//*[self::c:catAx or self::c:valAx][c:axId/@val=2]//c:orientation/@val"
        ) == ["maxMin"]


def test_labels_are_those_of_the_points(pair: tuple[Chart, Read]) -> None:
    given, read = pair
    assert given.series
    for series in given.series:
        found = labels(read.named(clean(series.name)))
        for label, item in zip(found, series.points, strict=True):
            assert label in expected(item)


def test_the_workbook_holds_what_the_caches_hold(pair: tuple[Chart, Read]) -> None:
    _, read = pair
    references = find(read.root, "//*[c:f]") + find(read.root, "//c15:datalabelsRange")
    assert len(references) >= 3
    for node in references:
        (formula,) = texts(node, "c:f/text() | c15:f/text()")
        assert read.column(formula) == cache(node), formula


def test_marked_points_are_hollow(pair: tuple[Chart, Read]) -> None:
    given, read = pair
    assert given.series
    for series in given.series:
        node = read.named(clean(series.name))
        marked = [str(index) for index, item in enumerate(series.points) if item.mark]
        assert texts(node, "c:dPt/c:idx/@val") == marked
        white = f".//a:solidFill/a:srgbClr[@val='{HOUSE_CHART.paper[1:]}']"
        assert all(find(dot, white) for dot in find(node, "c:dPt"))


@pytest.mark.parametrize("kind", MARKED)
def test_the_areas_have_their_colours(kind: str) -> None:
    whole = example(kind)
    given, read = whole.plots[0], charts(drawn(whole))[0]
    assert given.series
    for series in given.series:
        node = read.named(series.name)
        (look,) = find(node, "c:marker/c:spPr") or find(node, "c:spPr")
        assert texts(look, "a:solidFill/a:srgbClr/@val") == [HOUSE_CHART.colour(series.role)[1:]]
        words = f"c:dLbls/c:txPr//a:srgbClr[@val='{HOUSE_CHART.label_colour(series.role)[1:]}']"
        assert find(read.named(series.name), words)


def test_panels_are_charts_of_their_own_under_a_heading_and_an_alt_text() -> None:
    docx = drawn(chart("multiples", [point("672"), point("24")]))
    assert docx.values("//wp:docPr/@descr") == ["第一图", "第二图"]
    headings = ["".join(texts(read.root, "//c:title//a:t/text()")) for read in charts(docx)]
    assert headings == ["社会<救助>（元/人·月）", "元/人·月"]
    assert len(docx.values("//w:p[.//wp:inline]/w:pPr")) == 1


def test_a_heading_is_broken_before_an_office_program_breaks_it() -> None:
    given = chart("multiples", [point("672"), point("24")])
    long = replace(given.panels[0], title="Social assistance", subtitle="CNY per person per month")
    whole = replace(given, panels=(long, given.panels[1]))
    read = charts(drawn(whole, lang="en"))[0]
    lines = ["".join(texts(it, ".//a:t/text()")) for it in find(read.root, "//c:title//a:p")]
    assert " ".join(lines) == "Social assistance (CNY per person per month)"
    (panel, _) = native(whole, "en", 16, CREATED)
    room, high = (side * 72 / 2.54 for side in (panel.width, panel.height))
    assert max(width(line, HOUSE_CHART.size) for line in lines) <= 0.8 * room
    (top,) = texts(read.root, "//c:legend/c:layout//c:y/@val")
    assert float(top) * high >= len(lines) * HOUSE_CHART.size * HOUSE_CHART.leading > 0


def test_panels_of_a_line_are_equally_high_and_fill_it() -> None:
    panels = native(chart("multiples", [point("672")] * 5), "zh", 16, CREATED)
    assert panels[0].height == panels[1].height
    assert 15 < sum(panel.width for panel in panels) <= 16
    narrow = native(chart("multiples", [point("672")] * 5), "zh", 8, CREATED)
    assert all(7 < panel.width <= 8 for panel in narrow)


def test_parts_of_bars_have_their_colours_and_no_empty_labels() -> None:
    given = progress((5, 2, 0, 1), (1, 0, 3, 1))
    read = charts(drawn(given))[0]
    assert texts(read.root, "//c:grouping/@val") == ["stacked"]
    assert texts(read.root, "//c:overlap/@val") == ["100"]
    for series in given.series:
        node = read.named(series.name)
        colour = HOUSE_CHART.colour(series.role)
        assert texts(node, "c:spPr/a:solidFill/a:srgbClr/@val") == [colour[1:]]
        edge = texts(node, "c:spPr/a:ln/a:solidFill/a:srgbClr/@val")
        assert (edge == [HOUSE_CHART.paper[1:]]) == (colour != HOUSE_CHART.paper)


def test_gaps_stand_on_both_sides_of_zero_under_their_names() -> None:
    read = charts(drawn(chart("gaps", [point("28.8"), point("-4.9")])))[0]
    low, high = (float(texts(read.root, f"//c:valAx//c:{end}/@val")[0]) for end in ("min", "max"))
    assert low < -4.9
    assert high > 28.8
    sides = "".join(texts(read.root, "//c:title//a:t/text()"))
    assert sides == "← 低于全国  高于全国 →"
    above = charts(drawn(chart("gaps", [point("28.8"), point("0")])))[0]
    assert "".join(texts(above.root, "//c:title//a:t/text()")).strip() == "高于全国 →"


@pytest.mark.parametrize("kind", FROM_ZERO)
def test_bars_begin_at_zero(kind: str) -> None:
    given = example(kind)
    root = charts(drawn(given))[0].root
    assert texts(root, "//c:valAx//c:min/@val") == ["0"]
    largest = max(item.value for series in given.series for item in series.points)
    assert Decimal(texts(root, "//c:valAx//c:max/@val")[0]) > largest


def test_the_line_of_an_index_stands_at_its_reference() -> None:
    root = charts(drawn(example("index")))[0].root
    assert texts(root, "//c:crossesAt/@val") == ["100"]
    (code,) = texts(root, "//c:valAx[c:axId/@val=1]/c:numFmt/@formatCode")
    assert code == '[=100]"全国＝100";#,##0'


@pytest.mark.parametrize("value", ["1500", "4", "100", "99.98", "87"])
def test_a_tick_stands_at_the_reference(value: str) -> None:
    root = charts(drawn(chart("index", [point(value), point("101")])))[0].root
    low, step = (
        Decimal(texts(root, f"//c:valAx[c:axId/@val=1]//{tag}/@val")[0])
        for tag in ("c:min", "c:majorUnit")
    )
    assert (100 - low) % step == 0
    assert low < Decimal(value)
    (code,) = texts(root, "//c:valAx[c:axId/@val=1]/c:numFmt/@formatCode")
    assert code.endswith('""') or low >= 0


def test_an_interval_is_drawn_where_it_can_be_seen() -> None:
    given = chart("shares", [point("3.5", wide="0.4"), point("3", wide="0.001"), point("2")])
    read = charts(drawn(given))[0]
    assert [cache(node) for node in find(read.root, "//c:plus | //c:minus")] == [
        ["0.4", None, None]
    ] * 2
    shifts = texts(read.root, "//c:dLbl/c:layout//c:x/@val")
    assert [float(shift) > 0 for shift in shifts] == [True]
    level = charts(drawn(chart("shares", [point("3")])))[0]
    assert not find(level.root, "//c:errBars")


def test_an_interval_of_an_index_is_a_line_up_to_the_dot() -> None:
    read = charts(drawn(chart("index", [point("130"), point("110", wide="5")])))[0]
    across = numbers(read.named("区间"), "c:xVal")
    assert [min(across), max(across)] == [105, 115]
    assert not [x for x in across if 109.9 < x < 110.1]


def test_lines_and_labels_of_an_index_follow_its_figures() -> None:
    read = charts(drawn(example("index")))[0]
    found = formulas(read.workbook)
    assert found["C2"] == 'TEXT(B2,"#,##0.0")'
    assert found["C4"] == 'TEXT(B4,"#,##0.0""¹""")'
    assert [name for name, formula in found.items() if "B7-MAX(" in formula]


def test_a_longer_series_never_follows_a_shorter_one() -> None:
    """LibreOffice would lose the points of the shorter one."""
    many_ = [many(kind, count) for kind in MARKED for count in (20, 3)]
    assert many_
    for given in (*many_, *real("zh")):
        root = charts(drawn(given))[0].root
        counts = [len(cache(node)) for node in find(root, "//c:xVal | //c:val")]
        assert counts == sorted(counts, reverse=True)


def test_a_chart_says_what_it_shows_and_in_which_language() -> None:
    docx = drawn(*real("en"), lang="en")
    assert docx.values("//wp:docPr/@descr") == [given.alt for given in real("en")]
    assert docx.values("//wp:docPr/@title") == [given.title for given in real("en")]
    for read in charts(docx):
        assert texts(read.root, "c:lang/@val") == ["en-GB"]
        assert set(texts(read.root, "//a:rPr/@lang | //a:defRPr/@lang")) == {"en-GB"}
        assert set(texts(read.root, "//a:ea/@typeface")) == {"黑体"}
        assert set(texts(read.root, "//a:latin/@typeface")) == {"Arial"}


def test_drawing_ids_are_unique_among_charts_and_pictures() -> None:
    levels = example("bars")
    named: dict[Drawing, Chart | Picture] = {
        Drawing("a"): levels,
        Drawing("b"): picture(),
        Drawing("c"): levels,
    }
    docx = written(*(FigureBlock(drawing, "") for drawing in named), charts=named)
    numbers_ = docx.values("//wp:docPr/@id")
    assert len(set(numbers_)) == len(numbers_) == 3
    parts = [name for name in docx.parts if name.startswith(("word/charts/c", "word/embeddings"))]
    assert len(parts) == 4
    assert all(len(relations(docx, f"word/charts/chart{n}.xml")) == 1 for n in (1, 2))


@pytest.mark.heavy
def test_the_height_follows_the_number_of_rows() -> None:
    drawn_ = (native(many("shares", n), "zh", 16, CREATED) for n in (1, 2, 20))
    one, two, twenty = (native_.height for (native_,) in drawn_)
    assert two == pytest.approx(2 * one)
    assert twenty == pytest.approx(20 * one)
    docx = drawn(example("bars"), width=40)
    width, height = (int(docx.values(f"//wp:extent/@{side}")[0]) for side in ("cx", "cy"))
    assert width / 360_000 < 16.7
    assert 6 < height / 360_000 < 9


@pytest.mark.heavy
def test_validators_find_nothing(tmp_path: Path) -> None:
    for lang in LANGUAGES:
        assert faults(drawn(*real(lang), lang=lang).data, tmp_path) == []
    assert faults(drawn(*odd()).data, tmp_path) == []
    assert faults(drawn(*odd(), width=8).data, tmp_path) == []


def test_no_axis_has_a_negative_id(pair: tuple[Chart, Read]) -> None:
    assert all(int(value) > 0 for value in texts(pair[1].root, "//c:axId/@val"))


@pytest.mark.heavy
def test_the_same_charts_give_the_same_bytes() -> None:
    assert drawn(*real("zh"), *odd()).data == drawn(*real("zh"), *odd()).data
