"""How high the elements of a page are, by the measures of their pack and of the drawings."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, combinations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.drawings import drawing_of
from reportgen.compose.fit.candidates import COLUMNS, LISTS, shown_parts, whole_number
from reportgen.compose.fit.state import PageState
from reportgen.compose.fit.styles import TextStyles
from reportgen.compose.widths import table_widths
from reportgen.markup.elements import TEXT_BLOCKS, elements_of, is_footnote
from reportgen.markup.tables import element_grid
from reportgen.model.page import PageMeasures
from reportgen.model.text import Lang
from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import line_count

CONTAINERS = elements_of("article", "group", "contents")

ChartHeight = Callable[[str, float], float]
"""The height of a chart in millimetres, by its id and its width in centimetres."""


class Ruler:
    """Measures elements in millimetres; ``chart_height`` says what a drawing takes.

    A text is measured once for each width: nothing may change it while the ruler is in use.
    """

    def __init__(self, page: PageMeasures, lang: Lang, chart_height: ChartHeight) -> None:
        self.styles = TextStyles(page, lang)
        self.width, self._gutter = float(page.width[lang]), float(page.gutter[lang])
        self._chart_height = chart_height
        self._known: dict[tuple[Element, float], float] = {}
        self._shares: dict[Element, float] = {}

    def height(self, element: Element, width: float, shown: PageState) -> float:
        """What an element takes where it is so wide, with as much in it as is shown."""
        if not shown.stands(element):
            return 0
        if element.tag in LISTS:
            return self._listing(element, width, shown)
        if element.tag not in CONTAINERS:
            return self._leaf(element, width)
        columns, part = self.columns(element, width, shown)
        heights = (sum(self.height(it, part, shown) for it in column) for column in columns)
        return self.styles.space(element, "around") + max(heights, default=0)

    def columns(
        self, element: Element, width: float, shown: PageState
    ) -> tuple[list[list[Element]], float]:
        """What stands in an element by its columns, as even as their order allows; their width."""
        children = [child for child in element.iterchildren(etree.Element) if shown.stands(child)]
        count = max(1, min(whole_number(element, COLUMNS, 1), len(children)))
        inner = width - self.styles.space(element, "side")
        part = (inner - self._gutter * (count - 1)) / count
        if count in (1, len(children)):
            return ([[it] for it in children] if count > 1 else [children]), part
        heights = [self.height(child, part, shown) for child in children]
        return _even(children, heights, count), part

    def inner_width(self, element: Element) -> float:
        """The width that an element has for its text, where all stands that may."""
        parent = element.getparent()
        if parent is None:
            return self.width
        width, beside = self.inner_width(parent), whole_number(parent, COLUMNS, 1)
        count = max(1, min(beside, len(parent)))
        part = (width - self._gutter * (count - 1)) / count
        return part - self.styles.space(element, "side")

    def lines(self, element: Element, width: float) -> int:
        """How many lines the text of an element takes where it is so wide."""
        ems = width / self.styles.em(element)
        lines = self._broken(element).split("\n")
        return sum(line_count(it, ems, text_ems) for it in lines if it.strip()) or 1

    def _listing(self, listing: Element, width: float, shown: PageState) -> float:
        space = self.styles.space
        parts = shown_parts(listing, shown.count(listing))
        if listing.tag == "table":
            parts = [*listing.iterchildren("caption"), *listing.iterfind("thead/tr"), *parts]
        inner = width - space(listing, "side")
        return space(listing, "around") + sum(self._leaf(part, inner) for part in parts)

    def _leaf(self, element: Element, width: float) -> float:
        """What a text, a row or a figure takes."""
        known = self._known.get((element, width))
        if known is None:
            inner = width - self.styles.space(element, "side")
            known = self.styles.space(element, "around") + self._measured(element, inner)
            self._known[element, width] = known
        return known

    def _measured(self, element: Element, width: float) -> float:
        paragraphs = element.findall("p")
        if element.tag == "tr":
            cells = element.iterchildren("td", "th")
            return max((self._leaf(it, width * self._share(it)) for it in cells), default=0)
        if element.tag == "figure":
            drawing = drawing_of(element)
            captions = sum(self._leaf(it, width) for it in element.iterchildren("figcaption"))
            return captions + self._chart_height(drawing.chart, drawing.width)
        if element.tag not in TEXT_BLOCKS and not self.styles.has_lines(element):
            return 0
        if paragraphs:  # base.css gives those in a cell no space of their own
            return sum(self._text(it, width) for it in paragraphs)
        return self._text(element, width)

    def _text(self, element: Element, width: float) -> float:
        own = [it for it in element.iterdescendants("span") if self.styles.has_lines(it)]
        lines = self.lines(element, width) * self.styles.line(element)
        return lines + sum(self._leaf(it, width) for it in own)

    def _broken(self, element: Element) -> str:
        """The text in the lines of an element, with a line feed for each break."""
        parts = [(element.text or "").replace("\n", " ")]
        for child in element.iterchildren(etree.Element):
            apart = is_footnote(child) or self.styles.has_lines(child)
            parts += ["\n" if child.tag == "br" else "" if apart else self._broken(child)]
            parts += [(child.tail or "").replace("\n", " ")]
        return "".join(parts)

    def _share(self, cell: Element) -> float:
        """The part of the width of its table that a cell has."""
        if cell not in self._shares:
            table = next(cell.iterancestors("table"))
            widths = table_widths(table)
            for it in (it for row in element_grid(table) for it in row if not it.above):
                self._shares[it.cell] = sum(widths[it.column : it.end]) / 100
        return self._shares[cell]


def _even(items: list[Element], heights: list[float], count: int) -> list[list[Element]]:
    """The items in so many columns, of which the highest is as low as it can be."""
    ends = list(accumulate(heights, initial=0.0))
    limits = sorted({ends[b] - ends[a] for a, b in combinations(range(len(ends)), 2)})
    filled = (_filled(items, heights, limit) for limit in limits if limit >= max(heights))
    return next(columns for columns in filled if len(columns) <= count)


def _filled(items: list[Element], heights: list[float], limit: float) -> list[list[Element]]:
    columns: list[list[Element]] = [[]]
    used = 0.0
    for item, height in zip(items, heights, strict=True):
        # a thousandth of a millimetre: sums of the same numbers are not always equal
        if columns[-1] and used + height > limit + 0.001:
            columns.append([])
            used = 0.0
        columns[-1].append(item)
        used += height
    return columns
