"""The HTML that a template may make: which element may stand in which, and what it may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.origin import PLACE, at
from reportgen.model.problem import Problem
from reportgen.wording.names import suggestion

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
CAPTIONS = {"table": "caption", "figure": "figcaption"}
"""The element of which another may hold one."""

WORDLESS = frozenset(CHILDREN) - {*TEXT_BLOCKS, *INLINE}
"""Elements that hold elements only: text directly in them would be lost in Word."""

COMMON = ("class", "id", "lang", "data-needs")
"""Attributes that each element may carry."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href",),
    "nav": ("data-levels", "data-pages"),
    "col": ("style",),
    "tr": ("data-task",),
    "td": ("colspan", "rowspan", "data-value"),
    "th": ("colspan", "rowspan", "data-value", "scope"),
    "input": ("type", "checked", "aria-label"),
    "figure": ("data-chart", "data-width"),
    IMAGE: ("src", "alt", "data-width"),
}
"""Which other attributes an element may carry; those that the program adds are not named."""

NEEDED = {"input": "type", IMAGE: "src"}
"""An attribute that an element must have."""

_WORDS = r"[^\x00-\x08\x0b-\x1f]*"
VALUES: dict[str, tuple[str, str]] = {
    "class": (r"[\w\s-]*", "write letters, digits and hyphens, with a space between two classes"),
    "id": (r"[^\s\x00-\x1f]*", "write it without spaces"),
    "lang": (r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", 'write it as in lang="en"'),
    "href": (
        r"#\S+|https?://[^\s/]\S*|mailto:\S+",
        "write #id, or an address with https://, http:// or mailto:",
    ),
    "data-needs": (r"[^\s\x00-\x1f]+", "write the id without which the element is left out"),
    "data-levels": (r"[1-3]", "write 1, 2 or 3"),
    "data-pages": (r"\d{1,3}", "write a whole number"),
    "data-task": (_WORDS, "write the id of a task"),
    "data-value": (_WORDS, "write text"),
    "colspan": (r"[1-9]\d?", "write a whole number up to 99"),
    "rowspan": (r"[1-9]\d{0,3}", "write a whole number"),
    "scope": ("col|row|colgroup|rowgroup", "write col, row, colgroup or rowgroup"),
    "type": ("checkbox", "write checkbox: there is no other"),
    "checked": ("(checked)?", "write checked alone"),
    "aria-label": (_WORDS, "write what the box ticks"),
    "data-chart": (_WORDS, "write the id of a chart"),
    "data-width": (r"[1-9]\d?(\.\d+)?", "write a number of centimetres"),
    "src": (_WORDS, "name a file of the pack"),
    "alt": (_WORDS, "write what it shows"),
    "style": (
        r"width:\s*(?!0+(\.0+)?%)\d+(\.\d+)?%;?",
        'write it in percent, as in style="width: 20%"',
    ),
}
"""The form that the value of an attribute has, and what to write instead of another."""


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
            yield from _once(element, file)
            yield from _nested(element, file)
            yield from _words(element, file)
            yield from _attributes(element, file)
            yield from _image(element, file)
    yield from _twins(article, file)


def _twins(article: Element, file: str) -> Iterator[Problem]:
    """Ids that stand twice, each at its second place."""
    seen: Counter[str] = Counter()
    for element in article.iter(etree.Element):
        name = element.get("id") or ""
        seen[name] += 1
        if name and seen[name] == 2:
            hint = "give each element its own"
            yield Problem(f"the id {name!r} stands twice", hint, *at(element, file))


def _children(element: Element, file: str) -> Iterator[Problem]:
    allowed = CHILDREN.get(str(element.tag), ())
    for child in element.iterchildren(etree.Element):
        if child.tag in VOCABULARY and child.tag not in allowed:
            names = ", ".join(f"<{name}>" for name in allowed) or "nothing"
            message = f"<{child.tag!s}> cannot stand directly in <{element.tag!s}>"
            close = "close the <p> before it: " if element.tag == "p" else ""
            yield Problem(message, f"{close}<{element.tag!s}> may hold {names}", *at(child, file))


def _once(element: Element, file: str) -> Iterator[Problem]:
    """A second caption, of which one would be lost; a head that Word would put last."""
    caption = CAPTIONS.get(str(element.tag))
    for second in list(element.iterchildren(caption))[1:] if caption else ():
        message = f"there is a second <{caption}> in one <{element.tag!s}>"
        yield Problem(message, "write all that it says in one", *at(second, file))
    rows = next(element.iterchildren("tr", "tbody"), None)
    for head in () if rows is None else rows.itersiblings("thead"):
        hint = "move it before the first row"
        yield Problem("<thead> stands after the rows of its table", hint, *at(head, file))


def _nested(element: Element, file: str) -> Iterator[Problem]:
    """A link in a link, and a footnote in a footnote: the inner one would be lost."""
    for what, is_one in (("link", _is_link), ("footnote", is_footnote)):
        if is_one(element) and any(map(is_one, element.iterancestors())):
            message = f"a {what} stands in another {what}"
            yield Problem(message, "end the outer one before it", *at(element, file))


def _is_link(element: Element) -> bool:
    return element.tag == "a"


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def is_footnote(element: Element) -> bool:
    """Whether this is ``<span class="footnote">``."""
    return element.tag == "span" and "footnote" in classes(element)


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


def _attributes(element: Element, file: str) -> Iterator[Problem]:
    """Attributes that the element may not carry, or not with this value."""
    tag, place = str(element.tag), at(element, file)
    allowed = (*ATTRIBUTES.get(tag, ()), *COMMON)
    needed = NEEDED.get(tag)
    if needed and needed not in element.attrib:
        yield Problem(f"the <{tag}> has no {needed}", VALUES[needed][1], *place)
    if tag == "col" and "style" not in element.attrib:
        yield Problem("the width of a <col> is missing", VALUES["style"][1], *place)
    for name, value in element.items():
        if name == PLACE:
            continue
        if name not in allowed:
            hint = f"{suggestion(name, allowed)}it may carry: {', '.join(allowed)}"
            yield Problem(f"<{tag}> carries {name!r}, which it may not", hint, *place)
        elif not re.fullmatch(VALUES[name][0], value):
            what = "the width of a <col>" if tag == "col" and name == "style" else name
            yield Problem(f"{what} is {value[:80]!r}", VALUES[name][1], *place)


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
