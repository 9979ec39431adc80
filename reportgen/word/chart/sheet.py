"""The sheet behind a chart: columns of figures and words, each with a heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

SHEET_NAME = "Sheet1"
CellValue = Decimal | str | None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A value, and the formula that gives it; None is an empty cell."""

    value: CellValue
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """A reference to cells, and the values in them."""

    reference: str
    values: tuple[CellValue, ...]


class DataSheet:
    """Columns that are added one by one."""

    def __init__(self) -> None:
        self.columns: list[tuple[SheetCell, ...]] = []

    def add(self, heading: str, cells: Iterable[SheetCell | CellValue]) -> tuple[Range, Range]:
        """Add a column below its heading: the ranges of the heading and of the cells."""
        column = tuple(cell if isinstance(cell, SheetCell) else SheetCell(cell) for cell in cells)
        letter = column_letter(len(self.columns))
        self.columns.append((SheetCell(heading), *column))
        values = tuple(cell.value for cell in column)
        head = Range(f"{SHEET_NAME}!${letter}$1", (heading,))
        return head, Range(f"{SHEET_NAME}!${letter}$2:${letter}${len(column) + 1}", values)


def column_letter(number: int) -> str:
    """The letter of a column, counted from 0; there are never more than 26."""
    return chr(ord("A") + number)
