"""What an article needs to fit a phone: boxes that scroll, and cells that know their column."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree, html

Element: TypeAlias = etree._Element  # noqa: SLF001 - the class has no public name

BRIEF = 32
"""Cells of so many characters or fewer stand side by side where a row is folded."""


def fit(article: str) -> str:
    """The article, marked for narrow screens; it says the same in the same order.

    Figures in two columns or more are read by column: such a table keeps its grid, in a box that
    scrolls. Words in two columns or more are read by row: each row can be folded (``stack``), for
    its cells carry the headings of their columns. Drawings get a box that scrolls as well.
    """
    root = html.fragment_fromstring(article)
    for table in list(root.iter("table")):
        _fit_table(table)
    for figure in root.iter("figure"):
        for place in figure.xpath("comment()"):
            _box(
                place, figure.get("data-alt") or "", style=f"--drawn: {figure.get('data-width')}cm"
            )
    return etree.tostring(root, encoding="unicode", method="html")


def _fit_table(table: Element) -> None:
    heads = table.xpath("(thead/tr)[last()]/*")
    figures = [head for head in heads[1:] if "num" in _classes(head)]
    words = [head for head in heads[1:] if not {"num", "check"} & _classes(head)]
    if len(figures) > 1:
        _box(table, "".join(table.xpath("string(caption)")))
    elif len(words) > 1:
        _stack(table, [_text(head) for head in heads])


def _stack(table: Element, heads: list[str]) -> None:
    cells = [row.xpath("td|th") for row in table.xpath("tbody/tr")]
    named = [
        (cell, head)
        for row in cells
        if len(row) == len(heads)
        for cell, head in zip(row, heads, strict=True)
        if cell.tag == "td"
    ]
    for cell, head in named:
        cell.set("data-label", head)
    brief = all(len(_text(cell)) <= BRIEF for cell, _ in named)
    table.set(
        "class", " ".join((table.get("class") or "", "stack brief" if brief else "stack")).strip()
    )


def _box(element: Element, name: str, **attributes: str) -> None:
    """Put the element in a box that scrolls sideways, also by keyboard."""
    box = etree.Element(
        "div",
        {"class": "scroll", "role": "region", "aria-label": name, "tabindex": "0", **attributes},
    )
    element.addprevious(box)
    box.tail, element.tail = element.tail, None
    box.append(element)


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").split())


def _text(element: Element) -> str:
    return "".join(element.itertext())
