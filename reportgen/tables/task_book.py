"""An Excel workbook of tasks to be filled in by offices, and read back when it returns.

What may be filled in is unlocked, all else is protected (without a password: against mistakes, not
against people). A hidden first row says which column is which, a hidden column which row is which
task, and a hidden sheet with what it was sent out. All words are written as text: nothing that a
cell begins with makes a formula of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportgen.languages import LANGUAGES
from reportgen.model.returned import TASK_FIELDS, TaskValues
from reportgen.model.text import Lang
from reportgen.model.tokens import Colours
from reportgen.tables.cells import places_taken
from reportgen.tables.faults import TableError
from reportgen.tables.sheet_names import sheet_names
from reportgen.tables.task_words import (
    BASE_HEAD,
    BASE_MARK,
    BOOK_WORDS,
    COLUMN_MARKS,
    COLUMN_WORDS,
    HEAD_MARK,
    NOTES,
    TITLE_MARK,
    TaskColumn,
)
from reportgen.wording.labels import TASK_STATUSES

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST_IN_CELL = 32_767
"""Excel takes so many characters in a cell at most."""
_BASE_NAME = "reportgen"
_FIRST_ROW = 3
_FIELDS: tuple[TaskColumn, ...] = ("owner", "due", "status", "progress")
_WHERE_USED: tuple[TaskColumn, ...] = ("meeting", "group", "support", "person")
_WIDTHS: Mapping[TaskColumn, int] = {
    "id": 10, "number": 6, "meeting": 14, "group": 12, "text": 36, "owner": 13, "support": 13,
    "person": 9, "due": 13, "status": 11, "progress": 30,
}  # fmt: skip
_NOTES_WIDTH = 66
_LINE, _HIGHEST = 15, 400
"""The height of a line in points; Excel takes rows of 409."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as a row: its full id, its number in the list, and what is known of it in words.

    ``values`` are what may be filled in. ``closed`` tells that it is over: nothing is.
    """

    task: str
    number: int
    text: str
    values: TaskValues
    meeting: str = ""
    group: str = ""
    support: tuple[str, ...] = ()
    person: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A sheet of tasks: all, or those of one office that leads."""

    name: str
    title: str
    lines: tuple[TaskLine, ...]


def task_book(
    pages: Sequence[TaskPage], *, briefing: str, lang: Lang, date: dt.date | None = None
) -> bytes:
    """A workbook with these sheets; the same ones give the same bytes.

    ``briefing`` is the id of that of which it is built, ``date`` stands as the day on which the
    file was made.

    Raises:
        TableError: a text is longer than a cell can hold.
    """
    from xlsxwriter import Workbook

    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    day = date or dt.date(2020, 1, 1)
    book.set_properties({"created": dt.datetime(day.year, day.month, day.day)})
    book.set_size(2400, 1400)
    notes = BOOK_WORDS["notes"][lang]
    names = sheet_names([it.name for it in pages], (_BASE_NAME, notes))
    looks = _Looks(book)
    sheets = [book.add_worksheet(name) for name in names]
    offices = _Base(book, looks).write(pages, names, briefing, lang)
    for sheet, page in zip(sheets, pages, strict=True):
        _TaskSheet(sheet, looks, _columns(page.lines), lang, offices).write(page)
    _write_notes(book.add_worksheet(notes), looks, lang)
    book.close()
    return stream.getvalue()


def _columns(lines: Sequence[TaskLine]) -> tuple[TaskColumn, ...]:
    """The columns in their order, without those that no task has."""
    left_out = {it for it in _WHERE_USED if not any(getattr(line, it) for line in lines)}
    return tuple(it for it in COLUMN_MARKS if it not in left_out)


class _Looks:
    """The formats of cells, each made once."""

    def __init__(self, book: Workbook) -> None:
        house = Colours()
        self.book = book
        self.made: dict[tuple[bool, str], Any] = {}
        edge = {"border": 1, "border_color": house.rule}
        self.cell = {"valign": "vcenter", "text_wrap": True, **edge}
        self.grey = house.tint
        centred = {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
        self.head = book.add_format({**centred, "bg_color": house.mark, **edge})
        self.title = book.add_format({**centred, "font_size": 16})
        self.note = book.add_format({"valign": "top", "text_wrap": True})
        self.plain = book.add_format({"num_format": "@"})

    def of(self, code: str = "@", *, is_open: bool = False) -> Any:
        """That of a cell with a format of numbers, open to be filled in or locked."""
        key = is_open, code
        if key not in self.made:
            side = "left" if code == "@" else "center"
            look = {**self.cell, "num_format": code, "align": side, "locked": not is_open}
            look |= {} if is_open else {"bg_color": self.grey}
            self.made[key] = self.book.add_format(look)
        return self.made[key]


class _Base:
    """The hidden sheet with what is sent out."""

    def __init__(self, book: Workbook, looks: _Looks) -> None:
        self.page = book.add_worksheet(_BASE_NAME)
        self.looks = looks

    def write(
        self, pages: Sequence[TaskPage], names: Sequence[str], briefing: str, lang: Lang
    ) -> str:
        """Write it, and give the range of it that has the names of all offices."""
        rows: list[tuple[str, ...]] = [
            (BASE_MARK, "1"),
            ("briefing", briefing),
            ("lang", lang),
            BASE_HEAD,
        ]
        rows += [
            (it.task, name, it.text, *(it.values.get(key, "") for key in TASK_FIELDS))
            for page, name in zip(pages, names, strict=True)
            for it in page.lines
        ]
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                _put(self.page, at, column, text, self.looks.plain)
        offices = sorted(
            {
                office
                for page in pages
                for it in page.lines
                for office in (it.values.get("owner", ""), *it.support)
                if office
            }
        )
        column = len(BASE_HEAD) + 1
        for at, office in enumerate(offices):
            _put(self.page, at, column, office, self.looks.plain)
        self.page.very_hidden()
        self.page.protect()
        return f"={_BASE_NAME}!$I$1:$I${len(offices)}" if offices else ""


@dataclass(frozen=True, slots=True)
class _TaskSheet:
    page: Worksheet
    looks: _Looks
    columns: tuple[TaskColumn, ...]
    lang: Lang
    offices: str

    def write(self, page: TaskPage) -> None:
        """The head, the rows, and how they are filled in and printed."""
        last = len(self.columns) - 1
        for at, column in enumerate(self.columns):
            options = {"hidden": True} if column == "id" else {}
            self.page.set_column(at, at, _WIDTHS[column], None, options)
            self.page.write_string(0, at, COLUMN_MARKS[column], self.looks.plain)
            words = HEAD_MARK if column == "id" else COLUMN_WORDS[column][self.lang]
            self.page.write_string(2, at, words, self.looks.head)
        self.page.write_string(1, 0, TITLE_MARK, self.looks.plain)
        self.page.merge_range(1, 1, 1, last, "", self.looks.title)
        _put(self.page, 1, 1, page.title, self.looks.title)
        self.page.set_row(0, None, None, {"hidden": True})
        self.page.set_row(1, 36)
        self.page.set_row(2, 24)
        for row, line in enumerate(page.lines, _FIRST_ROW):
            for at, column in enumerate(self.columns):
                self._write_cell(row, at, column, line)
            self.page.set_row(row, self._height(line))
        self._ask(_FIRST_ROW, max(_FIRST_ROW, _FIRST_ROW + len(page.lines) - 1))
        self.page.autofilter(2, 0, max(_FIRST_ROW, _FIRST_ROW + len(page.lines) - 1), last)
        self._set_up()

    def _write_cell(self, row: int, at: int, column: TaskColumn, line: TaskLine) -> None:
        is_open = column in _FIELDS and not line.closed
        if column == "number":
            self.page.write_number(row, at, line.number, self.looks.of("0"))
            return
        text = self._text(column, line)
        day = _day(text) if column == "due" else None
        if day is not None:
            self.page.write_datetime(row, at, day, self.looks.of("yyyy-mm-dd", is_open=is_open))
            return
        # what is filled in later is a date where it looks like one; what begins like a formula
        # stays a text, also when somebody goes into the cell and leaves it
        code = "yyyy-mm-dd" if column == "due" and not text.startswith(_FORMULA) else "@"
        _put(self.page, row, at, text, self.looks.of(code, is_open=is_open))

    def _height(self, line: TaskLine) -> float:
        """Room for the longest text, and for two lines at least where something is filled in.

        Not every program fits the heights of rows to what is in them when it opens a file.
        """
        texts = ((it, self._text(it, line)) for it in self.columns if it not in ("id", "number"))
        lines = max(_lines_taken(text, _WIDTHS[column] - 2) for column, text in texts)
        return min(_LINE * max(lines, 2) + 4, _HIGHEST)

    def _text(self, column: TaskColumn, line: TaskLine) -> str:
        if column == "id":
            return line.task
        if column == "status":
            words = {str(code): text[self.lang] for code, text in TASK_STATUSES.items()}
            return words.get(line.values.get("status", ""), "")
        if column in ("owner", "due", "progress"):
            return line.values.get(column, "")
        if column == "support":
            return LANGUAGES[self.lang].marks.comma.join(line.support)
        return str(getattr(line, column))

    def _ask(self, first: int, last: int) -> None:
        """The lists to choose from, and what to write."""
        words = {key: it[self.lang] for key, it in BOOK_WORDS.items()}
        at = {column: i for i, column in enumerate(self.columns)}
        self.page.data_validation(
            *(first, at["status"], last, at["status"]),
            {
                "validate": "list",
                "source": [it[self.lang] for it in TASK_STATUSES.values()],
                "error_title": words["status_title"],
                "error_message": words["status_wrong"],
            },
        )
        self.page.data_validation(
            *(first, at["due"], last, at["due"]),
            {
                "validate": "any",
                "input_title": words["due_title"],
                "input_message": words["due_about"],
            },
        )
        if self.offices:
            self.page.data_validation(
                *(first, at["owner"], last, at["owner"]),
                {"validate": "list", "source": self.offices, "show_error": False},
            )

    def _set_up(self) -> None:
        """What is seen, what may be changed, and how it is printed."""
        self.page.freeze_panes(_FIRST_ROW, 0)
        self.page.protect(
            "",
            {"sort": True, "autofilter": True, "format_columns": True, "format_rows": True},
        )
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self.page.center_horizontally()
        self.page.repeat_rows(0, 2)
        self.page.fit_to_pages(1, 0)
        self.page.set_footer(f"&C{BOOK_WORDS['page'][self.lang]}")


def _write_notes(page: Worksheet, looks: _Looks, lang: Lang) -> None:
    page.set_column(0, 0, _NOTES_WIDTH, looks.note)
    page.write_string(0, 0, BOOK_WORDS["notes"][lang], looks.title)
    page.set_row(0, 36)
    for row, note in enumerate(NOTES, 1):
        text = f"{row}. {note[lang]}"
        page.write_string(row, 0, text, looks.note)
        page.set_row(row, _LINE * _lines_taken(text, _NOTES_WIDTH - 4) + 6)
    page.hide_gridlines(2)
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.protect()


def _lines_taken(text: str, width: int) -> int:
    """How many lines of a width a text takes, in the places of a column."""
    return sum(max(1, -(-places_taken(it) // width)) for it in text.split("\n"))


def _day(text: str) -> dt.date | None:
    """A day that Excel counts: it does so from 1900, and takes its February to have 29 days."""
    found = dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    return found if found is not None and found >= dt.date(1900, 3, 1) else None


def _put(page: Worksheet, row: int, column: int, text: str, look: Any) -> None:
    """Write a text; an empty cell keeps its look."""
    if len(text) > LONGEST_IN_CELL:
        raise TableError("table.long_text", most=LONGEST_IN_CELL, text=text[:20])
    if text:
        page.write_string(row, column, text, look)
    else:
        page.write_blank(row, column, None, look)
