from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.comparing import compare
from reportgen.model.comparison import Comparison, Row
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Correction, Observation
from reportgen.model.period import Period
from reportgen.model.text import Text
from reportgen.model.unit import Equivalent, Unit, UnitNoun
from tests.make import COVERAGES, RUNNING, codes, growth, indicator, meeting, observation, stock
from tests.make import text as words


def one_row(of: Indicator, mine: Observation | None, other: Observation | None) -> Row:
    subject = meeting("part", *([mine] if mine else []), within="whole")
    benchmark = meeting("whole", *([other] if other else []))
    (row,) = compare(subject, benchmark, codes(of)).rows
    return row


def codes_of(row: Row) -> list[str]:
    return [reason.code for reason in row.reasons]


def test_equal_units_and_periods_are_comparable_with_an_exact_ratio_and_its_interval() -> None:
    row = one_row(indicator(), observation("672"), observation("665"))
    assert (row.verdict, row.reasons) == ("comparable", ())
    assert row.ratio is not None
    assert row.ratio.value == Fraction(672, 665)
    assert row.ratio.low == Fraction("671.5") / Fraction("665.5")
    assert row.ratio.high == Fraction("672.5") / Fraction("664.5")
    assert row.difference is not None
    assert (row.difference.value, row.difference.unit) == (Fraction(7), "CNY/person/month")
    assert row.direction == "above"


def test_a_difference_that_rounding_may_explain_has_no_direction_but_level() -> None:
    assert one_row(indicator(), observation("672"), observation("672")).direction == "level"


def test_another_time_base_is_converted_exactly() -> None:
    yearly = observation("8230", unit="CNY/person/year")
    row = one_row(indicator(), observation("670"), yearly)
    assert (row.verdict, codes_of(row)) == ("converted", ["time_base_converted"])
    assert row.ratio is not None
    assert row.ratio.value == Fraction(670 * 12, 8230)


def test_a_unit_that_is_always_so_many_of_another_is_converted_and_said() -> None:
    grain = indicator("grain", nature="flow", unit=Unit("tonnes"))
    jin = UnitNoun("jin", Text("斤", "jin"), equals=Equivalent("tonnes", Decimal("0.0005")))
    units = (UnitNoun("tonnes", Text("吨", "tonnes")), jin)
    mine = observation("769.2亿", "grain", "jin")
    theirs = observation("66950万", "grain", "tonnes")
    listed = replace(codes(grain), units=units)
    (row,) = compare(meeting("part", mine, within="whole"), meeting("whole", theirs), listed).rows
    assert row.share is not None
    assert row.share.value == Fraction(3846, 66950)
    assert row.factor == 2000
    (said, _) = row.reasons
    assert (said.code, said.kind) == ("noun_converted", "conversion")
    assert said.text == Text(
        "单位已换算：1吨=2000斤", "the unit was converted: 1 tonnes = 2000 jin"
    )


def test_another_multiplier_is_converted_and_the_share_keeps_its_rounding_interval() -> None:
    row = one_row(
        stock(), observation("634.6万", "beds", "beds"), observation("1.8亿", "beds", "beds")
    )
    assert (row.verdict, codes_of(row)) == ("converted", ["multiplier_converted"])
    assert row.share is not None
    assert row.share.value == Fraction(6346000, 180000000)
    assert row.share.low == Fraction(6345500, 185000000)
    assert row.share.high == Fraction(6346500, 175000000)
    assert (row.ratio, row.difference) == (None, None)


def test_areas_that_do_not_contain_one_another_are_compared_by_ratio() -> None:
    mine, other = observation("20", "beds", "beds"), observation("40", "beds", "beds")
    (row,) = compare(meeting("a", mine), meeting("b", other), codes(stock())).rows
    assert row.share is None
    assert row.ratio is not None
    assert row.ratio.value == Fraction(1, 2)


def test_a_narrower_coverage_of_the_subject_makes_the_share_a_lower_bound() -> None:
    mine = observation("20.2万", "beds", "beds", coverage="homes")
    row = one_row(stock(coverages=COVERAGES), mine, observation("807.5万", "beds", "beds"))
    assert (row.verdict, codes_of(row)) == ("caveat", ["coverage_narrower"])
    assert row.share is not None
    assert row.share.high is None
    assert row.share.low == Fraction(201500, 8075500)


def test_a_narrower_coverage_of_the_benchmark_makes_the_share_an_upper_bound() -> None:
    other = observation("807.5万", "beds", "beds", coverage="homes")
    row = one_row(stock(coverages=COVERAGES), observation("20.2万", "beds", "beds"), other)
    assert row.share is not None
    assert row.share.low is None
    assert row.share.high is not None


def test_coverages_of_which_neither_contains_the_other_are_not_compared() -> None:
    mine = observation("20", "beds", "beds", coverage="homes")
    other = observation("80", "beds", "beds", coverage="other")
    row = one_row(stock(coverages=COVERAGES), mine, other)
    assert (row.verdict, codes_of(row)) == ("not_comparable", ["different_coverage"])
    assert row.share is None


def test_a_qualifier_makes_the_result_a_bound() -> None:
    row = one_row(indicator(), observation("50", qualifier="more_than"), observation("40"))
    assert (row.verdict, codes_of(row)) == ("caveat", ["bound"])
    assert row.ratio is not None
    assert (row.ratio.low, row.ratio.high) == (Fraction(50) / Fraction("40.5"), None)
    assert row.difference is None


def test_nothing_follows_from_bounds_that_point_apart() -> None:
    mine, other = (observation(v, qualifier="more_than") for v in ("500", "600"))
    row = one_row(indicator(), mine, other)
    assert (row.verdict, codes_of(row)) == ("not_comparable", ["no_bound"])
    assert (row.ratio, row.gap) == (None, None)


def test_a_bound_that_leaves_the_direction_open_has_none() -> None:
    row = one_row(indicator(), observation("500", qualifier="more_than"), observation("600"))
    assert row.verdict == "caveat"
    assert row.direction is None


def test_a_city_lies_in_the_nation_of_its_province() -> None:
    city = meeting("CN-LN-SY", observation("5", "beds", "beds"), within="CN-LN")
    nation = meeting("CN", observation("50", "beds", "beds"))
    (row,) = compare(city, nation, codes(stock())).rows
    assert row.share is not None
    assert row.share.value == Fraction(1, 10)
    assert city.area.lies_in(nation.area)
    assert not nation.area.lies_in(city.area)
    assert not meeting("CN-LN").area.lies_in(meeting("CN-L").area)


def test_growth_with_a_qualifier_is_a_caveat_and_its_difference_a_bound() -> None:
    mine = growth("8%", "year_on_year", qualifier="more_than")
    row = one_row(indicator(), mine, growth("7%", "year_on_year"))
    assert (row.verdict, codes_of(row)) == ("caveat", ["bound"])
    assert row.difference is not None
    assert (row.difference.low, row.difference.high) == (Fraction(1, 2), None)
    assert row.direction == "above"


def test_one_figure_for_two_indicators_on_both_sides_is_ascribed_to_neither() -> None:
    first, second = indicator("first"), indicator("second")
    sides = [observation("5", "first", shared_with=("second",)) for _ in range(2)]
    rows = compare(meeting("a", sides[0]), meeting("b", sides[1]), codes(first, second)).rows
    assert {row.verdict for row in rows} == {"not_comparable"}


def test_a_corrected_unit_is_a_caveat_that_outranks_the_conversion() -> None:
    fix = Correction(Unit.parse("CNY/person/month"), words("why"))
    other = observation("10775", unit="CNY/person/year", correction=fix)
    row = one_row(indicator(), observation("1072"), other)
    assert row.verdict == "caveat"
    assert codes_of(row) == ["unit_corrected", "time_base_converted"]
    assert "why-zh" in row.reasons[0].text["zh"]


@pytest.mark.parametrize(
    ("mine", "other", "code"),
    [
        (RUNNING, Period("2020", "2020"), "running_total_against_period"),
        (Period("2020", "2020"), RUNNING, "running_total_against_period"),
        (Period("2019", "2019"), Period("2020", "2020"), "different_periods"),
        (Period("2016", "2020"), Period("2020", "2020"), "different_periods"),
        (RUNNING, RUNNING, "span_unstated"),
        (Period(None, None), Period(None, None), "span_unstated"),
    ],
)
def test_periods_that_differ_or_are_not_stated_are_not_compared(
    mine: Period, other: Period, code: str
) -> None:
    row = one_row(indicator(), observation("1", period=mine), observation("2", period=other))
    assert row.verdict == "not_comparable"
    assert code in codes_of(row)
    assert (row.ratio, row.share, row.difference) == (None, None, None)


def test_equal_spans_are_comparable() -> None:
    span = Period("2016", "2020")
    row = one_row(indicator(), observation("1", period=span), observation("2", period=span))
    assert row.verdict == "comparable"


@pytest.mark.parametrize(
    ("mine", "other", "difference", "direction"),
    [
        ("5", "0", 5, "above"),
        ("-5", "7", -12, "below"),
        ("5", "-7", 12, "above"),
        ("0", "0", 0, "level"),
        ("-7", "-7", 0, "level"),
        ("-5", "-8", 3, "above"),
    ],
)
def test_of_what_is_not_positive_there_is_a_difference_and_no_ratio(
    mine: str, other: str, difference: int, direction: str
) -> None:
    row = one_row(indicator(), observation(mine), observation(other))
    assert (row.verdict, row.ratio, row.share) == ("comparable", None, None)
    assert row.difference is not None
    assert row.difference.value == difference
    assert row.direction == direction


def test_a_subject_of_zero_has_a_ratio_of_zero() -> None:
    row = one_row(indicator(), observation("0"), observation("7"))
    assert row.ratio is not None
    assert row.ratio.value == row.ratio.low == 0


def test_a_span_that_is_not_stated_at_all_is_no_running_total() -> None:
    row = one_row(indicator(), observation("1", period=Period(None, None)), observation("2"))
    assert codes_of(row) == ["span_unstated"]


def test_growth_of_different_kinds_is_not_compared() -> None:
    mine = growth("8%", "average_annual", period=RUNNING)
    row = one_row(indicator(), mine, growth("7.7%", "year_on_year"))
    assert (row.verdict, codes_of(row)) == (
        "not_comparable",
        ["growth_kinds_differ", "span_unstated"],
    )
    assert row.difference is None


def test_growth_of_one_kind_differs_by_percentage_points_never_by_a_ratio() -> None:
    row = one_row(indicator(), growth("8%", "year_on_year"), growth("7.7%", "year_on_year"))
    assert row.verdict == "comparable"
    assert row.ratio is None
    assert row.difference is not None
    assert (row.difference.value, row.difference.unit) == (Fraction(3, 10), "percentage-points")


def test_shares_differ_by_percentage_points() -> None:
    rate = indicator("rate", nature="share", unit=Unit("percent"))
    mine, other = (observation(v, "rate", "percent") for v in ("96.4%", "83.7%"))
    row = one_row(rate, mine, other)
    assert row.difference is not None
    assert (row.difference.value, row.difference.unit) == (Fraction("12.7"), "percentage-points")
    assert row.ratio is None


def test_a_shared_rate_is_ascribed_to_neither_indicator() -> None:
    first, second = indicator("first"), indicator("second")
    shared = growth("8%", "year_on_year", "first", shared_with=("second",))
    theirs = [growth("7%", "year_on_year", code) for code in ("first", "second")]
    rows = compare(meeting("a", shared), meeting("b", *theirs), codes(first, second)).rows
    assert [(row.indicator.id, row.verdict) for row in rows] == [
        ("first", "not_comparable"),
        ("second", "not_comparable"),
    ]
    assert all("shared_figure" in codes_of(row) for row in rows)


def test_a_composite_is_not_set_against_its_parts_on_either_side() -> None:
    both = stock("both", composite_of=("one", "two"))
    one, two = stock("one"), stock("two")
    mine = observation("66万", "both", "beds")
    parts = [observation("9", code, "beds") for code in ("one", "two")]
    rows = compare(meeting("a", mine), meeting("b", *parts), codes(both, one, two)).rows
    assert [(row.verdict, codes_of(row)) for row in rows] == [
        ("not_comparable", ["composite_against_parts"])
    ] * 3


def test_two_measures_of_one_concept_are_not_compared() -> None:
    area = indicator("area", concept="hall")
    rate = indicator("rate", nature="share", unit=Unit("percent"), concept="hall")
    mine, other = observation("573", "area"), observation("96.4%", "rate", "percent")
    rows = compare(meeting("a", mine), meeting("b", other), codes(area, rate)).rows
    assert [codes_of(row) for row in rows] == [["different_measure"]] * 2


def test_what_one_side_did_not_report_has_no_counterpart_and_no_derived_figure() -> None:
    row = one_row(indicator(), observation("1"), None)
    assert (row.verdict, codes_of(row)) == ("no_counterpart", ["not_reported"])
    assert row.benchmark is None
    assert (row.gap, row.direction) == (None, None)


def test_without_a_benchmark_every_figure_stands_alone() -> None:
    rows = compare(meeting("a", observation("1")), None, codes(indicator())).rows
    assert [(row.verdict, codes_of(row)) for row in rows] == [("no_counterpart", ["no_benchmark"])]


def test_the_real_figures(comparison: Comparison) -> None:
    """The right answers for the two meetings of 2020."""
    values = {row.indicator.id: row for row in comparison.rows if row.measure == "value"}
    ratios = {code: round(float(r.ratio.value), 4) for code, r in values.items() if r.ratio}
    shares = {code: round(float(r.share.value * 100), 4) for code, r in values.items() if r.share}
    assert ratios == {
        "dibao_urban": 1.0105,
        "dibao_rural": 0.9514,
        "tekun_urban": 1.1939,
        "tekun_rural": 0.9769,
        "orphans_institution": 1.2251,
        "orphans_community": 1.2877,
    }
    assert shares == {
        "children_first_covered": 0.9895,
        "volunteers": 3.5256,
        "elderly_beds": 2.5015,
    }
    assert {row.verdict for row in comparison.rows if row.measure == "growth" and row.subject} == {
        "not_comparable"
    }


@pytest.mark.parametrize(
    ("code", "verdict", "reasons"),
    [
        ("dibao_urban", "comparable", []),
        ("dibao_rural", "comparable", []),
        ("tekun_urban", "caveat", ["unit_corrected", "time_base_converted"]),
        ("tekun_rural", "caveat", ["unit_corrected", "time_base_converted"]),
        ("orphans_institution", "comparable", []),
        ("children_first_covered", "converted", ["multiplier_converted"]),
        ("volunteers", "converted", ["multiplier_converted"]),
        ("elderly_beds", "caveat", ["coverage_narrower"]),
        ("vagrants_helped", "not_comparable", ["running_total_against_period"]),
        ("disability_subsidies", "not_comparable", ["composite_against_parts"]),
        ("disability_living", "not_comparable", ["composite_against_parts"]),
        ("community_facility_area_urban", "not_comparable", ["different_measure"]),
        ("community_facility_coverage_rural", "not_comparable", ["different_measure"]),
        ("price_subsidy_amount", "no_counterpart", ["not_reported"]),
        ("commended_individuals", "no_counterpart", ["not_reported"]),
    ],
)
def test_the_real_verdicts(
    comparison: Comparison, code: str, verdict: str, reasons: list[str]
) -> None:
    (row,) = (r for r in comparison.rows if (r.indicator.id, r.measure) == (code, "value"))
    assert (row.verdict, codes_of(row)) == (verdict, reasons)


def test_totals_that_do_not_add_up_are_no_share_of_the_whole() -> None:
    laws = stock("laws", sums=False)
    row = one_row(laws, observation("5", "laws", "beds"), observation("50", "laws", "beds"))
    assert (row.verdict, codes_of(row)) == ("not_comparable", ["not_parts"])
    mine, other = observation("5", "laws", "beds"), observation("50", "laws", "beds")
    (beside,) = compare(meeting("a", mine), meeting("b", other), codes(laws)).rows
    assert beside.ratio is not None
