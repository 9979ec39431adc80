"""The map of a sheet of others, as a person writes it -> a SheetMap."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from reportgen.datafile.entry import FileEntry
from reportgen.datafile.parsed import ParsedFile
from reportgen.datafile.validate import validate
from reportgen.errors import InputError
from reportgen.loading.entries import PeriodCode, PeriodEntry, QualifierName
from reportgen.loading.faults import faults
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.yaml import parse_yaml
from reportgen.model.meeting import (
    FigureRole,
    GrowthKind,
    GrowthScale,
    Measure,
    Missing,
    Place,
    Prices,
    Status,
)
from reportgen.model.text import Text
from reportgen.paths import shown
from reportgen.tables.cells import column_number
from reportgen.tables.sheet_map import SYMBOLS, MappedColumn, MappedNames, Meant, SheetMap

LAST_ROW = 1_048_576
"""The last row that a sheet can have."""
_COLUMNS = re.compile(r"([A-Za-z]{1,3})(?:-([A-Za-z]{1,3}))?")
_OWN = ("column", "head", "are", "names")
"""Keys of a column that are no keys of a figure."""


class FigureKeysEntry(FileEntry):
    """What figures have in common: keys of a figure."""

    indicator: str | None = None
    """As in a meeting file: an id of the code list, or a name."""
    measure: Measure | None = None
    unit: str | None = None
    period: PeriodEntry | None = None
    kind: GrowthKind | None = None
    base: PeriodCode | None = None
    scale: GrowthScale | None = None
    qualifier: QualifierName | None = None
    area: str | None = None
    role: FigureRole | None = None
    prices: Prices | None = None
    among: Text | None = None
    places: int | None = None
    to: str | None = None
    coverage: str | None = None
    status: Status | None = None
    note: Text | None = None
    at: Place | None = None


NameMeant = str | FigureKeysEntry | None
"""What a name in a sheet means: an id, keys of a figure, or nothing (empty)."""


class RowsEntry(FileEntry):
    """The rows: which columns name them, and what they are named after."""

    labels: tuple[Annotated[str, Field(pattern=r"^[A-Za-z]{1,3}$")], ...] = ("A",)
    """The columns with the names of rows."""
    are: Meant = "indicator"
    """What they are names of: indicator, area or period."""
    names: dict[str, NameMeant] = Field(default_factory=dict)
    """What a name means; one that is not here means itself."""
    only: bool = False
    """Whether rows with other names are passed over."""
    skip: tuple[str, ...] = ()
    """Words, or regular expressions, of the names of rows that are not read."""


class MappedColumnEntry(FigureKeysEntry):
    """A column, or several that are named after one thing, and the keys of its figures."""

    column: Annotated[str, Field(pattern=r"^[A-Za-z]{1,3}(-[A-Za-z]{1,3})?$")] | None = None
    """Its letter, C, or the first and the last of several, C-H."""
    head: str | None = None
    """In place of the letter: words, or a regular expression, in the head of the column."""
    are: Meant | None = None
    """What the heads of several columns are names of: period, area or indicator."""
    names: dict[str, NameMeant] = Field(default_factory=dict)
    """What a head means; one that is not here means itself."""


def _row(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


RowPlace = Annotated[
    str,
    BeforeValidator(_row),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string"}]}),
]


class MappingFile(FileEntry):
    """A map of a sheet: where its figures stand, and what its rows and columns mean."""

    sheet: str | None = None
    """The name of the sheet, or a regular expression for it; the only one where left out."""
    first: RowPlace
    """The first row with figures: its number, or words of its name, such as 全市."""
    last: RowPlace | None = None
    """The last row: its number; or words of the name of the first that is not read, such as 注."""
    head: int = 1
    """How many rows above the first have the names of columns."""
    unit: str | None = None
    """The unit; or the cell that says it, A2, or the column, B; or behind which name it stands in
    brackets: head or label."""
    rows: RowsEntry = RowsEntry()
    columns: tuple[MappedColumnEntry, ...] = Field(min_length=1)
    figures: FigureKeysEntry = FigureKeysEntry()
    """Keys that all figures have in common, such as period."""
    symbols: dict[str, Missing | None] = Field(default_factory=dict)
    """What stands in place of a number; empty: the cell is not read. … is below_unit and —
    not_applicable where left out; a blank cell is not read."""
    marks: dict[str, Text | None] = Field(default_factory=dict)
    """Marks behind numbers, such as *, and the note that each stands for, if it is wanted."""


def read_map(path: Path, period: Any = None) -> tuple[SheetMap, bytes]:
    """The map in a file, and the file.

    ``period`` takes the place of that which all figures have in common.

    Raises:
        InputError: with every problem of the file.
    """
    content = read_bytes(path)
    source = parse_yaml(decoded(content, path), shown(path))
    entry = None if source.problems else validate(source, MappingFile, faults(source.data))
    for i, column in enumerate(entry.columns if entry else ()):
        if (column.column is None) == (column.head is None):
            source.report(("columns", i), "table.column_or_head")
        if column.column and not _numbers(column.column):
            source.report(("columns", i, "column"), "table.columns_backwards", value=column.column)
    if entry is not None:
        _check_rows(entry, source)
    if entry is None or source.problems:
        raise InputError(source.problems)
    return sheet_map(entry, source.data, period), content


def _check_rows(entry: MappingFile, source: ParsedFile) -> None:
    """See that numbers of rows are those of rows: a word that is none would fit no row."""
    for key, word in (("first", entry.first), ("last", entry.last)):
        number = int(word) if word and re.fullmatch("[-+]?[0-9]{1,19}", word) else 1
        if not 1 <= number <= LAST_ROW:
            source.report((key,), "table.no_row_number", value=word or "", most=LAST_ROW)
    first, last = _place(entry.first), _place(entry.last or "")
    if isinstance(first, int) and isinstance(last, int) and last < first:
        source.report(("last",), "table.last_before_first", first=first, last=last)
    if entry.head < 0:
        source.report(("head",), "table.no_head_rows", value=entry.head)


def sheet_map(entry: MappingFile, data: dict[str, Any], period: Any = None) -> SheetMap:
    """The map that an entry says; ``data`` are its plain values, of which figures are made."""
    rows = data.get("rows") or {}
    keys = dict(data.get("figures") or {})
    if period is not None:
        keys["period"] = period
    symbols = {name: meant or "skip" for name, meant in entry.symbols.items()}
    return SheetMap(
        columns=tuple(
            _column(column, given)
            for column, given in zip(entry.columns, data["columns"], strict=True)
        ),
        sheet=entry.sheet or "",
        first=_place(entry.first),
        last=None if entry.last is None else _place(entry.last),
        head=entry.head,
        unit=entry.unit or "",
        labels=tuple(map(column_number, entry.rows.labels)),
        rows=MappedNames(entry.rows.are, rows.get("names") or {}, entry.rows.only),
        skip=entry.rows.skip,
        keys=keys,
        symbols={**SYMBOLS, **symbols},
        marks=data.get("marks") or {},
    )


def _place(word: str) -> int | str:
    return int(word) if re.fullmatch("[0-9]{1,7}", word) and int(word) else word


def _column(entry: MappedColumnEntry, given: dict[str, Any]) -> MappedColumn:
    numbers = _numbers(entry.column) if entry.column else ()
    meant = MappedNames(entry.are, given.get("names") or {}) if entry.are else None
    keys = {key: value for key, value in given.items() if key not in _OWN}
    return MappedColumn(numbers, entry.head or "", meant, keys)


def _numbers(columns: str) -> tuple[int, ...]:
    """The numbers of columns; none where the last stands before the first."""
    found = _COLUMNS.fullmatch(columns)
    if found is None:
        return ()
    first, last = column_number(found[1]), column_number(found[2] or found[1])
    return tuple(range(first, min(last, first + 1000) + 1))
