"""Table files of every kind, short, made part by part so that each part can be spoilt."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from functools import cache

ROWS: tuple[tuple[str | float, ...], ...] = (
    ("指标", "数值", "倍数", "单位", "时期", "数据类别", "增速类型", "段"),
    ("农村公路里程", 1260, "", "公里", 2020, "", "", 2),
    ("公交客运量", 17.5, 4, "人次", 2020, "", "", 2),
    ("公交客运量", "8%", "", "", 2020, "增速", "同比", 2),
    ("路灯数", 12.6, "", "盏", "2020-12-31", "", "", 1),
)
_DAY, _DAYS = "2020-12-31", 44196
"""The day in the rows, and as Excel counts it."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of these parts, the same bytes each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2021, 1, 1, 0, 0, 0)), content)
    return stream.getvalue()


@cache
def xlsx_parts() -> Mapping[str, bytes]:
    """The parts of an Excel workbook: texts shared, a date, a hidden sheet, a merged range."""
    texts: list[str] = []
    rows = []
    for i, row in enumerate(ROWS, 1):
        cells = [_xlsx_cell(f"{chr(65 + j)}{i}", value, texts) for j, value in enumerate(row)]
        rows.append(f'<row r="{i}">{"".join(cells)}</row>')
    sheet = (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:H5"/><cols>'
        f'<col min="9" max="9" hidden="1"/></cols><sheetData>{"".join(rows)}</sheetData>'
        '<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells></worksheet>'
    )
    other = f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData/></worksheet>'
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    files = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default '
        'Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}"><workbookPr '
        'date1904="0"/><sheets><sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="旧" '
        'sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("worksheet", "worksheets/sheet2.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt '
        'numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="3"><xf numFmtId="0"/>'
        '<xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'{_HEAD}<sst xmlns="{_MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/worksheets/sheet2.xml": other,
    }
    return {name: text.encode() for name, text in files.items()}


@cache
def ods_parts() -> Mapping[str, bytes]:
    """The parts of an OpenDocument spreadsheet."""
    rows = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in ROWS
    )
    content = (
        f'{_HEAD}<office:document-content xmlns:office="{_OASIS}:office:1.0" '
        f'xmlns:table="{_OASIS}:table:1.0" xmlns:text="{_OASIS}:text:1.0" office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="数据">'
        f'<table:table-column table:number-columns-repeated="8"/>{rows}'
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/>'
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"><manifest:file-entry '
        'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content.encode(),
        "META-INF/manifest.xml": manifest.encode(),
    }


@cache
def xls_records() -> tuple[tuple[int, bytes], ...]:
    """The records of an old Excel workbook, its one sheet behind them; see :func:`xls`."""
    sheet = [(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 6))]
    for i, row in enumerate(ROWS):
        for j, value in enumerate(row):
            if value == _DAY:
                sheet.append((0x0203, struct.pack("<HHHd", i, j, 1, _DAYS)))
            elif isinstance(value, str):
                text = value.encode("utf-16-le")
                head = struct.pack("<HHHHB", i, j, 0, len(value), 1)
                sheet.append((0x0204, head + text))
            else:
                sheet.append((0x0203, struct.pack("<HHHd", i, j, 0, value)))
    sheet += [(0x00E5, struct.pack("<HHHHH", 1, 6, 6, 0, 1)), (0x000A, b"")]
    return tuple(sheet)


def xls(records: tuple[tuple[int, bytes], ...]) -> bytes:
    """An old Excel workbook with these records in its sheet."""
    name = "数据".encode("utf-16-le")
    date = "yyyy-mm-dd".encode("latin-1")
    heads = [
        (0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6)),
        (0x041E, struct.pack("<HHB", 164, len(date), 0) + date),
        (0x00E0, struct.pack("<HH16x", 0, 0)),
        (0x00E0, struct.pack("<HH16x", 0, 164)),
        (0x0085, struct.pack("<IBBBB", 0, 0, 0, 2, 1) + name),
        (0x000A, b""),
    ]
    offset = sum(len(data) + 4 for _, data in heads)
    heads[4] = (0x0085, struct.pack("<IBBBB", offset, 0, 0, 2, 1) + name)
    stream = b"".join(_record(*it) for it in (*heads, *records))
    return _compound(stream.ljust(4096, b"\0"))


def csv(rows: tuple[tuple[str | float, ...], ...] = ROWS) -> str:
    """The rows as a text table."""
    return "".join(",".join(map(str, row)) + "\n" for row in rows)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _compound(stream: bytes) -> bytes:
    """A container with one stream, ``Workbook``, behind a table of sectors and a directory."""
    size, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    count = -(-len(stream) // size)
    table = [0xFFFFFFFD, end, *range(3, count + 2), end]
    table += [free] * (128 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1)
    head += struct.pack("<IIIIII", 0, 4096, end, 0, end, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    entries = _entry("Root Entry", 5, end, 0, 1) + _entry("Workbook", 2, 2, len(stream), free)
    body = struct.pack("<128I", *table) + entries.ljust(size, b"\0") + stream.ljust(count * size)
    return head + body


def _entry(name: str, kind: int, start: int, size: int, child: int) -> bytes:
    words = name.encode("utf-16-le")
    free = 0xFFFFFFFF
    fields = struct.pack("<HBBIII36xII4x", len(words) + 2, kind, 1, free, free, child, start, size)
    return words.ljust(64, b"\0") + fields


def _xlsx_cell(place: str, value: str | float, texts: list[str]) -> str:
    if value == _DAY:
        return f'<c r="{place}" s="1"><v>{_DAYS}</v></c>'
    if not isinstance(value, str):
        return f'<c r="{place}"><v>{value}</v></c>'
    if not value:
        return ""
    if value not in texts:
        texts.append(value)
    return f'<c r="{place}" t="s"><v>{texts.index(value)}</v></c>'


def _ods_cell(value: str | float) -> str:
    if isinstance(value, str):
        words = f"<text:p>{value}</text:p>" if value else ""
        return f'<table:table-cell office:value-type="string">{words}</table:table-cell>'
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}">'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{i}" Type="{_RELS}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
