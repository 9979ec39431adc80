"""Words from right to left are set apart, and nothing else is."""

from __future__ import annotations

import pytest
from lxml import html

from reportgen.compose.direction import set_apart
from reportgen.model.direction import is_right_to_left


@pytest.mark.parametrize(
    ("written", "names", "apart"),
    [
        ("<p>看שלום。</p>", (), ["שלום"]),
        ("<p>שלום 12为12元</p>", ("שלום 12",), ["שלום 12"]),
        ("<p>שלום 12为12元</p>", (), ["שלום"]),
        ("<p>قەشقەر 360 ئۆي为3</p>", (), ["قەشقەر 360 ئۆي"]),
        ("<p>a <b>שלום</b> 5 <i>b</i> سلام c</p>", (), ["שלום", "سلام"]),
        ("<p>مركز COVID-19 ب 5为7</p>", ("مركز COVID-19 ب 5",), ["مركز COVID-19 ب 5"]),
        ("<p>(سلام)</p>", (), ["سلام"]),
        ("<p><bdi>שלום 5</bdi> 6</p>", (), ["שלום 5"]),
        ("<p>没有。No, 12.</p>", ("שלום",), []),
        ("<p>ไทย नमस्ते བོད ᠮᠣᠩᠭᠣᠯ</p>", (), []),
    ],
)
def test_what_is_set_apart(written: str, names: tuple[str, ...], apart: list[str]) -> None:
    article = html.fragment_fromstring(written)
    before = article.text_content()
    set_apart(article, names)
    assert [it.text_content() for it in article.iter("bdi")] == apart
    assert article.text_content() == before


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("شىنجاڭ 360", True),
        ("360 שלום", True),
        ("مركز COVID-19 الجديد", True),
        ("走访שלום户", False),
        ("שלום is a word of another language", False),
        ("2021", False),
        ("\u200f", False),
        ("", False),
    ],
)
def test_which_texts_run_from_right_to_left(text: str, turned: bool) -> None:
    assert is_right_to_left(text) is turned
