"""One area at two times: pairs of dots, in the part of the document where their table stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from fractions import Fraction

import pytest

from reportgen.chart_kinds.design import PairMarks
from reportgen.chart_kinds.dumbbell.design import design_dumbbell
from reportgen.charts.choose import choose
from reportgen.charts.draw import draw_sheet
from reportgen.comparing import compare
from reportgen.model.briefing import Counterpart
from reportgen.model.chart import Chart
from reportgen.model.comparison import Relation
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import CurrencyRate, Observation
from reportgen.model.period import Period
from reportgen.model.text import Lang, Text
from reportgen.model.unit import Unit, UnitNoun
from reportgen.wording.figures import Wording
from tests.make import codes, growth, indicator, meeting, observation, stock, text

THEN = Period("2019", "2019")


def moved(
    now: Sequence[Observation],
    before: Sequence[Observation],
    indicators: Sequence[Indicator],
    lang: Lang = "en",
    relations: Sequence[Relation] = ("over_time",),
    rates: Sequence[CurrencyRate] = (),
) -> list[Chart]:
    """The dumbbells of one meeting and an earlier one of the same area."""
    mine = dataclasses.replace(meeting("a", *now), rates=tuple(rates))
    early = dataclasses.replace(meeting("e", *before), area=mine.area)
    label = Text("上年", "the year before")
    early = dataclasses.replace(early, area=dataclasses.replace(early.area, short=label))
    listed = codes(*indicators)
    dollar = UnitNoun("USD", text("USD"), currency=True)
    listed = dataclasses.replace(listed, units=(*listed.units, dollar))
    against = [Counterpart(early, relation) for relation in relations]
    found = choose(compare(mine, None, listed, against), Wording(listed), lang)
    return [chart for chart in found if chart.kind == "dumbbell"]


def beds(*pairs: tuple[str, str]) -> tuple[list[Observation], list[Observation], list[Indicator]]:
    """Indicators of beds, each now and before."""
    now = [observation(own, f"beds{n}", "beds") for n, (own, _) in enumerate(pairs)]
    then = [
        observation(other, f"beds{n}", "beds", period=THEN) for n, (_, other) in enumerate(pairs)
    ]
    return now, then, [stock(f"beds{n}") for n, _ in enumerate(pairs)]


def test_the_earlier_figures_come_first_and_each_has_its_label() -> None:
    (chart,) = moved(*beds(("110", "100"), ("120", "150")))
    (panel,) = chart.panels
    assert [(it.name, it.role) for it in panel.series] == [
        ("Before (2019)", "benchmark"),
        ("Now (2020)", "subject"),
    ]
    assert [[point.label for point in it.points] for it in panel.series] == [
        ["150", "100"],
        ["120", "110"],
    ]


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("zh", ("beds1-zh：下降20.0%", "beds0-zh：增长10.0%", "beds2-zh：大致持平")),
        ("en", ("beds1-en, 20.0% less", "beds0-en, 10.0% more", "beds2-en, about level")),
    ],
)
def test_words_tell_which_way_a_row_went(lang: Lang, names: tuple[str, ...]) -> None:
    (chart,) = moved(*beds(("110", "100"), ("120", "150"), ("90", "90")), lang)
    assert chart.panels[0].categories == names


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("zh", "a-zh与上年相比：1项上升，1项下降，1项大致持平"),
        ("en", "A-en against the year before: 1 up, 1 down and 1 about level"),
    ],
)
def test_the_title_counts_what_went_up_and_down(lang: Lang, title: str) -> None:
    (chart,) = moved(*beds(("110", "100"), ("120", "150"), ("90", "90")), lang)
    assert chart.title == title
    assert title in chart.alt
    assert all(panel.alt in chart.alt for panel in chart.panels)


def test_figures_of_different_units_share_no_axis() -> None:
    now, then, listed = beds(("110", "100"))
    now.append(growth("5.0%", "year_on_year", "pay"))
    then.append(growth("4.0%", "year_on_year", "pay", period=THEN))
    (chart,) = moved(now, then, [*listed, indicator("pay")])
    assert [(panel.unit, len(panel.categories)) for panel in chart.panels] == [
        ("beds-en", 1),
        ("percent-en", 1),
    ]


def test_small_figures_stand_apart_from_large_ones_of_their_unit() -> None:
    (chart,) = moved(*beds(("9000", "8000"), ("110", "100"), ("7000", "8000")))
    assert [len(panel.categories) for panel in chart.panels] == [2, 1]


@pytest.mark.parametrize("relation", ["across", "to_target", "target_to_target"])
def test_only_a_comparison_over_time_is_drawn(relation: Relation) -> None:
    assert moved(*beds(("110", "100"), ("120", "150")), relations=[relation]) == []


def test_each_comparison_stands_in_its_own_part() -> None:
    relations: list[Relation] = ["to_target", "over_time", "over_time"]
    found = moved(*beds(("110", "100"), ("120", "150")), relations=relations)
    assert [(it.id, it.section) for it in found] == [
        ("dumbbell", "part-2"),
        ("dumbbell-2", "part-3"),
    ]


def test_one_row_alone_makes_no_chart() -> None:
    assert moved(*beds(("110", "100"))) == []


def test_a_rank_is_left_to_the_table() -> None:
    now, then, listed = beds(("110", "100"), ("120", "150"))
    place = {"measure": "rank", "among": text("nation")}
    now.append(observation("4", "beds0", "place", **place))
    then.append(observation("6", "beds0", "place", period=THEN, **place))
    (chart,) = moved(now, then, listed)
    assert [len(panel.categories) for panel in chart.panels] == [2]


def test_a_period_that_is_not_that_of_the_others_is_said() -> None:
    now, then, listed = beds(("110", "100"), ("120", "150"), ("90", "80"), ("95", "80"))
    quarter, day = Period("2020-Q1", "2020-Q1"), Period("2020-12-31", "2020-12-31")
    now[0] = dataclasses.replace(now[0], period=quarter)
    then[0] = dataclasses.replace(then[0], period=Period("2019-Q1", "2019-Q1"))
    now[2] = dataclasses.replace(now[2], period=day)
    then[2] = dataclasses.replace(then[2], period=Period("2019-12-31", "2019-12-31"))
    (chart,) = moved(now, then, listed)
    names = [name for panel in chart.panels for name in panel.categories]
    assert any("1st quarter 2020" in name and "1st quarter 2019" in name for name in names)
    assert any(name.startswith("beds2-en, ") for name in names)


def test_a_small_change_looks_small() -> None:
    """The scale shows at least a fifth of the largest value."""
    (chart,) = moved(*beds(("1001", "1000"), ("1000", "1001")))
    (plot,) = design_dumbbell(chart).plots
    assert isinstance(plot.marks, PairMarks)
    low, high = plot.marks.reach
    assert high - low > 190


def test_negative_figures_are_drawn() -> None:
    now, then, listed = beds(("-30", "20"), ("-5", "-9"))
    (chart,) = moved(now, then, listed)
    labels = [p.label for panel in chart.panels for p in panel.series[1].points]
    assert labels == ["-30", "-5"]


def test_many_rows_are_in_charts_of_about_equal_size() -> None:
    sizes = [(str(10 * 4**n), str(9 * 4**n)) for n in range(24)]
    found = moved(*beds(*sizes))
    counts = [sum(len(panel.categories) for panel in chart.panels) for chart in found]
    assert counts == [12, 12]


def test_panels_of_one_unit_have_scales_of_their_own() -> None:
    (chart,) = moved(*beds(("9000", "8000"), ("110", "100")))
    ends = [axes.get_xlim() for axes in draw_sheet(chart).figure.axes[1:]]
    assert len(ends) == 2
    assert ends[0][1] > 9000
    assert ends[1][1] < 1000


def test_charts_of_two_areas_take_no_row_of_another_relation() -> None:
    figures = [[observation(it, f"pay{n}") for n, it in enumerate(two)] for two in ("56", "78")]
    listed = codes(indicator("pay0"), indicator("pay1"))
    comparison = compare(meeting("a", *figures[0]), meeting("b", *figures[1]), listed)
    assert choose(comparison, Wording(listed), "en")
    rows = tuple(dataclasses.replace(row, relation="over_time") for row in comparison.rows)
    turned = dataclasses.replace(comparison, rows=rows)
    assert choose(turned, Wording(listed), "en") == ()


def test_a_figure_in_another_currency_is_not_drawn_without_its_rate() -> None:
    now, then, listed = beds(("110", "100"), ("120", "150"))
    now.append(observation("110", "money", "CNY"))
    then.append(observation("15", "money", "USD", period=THEN))
    money = indicator("money", nature="flow", unit=Unit("CNY"))
    rate = CurrencyRate("USD", "CNY", Fraction("6.9"))
    (chart,) = moved(now, then, [*listed, money], rates=[rate])
    assert [panel.unit for panel in chart.panels] == ["beds-en"]


def test_a_target_is_not_drawn_as_what_was_reached() -> None:
    now, then, listed = beds(("110", "100"))
    aim = Period("2021", "2021")
    now += [
        growth("9%", "year_on_year", "pay"),
        growth("8%", "year_on_year", "pay", role="target", period=aim),
    ]
    then += [
        growth("5%", "year_on_year", "pay", period=THEN),
        growth("6%", "year_on_year", "pay", role="target", period=Period("2020", "2020")),
    ]
    (chart,) = moved(now, then, [*listed, indicator("pay")], "zh")
    names = [name for panel in chart.panels for name in panel.categories]
    assert names == ["beds0-zh：增长10.0%", "pay-zh增速：提高4个百分点"]


def test_a_chart_of_some_rows_says_of_how_many() -> None:
    found = moved(*beds(*[(f"{110 + 10 * n}", "100") for n in range(30)]), "en")
    titles = [chart.title for chart in found]
    assert titles[0].endswith("against the year before, 18 of 30 indicators: 18 up")
    assert len(titles) == 2
