"""Columns that are too narrow for a word in them take room from those that have some.

A word that a cell cannot hold is broken anywhere: comparabl-e. All formats have the same widths, so
that it is enough to find out once, with the measures of the pack's pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.compose.fit import Ruler
from reportgen.compose.fit.styles import TextStyles
from reportgen.markup.parse import line_text
from reportgen.markup.tables import COLUMN_WIDTHS, column_widths, element_grid
from reportgen.wording.columns import held_widths, widest_word


@dataclass(frozen=True, slots=True)
class ColumnRuler:
    """Measures what cells need; ``scale`` is what a token makes of the size of their type."""

    ruler: Ruler
    scale: float = 1

    def needed(self, table: Element) -> dict[int, float]:
        """The percent of the width of a table that each column needs for its longest word."""
        styles, room = self.ruler.styles, self.ruler.inner_width(table)
        needed: dict[int, float] = {}
        for it in (it for row in element_grid(table) for it in row if it.span == 1):
            if not it.above:
                width = 100 * self._cell(it.cell, styles) / room
                needed[it.column] = max(needed.get(it.column, 0), width)
        return needed

    def _cell(self, cell: Element, styles: TextStyles) -> float:
        """The millimetres that a cell needs, with its padding."""
        words = (
            widest_word(line_text(line)) * styles.em(line) for line in cell.findall("p") or [cell]
        )
        return max(words) * self.scale + styles.space(cell, "side")


def hold_words(article: Element, measures: ColumnRuler) -> None:
    """Note widths of columns that hold the words in them, as far as the table has room."""
    for table in article.iter("table"):
        widths = column_widths(table)
        held = held_widths(widths, measures.needed(table))
        if held != widths:
            table.set(COLUMN_WIDTHS, " ".join(f"{width:.2f}" for width in held))
