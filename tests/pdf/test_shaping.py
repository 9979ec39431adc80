"""Drawings with scripts whose letters join or run from right to left."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import pypdfium2
import pytest
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from reportgen.pdf.shaping import whole_words

FONT = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")


def places(text: str) -> list[float]:
    """How far to the right each letter of a drawing stands, in the order of the text."""
    fonts = FontConfiguration()
    rule = f'@font-face {{font-family: "F"; src: url("{FONT.as_uri()}")}}'
    face = CSS(string=rule, font_config=fonts)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="50" font-family="F">'
        f'<text x="10" y="20">{text}</text></svg>'
    )
    with whole_words():
        made = HTML(string=svg).write_pdf(stylesheets=[face], font_config=fonts)
    document = pypdfium2.PdfDocument(made)
    page = document[0].get_textpage()
    found = page.get_text_range()
    boxes = {found[i]: page.get_charbox(i)[0] for i in range(page.count_chars())}
    document.close()
    return [boxes[letter] for letter in text if letter != " "]


@pytest.mark.parametrize("text", ["שלום", "مرکب", "ابجد هوز"])
def test_letters_run_from_right_to_left(text: str) -> None:
    found = places(text)
    assert found == sorted(found, reverse=True)


def test_other_letters_stand_as_before() -> None:
    found = places("abcdefg")
    assert found == sorted(found)


def test_what_weasyprint_does_is_as_before_afterwards() -> None:
    from weasyprint import svg

    before = svg.text
    with whole_words():
        assert svg.text is not before
    assert svg.text is before
    assert svg.TAGS["text"] is before
