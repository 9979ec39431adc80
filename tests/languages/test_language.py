from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import pytest

from reportgen.languages import FIRST, LANGUAGES, language_from, nearest, written
from reportgen.model.text import Text
from tests.languages.third import MARK, marked

EN, ZH = LANGUAGES["en"], LANGUAGES["zh"]
CALLED: dict[str, Any] = {"name": "Xish", "about": "In Xish.", "tag": "xx", "locale": "en_GB"}


@pytest.mark.parametrize(
    ("names", "zh", "en"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A、B", "A and B"),
        (["A", "B", "C"], "A、B、C", "A, B and C"),
    ],
)
def test_names_are_joined_as_the_language_has_it(names: list[str], zh: str, en: str) -> None:
    assert (ZH.listed(names), EN.listed(names)) == (zh, en)


def test_a_section_has_the_numeral_of_its_language() -> None:
    assert [ZH.numeral(number) for number in (1, 10, 11, 20, 99, 100)] == [
        *("一", "十", "十一", "二十", "九十九", "100"),
    ]
    assert EN.numeral(11) == "11"


def test_every_language_has_an_id_of_its_own_and_a_file_name() -> None:
    assert {language.id: language for language in LANGUAGES.values()} == LANGUAGES
    marks = [language.file_mark for language in LANGUAGES.values()]
    assert len(set(marks)) == len(marks)
    assert LANGUAGES[FIRST].file_mark == ""


def test_a_text_has_the_words_of_each_language_and_does_not_change() -> None:
    text = Text("表", "Table")
    assert (text["zh"], text["en"], text.own) == ("表", "Table", {"zh": "表", "en": "Table"})
    assert set(text) == set(LANGUAGES)
    changing: Any = text
    with pytest.raises(AttributeError):
        changing.words = {}
    with pytest.raises(KeyError):
        text["fr"]
    assert pickle.loads(pickle.dumps(text)) == text
    assert len({text, Text("表", "Table"), Text("表", "table")}) == 2


def test_a_text_is_filled_in_each_language() -> None:
    form = Text("{area}有{count}项", "{count} in {area}")
    filled = form.filled(area=Text("甲", "A"), count=3)
    assert (filled["zh"], filled["en"]) == ("甲有3项", "3 in A")
    assert Text.each(lambda lang: lang)["en"] == "en"
    assert set(Text.same("7%").values()) == {"7%"}


def test_a_language_that_derives_says_what_its_base_says_in_its_own_way(xx: str) -> None:
    assert Text("表", "Table")[xx] == f"{MARK}Table"
    assert Text("表", "Table", xx="Tabel")[xx] == "Tabel"
    assert Text("{a}有", "of {a}").filled(a=Text("甲", "A"))[xx] == f"{MARK}of {MARK}A"
    assert LANGUAGES[xx].derived("<b>one</b> {two}") == f"<b>{MARK}one</b> {{two}}"
    assert LANGUAGES[xx].listed(["A", "B"]) == f"A {MARK}and B"
    assert xx not in written()


def test_texts_are_alike_by_the_languages_that_derive_from_no_other(xx: str) -> None:
    said = {"zh": "7万", "en": "70,000", xx: "70000"}
    written_out, worked_out = Text("7万", "70,000"), Text.each(lambda lang: said.get(lang, ""))
    assert worked_out[xx] != written_out[xx]
    assert worked_out == written_out
    assert Text.same("a") == Text("a", "a")
    assert len({written_out, worked_out, Text("8万", "70,000")}) == 2


def test_the_numbers_of_a_language_have_no_mark_that_verify_does_not_read() -> None:
    with pytest.raises(ValueError, match="grouping"):
        dataclasses.replace(EN.numbers, grouping=".")


def test_a_language_may_derive_from_one_that_derives(
    xx: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    upper = language_from(LANGUAGES[xx], "yy", str.upper, **{**CALLED, "tag": "yy"})
    monkeypatch.setitem(LANGUAGES, "yy", upper)
    assert Text("表", "Table")["yy"] == f"{MARK}TABLE"
    assert nearest({"zh": 1, "en": 2}, "yy") == 2


def test_what_a_derived_language_is_given_is_its_own() -> None:
    given = language_from(EN, "xx", marked, **CALLED, articles=())
    assert (given.base, given.file_mark, given.articles) == ("en", ".xx", ())
    assert given.numbers.scales[-1].word == f" {MARK}million"
    assert dataclasses.replace(given, id="en").word_space == EN.word_space
