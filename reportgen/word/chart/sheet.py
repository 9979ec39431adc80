"""The sheet behind a chart: columns of figures and words, each with a heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

NAME = "Sheet1"
Value = Decimal | str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, and the formula that gives it; None is an empty cell."""

    value: Value
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """A reference to cells, and the values in them."""

    reference: str
    values: tuple[Value, ...]


class Sheet:
    """Columns that are added one by one."""

    def __init__(self) -> None:
        self.columns: list[tuple[Cell, ...]] = []

    def add(self, heading: str, cells: Iterable[Cell | Value]) -> tuple[Range, Range]:
        """Add a column below its heading: the ranges of the heading and of the cells."""
        column = tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)
        letter = column_letter(len(self.columns))
        self.columns.append((Cell(heading), *column))
        values = tuple(cell.value for cell in column)
        head = Range(f"{NAME}!${letter}$1", (heading,))
        return head, Range(f"{NAME}!${letter}$2:${letter}${len(column) + 1}", values)


def column_letter(number: int) -> str:
    """The letter of a column, counted from 0; there are never more than 26."""
    return chr(ord("A") + number)
