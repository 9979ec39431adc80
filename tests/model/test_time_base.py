from __future__ import annotations

import re
from fractions import Fraction

import pytest

from reportgen.comparing import compare
from reportgen.languages import LANGUAGES
from reportgen.model.text import Lang, Text
from reportgen.model.time_base import TIME_BASES, TimeBase, time_factor
from reportgen.model.unit import Unit
from reportgen.wording.time_bases import conversion, conversion_aside
from tests.make import codes, indicator, meeting, observation

PAIRS = [
    (long.id, short.id)
    for long in TIME_BASES.values()
    for short in TIME_BASES.values()
    if long.family == short.family and long.size > short.size and long.size % short.size == 0
]
"""Each time base with each of its family that it is a number of."""


def test_every_time_base_is_the_whole_of_the_shortest_of_its_family() -> None:
    shortest = {base.family for base in TIME_BASES.values() if base.size == 1}
    assert {base.family for base in TIME_BASES.values()} == shortest
    assert all(base.id == name for name, base in TIME_BASES.items())


@pytest.mark.parametrize(
    ("given", "wanted", "zh", "en"),
    [
        ("year", "month", "1年按12个月计", "a year is 12 months"),
        ("month", "year", "1年按12个月计", "a year is 12 months"),
        ("quarter", "half-year", "半年按2个季度计", "a half-year is 2 quarters"),
        ("week", "day", "1周按7天计", "a week is 7 days"),
    ],
)
def test_the_factor_is_said_whichever_way_it_was_used(
    given: str, wanted: str, zh: str, en: str
) -> None:
    assert dict(conversion(given, wanted)) == {"zh": zh, "en": en}


def test_a_reason_says_the_factor_that_was_used() -> None:
    pay = indicator("pay", unit=Unit.parse("CNY/person/month"))
    mine = observation("300", "pay", "CNY/person/quarter")
    theirs = observation("90", "pay", "CNY/person/month")
    (row,) = compare(meeting("a", mine), meeting("b", theirs), codes(pay)).rows
    (reason,) = row.reasons
    assert reason.code == "time_base_converted"
    assert reason.text["en"].endswith("a quarter is 3 months")
    assert reason.text["zh"].endswith("1个季度按3个月计")


@pytest.mark.parametrize("base", TIME_BASES.values(), ids=lambda base: base.id)
def test_an_entry_has_its_words_and_converts_within_its_family(base: TimeBase) -> None:
    for words in (base.name, base.one, base.many):
        assert all(words[lang].strip() == words[lang] != "" for lang in LANGUAGES)
    assert base.many["zh"][0] not in "0123456789一二两双半", "个 stands before such a word"
    assert len(TIME_BASES) > 5
    for other in TIME_BASES.values():
        factor = time_factor(base.id, other.id)
        if base.family == other.family:
            assert factor == Fraction(other.size, base.size)
        else:
            assert factor is None


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("part", ["name", "one", "many"])
def test_no_two_time_bases_are_called_the_same(part: str, lang: Lang) -> None:
    """Two units that read alike could not be told apart in a document."""
    words = [getattr(base, part)[lang] for base in TIME_BASES.values()]
    assert len(words) > 5
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("base", TIME_BASES.values(), ids=lambda base: base.id)
def test_one_of_a_time_base_is_one(base: TimeBase) -> None:
    """Else 两周按2周计 would be said of a fortnight: two weeks are two weeks."""
    counted = [other.many["zh"] for other in TIME_BASES.values() if other is not base]
    assert len(counted) > 4
    several = [
        rf"[02-9一二两三四五六七八九十百]+个?{words.removeprefix('个')}" for words in counted
    ]
    assert not any(re.fullmatch(pattern, base.one["zh"]) for pattern in several)
    assert re.match("an? ", base.one["en"])


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_factor_reads_well_aloud(pair: tuple[str, str]) -> None:
    """One of the longer is a number of the shorter: 半年按2个季度计, a half-year is 2 quarters."""
    said, aside = conversion(*pair), conversion_aside(*pair)
    assert re.fullmatch(r"(1\D+|[^\d一二两三四五六七八九十百]+)按\d+[^\W\d]+计", said["zh"]), said[
        "zh"
    ]
    assert re.fullmatch(r"an? [a-z-]+ is \d+ [a-z-]+s", said["en"]), said["en"]
    assert aside["zh"] == said["zh"].replace("按", "").removesuffix("计")
    assert aside["en"] == said["en"].replace(" is ", " being ")


def test_a_time_base_is_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The recipe *a time base* of CONTRIBUTING, carried out."""
    score = TimeBase(
        "score",
        "day",
        20,
        name=Text("廿日", "score"),
        one=Text("1廿日", "a score"),
        many=Text("个廿日", "scores"),
    )
    monkeypatch.setitem(TIME_BASES, score.id, score)
    pay = indicator("pay", unit=Unit.parse("CNY/person/day"))
    mine = observation("60", "pay", "CNY/person/score")
    theirs = observation("2", "pay", "CNY/person/day")
    (row,) = compare(meeting("a", mine), meeting("b", theirs), codes(pay)).rows
    assert (row.verdict, row.direction) == ("converted", "above")
    assert row.ratio is not None
    assert row.ratio.value == Fraction(3, 2)
    assert row.reasons[0].text["en"].endswith("a score is 20 days")
    assert "person-en per score" in row.reasons[0].text["en"]
    assert dict(conversion_aside("score", "day"))["zh"] == "1廿日20天"
