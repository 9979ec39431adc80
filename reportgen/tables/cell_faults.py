"""What a cell may hold that is no word and no number."""

from __future__ import annotations

import re

from reportgen.tables.cells import TableCell
from reportgen.tables.columns import ColumnKind
from reportgen.tables.faults import TableError
from reportgen.tables.numbers import is_missing


def check_readable(cell: TableCell, kind: ColumnKind) -> None:
    """See that a cell holds what can be read in a column of that kind.

    Raises:
        TableError: it has an error, a truth value, a formula without a value, or what a program
            made of something else that was typed: 2 January of 1/2, 2020.1 of 2020.10.
    """
    if cell.kind == "error" and not (kind == "number" and is_missing(cell.shown)):
        raise TableError("table.error_in_cell", value=cell.shown)
    if cell.kind == "uncomputed":
        raise TableError("table.not_computed", formula=one_line(cell))
    if cell.kind == "truth":
        raise TableError("table.truth_in_cell", value=cell.shown)
    if cell.kind == "text" and cell.shown.startswith("=") and cell.shown.strip("= "):
        raise TableError("table.formula_as_text", formula=one_line(cell))
    if cell.kind == "number" and kind == "period" and not cell.shown.isdecimal():
        raise TableError("table.number_as_period", value=cell.shown)
    if cell.kind == "date" and kind not in ("period", "date", "text"):
        raise TableError("table.date_in_cell", value=cell.shown)


def one_line(cell: TableCell) -> str:
    """The beginning of what a cell shows."""
    return re.sub(r"\s", " ", cell.shown)[:60]
