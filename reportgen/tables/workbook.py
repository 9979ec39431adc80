"""An Excel workbook to fill in figures and tasks: with lists to choose from, codes and notes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportgen.messages import MessageLang
from reportgen.messages.workbook import WORKBOOK_WORDS
from reportgen.model.indicator import CodeList
from reportgen.model.tokens import Colours
from reportgen.tables.cells import places_taken
from reportgen.tables.choices import Choices, is_language
from reportgen.tables.code_sheet import write_codes, write_notes
from reportgen.tables.columns import TableColumn, TableKind
from reportgen.tables.number_format import repaired, shown_number
from reportgen.tables.written import TableRow, column_title, used_columns

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SPARE_ROWS = 300
"""So many rows below the last one have the lists too."""
_UNDATED = dt.datetime(2020, 1, 1)
_PLAIN = re.compile(r"(-?[0-9]+(?:\.([0-9]+))?)(%?)")
_WIDEST, _NARROWEST = 46, 9
_KEPT = (("id",), ("group", "id"))
"""Columns that nobody needs to see, and that come back."""
_STRICT = ("code",)


@dataclass(frozen=True, slots=True)
class WorkbookRows:
    """The rows of figures and of tasks that a workbook begins with, and the date of the meeting."""

    figures: Sequence[TableRow] = ()
    tasks: Sequence[TableRow] = ()
    date: dt.date | None = None


def figure_workbook(rows: WorkbookRows, codes: CodeList, lang: MessageLang, file: str) -> bytes:
    """A workbook with these rows, empty where there are none. ``file`` is what it will be called.

    The same rows give the same bytes.
    """
    from xlsxwriter import Workbook

    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    day = rows.date
    created = dt.datetime(day.year, day.month, day.day) if day else _UNDATED
    book.set_properties({"created": created})
    book.set_size(2400, 1400)
    choices = Choices(codes, lang, rows.date, rows.figures)
    names = {key: WORKBOOK_WORDS[key][lang] for key in ("figures", "tasks", "codes", "notes")}
    looks = _looks(book)
    sheets = {key: book.add_worksheet(name) for key, name in names.items()}
    figure_columns = used_columns("observations", rows.figures)
    task_columns = used_columns("tasks", rows.tasks)
    listed = {
        (kind, column.key): choices.listed(column, kind)
        for kind, columns in _by_kind(figure_columns, task_columns)
        for column in columns
    }
    ranges = write_codes(sheets["codes"], choices, listed, looks, names["codes"])
    for kind, columns in _by_kind(figure_columns, task_columns):
        page = sheets["figures" if kind == "observations" else "tasks"]
        given = rows.figures if kind == "observations" else rows.tasks
        _DataSheet(book, page, choices, columns, looks).write(given)
        _put_lists(page, kind, columns, len(given), ranges)
    write_notes(sheets["notes"], choices, looks, file)
    book.close()
    return stream.getvalue()


def _by_kind(
    figures: Sequence[TableColumn], tasks: Sequence[TableColumn]
) -> tuple[tuple[TableKind, Sequence[TableColumn]], ...]:
    return (("observations", figures), ("tasks", tasks))


def _looks(book: Workbook) -> dict[str, Any]:
    head = {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1}
    house = Colours()
    head["border_color"] = house.rule
    cell = {"valign": "top"}
    return {
        "needed": book.add_format({**head, "bg_color": house.subject, "font_color": house.paper}),
        "head": book.add_format({**head, "bg_color": house.mark}),
        "text": book.add_format({**cell, "num_format": "@"}),
        "number": book.add_format({**cell, "align": "right"}),
        "plain": book.add_format(cell),
        "wrapped": book.add_format({**cell, "text_wrap": True}),
        "title": book.add_format({"bold": True, "font_size": 14}),
    }


class _DataSheet:
    """Writes one sheet of rows."""

    def __init__(
        self,
        book: Workbook,
        page: Worksheet,
        choices: Choices,
        columns: Sequence[TableColumn],
        looks: Mapping[str, Any],
    ) -> None:
        self.book = book
        self.page = page
        self.choices = choices
        self.columns = columns
        self.looks = looks
        self.formats: dict[str, Any] = {}

    def write(self, rows: Sequence[TableRow]) -> None:
        """The head and the rows."""
        lang = self.choices.lang
        for at, column in enumerate(self.columns):
            title = column_title(column, lang)
            needed = column.key[0] in ("indicator", "value", "period", "text")
            self.page.write_string(0, at, title, self.looks["needed" if needed else "head"])
            shown = [
                self.choices.shown(column, row.get(column.key, ""), row.get(("indicator",), ""))
                for row in rows
            ]
            options = {"hidden": True} if column.key in _KEPT else {}
            width = _width((title, *shown), column)
            self.page.set_column(at, at, width, self._column_look(column), options)
            for i, text in enumerate(shown, 1):
                if text:
                    self._write_cell(i, at, column, text)
        last = max(len(rows), 1)
        self.page.freeze_panes(1, 1)
        self.page.autofilter(0, 0, last, len(self.columns) - 1)
        self.page.ignore_errors({"number_stored_as_text": f"A1:AZ{last + SPARE_ROWS + 1}"})
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.repeat_rows(0)
        self.page.repeat_columns(0)

    def _column_look(self, column: TableColumn) -> Any:
        return self.looks["number" if column.kind == "number" else "text"]

    def _write_cell(self, row: int, at: int, column: TableColumn, text: str) -> None:
        if column.kind == "number" and (found := _as_number(text)):
            self.page.write_number(row, at, found[0], self._number_look(found[1]))
        elif column.kind == "whole" and re.fullmatch("[0-9]{1,9}", text):
            self.page.write_number(row, at, int(text), self.looks["plain"])
        else:
            self.page.write_string(row, at, text, self._column_look(column))

    def _number_look(self, code: str) -> Any:
        if code not in self.formats:
            look = {"valign": "top", "align": "right", "num_format": code}
            self.formats[code] = self.book.add_format(look)
        return self.formats[code]


def _as_number(text: str) -> tuple[float, str] | None:
    """A number and the format that shows it as it is printed; None where no format does."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    places = f".{'0' * len(found[2])}" if found[2] else ""
    code = f"0{places}{found[3]}"
    exact = Decimal(found[1]).scaleb(-2 if found[3] else 0)
    number = float(exact)
    return (number, code) if shown_number(repaired(number), code) == text else None


def _put_lists(
    page: Worksheet,
    kind: TableKind,
    columns: Sequence[TableColumn],
    rows: int,
    ranges: Mapping[tuple[TableKind, tuple[str, ...]], str],
) -> None:
    """The lists to choose from. What is a code must be one of them, all else may be."""
    for at, column in enumerate(columns):
        source = ranges.get((kind, column.key))
        if source is not None:
            strict = column.kind in _STRICT
            options = {
                "validate": "list",
                "source": f"={source}",
                "error_type": "stop" if strict else "information",
                "show_error": strict,
            }
            page.data_validation(1, at, rows + SPARE_ROWS, at, options)


def _width(texts: Sequence[str], column: TableColumn) -> float:
    """As wide as the longest text, within bounds: a Chinese character takes two places."""
    longest = max(map(places_taken, texts), default=0)
    most = 34 if column.kind == "text" and not is_language(column) else _WIDEST
    return min(max(longest + 3, _NARROWEST), most)
