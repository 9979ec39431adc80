"""Links inside a document that lead nowhere, and what stands only beside something else."""

from __future__ import annotations

from typing import cast

from lxml import etree
from lxml.etree import _Element as Element
from lxml.html import HtmlElement

NEEDS = "data-needs"
"""The attribute that names ids, without all of which an element is left out."""


def drop_unmet(article: Element) -> None:
    """Take out each element that needs ids of which nothing in the document has one."""
    ids = {element.get("id") for element in article.iter(etree.Element)}
    for element in [it for it in article.iter(etree.Element) if _unmet(it, ids)]:
        cast("HtmlElement", element).drop_tree()
    etree.strip_attributes(article, NEEDS)


def _unmet(element: Element, ids: set[str | None]) -> bool:
    needed = element.get(NEEDS)
    return needed is not None and ids.isdisjoint(needed.split())


def unlink(article: Element) -> None:
    """Make links to an id that nothing has plain text: a macro may link to what some packs lack."""
    ids = {element.get("id") for element in article.iter(etree.Element)}
    for link in article.iter("a"):
        href = link.get("href") or ""
        if href.startswith("#") and href[1:] not in ids:
            del link.attrib["href"]
