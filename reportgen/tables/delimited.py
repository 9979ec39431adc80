"""Text tables (.csv, .tsv): fields with the line and the column at which each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.tables.cells import Book, BookSheet, TableCell
from reportgen.tables.faults import TableError
from reportgen.tables.limits import Count

_SEPARATORS = ",;\t，；"
_HEAD = re.compile(r'"(?:[^"]|"")*"|[^"\n]', re.DOTALL)
_ENCODINGS = ("utf-8-sig", "gb18030")


def read_delimited(content: bytes) -> Book:
    """A text table as a book of one sheet without a name.

    Raises:
        TableError: it is no text, or a quote in it is never closed.
    """
    text = table_text(content).replace("\r\n", "\n").replace("\r", "\n")
    separator = _separator(text)
    sheet = BookSheet("")
    lines: dict[int, int] = {}
    count = Count()
    for row, (line, cells) in enumerate(_rows(text, separator), 1):
        sheet.rows[row] = cells
        lines[row] = line
        count.add(len(cells) + 1, len(cells))
    sheet.lines = lines
    return Book("csv", (sheet,), separator)


def table_text(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 where it says so, or GB18030.

    Raises:
        TableError: it is none of these.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = _ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableError("table.no_text")


def _separator(text: str) -> str:
    """The mark that parts the names of the columns: that which the first line has most of."""
    start = next((it.start() for it in re.finditer(r"\S", text)), 0)
    line = text[text.rfind("\n", 0, start) + 1 :]
    counts = dict.fromkeys(_SEPARATORS, 0)
    for found in _HEAD.finditer(line[:100_000]):
        if found[0] in counts:
            counts[found[0]] += 1
        if line[found.end() : found.end() + 1] in ("\n", ""):
            break
    return max(counts, key=lambda it: counts[it])


def _rows(text: str, separator: str) -> Iterator[tuple[int, dict[int, TableCell]]]:
    """The line at which each row begins, and its cells."""
    mark = re.escape(separator)
    field = re.compile(rf'[ ]*"((?:[^"]|"")*)"[ ]*(?={mark}|\n|\Z)|([^\n{mark}]*)')
    at, line, start, column = 0, 1, 0, 1
    row_line, cells = 1, dict[int, TableCell]()
    while at <= len(text):
        found = field.match(text, at)
        if found is None:  # the second half of the pattern takes anything, even nothing
            raise TableError("table.no_text")
        quoted = found[1]
        if quoted is None and found[2].lstrip(" ").startswith('"') and found[2].count('"') == 1:
            raise TableError("table.open_quote", line=line)
        words = quoted.replace('""', '"') if quoted is not None else found[2].strip()
        if words.strip():
            cells[column] = TableCell("text", words, found.start() - start + 1)
        breaks = found[0].count("\n")
        if breaks:
            line += breaks
            start = text.rfind("\n", 0, found.end()) + 1
        at = found.end()
        if text[at : at + 1] == separator:
            at, column = at + 1, column + 1
            continue
        yield row_line, cells
        at, line, start, column = at + 1, line + 1, at + 1, 1
        row_line, cells = line, {}
