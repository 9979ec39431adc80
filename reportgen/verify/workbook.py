"""The workbook of a chart read back, column by column."""

from __future__ import annotations

from reportgen.model.word_chart import WordColumn
from reportgen.tables.cells import BookSheet, column_letters
from reportgen.tables.faults import TableError
from reportgen.tables.xlsx import read_xlsx


def read_columns(workbook: bytes) -> tuple[WordColumn, ...] | None:
    """The columns of all its sheets that hold anything, as the sheets show them.

    A column of a further sheet has the sheet's name before its letter. None where the workbook
    cannot be read.
    """
    try:
        first, *more = read_xlsx(workbook).sheets
    except (TableError, ValueError):
        return None
    columns = _columns(first, "")
    return (*columns, *(it for sheet in more for it in _columns(sheet, f"{sheet.name}!")))


def _columns(sheet: BookSheet, before: str) -> tuple[WordColumn, ...]:
    last: dict[int, int] = {}
    for number, row in sheet.filled():
        last |= dict.fromkeys(row, number)
    return tuple(
        WordColumn(
            before + column_letters(column),
            tuple(sheet.text(row, column) for row in range(1, last[column] + 1)),
        )
        for column in sorted(last)
    )
