"""Arguments of messages in words."""

from __future__ import annotations

import pytest

from reportgen.messages import (
    LANGUAGES_OF_MESSAGES,
    MessageLang,
    known_words,
    near,
    phrase,
    stated,
    words,
    words_named,
)
from reportgen.messages.sentence import _filled
from reportgen.model.problem import Problem


def test_a_list_is_joined_as_its_language_joins() -> None:
    assert words(("a", "b"), "en") == "a, b"
    assert words(("a", "b"), "zh") == "a、b"
    assert (words((), "en"), words((), "zh")) == ("none", "无")


def test_what_is_quoted_has_the_quotes_of_the_language() -> None:
    assert _filled("{name!q}", {"name": ("a", "b")}, "en") == "'a', 'b'"
    assert _filled("{name!q}", {"name": "a"}, "zh") == "“a”"


def test_a_number_has_its_noun() -> None:
    assert _filled("{n:file|files}", {"n": 1}, "en") == "1 file"
    assert _filled("{n:file|files}", {"n": 0}, "en") == "0 files"


def test_a_phrase_in_a_message_is_in_its_language() -> None:
    assert words(near("uint", ("unit", "date")), "en") == "did you mean 'unit'? "
    assert words(near("uint", ("unit", "date")), "zh") == "是不是想写“unit”？"
    assert near("xyz", ("unit", "date")) == ""
    assert near("unit", ("unit", "date")) == ""


def test_equal_arguments_make_equal_phrases() -> None:
    assert phrase("near", word="a") == phrase("near", word="a")
    assert hash(phrase("near", word="a")) == hash(phrase("near", word="a"))


def test_what_a_message_names_can_be_looked_for_in_a_file() -> None:
    arguments = {"name": "uper", "near": near("uper", ("upper",)), "known": ("upper",)}
    assert words_named("template.unknown_filter", arguments) == ("uper",)
    assert words_named("html.closes_nothing", {"tag": "td"}) == ("</td",)
    assert words_named("template.missing_before", {"token": phrase("end_of_template")}) == ()
    assert words_named("template.not_found", {"name": ("a", "b"), "pack": "x"}) == ("a", "b")


def test_what_only_a_hint_says_is_not_stated() -> None:
    assert stated("template.unknown_filter") == {"name"}
    assert stated("template.division") == set()


@pytest.mark.parametrize("lang", LANGUAGES_OF_MESSAGES)
def test_words_from_outside_are_cut_and_in_one_line(lang: MessageLang) -> None:
    for word in ("长" * 10_000, "a\nb\r\x1b[31mc\u2028d\ud800"):
        said = Problem.of("data.unknown_topic", id=word, advice=word).message_in(lang)
        assert len(said) < 400
        assert said.isprintable()


@pytest.mark.parametrize("lang", LANGUAGES_OF_MESSAGES)
def test_of_a_list_that_is_long_a_message_says_how_long(lang: MessageLang) -> None:
    names = tuple(f"name{i}" for i in range(1, 501))
    allowed = Problem.of("option.missing_command", allowed=names)
    found = Problem.of("data.unknown_topic", id="x", advice=known_words(names))
    for problem in (allowed, found):
        hint = problem.hint_in(lang)
        assert "name1" in hint
        assert "name20" in hint
        assert "name99" not in hint
        assert "500" in hint
    assert allowed["allowed"] == names
    few = Problem.of("data.unknown_topic", id="x", advice=known_words(names[:3]))
    assert "name3" in few.hint_in(lang)
    assert "3" not in few.hint_in(lang).replace("name3", "")
