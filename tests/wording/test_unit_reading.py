"""Units as people write them are units of the code list, or no unit, and never another one."""

from __future__ import annotations

import pytest

from reportgen.model.text import Text
from reportgen.model.unit import Unit, UnitNoun
from reportgen.wording.unit_reading import near_units, unit_as_written, unit_in_words

NOUNS = tuple(
    UnitNoun(code, Text(zh, en))
    for code, zh, en in (
        ("CNY", "元", "CNY"),
        ("person", "人", "person"),
        ("persons", "人", "persons"),
        ("doctors", "人", "doctors"),
        ("person-times", "人次", "person-times"),
        ("beds", "张", "beds"),
        ("organisations", "个", "organisations"),
        ("enterprises", "家", "enterprises"),
        ("entities", "户", "entities"),
        ("km", "公里", "km"),
        ("kWh", "千瓦时", "kWh"),
        ("m2", "平方米", "m²"),
        ("ug", "微克", "µg"),
        ("m3", "立方米", "m³"),
        ("tce", "吨标准煤", "tonnes of standard coal equivalent"),
        ("percent", "%", "%"),
        ("celsius", "℃", "°C"),
    )
)


@pytest.mark.parametrize(
    "words",
    """元/人·月|元/人/月|元／人・月|每人每月元|每人每月…元|元每人每月|元/(人·月)|元/月·人|元/人月
    |CNY per person per month|yuan per person a month|CNY/person/month|RMB/person per month
    |单位：元/人·月|（元/人·月）|¥ per head per month""".replace("\n", "").split("|"),
)
def test_what_is_paid_a_month(words: str) -> None:
    found = unit_in_words(words.strip(), NOUNS)
    assert found
    assert (found.unit.code, found.power, found.new) == ("CNY/person/month", 0, ())


@pytest.mark.parametrize(
    ("words", "code", "power"),
    [
        ("万人次", "person-times", 4),
        ("人·次", "person-times", 0),
        ("亿千瓦时", "kWh", 8),
        ("千瓦时", "kWh", 0),
        ("千米", "km", 0),
        ("万㎡", "m2", 4),
        ("亿元人民币", "CNY", 8),
        ("million persons", "persons", 6),
        ("millions of persons", None, 0),
        ("10,000 persons", "persons", 4),
        ("％", "percent", 0),
        ("个百分点", "percent", 0),
        ("per cent", "percent", 0),
        ("℃", "celsius", 0),
        ("μg/m³", "ug/m3", 0),
        ("吨标准煤/万元", "tce/10000-CNY", 0),
        ("beds per 1,000 people", "beds/1000-persons", 0),
        ("元/年", "CNY/year", 0),
        ("人", "persons", 0),
    ],
)
def test_multipliers_and_divisors(words: str, code: str | None, power: int) -> None:
    found = unit_in_words(words, NOUNS)
    assert (found.unit.code if found else None) == code
    assert not found or found.power == power


@pytest.mark.parametrize(
    ("words", "wanted", "code"),
    [
        ("张/千人", "beds/1000-persons", "beds/1000-persons"),
        ("每千人张", "beds/1000-persons", "beds/1000-persons"),
        ("人/千人", "doctors/1000-persons", "doctors/1000-persons"),
        ("千人", "doctors", "doctors"),
        ("个", "organisations", "organisations"),
        ("所", "enterprises", "enterprises"),
        ("户", "enterprises", None),
        ("张", "organisations", None),
        ("元", "persons", "CNY"),
    ],
)
def test_the_unit_of_the_indicator_decides(words: str, wanted: str, code: str | None) -> None:
    found = unit_in_words(words, NOUNS, Unit.parse(wanted))
    assert (found.unit.code if found else None) == code


@pytest.mark.parametrize(
    "words",
    ["张", "个", "户", "张/千人", "辆", "", "12", "月月", "元/月/年", "元/", "元//人", "元" * 61],
)
def test_what_says_no_unit_of_the_list(words: str) -> None:
    """A bed and a sheet of paper are both 张: nothing is taken for beds."""
    assert unit_in_words(words, NOUNS) is None


def test_nouns_that_the_list_does_not_have_stand_as_written() -> None:
    found = unit_as_written("万辆/百户", NOUNS)
    assert found
    assert (found.unit, found.new) == (Unit("辆", ("100-户",)), ("辆", "户"))
    assert (found.power, found.multiplier) == (4, "万")
    price = unit_as_written("元/千克", NOUNS)
    assert price
    assert (price.unit, price.new) == (Unit("CNY", ("千克",)), ("千克",))
    assert unit_as_written("vehicles per 1,000 people", NOUNS) is not None
    assert [unit_as_written(words, NOUNS) for words in ("12", "万", "元/月/年", "、", "a: b")] == [
        None
    ] * 5


def test_a_near_unit_is_named() -> None:
    assert "organisations" in str(near_units("organistions/月", NOUNS))
