"""The rows of a long table -> entries as a person would write them in a meeting file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from reportgen.model.problem import Problem
from reportgen.model.table_place import TablePlace
from reportgen.tables.cell_faults import check_readable, one_line
from reportgen.tables.cells import Book, TableCell
from reportgen.tables.columns import FREQUENCIES, PUBLIC, EntryKey, TableColumn, TableKind, loose
from reportgen.tables.entries import EntryPath, SheetPlaces, TableEntries, set_in
from reportgen.tables.faults import TableError
from reportgen.tables.head import passed_columns, read_head, sheet_named, sheet_of
from reportgen.tables.numbers import (
    is_missing,
    multiplier_word,
    number_of,
    with_decimals,
    with_multiplier,
)
from reportgen.tables.periods import read_date, read_moment, read_period
from reportgen.tables.words import SDMX_MISSING, SDMX_STATUS

_LISTED = re.compile(r"\s*[;；、,，\n]\s*")

Placed = tuple[TableColumn, int, TableCell]
"""A cell with its column in the table and in the sheet."""


def read_rows(
    book: Book, file: str, kind: TableKind, sheet: str = "", home: Iterable[str] = ()
) -> TableEntries:
    """The entries of a table, and what is wrong with its cells.

    ``home`` are the code and the names of the area of the meeting, which a figure does not name.
    """
    told = TableEntries()
    try:
        found = sheet_named(book, sheet) if sheet else sheet_of(book, kind)
    except TableError as error:
        told.problems.append(Problem.of(error.code, file, **error.arguments))
        return told
    places = SheetPlaces(file, book, found, told)
    head = read_head(places, kind)
    if head is None:
        return told
    row_of_names, columns = head
    reader = _RowReader(places, columns, set(map(loose, home)), passed_columns(found, row_of_names))
    for row, cells in found.filled():
        if row > row_of_names:
            reader.read(row, cells)
    return told


class _RowReader:
    """Reads rows one by one into ``told``."""

    def __init__(
        self,
        places: SheetPlaces,
        columns: Mapping[int, TableColumn],
        home: set[str],
        passed: set[int],
    ) -> None:
        self.places = places
        self.columns = columns
        self.home = home
        self.passed = passed
        self.told = places.told

    def read(self, row: int, cells: Mapping[int, TableCell]) -> None:
        """Add the entry of a row, and the places of its values.

        A row with a cell that cannot be read is told and is no entry.
        """
        given = self._given(row, cells)
        if not given:
            return
        entry: dict[str, Any] = {}
        index, before = len(self.told.entries), len(self.told.problems)
        places: dict[EntryPath, TablePlace] = {}
        for key, (wanted, column, cell) in given.items():
            if self._is_readable(row, wanted, column, cell):
                self._take(row, wanted, given, entry)
                places[(index, *key)] = self.places.place(row, column)
        if len(self.told.problems) > before:
            return
        if "missing" in entry:
            entry.pop("value", None)
        self.told.places |= {(index,): self.places.place(row), **places}
        self.told.entries.append(entry)

    def _given(self, row: int, cells: Mapping[int, TableCell]) -> dict[EntryKey, Placed]:
        """The cells of a row by what they say; one without a name above it is told."""
        given: dict[EntryKey, Placed] = {}
        for column, cell in sorted(cells.items()):
            wanted = self.columns.get(column)
            if wanted is not None:
                given[wanted.key] = (wanted, column, cell)
            elif column not in self.passed:
                self.places.report((row, column), "table.no_name_above", value=one_line(cell))
        return given

    def _take(
        self,
        row: int,
        wanted: TableColumn,
        given: Mapping[EntryKey, Placed],
        entry: dict[str, Any],
    ) -> None:
        """Put what a cell says into the entry."""
        if wanted.kind == "number":
            self._take_number(row, given, entry)
        elif wanted.kind in ("frequency", "secrecy"):
            self._check_beside(row, wanted, given)
        elif wanted.kind not in ("power", "digits"):
            value = self._value(wanted, given[wanted.key][2])
            if value is not None:
                set_in(entry, wanted.key, value)

    def _check_beside(
        self, row: int, wanted: TableColumn, given: Mapping[EntryKey, Placed]
    ) -> None:
        """What SDMX says beside a figure must agree with it, and let it be published."""
        _, column, cell = given[wanted.key]
        words = cell.shown.strip().upper()
        if wanted.kind == "secrecy" and words not in PUBLIC:
            self.places.report((row, column), "table.marked_confidential", value=words)
        if wanted.kind == "frequency" and ("period",) in given:
            period = read_period(given[("period",)][2].shown)
            form = FREQUENCIES.get(words)
            if isinstance(period, str) and form and not re.fullmatch(form, period):
                self.places.report(
                    (row, column), "table.other_frequency", frequency=words, period=period
                )

    def _is_readable(self, row: int, wanted: TableColumn, column: int, cell: TableCell) -> bool:
        """Whether a cell holds what can be read in its column; else it is told."""
        try:
            check_readable(cell, wanted.kind)
        except TableError as error:
            self.places.tell((row, column), error)
            return False
        return True

    def _take_number(
        self, row: int, given: Mapping[EntryKey, Placed], entry: dict[str, Any]
    ) -> None:
        """The number of a row, with its multiplier and its decimals, or that it is missing."""
        cell = given[("value",)][2]
        if is_missing(cell.shown):
            if ("missing",) not in given:
                entry["missing"] = self._missing_by_status(given)
            return
        unit = given[("unit",)][2].shown.strip() if ("unit",) in given else ""
        try:
            number = number_of(cell, unit, comma_parts=self.places.book.comma_parts)
        except TableError as error:
            self.places.tell((row, given[("value",)][1]), error)
            return
        for key, changed in ((("digits",), with_decimals), (("power",), _with_power)):
            if key not in given:
                continue
            _, column, beside = given[key]
            try:
                number = changed(number, beside.shown.strip())
            except TableError as error:
                self.places.tell((row, column), error)
        entry["value"] = number

    def _missing_by_status(self, given: Mapping[EntryKey, Placed]) -> str:
        """Why a number is missing, where its status as SDMX has it says so."""
        words = given[("status",)][2].shown.strip().upper() if ("status",) in given else ""
        return SDMX_MISSING.get(words, "not_available")

    def _value(self, wanted: TableColumn, cell: TableCell) -> Any:
        """What a cell says in the terms of a meeting file; None where it says nothing more."""
        words = cell.shown.strip() if wanted.kind != "text" else cell.shown.strip(" \u3000\t")
        if wanted.kind == "code":
            return self._code(wanted, words)
        if wanted.kind == "period":
            moment = wanted.key == ("base",)
            return read_moment(words) if moment else read_period(words)
        if wanted.kind == "whole":
            return int(words) if re.fullmatch("[0-9]{1,9}", words) else words
        if wanted.kind == "list":
            return [word for word in _LISTED.split(words) if word]
        if wanted.kind == "date":
            return read_date(words)
        if wanted.key == ("area",) and loose(words) in self.home:
            return None
        return words

    def _code(self, wanted: TableColumn, words: str) -> str | None:
        """The code that a word means; the status of a missing number says why, and no more."""
        key = loose(words)
        for code, names in wanted.words.items():
            if key in map(loose, (code, *names)):
                return code
        letter = words.upper()
        if wanted.key == ("status",):
            return None if letter in SDMX_MISSING else SDMX_STATUS.get(letter, words)
        return SDMX_MISSING.get(letter, words) if wanted.key == ("missing",) else words


def _with_power(number: str, power: str) -> str:
    return with_multiplier(number, multiplier_word(power))
