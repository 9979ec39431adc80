"""Columns of tables that give no widths: as wide as what stands in them asks for."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.parse import plain
from reportgen.wording.half_widths import half_widths

_LEAST, _MOST = 6, 48
"""A column counts for no less and no more than so many half-width characters."""


def give_widths(article: Element) -> None:
    """Write a ``<colgroup>`` into each table that has none, so that all formats agree."""
    for table in article.iter("table"):
        if table.find(".//col") is None:
            _give(table)


def _give(table: Element) -> None:
    wanted: dict[int, int] = {}
    for column, span, cell in _cells(table):
        for part in range(column, column + span):
            wanted.setdefault(part, _LEAST)
        if span == 1:
            lines = cell.findall("p") or [cell]
            longest = max(half_widths(plain(line).strip()) for line in lines) + 2
            wanted[column] = max(wanted[column], min(longest, _MOST))
    group = etree.Element("colgroup")
    total = sum(wanted.values())
    for column in sorted(wanted):
        etree.SubElement(group, "col", {"style": f"width: {100 * wanted[column] / total:.2f}%"})
    table.insert(int(table.find("caption") is not None), group)


def _cells(table: Element) -> Iterator[tuple[int, int, Element]]:
    """Each cell with its first column and how many it spans; cells from above push it aside."""
    below: dict[int, int] = {}
    for row in table.iter("tr"):
        column = 0
        above, below = below, {at: left - 1 for at, left in below.items() if left > 1}
        for cell in row.iterchildren("td", "th"):
            while column in above:
                column += 1
            span, depth = (int(cell.get(name) or 1) for name in ("colspan", "rowspan"))
            yield column, span, cell
            if depth > 1:
                below.update(dict.fromkeys(range(column, column + span), depth - 1))
            column += span
