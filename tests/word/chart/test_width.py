from __future__ import annotations

import pytest

from reportgen.charts.lettering import chart_lettering
from reportgen.word.chart.width import width


@pytest.mark.parametrize(
    "text", ["社会散居孤儿", "Orphans in the community", "1,567.2¹", "全国＝100", "约3.5%"]
)
def test_words_are_about_as_wide_as_in_the_drawn_chart(text: str) -> None:
    drawn = chart_lettering().width(text, 9)
    assert 0.95 * drawn < width(text, 9) < 1.2 * drawn


def test_signs_have_the_widths_of_arial() -> None:
    assert [width(sign, 1000) for sign in " 0AWm~"] == [278, 556, 667, 944, 833, 584]
