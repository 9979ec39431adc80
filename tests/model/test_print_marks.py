"""Marks of what was printed: each is of its words, and nobody else can write one."""

from __future__ import annotations

import pytest

from reportgen.model.print_marks import PRINT_SIGN, marked_print, read_print
from reportgen.model.printed import Print


def mark_of(words: str, printed: Print) -> str:
    html = marked_print(words, printed)
    return html.removeprefix(PRINT_SIGN).partition(">")[0]


@pytest.mark.parametrize(
    "printed",
    [
        Print("figure", ("A11",), "amount", "6346000"),
        Print("derived", ("A11", "B6"), "gap", "-1.1"),
        Print("period", ("A11",), "period"),
        Print("words"),
    ],
)
def test_a_mark_says_what_was_printed(printed: Print) -> None:
    mark = mark_of("634.6万", printed)
    assert " " not in mark  # templates split text at spaces
    assert read_print(mark, "634.6万") == printed


def test_other_words_are_not_what_it_says() -> None:
    mark = mark_of("634.6万", Print("figure", ("A11",), "amount", "6346000"))
    assert read_print(mark, "643.6万") is None
    assert read_print(mark.replace("A11", "A12"), "634.6万") is None
    assert read_print("figure;A11;amount;6346000;", "634.6万") is None
    assert read_print("", "634.6万") is None
