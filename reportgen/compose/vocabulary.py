"""The HTML that a template may make: which element may stand in which, and what it may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from reportgen.compose.place import Element, at
from reportgen.model.names import suggestion
from reportgen.model.problem import Problem

CONTAINERS = ("article", "section", "div", "header", "footer", "aside", "nav")
HEADINGS = ("h1", "h2", "h3", "h4")
BLOCKS = (*HEADINGS, "p", "ul", "ol", "table", "figure", "hr")
IMAGE = "img"
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
    "p": (*INLINE, IMAGE),
}
"""Which elements may stand directly in which."""

VOCABULARY = frozenset((*CHILDREN, "hr", "col", IMAGE))
WORDLESS = frozenset(CHILDREN) - {*TEXT_BLOCKS, *INLINE}
"""Elements that hold elements only: text directly in them would be lost in Word."""

NUMBERS = {"colspan": r"[1-9]\d?", "rowspan": r"[1-9]\d{0,3}", "data-width": r"[1-9]\d?(\.\d+)?"}
"""Attributes that must be numbers, and of which form."""
_WIDTH = re.compile(r"width:\s*\d+(\.\d+)?%;?")


def check(article: Element, file: str) -> Iterator[Problem]:
    """Everything in an article that a template may not make."""
    for element in article.iter(etree.Element):
        if element.tag not in VOCABULARY:
            known = sorted(VOCABULARY)
            hint = f"{suggestion(str(element.tag), known)}templates may use: {', '.join(known)}"
            message = f"the element <{element.tag!s}> is not of the vocabulary"
            yield Problem(message, hint, *at(element, file))
        else:
            yield from _children(element, file)
            yield from _words(element, file)
            yield from _numbers(element, file)
            yield from _image(element, file)
    yield from _twins(article, file)


def _twins(article: Element, file: str) -> Iterator[Problem]:
    """Ids that stand twice, each at its second place."""
    ids = Counter(element.get("id") for element in article.iter(etree.Element))
    for name in [name for name, count in ids.items() if name and count > 1]:
        second = article.xpath("(//*[@id=$name])[2]", name=name)[0]
        hint = "give each element its own"
        yield Problem(f"the id {name!r} stands twice", hint, *at(second, file))


def _children(element: Element, file: str) -> Iterator[Problem]:
    allowed = CHILDREN.get(str(element.tag), ())
    for child in element.iterchildren(etree.Element):
        if child.tag in VOCABULARY and child.tag not in allowed:
            names = ", ".join(f"<{name}>" for name in allowed) or "nothing"
            message = f"<{child.tag!s}> cannot stand directly in <{element.tag!s}>"
            yield Problem(message, f"<{element.tag!s}> may hold {names}", *at(child, file))


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
        yield Problem(message, "put it in a <p>", *at(element, file))


def _numbers(element: Element, file: str) -> Iterator[Problem]:
    for name, pattern in NUMBERS.items():
        value = element.get(name)
        if value is not None and not re.fullmatch(pattern, value):
            yield Problem(
                f"{name} is {value!r}, not a number it can have", "write one", *at(element, file)
            )
    style = element.get("style")
    if element.tag == "col" and not _WIDTH.fullmatch(style or ""):
        message = f"the width of a <col> is {style!r}"
        yield Problem(message, 'write it in percent, as in style="width: 20%"', *at(element, file))


def _image(element: Element, file: str) -> Iterator[Problem]:
    """An image says what it shows, and stands alone in its paragraph."""
    if element.tag != IMAGE:
        return
    if element.get("alt") is None:
        hint = 'write alt="what it shows"; alt="" where it only adorns'
        yield Problem("the <img> has no alt text", hint, *at(element, file))
    parent = element.getparent()
    if parent is not None and (len(parent) > 1 or "".join(parent.itertext()).strip()):
        hint = "close the paragraph before and after it"
        yield Problem("the <img> does not stand alone in its <p>", hint, *at(element, file))
