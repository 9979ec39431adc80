"""Old Excel workbooks (.xls)."""

from __future__ import annotations

from reportgen.tables.biff import read_biff
from reportgen.tables.cells import Book
from reportgen.tables.compound import CompoundFile
from reportgen.tables.faults import TableError


def read_xls(content: bytes) -> Book:
    """The sheets of a workbook.

    Raises:
        TableError: it is broken, encrypted or too large.
    """
    file = CompoundFile(content)
    if file.stream("EncryptedPackage") is not None:
        raise TableError("table.encrypted")
    stream = file.stream("Workbook")
    old = file.stream("Book") if stream is None else None
    if stream is None and old is None:
        raise TableError("table.no_table")
    return Book("xls", read_biff(stream or old or b"", wide=stream is not None))
