"""The workbook behind a chart, which Word opens when its figures are edited."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from reportgen.word.chart.sheet import SHEET_NAME, DataSheet, SheetCell
from reportgen.word.package import repack
from reportgen.word.xml.element import clean
from reportgen.word.xml.series import cell_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_NAMES_WIDTH = 28


def workbook(sheet: DataSheet, created: dt.datetime) -> bytes:
    """A workbook of one sheet that carries the time it is given."""
    from xlsxwriter import Workbook

    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"created": created})
    page = book.add_worksheet(SHEET_NAME)
    page.set_column(0, 0, _NAMES_WIDTH)
    for column, cells in enumerate(sheet.columns):
        for row, cell in enumerate(cells):
            _write(page, row, column, cell)
    book.close()
    return repack(stream.getvalue(), {})


def _write(page: Worksheet, row: int, column: int, cell: SheetCell) -> None:
    if cell.value is None or cell.value == "":
        return
    text = cell_text(cell.value)
    if cell.formula:
        page.write_formula(row, column, f"={cell.formula}", None, clean(text))
    elif isinstance(cell.value, str):
        page.write_string(row, column, clean(text))
    else:
        page.write_number(row, column, Decimal(text))
