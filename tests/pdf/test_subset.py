"""Fonts cut down to what a text needs."""

from io import BytesIO

from matplotlib.ft2font import FT2Font

from reportgen import fonts
from reportgen.pdf.subset import subset


def characters(font: bytes) -> set[str]:
    return set(map(chr, FT2Font(BytesIO(font)).get_charmap()))


def test_a_cut_font_has_what_the_text_and_its_style_need_and_little_else() -> None:
    path = fonts.stack("heading")[-1].path
    made = subset(path, 'p::before { content: "\\5bcc" } 低保')
    assert set("低保富一十") <= characters(made)
    assert "特" not in characters(made)
    assert len(made) < path.stat().st_size / 50
