"""Functions and filters that templates are given, on small values."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from reportgen.model.text import Lang
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.functions import (
    by_reason,
    do_capital,
    do_listed,
    matched,
    namespace,
    noted,
    t,
)


def row(name: str, *codes: str) -> Any:
    reasons = tuple(SimpleNamespace(code=code, text=f"because {code}") for code in codes)
    return SimpleNamespace(name=name, reasons=reasons)


A, B, C = row("a", "x", "y"), row("b"), row("c", "y")


def test_words_are_those_of_the_language() -> None:
    assert (t("zh", "中", "en"), t("en", "中", "en")) == ("中", "en")
    assert (t("zh", "", "en"), t("en", "中", en="")) == ("", "")
    for words in ((), ("中",)):
        with pytest.raises(TemplateUseError) as caught:
            t("zh", *words)
        assert caught.value.problem.code == "template.both_languages"


def test_each_reason_stands_once_with_all_its_rows() -> None:
    assert noted([A, B, C]) == [("because x", [A]), ("because y", [A, C])]


def test_each_row_stands_once_by_its_first_reason() -> None:
    assert by_reason([A, B, C]) == [("x", [A]), ("", [B]), ("y", [C])]
    assert by_reason([C, A, C]) == [("y", [C, C]), ("x", [A])]


def test_statements_with_one_id_stand_side_by_side_and_none_is_left_out() -> None:
    mine = [SimpleNamespace(id=1), SimpleNamespace(id=2)]
    theirs = [SimpleNamespace(id=3), SimpleNamespace(id=2)]
    assert matched(mine, theirs) == [
        (mine[0], None),
        (mine[1], theirs[1]),
        (None, theirs[0]),
    ]


@pytest.mark.parametrize(
    ("names", "zh", "en"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a、b", "a and b"),
        (["a", "b", 3], "a、b、3", "a, b and 3"),
    ],
)
def test_names_are_listed_as_each_language_does(names: list[object], zh: str, en: str) -> None:
    languages: tuple[tuple[Lang, str], ...] = (("zh", zh), ("en", en))
    assert [do_listed(names, lang) for lang, _ in languages] == [words for _, words in languages]


def test_a_capital_is_that_of_the_first_letter_alone() -> None:
    assert (do_capital("the DPRK"), do_capital("")) == ("The DPRK", "")


def test_a_namespace_keeps_what_is_put_into_it() -> None:
    counter: Any = namespace(value=1)
    counter["value"] = 2
    assert counter.value == 2
