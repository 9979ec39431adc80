"""Text is read in a time that grows with its length, up to a length that is told."""

from __future__ import annotations

import pytest

from reportgen.markup.parse import fold_spaces, read_article
from reportgen.markup.vocabulary import MOST_IN_BLOCK, MOST_IN_WORD
from reportgen.model.place_marks import place_mark
from reportgen.model.printed import Print
from reportgen.model.printed_text import printed_text


def found(inner: str) -> list[tuple[str, int | None]]:
    html = f"<article>{place_mark('t', 2)}{inner}</article>"
    return [(it.code, it.line) for it in read_article(html, "t")[1]]


def test_a_text_that_no_page_holds_is_told_at_its_line() -> None:
    words = "民" * MOST_IN_BLOCK
    assert found(f"<p>{words}</p>") == []
    for block in ("<p>{}</p>", "<ul><li>{}</li></ul>", "<table><tr><td>{}</td></tr></table>"):
        assert found(block.format(f"{words}<b>x</b>")) == [("html.too_long_text", 2)]
    cells = f"<td><p>{words}</p><p>{words}</p></td>"
    assert found(f"<table><tr>{cells}</tr></table>") == []


@pytest.mark.parametrize("between", [" ", "-", "/", "民", "，", "\n"])
def test_a_word_that_no_line_breaks_is_told_at_its_line(between: str) -> None:
    word = "x" * MOST_IN_WORD
    assert found(f"<p>{word}{between}{word}</p>") == []
    assert found(f"<p>{word}{between}x<b>{word}</b></p>") == [("html.too_long_word", 2)]


def test_many_attributes_are_told_once() -> None:
    attributes = "".join(f" a{number}='1'" for number in range(20_000))
    assert found(f"<p{attributes}>x</p>") == [("html.too_many_attributes", 2)]


@pytest.mark.heavy
@pytest.mark.parametrize(
    "piece",
    ["a ", "民\n", "a<br>", "<b>a</b> ", printed_text("5 ", Print("words")).__html__()],  # type: ignore[attr-defined]
)
def test_a_long_text_is_read_at_once(piece: str) -> None:
    blocks = f"<p>{piece * 10_000}</p>" * 2
    article, problems = read_article(f"<article>{blocks}</article>", "t")
    assert article is not None
    assert not problems
    fold_spaces(article)
