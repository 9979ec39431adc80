"""The content of a table file -> a book, by what it is and not by what it is called."""

from __future__ import annotations

import re

from reportgen.tables.cells import Book
from reportgen.tables.compound import SIGNATURE
from reportgen.tables.delimited import read_delimited, table_text
from reportgen.tables.faults import TableError
from reportgen.tables.ods import read_ods
from reportgen.tables.parts import ZippedParts
from reportgen.tables.xls import read_xls
from reportgen.tables.xlsx import read_xlsx

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".tab")
BOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".et")
ENDINGS = (*TEXT_ENDINGS, *BOOK_ENDINGS)
_MARKUP = re.compile(r"\s*<(\?xml|!doctype|html|table|meta|div|workbook)", re.IGNORECASE)


def read_book(content: bytes, ending: str) -> Book:
    """The sheets of a table file. ``ending`` is that of its name, such as ``.xlsx``.

    Raises:
        TableError: it is no table, broken, encrypted or too large.
    """
    if not content.strip():
        raise TableError("table.empty")
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content, ending)
    if content.startswith(SIGNATURE):
        _check_ending(ending, "xls")
        return read_xls(content)
    text = table_text(content[:2000].rpartition(b"\n")[0] or content[:2000]) if content else ""
    if _MARKUP.match(text):
        raise TableError("table.markup")
    if ending not in TEXT_ENDINGS:
        raise TableError("table.text_as_book", ending=ending)
    return read_delimited(content)


def _zipped(content: bytes, ending: str) -> Book:
    names = ZippedParts(content).names
    if "content.xml" in names:
        _check_ending(ending, "ods")
        return read_ods(content)
    if any(name.startswith("xl/") for name in names):
        _check_ending(ending, "xlsx")
        return read_xlsx(content)
    raise TableError("table.no_table")


def _check_ending(ending: str, found: str) -> None:
    if ending in TEXT_ENDINGS:
        raise TableError("table.book_as_text", ending=ending, better=f".{found}")
