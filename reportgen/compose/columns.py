"""Columns that are too narrow for a word in them take room from those that have some.

A word that a cell cannot hold is broken anywhere: comparabl-e. All formats have the same widths, so
that it is enough to find out once, with the measures of the pack's pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.compose.fit import Ruler
from reportgen.compose.fit.styles import TextStyles
from reportgen.markup.parse import line_text
from reportgen.markup.tables import COLUMN_WIDTHS, column_widths, element_grid
from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import widest_piece

_FACES = 1.12
"""So much wider than an ordinary sans serif may the letters of a table be: those of Noto are."""


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
            widest_piece(line_text(line), _ems) * styles.em(line)
            for line in cell.findall("p") or [cell]
        )
        return max(words) * self.scale + styles.space(cell, "side")


def hold_words(article: Element, measures: ColumnRuler) -> None:
    """Note widths of columns that hold the words in them, as far as the table has room."""
    for table in article.iter("table"):
        widths = column_widths(table)
        held = held_widths(widths, measures.needed(table))
        if held != widths:
            table.set(COLUMN_WIDTHS, " ".join(f"{width:.2f}" for width in held))


def held_widths(widths: Sequence[float], needed: dict[int, float]) -> tuple[float, ...]:
    """The widths, those below their need as wide as that, at the cost of those above theirs.

    Where there is not enough for all, those that lack least come first, and the others stay.
    """
    found = list(widths)
    for column in sorted(_narrow(widths, needed), key=lambda it: needed[it] - widths[it]):
        lack = needed[column] - widths[column]
        free = {i: found[i] - needed.get(i, 0) for i in range(len(found))}
        room = sum(spare for spare in free.values() if spare > 0)
        if room >= lack:
            found = [w - lack * max(free[i], 0) / room for i, w in enumerate(found)]
            found[column] = needed[column]
    return tuple(found)


def _narrow(widths: Sequence[float], needed: dict[int, float]) -> Iterator[int]:
    return (i for i, width in enumerate(widths) if needed.get(i, 0) > width)


def _ems(text: str) -> float:
    return text_ems(text) * _FACES
