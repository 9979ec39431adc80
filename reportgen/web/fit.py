"""What an article needs to fit a phone: boxes that scroll, and cells that know their column."""

from __future__ import annotations

from lxml import etree, html

from reportgen.model.document import Drawing

Element = etree._Element  # noqa: SLF001 - the class has no public name

BRIEF = 32
"""Cells up to so many characters stand side by side where a row is folded."""


def fit(article: str) -> str:
    """The article, marked for narrow screens; it says the same in the same order.

    Figures in two columns or more are read by column: the table keeps its grid and scrolls
    (``scroll``). Words in two columns or more are read by row: each row is folded (``stack``), and
    its cells carry the heading of their column (``data-label``).
    """
    root = html.fragment_fromstring(article)
    for table in list(root.iter("table")):
        _fit_table(table)
    for figure in list(root.iter("figure")):
        for mark in [node for node in figure if node.tag is etree.Comment]:
            _box(mark, figure.get("data-alt") or "")
    return etree.tostring(root, encoding="unicode", method="html")
