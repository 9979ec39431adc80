"""A chart of a Word file: what it draws, and the workbook that it was drawn from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.verify.native import read_native
from reportgen.verify.number import same
from reportgen.verify.reading import ChartRead, Differing, SeriesRead, inside, series_place

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RANGE = re.compile(r"\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$")
_CACHES = (f"{_C}numRef", f"{_C}strRef")


def read_chart(place: Argument, root: Element, workbook: bytes) -> ChartRead:
    """What a chart part holds, compared cell by cell with its workbook, if it has one."""
    book = dict(_cells(workbook)) if workbook else {}
    series, up = list(root.iter(f"{_C}ser")), _values_go_up(root)
    differing = [
        found for item in series for found in _against(item, book if workbook else None, place)
    ]
    names = tuple(book[cell] for cell in sorted(book, key=_order) if re.fullmatch(r"A\d+", cell))
    return ChartRead(
        place=place,
        categories=names or next((_points(s, "cat") for s in series), ()),
        series=tuple(_series(item, up=up) for item in series),
        differing=tuple(differing),
        word=read_native(root, workbook),
    )


def _values_go_up(root: Element) -> bool:
    """Whether the values of points go up, and not across beside rows that go down."""
    axes = root.iterfind(f".//{_C}valAx")
    upright = (it for it in axes if _value(it, "axPos") == "l")
    return any(_value(it, f"scaling/{_C}orientation") == "minMax" for it in upright)


def _value(item: Element, path: str) -> str:
    found = item.find(f"{_C}{path}")
    return "" if found is None else str(found.get("val") or "")


def _series(item: Element, *, up: bool) -> SeriesRead:
    names = ("val", "yVal" if up else "xVal")
    values = next((found for name in names if (found := _points(item, name))), ())
    return SeriesRead(_name(item), values, tuple(_labels(item)))


def _name(item: Element) -> str:
    return "".join(_points(item, "tx"))


def _points(item: Element, name: str) -> tuple[str, ...]:
    found = item.find(f"{_C}{name}")
    if found is None:
        return ()
    return tuple(str(v.text or "") for point in found.iter(f"{_C}pt") for v in point)


def _labels(item: Element) -> Iterator[tuple[int, str]]:
    """The number of each point with a text written out at it, and the text."""
    for label in item.iterfind(f"{_C}dLbls/{_C}dLbl"):
        rich = label.find(f"{_C}tx")
        if rich is not None:
            index = label.find(f"{_C}idx")
            text = "".join(str(t.text or "") for t in rich.iter(f"{_A}t"))
            yield 0 if index is None else int(index.get("val") or 0), text


def _against(item: Element, book: dict[str, str] | None, place: Argument) -> Iterator[Differing]:
    """Where the values stored with a series are not those of the workbook."""
    for source in item.iter(*_CACHES):
        cells = list(_range(source.findtext(f"{_C}f") or ""))
        for point in source.iter(f"{_C}pt"):
            index = int(point.get("idx") or 0)
            if book is None or index >= len(cells):
                continue
            shown, held = point.findtext(f"{_C}v") or "", book.get(cells[index], "")
            if not same(shown, held):
                point_place = phrase("place_stored", number=index + 1)
                expected = phrase(
                    "expected_in_workbook",
                    held=held or phrase("expected_nothing"),
                    chart=place,
                    cell=cells[index],
                )
                where = inside(series_place(place, _name(item)), point_place)
                yield Differing(where, shown, expected)


def _range(formula: str) -> Iterator[str]:
    match = _RANGE.search(formula)
    if match:
        first, last = int(match[2]), int(match[4] or match[2])
        yield from (f"{match[1]}{row}" for row in range(first, last + 1))


def _cells(workbook: bytes) -> Iterator[tuple[str, str]]:
    """The cells of the first sheet; nothing where the workbook cannot be read."""
    try:
        with ZipFile(BytesIO(workbook)) as package:
            names = package.namelist()
            shared = "xl/sharedStrings.xml"
            texts = _strings(package.read(shared)) if shared in names else []
            sheets = sorted(name for name in names if name.startswith("xl/worksheets/sheet"))
            for cell in etree.fromstring(package.read(sheets[0])).iter(f"{_S}c"):
                yield str(cell.get("r")), _cell(cell, texts)
    except (BadZipFile, KeyError, IndexError, etree.XMLSyntaxError):
        return


def _cell(cell: Element, texts: list[str]) -> str:
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return texts[int(value)]
    return value or "".join(str(t.text or "") for t in cell.iter(f"{_S}t"))


def _strings(content: bytes) -> list[str]:
    root = etree.fromstring(content)
    return ["".join(str(t.text or "") for t in item.iter(f"{_S}t")) for item in root]


def _order(cell: str) -> int:
    return int(re.sub(r"\D", "", cell))
