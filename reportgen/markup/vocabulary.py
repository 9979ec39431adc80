"""The HTML that a template may make, checked: what stands in what, and what it may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.attributes import ATTRIBUTE_FORMS, COMMON
from reportgen.markup.elements import (
    PRINTED_TAG,
    TEXT_BLOCKS,
    VOCABULARY,
    ElementEntry,
    children,
    elements_of,
    entry_of,
    is_footnote,
)
from reportgen.markup.origin import ORIGIN, Fault
from reportgen.messages import near
from reportgen.model.problem import Problem

MOST_IN_BLOCK = 100_000
"""Characters of one paragraph, item or cell: as many as in a whole report."""

MOST_IN_WORD = 2000
"""Characters between which no line can break: as many as in the longest addresses."""

# Between Chinese characters, and behind hyphens and strokes, a line can break.
_WORD = re.compile(r"[^\s/\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff-]+")

_SHOWN, _VALUE_SHOWN = 40, 80
"""So many characters of loose text, and of a value, are shown."""


def check_vocabulary(article: Element) -> Iterator[Fault]:
    """Everything in an article that a template may not make."""
    for element in article.iter(etree.Element):
        if element.tag == PRINTED_TAG:
            continue
        if element.tag not in VOCABULARY:
            yield element, _unknown(str(element.tag))
            continue
        entry = entry_of(element)
        yield from _children(element, entry)
        yield from _once(element, entry)
        yield from _nested(element)
        yield from _words(element, entry)
        yield from _attributes(element, entry)
        yield from _image(element, entry)
    for element in article.iter(*TEXT_BLOCKS):
        yield from _length(element)
    yield from _twins(article)


def _length(block: Element) -> Iterator[Fault]:
    """A text that no page has room for; the layout of each line looks at all that follows it."""
    if any(child.tag in TEXT_BLOCKS for child in block.iterdescendants()):
        return
    text = "".join(_shown(block))
    if len(text) > MOST_IN_BLOCK:
        yield block, Problem.of("html.too_long_text", tag=str(block.tag), most=MOST_IN_BLOCK)
    for word in _WORD.finditer(text) if len(text) > MOST_IN_WORD else ():
        if len(word[0]) > MOST_IN_WORD:
            words = word[0][:_SHOWN]
            yield block, Problem.of("html.too_long_word", words=words, most=MOST_IN_WORD)
            return


def _shown(element: Element) -> Iterator[str]:
    """The text of an element, with its line breaks."""
    yield element.text or ""
    for child in element:
        yield from ("\n",) if child.tag == "br" else _shown(child)
        yield child.tail or ""


def _unknown(tag: str) -> Problem:
    known = tuple(sorted(VOCABULARY))
    return Problem.of("html.unknown_element", tag=tag, near=near(tag, known), allowed=known)


def _twins(article: Element) -> Iterator[Fault]:
    """Ids that stand twice, each at its second place."""
    seen: Counter[str] = Counter()
    for element in article.iter(etree.Element):
        name = element.get("id") or ""
        seen[name] += 1
        if name and seen[name] == 2:
            yield element, Problem.of("html.id_twice", id=name)


def _children(element: Element, entry: ElementEntry) -> Iterator[Fault]:
    parent, allowed = entry.name, children(entry)
    code = "html.misplaced_in_p" if parent == "p" else "html.misplaced"
    names = tuple(f"<{name}>" for name in allowed)
    for child in element.iterchildren(etree.Element):
        if child.tag in VOCABULARY and child.tag not in allowed:
            yield child, Problem.of(code, tag=str(child.tag), parent=parent, allowed=names)


def _once(element: Element, entry: ElementEntry) -> Iterator[Fault]:
    """A second caption, of which one would be lost; a head that Word would put last."""
    for second in list(element.iterchildren(*elements_of("caption")))[1:]:
        yield second, Problem.of("html.second_caption", caption=str(second.tag), tag=entry.name)
    rows = next(element.iterchildren("tr", "tbody"), None)
    for head in () if rows is None else rows.itersiblings("thead"):
        yield head, Problem.of("html.late_thead")


def _nested(element: Element) -> Iterator[Fault]:
    """A link in a link, and a footnote in a footnote: the inner one would be lost."""
    kinds = (("html.nested_link", _is_link), ("html.nested_footnote", is_footnote))
    for code, is_one in kinds:
        if is_one(element) and any(map(is_one, element.iterancestors())):
            yield element, Problem.of(code)


def _is_link(element: Element) -> bool:
    return element.tag == "a"


def _words(element: Element, entry: ElementEntry) -> Iterator[Fault]:
    """Text where none is read: beside blocks, or in a cell beside its paragraphs."""
    mixed = entry.kind == "cell" and element.find("p") is not None
    if entry.holds_text and not mixed:
        return
    inline = [child for child in element if mixed and child.tag not in ("p", PRINTED_TAG)]
    words = " ".join(text.strip() for text in _texts(element) if text and text.strip())
    if words or inline:
        shown = words[:_SHOWN] or f"<{inline[0].tag!s}>"
        yield element, Problem.of("html.loose_text", tag=str(element.tag), words=shown)


def _texts(element: Element) -> Iterator[str]:
    """What stands directly in an element; what was printed is a part of the text around it."""
    text = element.text or ""
    for child in element:
        if child.tag == PRINTED_TAG:
            text += (child.text or "") + (child.tail or "")
        else:
            yield text
            text = child.tail or ""
    yield text


def _attributes(element: Element, entry: ElementEntry) -> Iterator[Fault]:
    """Attributes that the element may not carry, or not with this value."""
    needed = entry.required
    if needed and needed not in element.attrib:
        yield element, _missing(entry.name, needed)
    for name, value in element.items():
        problem = None if name == ORIGIN else _attribute(entry, name, value)
        if problem:
            yield element, problem


def _missing(tag: str, name: str) -> Problem:
    form = ATTRIBUTE_FORMS[name].form
    if tag == "col":
        return Problem.of("html.col_without_width", form=form)
    return Problem.of("html.attribute_missing", tag=tag, name=name, form=form)


def _attribute(entry: ElementEntry, name: str, value: str) -> Problem | None:
    tag, allowed = entry.name, (*entry.attributes, *COMMON)
    if name not in allowed:
        close = near(name, allowed)
        return Problem.of("html.unknown_attribute", tag=tag, name=name, near=close, allowed=allowed)
    if re.fullmatch(ATTRIBUTE_FORMS[name].pattern, value):
        return None
    form, shown = ATTRIBUTE_FORMS[name].form, value[:_VALUE_SHOWN]
    if (tag, name) == ("col", "style"):
        return Problem.of("html.wrong_col_width", value=shown, form=form)
    return Problem.of("html.wrong_value", name=name, value=shown, form=form)


def _image(element: Element, entry: ElementEntry) -> Iterator[Fault]:
    """An image says what it shows, and stands alone in a paragraph that is itself a block."""
    if entry.kind != "image":
        return
    if element.get("alt") is None:
        yield element, Problem.of("html.no_alt")
    parent = element.getparent()
    if parent is not None and (len(parent) > 1 or "".join(parent.itertext()).strip()):
        yield element, Problem.of("html.image_not_alone")
    yield from _image_in_block(element, parent)


def _image_in_block(image: Element, paragraph: Element | None) -> Iterator[Fault]:
    """An image in a paragraph of a table or another block, of which only the text is read."""
    around = None if paragraph is None else paragraph.getparent()
    if around is None or around.tag not in VOCABULARY:
        return
    entry = entry_of(around)
    if "p" in children(entry) and entry.kind not in ("article", "group"):
        yield image, Problem.of("html.image_in_block", tag=entry.shown)
