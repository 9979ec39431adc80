"""The cells of a table in their columns, and how wide the columns are."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportgen.markup.elements import CELLS
from reportgen.model.grid import GridRow, Spans, grid_rows

TYPE_SCALE = "data-type"
"""The attribute that says how much smaller the type of a table is, that its numbers have room."""
CROWDED = "data-crowded"
"""The attribute of a table whose numbers have no room in the smallest type."""
COLUMN_WIDTHS = "data-widths"
"""The attribute that carries the widths of the columns of a table, in percent."""


def element_grid(table: Element) -> Iterator[GridRow[Element]]:
    """The rows of a table, with its cells in their columns."""
    return grid_rows((list(row.iterchildren(*CELLS)) for row in table.iter("tr")), _spans)


def _spans(cell: Element) -> Spans:
    return int(cell.get("colspan") or 1), int(cell.get("rowspan") or 1)


def given_widths(table: Element) -> str:
    """The widths that ``<col style="width: 20%">`` gives, with a space between two."""
    styles = (str(col.get("style") or "") for col in table.iter("col"))
    return " ".join(style.removeprefix("width:").strip(" %;") for style in styles)


def column_widths(table: Element) -> tuple[float, ...]:
    """The widths of the columns in percent; none of a table without cells."""
    return tuple(map(float, (table.get(COLUMN_WIDTHS) or "").split()))
