"""Entries of a meeting file -> rows of a long table, which read as the same entries again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportgen.languages import FIRST
from reportgen.messages import MessageLang
from reportgen.tables.columns import COLUMNS, EntryKey, TableColumn, TableKind
from reportgen.tables.numbers import without_multiplier
from reportgen.tables.periods import written_period

TableRow = Mapping[EntryKey, str]
"""What is written in each column of a row, by the key of the column."""

_ALWAYS: Mapping[TableKind, tuple[str, ...]] = {
    "observations": (
        "INDICATOR", "MEASURE", "OBS_VALUE", "UNIT_MULT", "UNIT_MEASURE", "TIME_PERIOD", "KIND",
        "BASE", "ROLE", "QUALIFIER", "NOTE",
    ),
    "tasks": ("HEADING", "TEXT", "OWNER", "DUE", "STATUS"),
}  # fmt: skip
"""Columns that stand in an empty table; others where something is in them."""


def figure_rows(entries: Iterable[Any]) -> Iterator[TableRow]:
    """The rows of figures, as a meeting file has them; what is no entry is left out."""
    for entry in entries:
        if isinstance(entry, Mapping):
            row = dict(_flat(entry))
            number, power = without_multiplier(row.get(("value",), ""))
            if power:
                row |= {("value",): number, ("power",): power}
            yield row


def task_rows(tasks: Any) -> Iterator[TableRow]:
    """The rows of a list of tasks: grouped, plain, or a list alone."""
    listed = {"items": tasks} if isinstance(tasks, list) else tasks
    if not isinstance(listed, Mapping):
        return
    year = {"year": listed["year"]} if "year" in listed else {}
    for group in listed.get("groups") or ():
        about = {key: value for key, value in group.items() if key != "items"}
        for item in group.get("items") or ():
            yield dict(_flat({**_whole(item), "group": about, **year}))
    for item in listed.get("items") or ():
        yield dict(_flat({**_whole(item), **year}))


def used_columns(kind: TableKind, rows: Sequence[TableRow]) -> tuple[TableColumn, ...]:
    """The columns that are needed for these rows, and those of an empty table."""
    used = {key for row in rows for key in row}
    each = {key[:-1] for key in used if key[-1] == FIRST}
    return tuple(
        column
        for column in COLUMNS[kind]
        if column.key in used or (column.name in _ALWAYS[kind] and column.key not in each)
    )


def csv_text(kind: TableKind, rows: Sequence[TableRow], lang: MessageLang | None) -> bytes:
    """A text table that Excel reads: with names of SDMX, or Chinese ones where ``lang`` is zh."""
    columns = used_columns(kind, rows)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column_title(column, lang) for column in columns)
    for row in rows:
        writer.writerow(row.get(column.key, "") for column in columns)
    return text.getvalue().encode("utf-8-sig")


def column_title(column: TableColumn, lang: MessageLang | None) -> str:
    """What a column is called in the head of a table."""
    return column.chinese if lang == "zh" else column.name


def _whole(item: Any) -> Mapping[str, Any]:
    return item if isinstance(item, Mapping) else {"text": item}


def _flat(entry: Mapping[str, Any], above: EntryKey = ()) -> Iterator[tuple[EntryKey, str]]:
    """Values by their keys, mappings within mappings opened; a period and a list are one text."""
    for name, value in entry.items():
        key = (*above, name)
        if value is None or value in ("", [], {}):
            continue
        if name in ("period", "base"):
            yield key, written_period(value)
        elif isinstance(value, Mapping):
            yield from _flat(value, key)
        elif isinstance(value, list):
            yield key, "; ".join(map(str, value))
        else:
            yield key, _as_words(value)


def _as_words(value: Any) -> str:
    text = f"{value:f}" if hasattr(value, "as_tuple") else str(value)
    return re.sub(r"\r\n?", "\n", text)
