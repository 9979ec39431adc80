"""The HTML that a template may make: which element may stand in which, and what it may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from reportgen.model.problem import Problem

Element: TypeAlias = etree._Element  # noqa: SLF001 - the class has no public name

CONTAINERS = ("article", "section", "div", "header", "footer", "aside", "nav")
HEADINGS = ("h1", "h2", "h3", "h4")
BLOCKS = (*HEADINGS, "p", "ul", "ol", "table", "figure", "hr")
INLINE = ("a", "b", "br", "em", "i", "input", "span", "strong", "sup")
CELLS = ("td", "th")
TEXT_BLOCKS = (*HEADINGS, "p", "li", *CELLS, "caption", "figcaption")

CHILDREN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(CONTAINERS, (*CONTAINERS[1:], *BLOCKS)),
    **dict.fromkeys(("ul", "ol"), ("li",)),
    "table": ("caption", "colgroup", "thead", "tbody", "tr"),
    "colgroup": ("col",),
    **dict.fromkeys(("thead", "tbody"), ("tr",)),
    "tr": CELLS,
    "figure": ("figcaption",),
    **dict.fromkeys(TEXT_BLOCKS, INLINE),
    **dict.fromkeys(INLINE, INLINE),
    **dict.fromkeys(CELLS, (*INLINE, "p")),
}
"""Which elements may stand directly in which."""

VOCABULARY = frozenset((*CHILDREN, "hr", "col"))
WORDLESS = frozenset(CHILDREN) - {*TEXT_BLOCKS, *INLINE}
"""Elements that hold elements only: text directly in them would be lost in Word."""

NUMBERS = {"colspan": r"[1-9]\d?", "rowspan": r"[1-9]\d{0,3}", "data-width": r"[1-9]\d?(\.\d+)?"}
"""Attributes that must be numbers, and of which form."""
_WIDTH = re.compile(r"width:\s*\d+(\.\d+)?%;?")


def check(article: Element, file: str) -> Iterator[Problem]:
    """Everything in an article that a template may not make."""
    for element in article.iter(etree.Element):
        if element.tag not in VOCABULARY:
            hint = f"templates may use: {', '.join(sorted(VOCABULARY))}"
            message = f"the element <{element.tag!s}> is not of the vocabulary"
            yield Problem(message, hint, file)
        else:
            yield from _children(element, file)
            yield from _words(element, file)
            yield from _numbers(element, file)
    ids = Counter(element.get("id") for element in article.iter(etree.Element))
    for name in [name for name, count in ids.items() if name and count > 1]:
        yield Problem(f"the id {name!r} stands twice", "give each element its own", file)


def _children(element: Element, file: str) -> Iterator[Problem]:
    allowed = CHILDREN.get(str(element.tag), ())
    for child in element.iterchildren(etree.Element):
        if child.tag in VOCABULARY and child.tag not in allowed:
            names = ", ".join(f"<{name}>" for name in allowed) or "nothing"
            message = f"<{child.tag!s}> cannot stand directly in <{element.tag!s}>"
            yield Problem(message, f"<{element.tag!s}> may hold {names}", file)


def _words(element: Element, file: str) -> Iterator[Problem]:
    """Text where none is read: beside blocks, or in a cell beside its paragraphs."""
    mixed = element.tag in CELLS and element.find("p") is not None
    if element.tag not in WORDLESS and not mixed:
        return
    texts = [element.text, *(child.tail for child in element)]
    inline = [child for child in element if mixed and child.tag != "p"]
    words = " ".join(text.strip() for text in texts if text and text.strip())
    if words or inline:
        shown = words[:40] or f"<{inline[0].tag!s}>"
        message = f"text stands outside a paragraph, in <{element.tag!s}>: {shown!r}"
        yield Problem(message, "put it in a <p>", file)


def _numbers(element: Element, file: str) -> Iterator[Problem]:
    for name, pattern in NUMBERS.items():
        value = element.get(name)
        if value is not None and not re.fullmatch(pattern, value):
            yield Problem(f"{name} is {value!r}, not a number it can have", "write one", file)
    style = element.get("style")
    if element.tag == "col" and not _WIDTH.fullmatch(style or ""):
        message = f"the width of a <col> is {style!r}"
        yield Problem(message, 'write it in percent, as in style="width: 20%"', file)
