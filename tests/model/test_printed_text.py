"""A text of the report: the text that it is, which knows what in it was printed."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.model.print_marks import PRINT_END, PRINT_SIGN
from reportgen.model.printed import Print
from reportgen.model.printed_text import (
    COVERED,
    PrintedText,
    changed_text,
    covered_text,
    joined_text,
    printed_text,
)

FIGURE = Print("figure", ("A11",), "amount", "6346000")
OTHER = Print("figure", ("B6",), "amount", "8")
AMOUNT = printed_text("约634.6万人", FIGURE)
SENTENCE = joined_text(["共", AMOUNT, "，增长", printed_text("8%", OTHER), "。"])


def known(text: str) -> list[tuple[str, Print]]:
    """What was printed in a text, and where."""
    spans = text.spans if isinstance(text, PrintedText) else ()
    return [(str(text)[it.start : it.end], it.printed) for it in spans]


def test_it_is_the_text_that_it_is() -> None:
    assert AMOUNT == "约634.6万人"
    assert (hash(AMOUNT), len(AMOUNT), bool(AMOUNT)) == (hash("约634.6万人"), 8, True)
    assert {AMOUNT: 1}["约634.6万人"] == 1
    assert type(str(AMOUNT)) is str
    assert (printed_text("", FIGURE), covered_text("元/人·月")) == ("", "元/人·月")
    assert known(covered_text("元/人·月")) == []
    assert known(covered_text("2020年")) == [("2020年", COVERED)]
    assert known(covered_text(AMOUNT)) == [("约634.6万人", FIGURE)]


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        (SENTENCE, "共约634.6万人，增长8%。", [("约634.6万人", FIGURE), ("8%", OTHER)]),
        (SENTENCE[1:9], "约634.6万人", [("约634.6万人", FIGURE)]),
        (AMOUNT[1:7], "634.6万", [("634.6万", FIGURE)]),  # a unit and a word may go
        (AMOUNT[:4], "约634", []),  # a number that is cut is no figure
        (AMOUNT[0], "约", []),
        (AMOUNT[::-1], "人万6.436约", []),
        (printed_text(" 8% ", OTHER).strip(), "8%", [("8%", OTHER)]),
        (printed_text(" 8% ", OTHER).lstrip(), "8% ", [("8% ", OTHER)]),
        (printed_text(" 8% ", OTHER).rstrip(), " 8%", [(" 8%", OTHER)]),
        (SENTENCE.strip("共。"), "约634.6万人，增长8%", [("约634.6万人", FIGURE), ("8%", OTHER)]),
        (AMOUNT.removeprefix("约"), "634.6万人", [("634.6万人", FIGURE)]),
        (AMOUNT.removesuffix("人"), "约634.6万", [("约634.6万", FIGURE)]),
        (AMOUNT.removesuffix("吨"), "约634.6万人", [("约634.6万人", FIGURE)]),
        (printed_text("8% More", OTHER).lower(), "8% more", [("8% more", OTHER)]),
        (printed_text("8% straße", OTHER).upper(), "8% STRASSE", [("8% STRASSE", OTHER)]),
        (AMOUNT.replace("万人", "万"), "约634.6万", [("约634.6万", FIGURE)]),
        (SENTENCE.replace("共", "全省共"), "全省共约634.6万人，增长8%。", known(SENTENCE)),
        (printed_text("1,234", OTHER).replace(",", ""), "1234", [("1234", OTHER)]),
        (AMOUNT.replace("634", "643"), "约643.6万人", []),
        (printed_text("5 of 5", COVERED).replace("5", "9", 1), "9 of 5", [(" of 5", COVERED)]),
        ("{}".format(AMOUNT.replace("", "-", 1)), "-约634.6万人", []),
    ],
)
def test_what_is_made_of_it_knows_what_is_left(
    text: str, words: str, left: list[tuple[str, Print]]
) -> None:
    assert text == words
    assert known(text) == left


def test_what_replaces_is_known_too() -> None:
    filled = covered_text("2020年共X").replace("X", AMOUNT)
    assert known(filled) == [("2020年共", COVERED), ("约634.6万人", FIGURE)]
    assert known("X".replace("X", AMOUNT)) == []


def test_parts_know_what_they_are() -> None:
    first, second = SENTENCE.split("，")
    assert (known(first), known(second)) == ([("约634.6万人", FIGURE)], [("8%", OTHER)])
    assert [known(it) for it in printed_text("a 8%\tb", OTHER).split()] == [
        [],
        [("8%", OTHER)],
        [],
    ]
    lines = joined_text([AMOUNT, "\n", printed_text("8%", OTHER)]).splitlines()
    assert [known(it) for it in lines] == [[("约634.6万人", FIGURE)], [("8%", OTHER)]]
    assert "".join(AMOUNT) == AMOUNT
    assert [known(it) for it in printed_text("8%", OTHER)] == [[("8", OTHER)], []]


_PIECES = st.lists(
    st.tuples(st.text("ab 1２.,ß\n万", max_size=5), st.booleans()), min_size=1, max_size=4
)


def made_of(text: str, other: str, at: int) -> list[object]:
    """All that templates may make of a text."""
    return [
        *(text[at:], text[:at], text[::-1], *text),
        *(text.strip(), text.lstrip(other or None), text.rstrip(other or None)),
        *(text.removeprefix(other), text.removesuffix(other), text.lower(), text.upper()),
        *(*text.split(other or None), *text.split(None, abs(at)), *text.splitlines(at > 0)),
        *(text.replace(other, "xy"), text.replace(other, "", at)),
        *(text.count(other), text.find(other), text.isdigit(), text.startswith(other)),
        *(text == other, other in text, hash(text), len(text)),
    ]


@settings(max_examples=60)
@given(_PIECES, st.text("ab 1万", max_size=2), st.integers(-3, 9))
def test_every_operation_gives_what_it_gives_of_the_text_itself(
    pieces: list[tuple[str, bool]], other: str, at: int
) -> None:
    text = joined_text(printed_text(it, OTHER) if known else it for it, known in pieces)
    found = made_of(text, other, at)
    assert found == made_of(str(text), other, at)
    for one in found:
        spans = one.spans if isinstance(one, PrintedText) else ()
        ends = [end for span in spans for end in (span.start, span.end)]
        assert ends == sorted(ends)
        assert all(0 <= end <= len(str(one)) for end in ends)


def test_words_of_several_numbers_may_be_shortened_between_them() -> None:
    text = covered_text("2020年和2021年")
    assert known(text[:5]) == [("2020年", COVERED)]
    assert known(text[:7]) == []
    reason = printed_text("一方为2020年，一方为2021年", Print("derived", ("A1", "B1"), "reason"))
    assert known(reason[:8]) == [("一方为2020年", COVERED)]


def test_a_change_that_no_piece_shows_leaves_the_digits_covered() -> None:
    text = joined_text([printed_text("8%", OTHER), " more"])
    assert known(changed_text(text, lambda it: f"({it})")) == [("(8% more)", COVERED)]
    assert known(changed_text(text, lambda it: f"1{it}")) == []


def test_copies_know_it_as_well() -> None:
    for again in (copy.deepcopy(SENTENCE), pickle.loads(pickle.dumps(SENTENCE))):
        assert (again, known(again)) == (SENTENCE, known(SENTENCE))


def test_as_html_it_has_marks() -> None:
    html = joined_text(["a < b: ", printed_text("8 & more", OTHER)]).__html__()  # type: ignore[attr-defined]
    assert html.startswith(f"a &lt; b: {PRINT_SIGN}figure;B6;amount;8;")
    assert html.endswith(f">8 &amp; more{PRINT_END}")


@given(
    st.lists(
        st.tuples(st.text("12.,万 a²", max_size=6), st.sampled_from((None, FIGURE, COVERED))),
        max_size=4,
    )
)
def test_its_characters_are_its_parts(pieces: list[tuple[str, Print | None]]) -> None:
    text = joined_text(printed_text(words, it) if it else words for words, it in pieces)
    parts = [(text[at], known(text[at])) for at in range(len(text))]
    assert [(sign, known(sign)) for sign in text] == parts


@pytest.mark.heavy
def test_a_long_text_is_no_more_work_for_each_of_its_parts() -> None:
    text = joined_text([printed_text("2020年", FIGURE), "的 "] * 10_000)
    parts = text.split(" ")
    assert len(parts) == 10_001
    assert known(parts[-2]) == [("2020年", FIGURE)]
    assert len(known(text.replace("的", ""))) == 10_000
    assert len(known(text.replace("年", "年份"))) == 10_000
    assert len([*text]) == 70_000
