"""Long numbers in Word are whole in any font, as far as the table has room."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import InputError
from reportgen.model.document import Cell, Row, Run, Table
from reportgen.word.hold import with_words_held
from reportgen.wording.columns import LEAST_TYPE
from tests.word.building import written
from tests.word.reading import faults

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


def areas(digits: int) -> Table:
    """A table of six areas with numbers of so many digits."""
    texts = ("社会救助资金支出", *(f"{'1' * digits}元" for _ in range(6)))
    rows = (Row(tuple(Cell(((Run(it),),)) for it in texts)),)
    return Table(rows, tuple(100 / len(texts) for _ in texts))


def test_type_gets_smaller_where_columns_are_not_enough(tmp_path: Path) -> None:
    assert "Cell-" not in "".join(written(areas(8)).styles("//w:tc/w:p"))
    docx = written(areas(15))
    (style,) = set(docx.styles("//w:tc/w:p"))
    made = docx.part("word/styles.xml")
    assert made is not None
    (size,) = made.values(f"//w:style[@w:styleId='{style}']/w:rPr/w:sz/@w:val")
    assert LEAST_TYPE * 2 <= int(size) < 19
    assert faults(docx.data, tmp_path) == []


def test_numbers_without_room_are_told_with_the_table() -> None:
    with pytest.raises(InputError) as caught:
        written(areas(30))
    (problem,) = caught.value.problems
    assert problem.code == "document.numbers_without_room"
    assert "社会救助资金支出" in problem.message_in("zh")
