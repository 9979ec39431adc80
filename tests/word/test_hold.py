"""Long numbers in Word are whole in any font, as far as the table has room."""

from __future__ import annotations

import pytest

from reportgen.model.document import Cell, Row, Run, Table
from reportgen.word.hold import with_words_held

EM = 190
"""Type of 9.5 points, in twentieths of one."""
WIDE = 0.64
"""The width of a figure in ems in the widest of fonts that stand in for others."""


@pytest.mark.parametrize(
    "numbers",
    [
        ("12345678.5", "123456789"),
        ("123,456,789,012,345", "-1,334,567.55"),
        ("123456789012345", "113456789012345", "-100000000.25"),
    ],
)
def test_a_long_number_has_the_width_that_it_needs(numbers: tuple[str, ...]) -> None:
    texts = ("指标", *numbers)
    rows = (Row(tuple(Cell(((Run(it),),)) for it in texts)),)
    table = Table(rows, tuple(100 / len(texts) for _ in texts))
    given = (9000 - 900 * len(numbers), *(900 for _ in numbers))
    widths = with_words_held(given, rows, list(table.grid), lambda _, __: EM)
    assert sum(widths) == sum(given)
    assert all(
        width >= len(number) * WIDE * EM for width, number in zip(widths[1:], numbers, strict=True)
    )
