"""Links inside a document that lead nowhere, and what stands only beside something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element
from lxml.html import HtmlElement

from reportgen.markup.elements import entry_of, is_target
from reportgen.markup.origin import Fault
from reportgen.model.problem import Problem

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


def check_links(article: Element) -> Iterator[Fault]:
    """Links to a part of a block, such as an item of a list: Word has no place for its id."""
    named = {it.get("id"): it for it in article.iter(etree.Element) if it.get("id")}
    for link in article.iter("a"):
        href = link.get("href") or ""
        found = named.get(href[1:]) if href.startswith("#") else None
        if found is not None and not is_target(found):
            yield link, Problem.of("html.link_to_part", id=href[1:], tag=entry_of(found).shown)


def unlink(article: Element) -> None:
    """Make links to an id that nothing has plain text: a macro may link to what some packs lack."""
    ids = {element.get("id") for element in article.iter(etree.Element)}
    for link in article.iter("a"):
        href = link.get("href") or ""
        if href.startswith("#") and href[1:] not in ids:
            del link.attrib["href"]
