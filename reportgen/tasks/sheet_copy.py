"""A workbook that came back: what its sheets of tasks say, and what it was sent out with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from zipfile import ZipFile

from reportgen.errors import InputError
from reportgen.identity import words_mark
from reportgen.languages import FIRST, LANGUAGES
from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy, TaskField, TaskValues
from reportgen.model.text import Lang
from reportgen.tables.book import read_book
from reportgen.tables.cells import Book, BookSheet, TableCell
from reportgen.tables.faults import TableError
from reportgen.tables.task_words import (
    BASE_ABOUT,
    BASE_HEAD,
    BASE_MARK,
    BOOK_WORDS,
    COLUMN_MARKS,
    COLUMN_WORDS,
    HEAD_MARK,
    TITLE_MARK,
    TaskColumn,
)
from reportgen.tasks.package import part, saved_by
from reportgen.tasks.values import LONGEST, due_of, is_deadline, plain, status_of

_MOST_ROWS = 20_000
"""So many rows a sheet of tasks has at most, and so many are merged."""
_HEAD_OF_PART = 4_096
_FILLED: tuple[TaskField, ...] = ("status", "owner", "due", "progress")


@dataclass(frozen=True, slots=True)
class _Sent:
    """What the hidden sheet says: by task its values, its words, and the sheet that it stood in."""

    built: Mapping[str, TaskValues]
    words: Mapping[str, str]
    sheets: Mapping[str, str]
    briefing: str = ""
    lang: Lang = FIRST


def sheet_copy(content: bytes, name: str, package: ZipFile) -> ReturnedCopy:
    """The copy that a workbook is.

    Raises:
        InputError: it is damaged, too large, or has no sheet of tasks.
    """
    _check_plain(package, name)
    try:
        book = read_book(content, ".xlsx")
    except TableError as error:
        raise InputError([Problem.of(error.code, name, **error.arguments)]) from None
    if any(len(it.rows) > _MOST_ROWS or _merged_rows(it) > _MOST_ROWS for it in book.sheets):
        raise InputError([Problem.of("tasks.too_large", name)])
    sent = next((found for it in book.sheets if (found := _sent(it)) is not None), None)
    reader = _Reader(name, sent)
    for sheet in book.sheets:
        reader.take(sheet)
    if sent is None and not reader.rows:
        raise InputError([Problem.of("tasks.no_list", name)])
    built = None if sent is None else reader.without_lost_sheets(book, sent)
    return ReturnedCopy(
        name,
        hashlib.sha256(content).hexdigest(),
        saved_by(package, name) or plain(name),
        sent.briefing if sent else "",
        sent.lang if sent else FIRST,
        built,
        {task: row.values for task, row in reader.rows.items()},
        tuple(reader.doubts),
        {task: words_mark(text) for task, text in sent.words.items()} if sent else {},
    )


def _check_plain(package: ZipFile, name: str) -> None:
    """See that no part declares entities: what stands in one would read as if it were empty."""
    for it in package.namelist():
        if it.endswith(".xml") and b"<!DOCTYPE" in part(package, it, name)[:_HEAD_OF_PART]:
            raise InputError([Problem.of("tasks.damaged", name, said="DOCTYPE")])


def _merged_rows(sheet: BookSheet) -> int:
    return sum(it.bottom - it.top + 1 for it in sheet.merged)


def _sent(sheet: BookSheet) -> _Sent | None:
    """What the hidden sheet says; None of any other."""
    if sheet.text(1, 1) != BASE_MARK:
        return None
    rows = [[sheet.text(row, i) for i in range(1, len(BASE_HEAD) + 1)] for row, _ in sheet.filled()]
    about = {row[0]: row[1] for row in rows if row[0] in BASE_ABOUT}
    start = next((i for i, row in enumerate(rows) if tuple(row) == BASE_HEAD), None)
    if start is None:
        return None
    tasks = [dict(zip(BASE_HEAD, row, strict=True)) for row in rows[start + 1 :] if row[0]]
    lang = about.get("lang", FIRST)
    return _Sent(
        {it["id"]: {key: plain(it[key]) for key in _FILLED} for it in tasks},
        {it["id"]: it["text"] for it in tasks},
        {it["id"]: it["sheet"] for it in tasks},
        about.get("briefing", ""),
        lang if lang in LANGUAGES else FIRST,
    )


@dataclass(frozen=True, slots=True)
class _TaskRow:
    """What a row says: as it is compared with another of the same task, and what counts of it."""

    cells: tuple[str, ...]
    values: TaskValues


@dataclass(slots=True)
class _Reader:
    """Takes the sheets of a workbook, row by row; what cannot be taken is told."""

    name: str
    sent: _Sent | None
    rows: dict[str, _TaskRow] = field(default_factory=dict)
    doubts: list[Problem] = field(default_factory=list)

    def take(self, sheet: BookSheet) -> None:
        """The tasks of a sheet that has a head."""
        if sheet.text(1, 1) == BASE_MARK or not sheet.rows:
            return
        head = _head(sheet)
        if head is None:
            if plain(sheet.text(1, 1)) not in set(BOOK_WORDS["notes"].values()):
                self._doubt("tasks.sheet_unread", sheet=sheet.name)
            return
        for column in _FILLED:
            if column not in head.columns:
                self._doubt("tasks.column_gone", sheet=sheet.name, field=_named(column))
        strange: dict[int, None] = {}
        known = set(head.columns.values())
        for number, cells in sheet.filled():
            if number != head.shown and not _is_head(cells) and (head.marked or number > head.row):
                self._take_row(sheet, head, number)
                strange |= dict.fromkeys(it for it in cells if it not in known)
        for at in strange:
            title = plain(sheet.text(head.shown, at)) or f"{at}"
            self._doubt("tasks.column_added", sheet=sheet.name, column=title)

    def without_lost_sheets(self, book: Book, sent: _Sent) -> dict[str, TaskValues]:
        """What it was sent out with, but for sheets that were taken out whole.

        An office that sends back its own sheet alone has deleted no task of the others.
        """
        there = {it.name for it in book.sheets}
        there |= {sheet for task, sheet in sent.sheets.items() if task in self.rows}
        lost = dict.fromkeys(it for it in sent.sheets.values() if it not in there)
        for sheet in lost:
            self._doubt("tasks.sheet_gone", sheet=sheet)
        kept = sent.built.items()
        return {task: values for task, values in kept if sent.sheets[task] not in lost}

    def _take_row(self, sheet: BookSheet, head: _Head, row: int) -> None:
        at = head.columns.get("id")
        task = plain(sheet.text(row, at)) if at else ""
        words = sheet.text(row, head.columns["text"]) if "text" in head.columns else ""
        if not task:
            every = (plain(sheet.text(row, it)) for it in sorted(sheet.rows[row]))
            said = plain(words) or " ".join(every)
            self._doubt("tasks.row_added", sheet=sheet.name, row=row, words=said[:60])
            return
        cells = tuple(plain(sheet.text(row, it)) for it in head.columns.values())
        before = self.rows.get(task)
        if before is not None:
            if before.cells != cells:
                self.rows[task] = _TaskRow(cells, {})
                self._doubt("tasks.row_twice", task=task)
            return
        sent = self.sent.words.get(task) if self.sent else None
        if sent is not None and "text" in head.columns and plain(words) != plain(sent):
            self._doubt("tasks.row_other_words", sheet=sheet.name, row=row, task=task)
            self.rows[task] = _TaskRow(cells, {})
            return
        self.rows[task] = _TaskRow(cells, dict(self._values(sheet, head, row, task)))

    def _values(
        self, sheet: BookSheet, head: _Head, row: int, task: str
    ) -> Iterator[tuple[TaskField, str]]:
        built = self.sent.built.get(task, {}) if self.sent else {}
        for key in _FILLED:
            at = head.columns.get(key)
            if at is None:
                continue
            if (row, at) in head.covered:
                self._doubt("tasks.cell_merged", task=task, field=_named(key))
                continue
            cell = sheet.rows[row].get(at)
            value = self._value(key, cell, task, built.get(key, ""))
            if value is not None:
                yield key, value

    def _value(self, key: TaskField, cell: TableCell | None, task: str, built: str) -> str | None:
        """What a cell says; None where it cannot be taken, which is told."""
        if cell is None:
            return ""
        said = plain(cell.shown)
        if cell.computed or cell.kind in ("uncomputed", "error"):
            self._doubt("tasks.cell_computed", task=task, field=_named(key), value=said[:60])
        elif len(said) > LONGEST:
            self._doubt("tasks.too_long", task=task, most=LONGEST)
        elif key == "status":
            status = status_of(said)
            if status is None:
                self._doubt("tasks.unknown_status", task=task, value=said[:60])
            return status
        elif key == "due":
            due = due_of(said)
            if due in ("", built) or (cell.kind != "number" and is_deadline(due, self._lang)):
                return due
            self._doubt("tasks.no_deadline", task=task, value=said[:60])
        else:
            return said
        return None

    @property
    def _lang(self) -> Lang:
        return self.sent.lang if self.sent else FIRST

    def _doubt(self, code: str, **arguments: Argument) -> None:
        self.doubts.append(Problem.of(code, self.name, **arguments))


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the columns of a sheet are: by their marks, or else by what people call them.

    ``row`` is that of the marks, or of the head that people see where there are none; ``shown`` is
    that of the latter.
    """

    row: int
    shown: int
    columns: Mapping[TaskColumn, int]
    marked: bool
    covered: frozenset[tuple[int, int]]


_MARKS: Mapping[str, TaskColumn] = {mark: column for column, mark in COLUMN_MARKS.items()}
_OF_HEADS = {*_MARKS, HEAD_MARK, TITLE_MARK}
_TITLES: Mapping[str, TaskColumn] = {
    HEAD_MARK: "id",
    **{
        plain(words[lang]).casefold(): column
        for column, words in COLUMN_WORDS.items()
        for lang in LANGUAGES
    },
}


def _head(sheet: BookSheet) -> _Head | None:
    """The head of a sheet; None of one that has no tasks."""
    marked: tuple[int, dict[TaskColumn, int]] | None = None
    seen: tuple[int, dict[TaskColumn, int]] | None = None
    for row, cells in sheet.filled():
        texts = {at: plain(cells[at].shown) for at in sorted(cells, reverse=True)}
        by_mark = {_MARKS[it]: at for at, it in texts.items() if it in _MARKS}
        named = ((_TITLES.get(it.casefold()), at) for at, it in texts.items())
        by_title = {column: at for column, at in named if column is not None}
        if marked is None and len(by_mark) > 1:
            marked = row, by_mark
        if seen is None and len(by_title) > 2:
            seen = row, by_title
        if seen and marked:
            break
    found = marked or seen
    if found is None:
        return None
    columns = found[1]
    covered = _covered(sheet, columns.values())
    return _Head(found[0], (seen or found)[0], columns, marked is not None, covered)


def _is_head(cells: Mapping[int, TableCell]) -> bool:
    return any(it.shown in _OF_HEADS for it in cells.values())


def _covered(sheet: BookSheet, columns: Iterable[int]) -> frozenset[tuple[int, int]]:
    """The cells of columns that are part of a merged one which begins elsewhere."""
    return frozenset(
        (row, column)
        for it in sheet.merged
        for row in range(it.top, it.bottom + 1)
        for column in columns
        if it.left <= column <= it.right and (row, column) != (it.top, it.left)
    )


def _named(column: TaskField) -> Phrase:
    return phrase(f"tasks_field_{column}")
