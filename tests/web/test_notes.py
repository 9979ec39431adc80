from __future__ import annotations

import pytest
from lxml import html

from reportgen.web.notes import end_notes


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("原文印作5元，见<a href='#c'>更正</a>。", "原文印作5元，见<a href='#c'>更正</a>"),
        ("See below.", "See below"),
        ("见<a href='#c'>更正</a>", "见<a href='#c'>更正</a>"),
    ],
)
def test_a_note_in_brackets_has_no_full_stop_of_its_own(note: str, left: str) -> None:
    article = html.fragment_fromstring(
        f"<article><p>标准为5元<span class='footnote'>{note}</span>。</p></article>"
    )
    end_notes(article)
    expected = f"<article><p>标准为5元<span class='footnote'>{left}</span>。</p></article>"
    assert html.tostring(article) == html.tostring(html.fragment_fromstring(expected))
