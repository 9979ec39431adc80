"""Levels: bars in one unit, panels where there are more units or rows."""

from __future__ import annotations

import pytest

from reportgen.model.chart import Chart
from reportgen.model.indicator import Coverage
from reportgen.model.qualifier import Qualifier
from reportgen.model.text import Lang, Text
from tests.chart_kinds.building import PAY, charts, drawn
from tests.make import indicator, meeting, observation


def pairs(count: int) -> list[tuple[str, str]]:
    return [(str(100 + n), "120") for n in range(count)]


def sizes(chart: Chart) -> list[int]:
    return [len(panel.categories) for panel in chart.panels]


def test_twelve_rows_in_one_unit_are_one_chart_of_bars() -> None:
    assert drawn(pairs(12))["levels"].kind == "bars"


def test_thirteen_rows_are_panels_of_about_equal_size() -> None:
    chart = drawn(pairs(13))["levels"]
    assert chart.kind == "multiples"
    assert sizes(chart) == [7, 6]


def test_many_rows_of_a_unit_are_parted_by_topic() -> None:
    chart = drawn(pairs(20), topics=2)["levels"]
    assert sizes(chart) == [10, 10]
    assert [panel.title for panel in chart.panels] == ["topic1-zh", "topic0-zh"]


def test_a_single_pair_in_its_unit_is_drawn_beside_the_others() -> None:
    chart = drawn([("5", "6"), ("7", "8"), ("672", "665")], units=("beds", "beds", PAY))["levels"]
    assert sizes(chart) == [2, 1]
    assert [panel.unit for panel in chart.panels] == ["beds-zh", "CNY-zh/person-zh·月"]


@pytest.mark.parametrize("count", [13, 60])
def test_every_row_stands_in_one_panel_of_its_unit_and_no_page_is_overfull(count: int) -> None:
    units = [f"CNY/person{n}" for n in range(8)]
    found = drawn(pairs(count), units=units, topics=3)
    pages = [chart for chart in found.values() if chart.kind == "multiples"]
    assert all(sum(sizes(page)) <= 24 for page in pages)
    names = [name for page in pages for panel in page.panels for name in panel.categories]
    assert sorted(names) == sorted(f"pay{n}-zh" for n in range(count))
    panels = [panel for page in pages for panel in page.panels]
    assert len({panel.unit for panel in panels}) == len(panels) == 8
    assert [page.id for page in pages] == ["levels", "levels-2", "levels-3"][: len(pages)]


@pytest.mark.parametrize(("length", "most"), [(10, 24), (60, 10), (200, 4)])
def test_long_names_leave_room_for_fewer_rows(length: int, most: int) -> None:
    names = [Text("名" * length, f"name {n}") for n in range(60)]
    pages = drawn(pairs(60), names=names, topics=6).values()
    rows = [sum(sizes(page)) for page in pages if page.kind == "multiples"]
    assert max(rows) <= most
    assert sum(rows) == 60


def test_one_pair_alone_makes_no_chart() -> None:
    assert drawn(pairs(1)) == {}


@pytest.mark.parametrize(
    ("printed", "zh", "en"),
    [
        ("1468", "1468", "1,468"),
        ("24万", "24万", "240,000"),
        ("3600000", "360万", "3,600,000"),
        ("3600001", "3600001", "3,600,001"),
        ("360万", "360万", "3.60 million"),
        ("1.8亿", "1.8亿", "180 million"),
    ],
)
def test_numbers_are_written_as_readers_write_them(printed: str, zh: str, en: str) -> None:
    def labels(lang: Lang) -> list[str]:
        chart = drawn([(printed, "2"), ("3", "2")], lang)["levels"]
        return [point.label for point in chart.series[0].points]

    assert zh in labels("zh")
    assert en in labels("en")


def test_converted_numbers_are_written_alike() -> None:
    chart = drawn([("24万", "2"), ("5558", "2")], units=("CNY/person/year", "CNY/person/year"))
    assert [p.label for p in chart["levels"].series[0].points] == ["24万", "5558"]


def test_the_text_of_panels_names_every_figure() -> None:
    chart = drawn(pairs(13), "en")["levels"]
    assert len(chart.panels) > 1
    for panel in chart.panels:
        assert panel.alt in chart.alt
        for series in panel.series:
            assert all(point.label in panel.alt for point in series.points)


def test_panels_share_the_signs_of_their_notes() -> None:
    chart = drawn(pairs(13), qualifier="more_than")["levels"]
    marks = {point.mark for panel in chart.panels for point in panel.series[0].points}
    assert marks == {"¹"}
    assert [note[0] for note in chart.notes] == ["¹"]


@pytest.mark.parametrize(
    ("mine", "other", "marks"),
    [
        ("about", None, ("¹", "")),
        (None, "about", ("", "¹")),
        ("about", "about", ("¹", "¹")),
        (None, None, ("", "")),
    ],
)
def test_the_bar_that_a_caveat_is_about_is_marked(
    mine: Qualifier | None, other: Qualifier | None, marks: tuple[str, str]
) -> None:
    subject = meeting("a", *(observation(v, f"pay{n}", qualifier=mine) for n, v in enumerate("56")))
    benchmark = meeting(
        "b", *(observation(v, f"pay{n}", qualifier=other) for n, v in enumerate("78"))
    )
    chart = charts(subject, benchmark, [indicator("pay0"), indicator("pay1")])["levels"]
    assert tuple(series.points[0].mark for series in chart.series) == marks


@pytest.mark.parametrize(
    ("mine", "other", "marks"),
    [("narrow", "wide", ("¹", "")), ("wide", "narrow", ("", "¹"))],
)
def test_the_bar_of_the_narrower_coverage_is_marked(
    mine: str, other: str, marks: tuple[str, str]
) -> None:
    coverages = (
        Coverage("wide", Text("全部", "all")),
        Coverage("narrow", Text("部分", "some"), within="wide"),
    )
    codes = [indicator(f"pay{n}", coverages=coverages) for n in range(2)]
    subject = meeting("a", *(observation(v, f"pay{n}", coverage=mine) for n, v in enumerate("56")))
    benchmark = meeting(
        "b", *(observation(v, f"pay{n}", coverage=other) for n, v in enumerate("78"))
    )
    chart = charts(subject, benchmark, codes)["levels"]
    assert tuple(series.points[0].mark for series in chart.series) == marks
