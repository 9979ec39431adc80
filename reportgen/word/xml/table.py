"""Tables, rows and cells."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reportgen.word.xml.element import Xml, element, join, valued

_RULE = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto"}
_ALT = ("w:tblCaption", "w:tblDescription")
_HEADER_ROW = '<w:cnfStyle w:val="100000000000"/>'


def table(
    style: str, widths: Iterable[int], alt: tuple[str, str], rows: Xml, *, header: bool, stub: bool
) -> Xml:
    """A table as wide as its columns, in twentieths of a point.

    ``alt`` is its title and description for those who have it read to them; ``header`` and
    ``stub`` say whether the first row and the first column are headers.
    """
    columns = tuple(widths)
    look = {
        "w:val": f"{0x0020 * header + 0x0080 * stub + 0x0600:04X}",
        "w:firstRow": int(header),
        "w:lastRow": 0,
        "w:firstColumn": int(stub),
        "w:lastColumn": 0,
        "w:noHBand": 1,
        "w:noVBand": 1,
    }
    properties = (
        valued("w:tblStyle", style)
        + element("w:tblW", {"w:w": sum(columns), "w:type": "dxa"})
        + element("w:tblLayout", {"w:type": "fixed"})
        + element("w:tblLook", look)
        + "".join(valued(tag, words) for tag, words in zip(_ALT, alt, strict=True) if words)
    )
    grid = "".join(element("w:gridCol", {"w:w": width}) for width in columns)
    return Xml(f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")


def row(cells: Xml, *, header: bool) -> Xml:
    """A row that no page break cuts; a header row is repeated on each page."""
    flags = _HEADER_ROW + "<w:cantSplit/><w:tblHeader/>" if header else "<w:cantSplit/>"
    return Xml(f"<w:tr><w:trPr>{flags}</w:trPr>{cells}</w:tr>")


def cell(properties: Xml, content: Xml) -> Xml:
    """A cell of paragraphs."""
    return Xml(f"<w:tc>{properties}{content}</w:tc>")


@lru_cache
def cell_properties(
    width: int, span: int, merge: str | None, fill: str | None, *, rule: bool
) -> Xml:
    """The properties of a cell: ``merge`` is restart or continue, ``rule`` a thin line below."""
    content = element("w:tcW", {"w:w": width, "w:type": "dxa"})
    if span > 1:
        content = join(content, valued("w:gridSpan", span))
    if merge:
        content = join(content, valued("w:vMerge", merge))
    if rule:
        content = join(content, element("w:tcBorders", content=element("w:bottom", _RULE)))
    if fill:
        content = join(
            content, element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill})
        )
    return element("w:tcPr", content=content)
