"""A table file as values: a book of sheets of cells, each as the sheet shows it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

CellKind = Literal["text", "number", "date", "truth", "error", "uncomputed"]
"""What a cell holds; ``uncomputed`` is a formula whose value the file does not have."""
BookKind = Literal["csv", "xlsx", "ods", "xls"]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell that is not empty. ``shown`` is what the sheet shows of it, without group marks.

    A date is shown as 2020-06-30, or 2020-06 and 2020 where its format has no day and no month.
    ``offset`` is the place of the cell in its line of a text table, from 1. ``computed`` tells that
    a formula gives what it shows, where the kind of file says so (.xlsx, .ods).
    """

    kind: CellKind
    shown: str
    offset: int | None = None
    computed: bool = False


@dataclass(frozen=True, slots=True)
class CellRange:
    """Cells from the first to the last, both among them; rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class BookSheet:
    """A sheet: its cells by row and column, from 1; empty cells are not among them.

    ``lines`` are the lines of a text file at which its rows begin.
    """

    name: str
    hidden: bool = False
    rows: dict[int, dict[int, TableCell]] = field(default_factory=dict)
    merged: list[CellRange] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    lines: Mapping[int, int] = field(default_factory=dict)

    def text(self, row: int, column: int) -> str:
        """What a cell shows; nothing of one that is empty."""
        cell = self.rows.get(row, {}).get(column)
        return cell.shown if cell else ""

    def filled(self) -> Iterator[tuple[int, dict[int, TableCell]]]:
        """The rows that have something in them, from the top."""
        for row in sorted(self.rows):
            if self.rows[row]:
                yield row, self.rows[row]


@dataclass(frozen=True, slots=True)
class Book:
    """A table file that was read."""

    kind: BookKind
    sheets: tuple[BookSheet, ...]
    separator: str = ""
    """What parts the cells of a text table."""

    @property
    def comma_parts(self) -> bool:
        """Whether commas can only stand between groups of digits, and are no points.

        Where commas are points, other marks part the cells of a text table.
        """
        return self.separator in ("", ",", "，")


def column_letters(column: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def cell_name(row: int, column: int) -> str:
    """The name of a cell: C7."""
    return f"{column_letters(column)}{row}"


def places_taken(text: str) -> int:
    """How many places a text takes in a column: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(it) in "WF" else 1 for it in text)
