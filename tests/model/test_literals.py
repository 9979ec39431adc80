"""Numbers that stand in a text, and in none of the literals that are listed."""

from __future__ import annotations

import pytest

from reportgen.languages import LANGUAGES, language_from
from reportgen.model.literals import LiteralNumber, literal_numbers, literal_words, literals_said


@pytest.mark.parametrize(
    ("text", "listed", "numbers"),
    [
        ("共671人", (), ["671"]),
        ("共６７１人，增长8.5%", (), ["６７１", "8.5"]),
        ("共1,234.5人，10:30", (), ["1,234.5", "10:30"]),
        ("十二人，m², 第①", (), []),
        ("拨打12345热线", ("12345热线",), []),
        ("拨打12345热线，共12345人", ("12345热线",), ["12345"]),
        ("12345热线和12345热线", ("12345热线",), []),
        ("21", ("1",), ["21"]),
        ("1 of 1", ("1",), []),
        ("图1", ("", "图1"), []),
        ("办公室　　2020年 12月", ("办公室 2020年 12月",), []),
        ("共12人，12 人", ("12 人",), ["12"]),
    ],
)
def test_a_number_is_listed_where_a_literal_holds_it(
    text: str, listed: tuple[str, ...], numbers: list[str]
) -> None:
    assert [it.number for it in literal_numbers(text, listed)] == numbers


def test_the_words_around_a_number_are_enough_to_find_it() -> None:
    (found,) = literal_numbers("甲" * 30 + "共\n671 人" + "乙" * 30, ())
    assert found == LiteralNumber("671", "甲" * 10 + "共 671 人" + "乙" * 10)


def test_words_of_latin_letters_are_not_cut() -> None:
    (found,) = literal_numbers("Delivered to 12 Example Street every day", ())
    assert found.words == "to 12 Example"


def test_numbers_beside_each_other_are_told_together_and_listed_by_what_is_told() -> None:
    text = "沈阳市　2020年12月30日印发" + "，" * 20 + "共9份"
    first, second = literal_words(text, ())
    assert (first.numbers, second.numbers) == (("2020", "12", "30"), ("9",))
    assert list(literal_words(text, (first.words, second.words))) == []


def test_a_language_that_derives_has_its_own_form_of_a_literal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    english = LANGUAGES["en"]
    names = {"name": "LOUD", "about": "IN CAPITALS.", "tag": "en-x", "locale": english.locale}
    monkeypatch.setitem(LANGUAGES, "loud", language_from(english, "loud", str.upper, **names))
    assert literals_said(("Figure 1",), "loud") == ("Figure 1", "FIGURE 1")
    assert literals_said(("Figure 1",), "en") == ("Figure 1",)
