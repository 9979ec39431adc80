"""What an article needs to fit a phone: boxes that scroll, and cells that know their column."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

SHORT_HEADING = 4
"""A row's heading of so many characters or fewer is a number or a code."""

SIDES, BRIEF = 3, 32
"""Cells of more than so many columns and of so few characters stand in one line when folded."""


def fit_to_phones(article: Element) -> None:
    """Mark the article for narrow screens; it says the same in the same order.

    Figures in two columns or more are read by column: such a table keeps its grid, in a box that
    scrolls. Words in two columns or more are read by row: each row can be folded (``stack``), for
    its cells carry the headings of their columns.
    """
    for table in list(article.iter("table")):
        _fit_table(table)


def _fit_table(table: Element) -> None:
    heads = table.xpath("(thead/tr)[last()]/*")
    figures = [head for head in heads[1:] if "num" in _classes(head)]
    words = [head for head in heads[1:] if not {"num", "check"}.intersection(_classes(head))]
    if len(figures) > 1:
        _box(table)
    elif len(words) > 1:
        _stack(table, [_text(head) for head in heads])


def _stack(table: Element, heads: list[str]) -> None:
    """Name the cells by their columns; say whether they are brief, and the rows only numbered."""
    rows = [row.xpath("td|th") for row in table.xpath("tbody/tr")]
    cells = [row for row in rows if len(row) == len(heads)]
    words = [(cell, head) for row in cells for cell, head in zip(row, heads, strict=True)]
    for cell, head in words:
        if cell.tag == "td":
            cell.set("data-label", head)
    texts = [_text(cell) for cell, _ in words if cell.tag == "td"]
    marks = {
        "stack": True,
        "brief": len(heads) > SIDES and all(len(text) <= BRIEF for text in texts),
        "numbered": all(
            len(_text(row[0])) <= SHORT_HEADING and row[0].tag == "th" for row in cells
        ),
    }
    table.set("class", " ".join((*_classes(table), *(mark for mark in marks if marks[mark]))))


def _box(table: Element) -> None:
    """Put the table in a box that scrolls sideways, also by keyboard; its caption names it."""
    box = etree.Element("div", {"class": "scroll", "role": "region", "tabindex": "0"})
    box.set("aria-label", "".join(table.xpath("string(caption)")))
    table.addprevious(box)
    box.tail, table.tail = table.tail, None
    box.append(table)


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _text(element: Element) -> str:
    return "".join(element.itertext())
