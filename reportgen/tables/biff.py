"""The records of an old Excel file (.xls): cells, formats, merged cells, what is hidden."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.tables.biff_texts import shared_texts
from reportgen.tables.cells import BookSheet, CellRange, TableCell
from reportgen.tables.faults import TableError
from reportgen.tables.limits import Count
from reportgen.tables.number_format import built_in
from reportgen.tables.xlsx import number_cell

_BOF, _EOF, _FILEPASS, _DATEMODE = 0x0809, 0x000A, 0x002F, 0x0022
_FORMAT, _XF, _BOUNDSHEET = 0x041E, 0x00E0, 0x0085
_ROW, _COLINFO, _MERGED = 0x0208, 0x007D, 0x00E5
_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205
_SHARED, _CONTINUE = 0x00FC, 0x003C
_SHARED_TEXT = 0x00FD
_TEXTS = (0x0204, 0x00D6)
_STRING = 0x0207
"""Behind a formula: its result is a text."""
_CELLS = (_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR, _SHARED_TEXT, *_TEXTS)
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_WORKSHEET = 0
BiffRecord = tuple[int, bytes]


@dataclass(slots=True)
class BiffBook:
    """What the first records of a workbook say: its sheets, its formats, its first day."""

    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    offsets: list[tuple[int, BookSheet]] = field(default_factory=list)
    from_1904: bool = False
    texts: tuple[str, ...] = ()
    wide: bool = True

    def cell(self, style: int, value: float) -> TableCell:
        """A number in its format."""
        number = self.styles[style] if style < len(self.styles) else 0
        code = self.formats.get(number) or built_in(number)
        return number_cell(repr(value), code, from_1904=self.from_1904)


def read_biff(stream: bytes, *, wide: bool) -> tuple[BookSheet, ...]:
    """The sheets of a workbook. ``wide`` says that texts are written as since Excel 97.

    Raises:
        TableError: it is broken, encrypted or too large.
    """
    book, count = BiffBook(wide=wide), Count()
    try:
        _read_globals(book, stream)
        for offset, sheet in book.offsets:
            _read_sheet(book, sheet, _records(stream, offset), count)
    except (struct.error, IndexError):
        raise TableError("table.broken") from None
    return tuple(sheet for _, sheet in book.offsets)


def _read_globals(book: BiffBook, stream: bytes) -> None:
    pieces: list[bytes] = []
    last = 0
    for kind, data in _records(stream, 0):
        last = last if kind == _CONTINUE else kind
        if last == _SHARED:
            pieces.append(data)
        else:
            _take_global(book, kind, data)
    book.texts = tuple(shared_texts(pieces))


def _read_sheet(
    book: BiffBook, sheet: BookSheet, records: Iterator[BiffRecord], count: Count
) -> None:
    formula = (0, 0)
    for kind, data in records:
        cells = 0
        if kind == _STRING:
            row, column = formula
            _put(sheet, row, column, TableCell("text", _text(data, 2, wide=book.wide)))
        elif kind in _CELLS:
            row = struct.unpack_from("<H", data)[0] + 1
            for column, cell in _cells(book, kind, data):
                _put(sheet, row, column + 1, cell)
                formula = (row, column + 1)
                cells += 1
        else:
            _take_about(sheet, kind, data)
        count.add(1, cells)


def _put(sheet: BookSheet, row: int, column: int, cell: TableCell) -> None:
    if cell.kind != "text" or cell.shown.strip():
        sheet.rows.setdefault(row, {})[column] = cell


def _records(stream: bytes, at: int) -> Iterator[BiffRecord]:
    """The records from one that begins a part to the one that ends it, without parts inside it."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + length]
        at += 4 + length
        depth += kind == _BOF
        depth -= kind == _EOF
        if depth <= 0:
            return
        if depth == 1:
            yield kind, data
    raise TableError("table.broken")


def _take_global(book: BiffBook, kind: int, data: bytes) -> None:
    if kind == _FILEPASS:
        raise TableError("table.encrypted")
    if kind == _DATEMODE:
        book.from_1904 = data[:2] == b"\x01\x00"
    elif kind == _FORMAT:
        book.formats[struct.unpack_from("<H", data)[0]] = _text(
            data[2:], 2 if book.wide else 1, wide=book.wide
        )
    elif kind == _XF:
        book.styles.append(struct.unpack_from("<H", data, 2)[0])
    elif kind == _BOUNDSHEET:
        offset, state, sort = struct.unpack_from("<IBB", data)
        if sort == _WORKSHEET:
            name = _text(data[6:], 1, wide=book.wide)
            book.offsets.append((offset, BookSheet(name, hidden=bool(state & 3))))


def _text(data: bytes, size: int, *, wide: bool) -> str:
    length = int.from_bytes(data[:size], "little")
    if not wide:
        return data[size : size + length].decode("gb18030", "replace")
    body = data[size + 1 :]
    if data[size] & 1:
        return body[: length * 2].decode("utf-16-le", "replace")
    return body[:length].decode("latin-1")


def _take_about(sheet: BookSheet, kind: int, data: bytes) -> None:
    if kind == _ROW:
        row, options = struct.unpack_from("<H10xI", data)
        if options & 0x20:
            sheet.hidden_rows.add(row + 1)
    elif kind == _COLINFO:
        first, last, options = struct.unpack_from("<HH4xH", data)
        if options & 1:
            sheet.hidden_columns.update(range(first + 1, min(last, 255) + 2))
    elif kind == _MERGED:
        for at in range(2, len(data) - 7, 8):
            top, bottom, left, right = struct.unpack_from("<4H", data, at)
            sheet.merged.append(CellRange(top + 1, left + 1, bottom + 1, right + 1))


def _cells(book: BiffBook, kind: int, data: bytes) -> Iterator[tuple[int, TableCell]]:
    column, style = struct.unpack_from("<HH", data, 2)
    if kind == _NUMBER:
        yield column, book.cell(style, struct.unpack_from("<d", data, 6)[0])
    elif kind == _RK:
        yield column, book.cell(style, _rk(struct.unpack_from("<I", data, 6)[0]))
    elif kind == _MULRK:
        for i, at in enumerate(range(4, len(data) - 7, 6)):
            own, packed = struct.unpack_from("<HI", data, at)
            yield column + i, book.cell(own, _rk(packed))
    elif kind == _BOOLERR:
        yield column, _truth(data[6], error=bool(data[7]))
    elif kind == _FORMULA:
        yield column, _computed(book, style, data[6:14])
    elif kind == _SHARED_TEXT:
        index = struct.unpack_from("<I", data, 6)[0]
        yield column, TableCell("text", book.texts[index])
    else:
        yield column, TableCell("text", _text(data[6:], 2, wide=book.wide))


def _computed(book: BiffBook, style: int, result: bytes) -> TableCell:
    if result[6:8] != b"\xff\xff":
        return book.cell(style, struct.unpack("<d", result)[0])
    if result[0] in (1, 2):
        return _truth(result[2], error=result[0] == 2)
    return TableCell("text", "")


def _truth(value: int, *, error: bool) -> TableCell:
    if error:
        return TableCell("error", _ERRORS.get(value, "#N/A"))
    return TableCell("truth", "TRUE" if value else "FALSE")


def _rk(packed: int) -> float:
    """A number in four bytes: of its 64 bits the upper 30, or a whole number; perhaps a hundredth.

    A hundredth is divided as Excel does it, so that 12.6 is the nearest float to 12.6.
    """
    if packed & 2:
        whole = packed >> 2
        number = float(whole - (1 << 30) if whole & (1 << 29) else whole)
    else:
        number = struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))[0]
    return number / 100 if packed & 1 else number
