"""The marks of footnotes in a PDF are no figures, and all figures beside them are read."""

from __future__ import annotations

import pytest

from reportgen import resources
from reportgen.pdf import write
from reportgen.verify import read
from reportgen.verify.tokens import folded
from tests.pdf.test_file import small

NOTE = '<span class="footnote">n</span>'
SIZES = (14, 17, 21)
"""In half points: smaller than a mark, a little larger, larger."""


def lines(body: str, css: str) -> list[str]:
    """What is read of the text, without the notes."""
    base = (resources.templates() / "_blocks" / "base.css").read_text(encoding="utf-8")
    found = read(write(small(body, "en"), f"{base} {css}", {}), "pdf").lines
    return [folded(line.text) for line in found if line.part == "body"]


@pytest.mark.heavy
def test_a_mark_of_a_note_is_no_figure_whatever_stands_before_it() -> None:
    one = f"""see <a href="#it">findings</a>{NOTE}, in 2020{NOTE}, two{NOTE}{NOTE}, “民政”。{NOTE}
        of 2021,{NOTE}{NOTE} 34"""
    body = "".join(f'<p class="s{size}">{one}</p>' for size in SIZES)
    css = "".join(f".s{size} {{ font-size: {size / 2}pt }}" for size in SIZES)
    said = "see findings , in 2020 , two , “民政”。 of 2021, 34"
    assert lines(f'<h2 id="it">it</h2>{body}', css) == ["it", *[folded(said)] * len(SIZES)]


@pytest.mark.heavy
def test_marks_with_a_comma_between_them_are_no_figures_either() -> None:
    further = NOTE.replace("footnote", "footnote further")
    one = f"two{NOTE}{further}, 2020{NOTE}{further}{further} and 1,234{NOTE}, “民政”{NOTE}{further}"
    body = "".join(f'<p class="s{size}">{one}</p>' * 3 for size in SIZES)
    css = "".join(f".s{size} {{ font-size: {size / 2}pt }}" for size in SIZES)
    said = "two , 2020 and 1,234 , “民政” "
    assert lines(body, css) == [folded(said)] * 3 * len(SIZES)


def test_figures_above_each_other_are_no_marks() -> None:
    body = '<p>a<br>12<br>b 34<br><span class="unit">56</span><br>c</p><p>d<b>78</b></p>'
    css = "@page { margin: 20mm } p { font-size: 9pt; line-height: 1; margin: 0 }"
    assert lines(body, css) == ["a12b3456c", "d78"]
