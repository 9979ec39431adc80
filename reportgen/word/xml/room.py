"""How wide and high the text is where a paragraph stands: its cell, its column, its page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, find_values

_CELL_MARGINS = 216
"""What Word leaves free at the left and right of a cell: 0.19 cm on each side."""

_LENGTH = re.compile(r"\s*(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi|)\s*")
_PARTS_OF_TWIPS = re.compile(r"-?\d{1,9}\.\d{1,20}")
_OF_SECTIONS = ("pgSz", "pgMar", "cols", "col")
_TWIPS = {"": 1, "pt": 20, "pc": 240, "pi": 240, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54}
"""Twentieths of a point in each unit."""

_A4_WIDTH, _A4_HEIGHT = 9026, 13958
"""A4 with margins of one inch, for a document that says nothing of its pages."""

_BETWEEN_COLUMNS = 720
"""What Word leaves free between columns of a section that does not say."""

_FULL = 5000
"""A width in fiftieths of a percent: the whole."""


@dataclass(frozen=True, slots=True)
class Room:
    """Width and height of the text, in twentieths of a point."""

    width: int
    height: int


def room_of(paragraph: Element) -> Room:
    """The room where a paragraph stands.

    That is a cell of a table, or a column of its section: the narrowest where they differ. It is
    as high as the text of a page, or as a row whose height is fixed.
    """
    section = section_of(paragraph)
    room = _of_section(section) if section is not None else Room(_A4_WIDTH, _A4_HEIGHT)
    cells = find(paragraph, "ancestor::w:tc[1]")
    return _of_cell(cells[0], room) if cells else room


def section_of(paragraph: Element) -> Element | None:
    """The properties of the section that a paragraph stands in; None where there are none."""
    outside = find(paragraph, "ancestor::w:txbxContent/ancestor::w:p[last()]")
    from_here = outside[0] if outside else paragraph
    return next(iter(find(from_here, "w:pPr/w:sectPr | following::w:sectPr")), None)


def _of_section(section: Element) -> Room:
    sides = find_values(section, "w:pgMar/@w:left | w:pgMar/@w:right | w:pgMar/@w:gutter")
    ends = find_values(section, "w:pgMar/@w:top | w:pgMar/@w:bottom")
    across = _first(section, "w:pgSz/@w:w") - sum(twips(side) or 0 for side in sides)
    # A margin below zero says that the header may reach into the text: it is as wide all the same.
    down = _first(section, "w:pgSz/@w:h") - sum(abs(twips(end) or 0) for end in ends)
    width = across if across > 0 else _A4_WIDTH
    return Room(_column(section, width), down if down > 0 else _A4_HEIGHT)


def _column(section: Element, width: int) -> int:
    """The width of a column; of the narrowest, for text may come to stand in any."""
    own = find_values(section, "w:cols[@w:equalWidth='0' or @w:equalWidth='false']/w:col/@w:w")
    widths = [it for it in map(twips, own) if it and it > 0]
    if widths:
        return min(*widths, width)
    number = _first(section, "w:cols/@w:num") or 1
    said = find_values(section, "w:cols/@w:space")
    between = twips(said[0]) if said else None
    between = _BETWEEN_COLUMNS if between is None else between
    column = (width - (number - 1) * between) // number
    return column if number > 1 and column > 0 else width


def _of_cell(cell: Element, outside: Room) -> Room:
    width = _cell_width(cell, outside)
    inside = width - _left(cell) - _right(cell)
    fixed = find_values(cell, "ancestor::w:tr[1]/w:trPr/w:trHeight[@w:hRule='exact']/@w:val")
    height = twips(fixed[0]) if fixed else None
    least = min(_CELL_MARGINS, outside.width)
    return Room(max(inside, least), min(height, outside.height) if height else outside.height)


def _cell_width(cell: Element, outside: Room) -> int:
    """What the cell says, or else the columns of the table that it spans, or its share."""
    own = _first(cell, "w:tcPr/w:tcW[@w:type='dxa']/@w:w")
    if own > 0:
        return own
    grid = [
        twips(it) or 0 for it in find_values(cell, "ancestor::w:tbl[1]/w:tblGrid/w:gridCol/@w:w")
    ]
    before = find(cell, "preceding-sibling::w:tc")
    start, span = sum(map(_span, before)), _span(cell)
    across = sum(grid[start : start + span])
    if across > 0:
        return across
    whole = _around(cell, outside).width
    percent = _percent(cell)
    if percent:
        return round(whole * percent)
    after = sum(map(_span, find(cell, "following-sibling::w:tc")))
    return whole * span // (start + span + after)


def _around(cell: Element, outside: Room) -> Room:
    """The room of the table of a cell: that of the cell around it, where there is one."""
    outer = find(cell, "ancestor::w:tbl[1]/ancestor::w:tc[1]")
    return _of_cell(outer[0], outside) if outer else outside


def _percent(cell: Element) -> float:
    said = next(iter(find_values(cell, "w:tcPr/w:tcW[@w:type='pct']/@w:w")), "")
    if found := re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)%", said):
        return float(found[1]) / 100
    return int(said) / _FULL if said.isdecimal() else 0.0


def _span(cell: Element) -> int:
    return max(_first(cell, "w:tcPr/w:gridSpan/@w:val"), 1)


def _left(cell: Element) -> int:
    return _side(cell, "self::w:left or self::w:start")


def _right(cell: Element) -> int:
    return _side(cell, "self::w:right or self::w:end")


def _side(cell: Element, which: str) -> int:
    """What a cell leaves free at a side: as it says itself, or its table, or else Word."""
    for place in ("w:tcPr/w:tcMar", "ancestor::w:tbl[1]/w:tblPr/w:tblCellMar"):
        said = find_values(cell, f"{place}/*[{which}]/@w:w")
        if said and (free := twips(said[0])) is not None:
            return free
    return _CELL_MARGINS // 2


def _first(element: Element, path: str) -> int:
    return next((twips(it) or 0 for it in find_values(element, path)), 0)


def whole_lengths(root: Element) -> None:
    """Write sizes of pages and columns in whole numbers, as the format asks for.

    Some programs do not round. What is no number at all stays as it is.
    """
    for name in _OF_SECTIONS:
        for element in find(root, f"//w:sectPr//w:{name}"):
            for key, value in element.items():
                if _PARTS_OF_TWIPS.fullmatch(str(value)):
                    element.set(key, str(round(float(value))))


def twips(length: str) -> int | None:
    """A length as Word files have it: ``11906``, also ``11906.5``, ``595.3pt`` or ``21cm``.

    None where it is none.
    """
    found = _LENGTH.fullmatch(length)
    return round(float(found[1]) * _TWIPS[found[2]]) if found else None
