"""Columns that are too narrow for a word in them take room from those that have some.

A word that a cell cannot hold is broken anywhere: comparabl-e. All formats have the same widths, so
that it is enough to find out once, with the measures of the pack's pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.compose.fit import Ruler
from reportgen.markup.parse import line_text
from reportgen.markup.tables import (
    COLUMN_WIDTHS,
    CROWDED,
    TYPE_SCALE,
    column_widths,
    element_grid,
)
from reportgen.model.page import MM_PER_POINT
from reportgen.wording.columns import (
    LEAST_TYPE,
    held_numbers,
    least_width,
    number_scale,
    widest_number,
    widest_word,
)


@dataclass(frozen=True, slots=True)
class ColumnRuler:
    """Measures what cells need; ``scale`` is what a token makes of the size of their type."""

    ruler: Ruler
    scale: float = 1

    def needed(
        self, table: Element, measure: Callable[[str], float] = widest_word, scale: float = 1
    ) -> dict[int, float]:
        """The percent of the width of a table that each column needs for its longest word.

        ``measure`` gives it in ems; ``scale`` is what is made of the type of this table.
        """
        room = self.ruler.inner_width(table)
        styles, needed = self.ruler.styles, dict[int, float]()
        for column, cell in _single(table):
            width = self._text(cell, measure) * scale + styles.space(cell, "side")
            needed[column] = max(needed.get(column, 0), 100 * width / room)
        return needed

    def number_scale(self, table: Element) -> float:
        """What must be made of the type of a table, so that no number in it is broken."""
        numbers, beside = dict[int, float](), dict[int, float]()
        for column, cell in _single(table):
            numbers[column] = max(numbers.get(column, 0), self._text(cell, least_width))
            space = self.ruler.styles.space(cell, "side")
            beside[column] = max(beside.get(column, 0), space)
        return number_scale(numbers, beside, self.ruler.inner_width(table))

    def least_scale(self, table: Element) -> float:
        """How small the type of a table may be made."""
        size = self.ruler.styles.em(table) * self.scale / MM_PER_POINT
        return min(1, LEAST_TYPE / size)

    def _text(self, cell: Element, measure: Callable[[str], float]) -> float:
        """The millimetres that the longest word of a cell needs."""
        em = self.ruler.styles.em
        lines = cell.findall("p") or [cell]
        return max(measure(line_text(line)) * em(line) for line in lines) * self.scale


def _single(table: Element) -> Iterator[tuple[int, Element]]:
    """The cells of one column, each with its column."""
    for it in (it for row in element_grid(table) for it in row):
        if it.span == 1 and not it.above:
            yield it.column, it.cell


def hold_words(article: Element, measures: ColumnRuler) -> None:
    """Note widths of columns that hold the words in them, as far as the table has room.

    Numbers come first: where a table has no room for them, its type gets smaller, and where the
    smallest is too large it is noted that the table is crowded.
    """
    for table in article.iter("table"):
        widths = column_widths(table)
        wanted, least = measures.number_scale(table), measures.least_scale(table)
        scale = max(wanted, least)
        if wanted < 1:
            table.set(TYPE_SCALE, f"{scale:.2f}")
        if wanted < least:
            table.set(CROWDED, "")
        words = measures.needed(table, scale=scale)
        numbers = measures.needed(table, widest_number, scale)
        held = held_numbers(widths, words, numbers, measures.needed(table, least_width, scale))
        if held != widths:
            table.set(COLUMN_WIDTHS, " ".join(f"{width:.2f}" for width in held))


def write_type(article: Element) -> None:
    """Write the size of type of each table into its style, for pages of paper."""
    for table in article.iter("table"):
        scale = table.attrib.pop(TYPE_SCALE, "")
        table.attrib.pop(CROWDED, None)
        if scale:
            table.set("style", f"--type: {100 * float(scale):.0f}%")
