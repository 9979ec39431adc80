"""What looks like a slip is doubted from just the right size on, and never elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.loading.plausible import doubts_between, doubts_in
from reportgen.messages import Bilingual, phrase
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Correction, Observation
from reportgen.model.problem import Problem
from reportgen.model.unit import Unit
from tests.make import codes, growth, indicator, meeting, observation, stock
from tests.make import text as words

RATE = indicator("rate", nature="share", unit=Unit("percent"))
NAME = Bilingual("pay-zh", "pay-en")


def alone(*observations: Observation, of: tuple[Indicator, ...]) -> list[Problem]:
    return list(doubts_in(meeting("a", *observations), codes(*of), "a.yaml"))


def between(
    mine: list[Observation], theirs: list[Observation], *of: Indicator, within: bool = False
) -> list[Problem]:
    subject = meeting("part", *mine, within="whole" if within else None)
    files = ("part.yaml", "whole.yaml")
    return list(doubts_between(subject, meeting("whole", *theirs), codes(*of), files))


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [("100%", False), ("100.1%", True), ("-100%", False), ("-100.1%", True), ("8%", False)],
)
def test_a_growth_of_more_than_a_hundred_percent(printed: str, doubted: bool) -> None:
    found = alone(growth(printed, "year_on_year", line=7), of=(indicator(),))
    assert bool(found) == doubted
    for problem in found:
        assert problem.code == "data.growth_above_hundred"
        assert (problem["name"], problem["printed"]) == (NAME, printed)
        assert (problem.file, problem.line, problem.severity) == ("a.yaml", 7, "warning")


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("100%", ""),
        ("100.1%", "data.percentage_above_hundred"),
        ("0%", ""),
        ("-0.1%", "data.percentage_below_zero"),
    ],
)
def test_a_share_of_more_than_the_whole_or_less_than_nothing(printed: str, code: str) -> None:
    found = alone(observation(printed, "rate", "percent", line=7), of=(RATE,))
    assert [problem.code for problem in found] == [code] * bool(code)
    for problem in found:
        assert problem["name"] == Bilingual("rate-zh", "rate-en")
        assert (problem["printed"], problem.file, problem.line) == (printed, "a.yaml", 7)


def test_what_is_no_percentage_may_be_more_than_a_hundred() -> None:
    assert alone(observation("500"), of=(indicator(),)) == []


@pytest.mark.parametrize(
    ("part", "whole", "doubted"),
    [("41", "40", True), ("40", "40", False), ("0", "40", False), ("41", "0", True)],
)
def test_a_part_of_more_than_its_whole(part: str, whole: str, doubted: bool) -> None:
    of = (stock("part", part_of="whole"), stock("whole"))
    found = alone(
        observation(part, "part", "beds", line=7), observation(whole, "whole", "beds"), of=of
    )
    assert [problem.code for problem in found] == ["data.part_above_whole"] * doubted
    for problem in found:
        assert problem["name"] == Bilingual("part-zh", "part-en")
        assert problem["whole"] == Bilingual("whole-zh", "whole-en")
        assert (problem["printed"], problem["whole_printed"]) == (part, whole)
        assert (problem.file, problem.line) == ("a.yaml", 7)


def test_a_part_is_set_against_its_whole_in_one_unit() -> None:
    of = (indicator("part", part_of="whole"), indicator("whole"))
    yearly = observation("600", "part", "CNY/person/year")
    assert alone(yearly, observation("51", "whole"), of=of) == []
    (doubt,) = alone(yearly, observation("49", "whole"), of=of)
    assert doubt.code == "data.part_above_whole"
    assert alone(observation("600", "part", "beds"), observation("49", "whole"), of=of) == []


def test_a_growth_is_no_part_and_no_whole() -> None:
    of = (stock("part", part_of="whole"), stock("whole"))
    assert alone(observation("41", "part", "beds"), of=of) == []
    rate = growth("40%", "year_on_year", "whole")
    assert alone(observation("41", "part", "beds"), rate, of=of) == []


def standards(
    *printed: str, unit: str = "CNY/person/month"
) -> tuple[list[Observation], list[Indicator]]:
    names = [f"pay{i}" for i in range(len(printed))]
    observations = [
        observation(text, name, unit, line=i)
        for i, (name, text) in enumerate(zip(names, printed, strict=True), 1)
    ]
    return observations, [indicator(name, unit=Unit.parse(unit)) for name in names]


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [
        (("500", "100", "100", "100"), 1),
        (("499", "100", "100", "100"), 0),
        (("20", "100", "100", "100"), 1),
        (("21", "100", "100", "100"), 0),
        (("500", "100", "100"), 0),
        (("100", "90", "110", "500", "20"), 2),
    ],
)
def test_a_standard_that_stands_out_from_three_others(
    printed: tuple[str, ...], doubted: int
) -> None:
    observations, of = standards(*printed)
    found = alone(*observations, of=tuple(of))
    assert [problem.code for problem in found] == ["data.standard_stands_out"] * doubted


def test_a_standard_that_stands_out_is_said_with_its_size() -> None:
    observations, of = standards("100", "90", "110", "120", "630")
    (doubt,) = alone(*observations, of=tuple(of))
    assert (doubt["name"], doubt["printed"]) == (Bilingual("pay4-zh", "pay4-en"), "630")
    assert (doubt["times"], doubt["others"], doubt["unit"]) == ("6.0", 4, "CNY/person/month")
    assert (doubt.file, doubt.line) == ("a.yaml", 5)


def test_only_standards_of_a_time_and_of_one_unit_are_set_side_by_side() -> None:
    observations, of = standards("500", "100", "100", "100", unit="CNY/person")
    assert alone(*observations, of=tuple(of)) == []
    observations, of = standards("500", "100", "100", "100")
    flows = [replace(it, nature="flow") for it in of]
    assert alone(*observations, of=tuple(flows)) == []
    mixed = [*of[:3], indicator("pay3", unit=Unit.parse("CNY/household/month"))]
    last = observation("100", "pay3", "CNY/household/month")
    assert alone(*observations[:3], last, of=tuple(mixed)) == []
    other = observation("100", "pay3", "beds/month")
    assert alone(*observations[:3], other, of=tuple(of)) == []


def test_standards_are_set_side_by_side_in_the_unit_of_the_code_list() -> None:
    observations, of = standards("1200", "100", "100", "100")
    yearly = observation("1200", "pay0", "CNY/person/year")
    assert alone(yearly, *observations[1:], of=tuple(of)) == []
    assert len(alone(*observations, of=tuple(of))) == 1


def test_a_correction_that_corrects_nothing() -> None:
    unit = Unit.parse("CNY/person/month")
    same = observation("5", correction=Correction(unit, words("why")), line=7)
    (doubt,) = alone(same, of=(indicator(),))
    assert (doubt.code, doubt["unit"]) == ("data.needless_correction", "CNY/person/month")
    assert (doubt.file, doubt.line) == ("a.yaml", 7)
    other = Correction(Unit.parse("CNY/person/year"), words("why"))
    assert alone(observation("5", correction=other), of=(indicator(),)) == []


def beds(printed: str, code: str = "beds", line: int = 1) -> Observation:
    return observation(printed, code, "beds", line=line)


def test_a_part_of_an_area_is_no_more_than_the_whole() -> None:
    (doubt,) = between([beds("41", line=7)], [beds("40")], stock(), within=True)
    assert (doubt.code, doubt["times"]) == ("data.area_above_whole", "1.025")
    assert doubt["name"] == Bilingual("beds-zh", "beds-en")
    assert (doubt.file, doubt.line) == ("part.yaml", 7)
    assert between([beds("40")], [beds("40")], stock(), within=True) == []
    assert between([beds("0")], [beds("40")], stock(), within=True) == []


def test_areas_that_do_not_contain_each_other_may_have_more() -> None:
    assert between([beds("41")], [beds("40")], stock()) == []
    assert between([beds("500")], [beds("1")], stock()) == []


STOCKS = tuple(stock(code) for code in ("beds", "one", "two", "three"))
USUAL = [beds("100", it.id) for it in STOCKS[1:]]


@pytest.mark.parametrize(
    ("printed", "power"),
    [
        ("99999", 0),
        ("100000", 3),
        ("1000000", 4),
        ("10000000", 5),
        ("10000001", 0),
        ("0.1", 3),
        ("0.01", 4),
        ("0.001", 5),
        ("0.101", 0),
        ("0.0009", 0),
        ("-100000", 0),
    ],
)
def test_a_share_of_another_power_of_ten_than_the_others(printed: str, power: int) -> None:
    theirs = [beds("100"), *USUAL]
    found = between([beds(printed, line=7), *USUAL], theirs, *STOCKS)
    powers = {0: [], 3: ["10³"], 4: ["10⁴"], 5: ["10⁵"]}[power]
    assert [problem["power"] for problem in found] == powers
    for problem in found:
        assert problem.code == "data.unusual_share"
        assert problem["slip"] == phrase(f"slip_{power}")
        assert (problem["name"], problem["printed"]) == (Bilingual("beds-zh", "beds-en"), printed)
        assert (problem.file, problem.line) == ("part.yaml", 7)


def test_a_share_is_usual_where_there_are_not_two_others() -> None:
    mine, theirs = [beds("100000"), beds("100", "one")], [beds("100"), beds("100", "one")]
    assert between(mine, theirs, *STOCKS) == []
    two = [beds("100", "one"), beds("100", "two")]
    assert len(between([beds("100000"), *two], [beds("100"), *two], *STOCKS)) == 1


def test_the_usual_share_is_that_of_the_middle() -> None:
    mine = [beds("100000"), beds("1", "one"), beds("100", "two"), beds("200", "three")]
    theirs = [beds("100", it.indicator) for it in mine]
    found = between(mine, theirs, *STOCKS)
    assert [(problem["name"], problem["times"]) for problem in found] == [
        (Bilingual("beds-zh", "beds-en"), "1,000"),
    ]


@pytest.mark.parametrize(
    ("mine", "other", "code", "times", "file"),
    [
        ("600", "100", "data.a_year_apart", "6.0", "part.yaml"),
        ("599", "100", "", "", ""),
        ("2400", "100", "data.a_year_apart", "24.0", "part.yaml"),
        ("2401", "100", "", "", ""),
        ("100", "1200", "data.a_year_apart", "12.0", "whole.yaml"),
        ("100", "100", "", "", ""),
        ("100", "599", "", "", ""),
        ("99900", "100", "", "", ""),
        ("100000", "100", "data.multiplier_apart", "1,000", "part.yaml"),
        ("100", "1000000", "data.multiplier_apart", "10,000", "whole.yaml"),
        ("10000000", "100", "data.multiplier_apart", "100,000", "part.yaml"),
        ("10001000", "100", "", "", ""),
        ("0", "100", "", "", ""),
    ],
)
def test_standards_of_two_areas_lie_near_each_other(
    mine: str, other: str, code: str, times: str, file: str
) -> None:
    a, b = observation(mine, line=7), observation(other, line=9)
    found = between([a], [b], indicator())
    assert [problem.code for problem in found] == ([code] if code else [])
    for problem in found:
        assert (problem["name"], problem["times"]) == (NAME, times)
        assert (problem["printed"], problem["other_printed"]) == (mine, other)
        assert (problem.file, problem.line) == (file, 7 if file == "part.yaml" else 9)
        assert problem.severity == "warning"


def test_a_time_base_is_mistaken_only_where_there_is_one() -> None:
    of = indicator(unit=Unit("CNY"))
    assert between([observation("1200", unit="CNY")], [observation("100", unit="CNY")], of) == []
    of = indicator()
    yearly = observation("1200", unit="CNY/person/year")
    assert between([yearly], [observation("100")], of) == []
    assert between([yearly], [observation("1200")], of)[0]["times"] == "12.0"


def test_percentages_and_units_that_do_not_convert_are_not_set_side_by_side() -> None:
    small, large = (observation(it, "rate", "percent") for it in ("0.05%", "99%"))
    assert between([small], [large], RATE) == []
    assert between([observation("5", unit="beds")], [observation("5000")], indicator()) == []


def test_growths_of_two_areas_may_be_far_apart() -> None:
    mine, theirs = growth("0.01%", "year_on_year"), growth("90%", "year_on_year")
    assert between([mine], [theirs], indicator()) == []
    assert between([growth("1%", "year_on_year")], [observation("5000")], indicator()) == []
    assert between([observation("1")], [growth("90%", "year_on_year")], indicator()) == []


def test_what_one_area_alone_gave_is_skipped_and_all_others_are_looked_at() -> None:
    of = (indicator("first"), indicator("second"), indicator("third"))
    mine = [observation("5", "first"), observation("5", "second"), observation("12", "third")]
    theirs = [observation("0", "second"), observation("1", "third")]
    (doubt,) = between(mine, theirs, *of)
    assert doubt["name"] == Bilingual("third-zh", "third-en")
