"""Columns of tables that give no widths: as wide as what stands in them asks for."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.parse import line_text
from reportgen.markup.tables import COLUMN_WIDTHS, element_grid, given_widths
from reportgen.wording.half_widths import half_widths

_LEAST, _MOST = 6, 48
"""A column counts for no less and no more than so many half-width characters: three Chinese ones
stay readable, and a column of sentences leaves room for the others."""

_PADDING = 2
"""What a cell has free beside its text, in half-width characters."""


def find_widths(article: Element) -> None:
    """Note the widths of the columns of each table: those that it gives, or what they ask for."""
    for table in article.iter("table"):
        table.set(COLUMN_WIDTHS, _widths(table))


def table_widths(table: Element) -> tuple[float, ...]:
    """The widths of the columns of a table, in percent."""
    return tuple(map(float, _widths(table).split()))


def _widths(table: Element) -> str:
    return given_widths(table) or " ".join(_wanted(table))


def write_columns(article: Element) -> None:
    """Write the widths of each table into its columns, so that all formats agree."""
    for table in article.iter("table"):
        given = given_widths(table)
        widths = (table.attrib.pop(COLUMN_WIDTHS) or "").split()
        for col, width in zip(table.iter("col"), widths, strict=False):
            if " ".join(widths) != given:
                col.set("style", f"width: {width}%")
        if table.find(".//col") is None:
            group = etree.Element("colgroup")
            for width in widths:
                etree.SubElement(group, "col", {"style": f"width: {width}%"})
            table.insert(int(table.find("caption") is not None), group)


def _wanted(table: Element) -> list[str]:
    """The shares of the columns in percent, to two digits."""
    wanted: dict[int, int] = {}
    for it in (it for row in element_grid(table) for it in row if not it.above):
        for part in range(it.column, it.end):
            wanted.setdefault(part, _LEAST)
        if it.span == 1:
            lines = it.cell.findall("p") or [it.cell]
            longest = max(half_widths(line_text(line).strip()) for line in lines) + _PADDING
            wanted[it.column] = max(wanted[it.column], min(longest, _MOST))
    total = sum(wanted.values())
    return [f"{100 * wanted[column] / total:.2f}" for column in sorted(wanted)]
