"""A chart is what was drawn: each thing that someone changes in one is told, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest

from reportgen.chart_kinds import KINDS, ChartKind
from reportgen.messages import words
from reportgen.model.chart import Chart
from reportgen.model.document import Drawing, FigureBlock
from reportgen.model.manifest import PlacedChart
from reportgen.verify import read as read_document
from reportgen.verify.charts_check import check_charts
from reportgen.verify.reading import ChartRead
from tests.chart_kinds.examples import example, like
from tests.chart_kinds.pairs import PAIRS
from tests.chart_kinds.slope import SLOPE
from tests.verify.altering import part, with_part
from tests.verify.charting import (
    changed,
    codes,
    drawing,
    found,
    found_in_drawing,
    placed,
    placed_drawing,
    read,
    series_of,
    swapped,
)
from tests.verify.charting import parts as native_parts
from tests.word.building import written
from tests.word.chart.building import odd, point, real
from tests.word.rendering import needs_office, saved_again

BARS = example("bars", "en")
INDEX = example("index", "en")


@pytest.fixture(params=[PAIRS, SLOPE], ids=lambda kind: kind.name)
def added(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ChartKind:
    """A kind that a line in the table adds."""
    kind: ChartKind = request.param
    monkeypatch.setitem(KINDS, kind.name, kind)
    return kind


def of_word(charts: tuple[Chart, ...]) -> list[PlacedChart]:
    return [it for chart in charts for it in placed(chart, "en")]


# what is as it was


@pytest.mark.heavy
def test_what_word_was_given_is_right() -> None:
    charts = (*real("zh"), *real("en"), *odd())
    own = [read(it) for chart in charts for it in native_parts(chart, "en")]
    assert codes(tuple(check_charts(own, of_word(charts)))) == []


@pytest.mark.heavy
def test_what_was_drawn_is_right() -> None:
    charts = (*real("zh"), *real("en"), *odd()[-3:])
    for width in (16.0, 8.5):
        own = [drawing(it, "en", width) for it in charts]
        assert codes(tuple(check_charts(own, [placed_drawing(it, width) for it in charts]))) == []


@pytest.mark.heavy
def test_a_kind_of_ones_own_is_right_and_a_changed_label_in_it_is_not(added: ChartKind) -> None:
    chart = example(added.name, "en")
    own = [read(it) for it in native_parts(chart, "en")]
    assert codes(tuple(check_charts(own, placed(chart, "en")))) == []
    texts = drawing(chart, "en").texts
    assert codes(found_in_drawing(chart, texts)) == []
    label = chart.series[0].points[0].text
    other = tuple("9" if it == label else it for it in texts)
    assert codes(found_in_drawing(chart, other)) == ["number"]
    assert "number" in codes(found(chart, changed(f">{label}<", ">9<")))


@needs_office
@pytest.mark.heavy
def test_what_libreoffice_saved_is_right(tmp_path: Path) -> None:
    charts = (*real("en"), *odd()[-len(KINDS) :])
    named = {Drawing(str(number)): chart for number, chart in enumerate(charts)}
    before = written(*(FigureBlock(it, "") for it in named), charts=named, lang="en")
    expected = [
        replace(it, word=own.word)
        for it, own in zip(of_word(charts), read_document(before.data, "docx").charts, strict=True)
    ]
    after = read_document(saved_again(before.data, tmp_path), "docx").charts
    assert codes(tuple(check_charts(after, expected))) == []


# one thing that was changed in Word

Alter = Callable[[str], str]


def in_series(number: int, alter: Alter) -> Alter:
    """Changes one series of a part."""

    def inside(text: str) -> str:
        own = series_of(text)[number]
        return text.replace(own, alter(own))

    return inside


def exchanged(path: str) -> Alter:
    """Puts a child of the first series into the second, and the other way round."""

    def alter(text: str) -> str:
        own = [re.findall(f"<c:{path}>.*?</c:{path}>", it, re.S)[0] for it in series_of(text)[:2]]
        return swapped(*own)(text)

    return alter


def in_other_order(text: str) -> str:
    one, other = series_of(text)[:2]
    return swapped(one, other)(text)


def doubled(text: str) -> str:
    one = series_of(text)[0]
    return text.replace(one, one + one)


def without_series(text: str) -> str:
    return text.replace(series_of(text)[1], "")


def hidden(text: str) -> str:
    """As Word keeps a series that someone filtered out."""
    own = series_of(text)[1]
    space = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
    kept = own.replace("<c:ser>", "<c15:ser>").replace("</c:ser>", "</c15:ser>")
    filtered = f"<c15:filteredBarSeries>{kept}</c15:filteredBarSeries>"
    ext = f'<c:extLst><c:ext uri="x" {space}>{filtered}</c:ext></c:extLst>'
    return text.replace(own, "").replace("</c:barChart>", f"{ext}</c:barChart>")


FAULTS: dict[str, tuple[str, Alter, list[str]]] = {
    "a stored value": ("bars", changed("<c:v>672</c:v>", "<c:v>671</c:v>"), ["number"]),
    "a value that is gone": ("bars", changed("<c:v>672</c:v>", "<c:v></c:v>"), ["words_missing"]),
    "a name of a series": ("bars", changed("<c:v>Nation</c:v>", "<c:v>Jilin</c:v>"), ["words"]),
    "the names of two series": (
        "bars",
        swapped("<c:v>Liaoning</c:v>", "<c:v>Nation</c:v>"),
        ["values_exchanged"],
    ),
    "the values of two series": ("bars", exchanged("val"), ["values_exchanged"]),
    "the order of series": ("bars", in_other_order, ["series_order"]),
    "the numbers of series": (
        "bars",
        swapped('<c:order val="0"/>', '<c:order val="1"/>'),
        ["series_order"],
    ),
    "a series deleted": ("bars", without_series, ["series_missing"]),
    "a series doubled": ("bars", doubled, ["series_added"]),
    "a series hidden": ("bars", hidden, ["series_hidden"]),
    "two names of rows": (
        "bars",
        swapped("<c:v>Urban dibao</c:v>", "<c:v>Rural dibao</c:v>"),
        ["exchanged"],
    ),
    "a name of a row": ("bars", changed("<c:v>Urban dibao<", "<c:v>Rural dibao<"), ["words"]),
    "a format that shows another number": (
        "bars",
        changed('formatCode="#,##0"', 'formatCode="&quot;1,469&quot;"'),
        ["number"],
    ),
    "a format that shows another unit": (
        "bars",
        changed('formatCode="#,##0"', 'formatCode="#,##0%"'),
        ["number"],
    ),
    "a label that is deleted": (
        "bars",
        changed('<c:dLbl><c:idx val="0"/>', '<c:dLbl><c:idx val="0"/><c:delete val="1"/>'),
        ["words_missing"],
    ),
    "all labels deleted": (
        "bars",
        changed("<c:dLbls>", '<c:dLbls><c:delete val="1"/>'),
        ["labels_missing"],
    ),
    "bars that stand": (
        "bars",
        changed('<c:barDir val="bar"/>', '<c:barDir val="col"/>'),
        ["chart_kind"] * 2,
    ),
    "bars that are cut": ("bars", changed('<c:min val="0"/>', '<c:min val="400"/>'), ["axis_ends"]),
    "no legend": (
        "bars",
        lambda text: re.sub("<c:legend>.*</c:legend>", "", text),
        ["words_missing"],
    ),
    "a reference to another column": (
        "bars",
        changed("Sheet1!$B$2:$B$7", "Sheet1!$C$2:$C$7"),
        ["not_its_cell"] * 6,
    ),
    "a label": ("index", lambda text: text.replace(">122.5<", ">123.5<"), ["number"]),
    "a label in its field alone": ("index", changed("<a:t>122.5<", "<a:t>123.5<"), ["number"]),
    "two labels": ("index", swapped(">122.5<", ">128.8<"), ["exchanged"]),
    "the name at the axis": ("index", changed("Nation = 100", "Nation = 110"), ["number"]),
    "the ticks": (
        "index",
        changed('<c:majorUnit val="10"/>', '<c:majorUnit val="20"/>'),
        ["number"],
    ),
    "the row of a dot": (
        "index",
        in_series(2, lambda it: re.sub("(<c:yVal>.*?<c:v>)1(<.*?<c:v>)2<", r"\g<1>2\g<2>1<", it)),
        ["exchanged"],
    ),
    "what stands at the sides of zero": ("gaps", swapped("below", "above"), ["words"]),
    "a heading of a panel": ("dumbbell", changed("CNY per person", "CNY per household"), ["words"]),
    "parts that change places": ("progress", exchanged("val"), ["values_exchanged"]),
}
"""What is changed, in the example of a kind, and what is told."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_change_in_word_is_told(fault: str) -> None:
    kind, alter, expected = FAULTS[fault]
    assert codes(found(example(kind, "en"), alter)) == expected


BOOK: dict[str, tuple[Alter, list[str]]] = {
    "a cell": (changed("<v>672</v>", "<v>671</v>"), ["number"]),
    "a cell more": (changed('<c r="C7">', '<c r="D7"><v>5</v></c><c r="C7">'), ["words_added"]),
    "a cell less": (changed('<c r="B5"><v>672</v></c>', ""), ["words_missing"]),
    "two cells": (swapped("<v>672</v>", "<v>670</v>"), ["exchanged"]),
    "a row more": (
        changed("</sheetData>", '<row r="9"><c r="B9"><v>77</v></c></row></sheetData>'),
        ["words_added"],
    ),
    "two columns": (swapped('<c r="B', '<c r="C'), ["columns_exchanged"]),
    "a head": (changed('<c r="B1" t="s"><v>6</v>', '<c r="B1" t="s"><v>5</v>'), ["words"]),
    "names of rows": (swapped('<c r="A2" t="s"><v>0<', '<c r="A2" t="s"><v>4<'), ["words"]),
}


@pytest.mark.parametrize("fault", BOOK)
def test_a_change_in_the_workbook_is_told(fault: str) -> None:
    alter, expected = BOOK[fault]
    assert codes(found(BARS, alter, book=True)) == expected


def test_a_workbook_of_which_another_program_kept_nothing_is_told_as_a_note() -> None:
    (own,) = native_parts(BARS, "en")
    (problem,) = check_charts([read((own[0], b""))], placed(BARS, "en"))
    assert codes((problem,)) == ["workbook_missing"]
    assert problem.severity == "warning"


def test_a_finding_says_where_what_and_which_figure() -> None:
    (text, book), expected = native_parts(BARS, "en")[0], placed(BARS, "en")
    other = read((changed("<c:v>672</c:v>", "<c:v>671</c:v>")(text), book))
    figure = BARS.series[0].points[3].figure
    (problem,) = check_charts([other], expected, {figure: "the standard (line 134)"})
    assert words(problem.where, "en") == "chart 1, series Liaoning, point 4 (stored values)"
    assert words(problem.where, "zh") == "chart 1，系列“Liaoning”，第4点（存储的值）"
    given = dict(problem.arguments)
    assert (given["found"], given["expected"]) == ("671", "672")
    assert words(given["advice"], "en") == f"672 ({figure}) is the standard (line 134)"


# whole charts

REAL = real("en")[:3]


def charts_read(*numbers: int) -> list[ChartRead]:
    own = [native_parts(REAL[number], "en")[0] for number in numbers]
    return [read(it, number) for number, it in enumerate(own, start=1)]


WHOLE: dict[str, tuple[tuple[int, ...], list[str]]] = {
    "as they were": ((0, 1, 2), []),
    "two exchanged": ((1, 0, 2), ["exchanged"]),
    "one moved": ((1, 2, 0), ["moved"]),
    "one less": ((0, 2), ["chart_missing"]),
    "one more": ((0, 1, 1, 2), ["doubled"]),
    "another in its place": ((0, 1, 1), ["chart_missing", "doubled"]),
}


@pytest.mark.parametrize("fault", WHOLE)
def test_charts_are_as_many_as_were_drawn_and_stand_where_they_did(fault: str) -> None:
    numbers, expected = WHOLE[fault]
    assert codes(tuple(check_charts(charts_read(*numbers), of_word(REAL)))) == expected


def test_a_chart_that_was_never_drawn_is_told() -> None:
    strange = native_parts(example("progress", "en"), "en")[0]
    (problem,) = check_charts([*charts_read(0, 1, 2), read(strange, 4)], of_word(REAL))
    assert codes((problem,)) == ["chart_added"]


def test_a_chart_is_known_though_much_of_it_was_changed() -> None:
    text, book = native_parts(REAL[0], "en")[0]
    other = read((text.replace("<c:v>672<", "<c:v>1<").replace("<c:v>670<", "<c:v>2<"), book), 3)
    problems = tuple(check_charts([*charts_read(1, 2), other], of_word(REAL)))
    assert codes(problems) == ["moved", "number", "number"]


def test_what_is_spoken_of_a_chart_belongs_to_it() -> None:
    one, other, third = charts_read(0, 1, 2)
    own = [replace(it, alt=chart.alt) for it, chart in zip((one, other, third), REAL, strict=True)]
    assert codes(tuple(check_charts(own, of_word(REAL)))) == []
    mixed = [replace(own[0], alt=REAL[1].alt), *own[1:]]
    (problem,) = check_charts(mixed, of_word(REAL))
    assert codes((problem,)) == ["other_alt"]
    assert dict(problem.arguments)["found"] == REAL[1].title
    gone = [replace(it, alt="") for it in own]
    assert codes(tuple(check_charts(gone, of_word(REAL)))) == []


# drawings


@pytest.mark.heavy
@pytest.mark.parametrize("kind", KINDS)
def test_a_change_in_a_drawing_is_told(kind: str) -> None:
    chart = example(kind, "en")
    texts = list(drawing(chart, "en").texts)
    points = [it.text for plot in chart.plots for each in plot.series for it in each.points]
    first, second, *_ = (it for it in dict.fromkeys(points) if it in texts)
    at, to = texts.index(first), texts.index(second)

    def told(*changed: str) -> list[str]:
        return codes(found_in_drawing(chart, changed))

    assert told(*texts) == []
    assert told(*texts[:at], "7", *texts[at + 1 :]) == ["number"]
    assert told(*texts[:at], *texts[at + 1 :]) == ["words_missing"]
    assert told(*texts[:at], "7", *texts[at:]) == ["words_added"]
    other = list(texts)
    other[at], other[to] = second, first
    assert told(*other) == ["exchanged"]


@pytest.mark.heavy
def test_a_tick_a_name_and_a_series_in_a_drawing_are_known() -> None:
    texts = drawing(INDEX, "en").texts
    for old, new in (
        ("110", "115"),
        ("Urban dibao", "Rural dibao"),
        ("Nation = 100", "Nation = 90"),
    ):
        (problem,) = found_in_drawing(INDEX, tuple(new if it == old else it for it in texts))
        given = dict(problem.arguments)
        assert (given["found"], given["expected"]) == (new, old)


def test_a_text_may_be_read_in_pieces() -> None:
    texts = drawing(INDEX, "en").texts
    pieces = tuple(chain(*((it[:3], it[3:]) for it in texts)))
    assert codes(found_in_drawing(INDEX, pieces)) == []
    label = INDEX.series[0].points[0].text
    wrong = tuple(chain(*(("129", ".8") if it == label else (it[:3], it[3:]) for it in texts)))
    assert codes(found_in_drawing(INDEX, wrong)) == ["number"]


def test_a_finding_in_a_drawing_names_its_figure() -> None:
    chart = example("bars", "en")
    point = chart.series[0].points[3]
    texts = tuple("671" if it == point.text else it for it in drawing(chart, "en").texts)
    placed_ = placed_drawing(chart)
    own = replace(drawing(chart, "en"), texts=texts)
    (problem,) = check_charts([own], [placed_], {point.figure: "the standard (line 134)"})
    advice = words(dict(problem.arguments)["advice"], "en")
    assert advice == f"672 ({point.figure}) is the standard (line 134)"


@pytest.mark.heavy
def test_both_widths_of_a_page_are_looked_at() -> None:
    wide, narrow = drawing(INDEX, "en"), drawing(INDEX, "en", 8.5)
    expected = [placed_drawing(INDEX), placed_drawing(INDEX, 8.5)]
    assert codes(tuple(check_charts([wide, narrow], expected))) == []
    texts = tuple("1" if it == "128.8" else it for it in narrow.texts)
    assert codes(tuple(check_charts([wide, replace(narrow, texts=texts)], expected))) == ["number"]


def test_a_name_that_ends_with_a_number_stays_apart_from_the_label_behind_it() -> None:
    chart = like("bars", [point("12.4"), point("900")], "en", ("Beds per 1,000", "Beds"))
    assert codes(found_in_drawing(chart, drawing(chart, "en").texts)) == []


# a drawing is not taken at its word


def test_what_was_written_is_held_against_the_chart_itself() -> None:
    chart = example("bars", "en")
    mine = replace(chart.series[0].points[0], value=Decimal(1), label="1")
    series = replace(chart.series[0], points=(mine, *chart.series[0].points[1:]))
    right = replace(chart, series=(series, chart.series[1]))
    wrong = [replace(it, chart=right) for it in placed(chart, "en")]
    own = [read(it) for it in native_parts(chart, "en")]
    assert codes(tuple(check_charts(own, wrong))) == ["words_missing"]
    drawn = replace(placed_drawing(chart), chart=right)
    assert codes(tuple(check_charts([drawing(chart, "en")], [drawn]))) == ["words_missing"]


# in a file


@pytest.mark.heavy
def test_the_charts_of_a_file_are_found_with_what_is_spoken_of_them() -> None:
    named = {Drawing(str(number)): chart for number, chart in enumerate(REAL)}
    blocks = [FigureBlock(it, chart.alt) for it, chart in named.items()]
    data = written(*blocks, charts=named, lang="en").data
    charts = read_document(data, "docx").charts
    assert [it.alt for it in charts] == [it.alt for it in REAL]
    assert codes(tuple(check_charts(charts, of_word(REAL)))) == []
    used = re.findall(r'<c:chart [^>]*r:id="(\w+)"', part(data, "word/document.xml"))
    swapped_ids = swapped(f'r:id="{used[0]}"', f'r:id="{used[1]}"')
    text = part(data, "word/document.xml")
    other = with_part(data, "word/document.xml", swapped_ids(text).encode())
    found_ = tuple(check_charts(read_document(other, "docx").charts, of_word(REAL)))
    assert codes(found_) == ["exchanged", "other_alt", "other_alt"]
    drawing_ = re.findall(r"<w:drawing>.*?</w:drawing>", text, re.S)[0]
    gone = with_part(data, "word/document.xml", text.replace(drawing_, "").encode())
    found_ = tuple(check_charts(read_document(gone, "docx").charts, of_word(REAL)))
    assert codes(found_) == ["chart_missing", "chart_unused"]
