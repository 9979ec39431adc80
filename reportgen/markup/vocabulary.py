"""The HTML that a template may make: which element may stand in which, and what it may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.origin import ORIGIN, Fault
from reportgen.messages import Phrase, near, phrase
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
CAPTIONS = {"table": "caption", "figure": "figcaption"}
"""The element of which another may hold one."""

WORDLESS = frozenset(CHILDREN) - {*TEXT_BLOCKS, *INLINE}
"""Elements that hold elements only: text directly in them would be lost in Word."""

COMMON = ("class", "id", "lang", "data-needs")
"""Attributes that each element may carry."""

_WHOLE = ("data-fit", "data-else", "data-rest", "data-instead")
"""What an element says that has its place only where there is room for it."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("section", "div"), ("data-room", "data-columns", *_WHOLE)),
    **dict.fromkeys(("header", "aside"), ("data-columns", *_WHOLE)),
    "p": _WHOLE,
    **dict.fromkeys(("ul", "ol", "table"), ("data-fit", "data-least", "data-most", "data-more")),
    "li": ("data-count",),
    "span": ("data-lines", "data-rest", "data-instead", "data-left"),
    "a": ("href",),
    "nav": ("data-levels", "data-pages"),
    "col": ("style",),
    "tr": ("data-task", "data-count"),
    "td": ("colspan", "rowspan", "data-value"),
    "th": ("colspan", "rowspan", "data-value", "scope"),
    "input": ("type", "checked", "aria-label"),
    "figure": ("data-chart", "data-width", *_WHOLE),
    IMAGE: ("src", "alt", "data-width"),
}
"""Which other attributes an element may carry; those that the program adds are not named."""

REQUIRED = {"input": "type", IMAGE: "src"}
"""An attribute that an element must have."""


@dataclass(frozen=True, slots=True)
class ValueForm:
    """What the value of an attribute must look like, as a pattern and in words."""

    pattern: str
    form: Phrase


# Text without control characters but tab and line feed: an attribute may go over lines.
_WORDS = r"[^\x00-\x08\x0b-\x1f]*"
ATTRIBUTE_FORMS: dict[str, ValueForm] = {
    "class": ValueForm(r"[\w\s-]*", phrase("form_class")),
    "id": ValueForm(r"[^\s\x00-\x1f]*", phrase("form_id")),
    "lang": ValueForm(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", phrase("form_lang")),  # as in BCP 47
    # No javascript:, data: or file: — a document opens nothing by itself, nor by a click.
    "href": ValueForm(r"#\S+|https?://[^\s/]\S*|mailto:\S+", phrase("form_href")),
    "data-needs": ValueForm(
        r"[^\x00-\x08\x0b-\x1f]*[^\s\x00-\x1f][^\x00-\x08\x0b-\x1f]*", phrase("form_data_needs")
    ),
    "data-levels": ValueForm(r"[1-3]", phrase("form_data_levels")),
    "data-pages": ValueForm(r"\d{1,3}", phrase("form_whole_number")),
    "data-room": ValueForm(r"[1-9]\d{0,3}", phrase("form_data_room")),
    "data-columns": ValueForm(r"[1-9]", phrase("form_data_columns")),
    "data-fit": ValueForm(r"[1-9]\d?", phrase("form_priority")),
    "data-more": ValueForm(r"[1-9]\d?", phrase("form_priority")),
    "data-least": ValueForm(r"[1-9]\d{0,2}", phrase("form_items")),
    "data-most": ValueForm(r"[1-9]\d{0,2}", phrase("form_items")),
    "data-count": ValueForm(r"\d{1,6}", phrase("form_whole_number")),
    "data-lines": ValueForm(r"[1-9]\d?", phrase("form_data_lines")),
    "data-else": ValueForm(r"[^\s\x00-\x1f]+", phrase("form_data_else")),
    "data-rest": ValueForm(r"[^\s\x00-\x1f]+", phrase("form_candidate")),
    "data-instead": ValueForm(r"[^\s\x00-\x1f]+", phrase("form_candidate")),
    "data-left": ValueForm("items|counts", phrase("form_data_left")),
    "data-task": ValueForm(_WORDS, phrase("form_data_task")),
    "data-value": ValueForm(_WORDS, phrase("form_text")),
    "colspan": ValueForm(r"[1-9]\d?", phrase("form_colspan")),
    "rowspan": ValueForm(r"[1-9]\d{0,3}", phrase("form_whole_number")),
    "scope": ValueForm("col|row|colgroup|rowgroup", phrase("form_scope")),
    "type": ValueForm("checkbox", phrase("form_type")),
    "checked": ValueForm("(checked)?", phrase("form_checked")),
    "aria-label": ValueForm(_WORDS, phrase("form_aria_label")),
    "data-chart": ValueForm(_WORDS, phrase("form_data_chart")),
    "data-width": ValueForm(r"[1-9]\d?(\.\d+)?", phrase("form_data_width")),
    "src": ValueForm(_WORDS, phrase("form_src")),
    "alt": ValueForm(_WORDS, phrase("form_alt")),
    # Word knows no other style of a column, and a column of no width would hide what it holds.
    "style": ValueForm(r"width:\s*(?!0+(\.0+)?%)\d+(\.\d+)?%;?", phrase("form_style")),
}
"""The form that the value of an attribute has."""

_SHOWN, _VALUE_SHOWN = 40, 80
"""So many characters of loose text, and of a value, are shown."""


def check_vocabulary(article: Element) -> Iterator[Fault]:
    """Everything in an article that a template may not make."""
    for element in article.iter(etree.Element):
        if element.tag not in VOCABULARY:
            yield element, _unknown(str(element.tag))
        else:
            yield from _children(element)
            yield from _once(element)
            yield from _nested(element)
            yield from _words(element)
            yield from _attributes(element)
            yield from _image(element)
    yield from _twins(article)


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


def _children(element: Element) -> Iterator[Fault]:
    parent, allowed = str(element.tag), CHILDREN.get(str(element.tag), ())
    code = "html.misplaced_in_p" if parent == "p" else "html.misplaced"
    names = tuple(f"<{name}>" for name in allowed)
    for child in element.iterchildren(etree.Element):
        if child.tag in VOCABULARY and child.tag not in allowed:
            yield child, Problem.of(code, tag=str(child.tag), parent=parent, allowed=names)


def _once(element: Element) -> Iterator[Fault]:
    """A second caption, of which one would be lost; a head that Word would put last."""
    tag = str(element.tag)
    caption = CAPTIONS.get(tag)
    for second in list(element.iterchildren(caption))[1:] if caption else ():
        yield second, Problem.of("html.second_caption", caption=str(caption), tag=tag)
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


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def is_footnote(element: Element) -> bool:
    """Whether this is ``<span class="footnote">``."""
    return element.tag == "span" and "footnote" in classes(element)


def _words(element: Element) -> Iterator[Fault]:
    """Text where none is read: beside blocks, or in a cell beside its paragraphs."""
    mixed = element.tag in CELLS and element.find("p") is not None
    if element.tag not in WORDLESS and not mixed:
        return
    texts = [element.text, *(child.tail for child in element)]
    inline = [child for child in element if mixed and child.tag != "p"]
    words = " ".join(text.strip() for text in texts if text and text.strip())
    if words or inline:
        shown = words[:_SHOWN] or f"<{inline[0].tag!s}>"
        yield element, Problem.of("html.loose_text", tag=str(element.tag), words=shown)


def _attributes(element: Element) -> Iterator[Fault]:
    """Attributes that the element may not carry, or not with this value."""
    tag = str(element.tag)
    needed = REQUIRED.get(tag)
    if needed and needed not in element.attrib:
        form = ATTRIBUTE_FORMS[needed].form
        yield element, Problem.of("html.attribute_missing", tag=tag, name=needed, form=form)
    if tag == "col" and "style" not in element.attrib:
        yield element, Problem.of("html.col_without_width", form=ATTRIBUTE_FORMS["style"].form)
    for name, value in element.items():
        problem = None if name == ORIGIN else _attribute(tag, name, value)
        if problem:
            yield element, problem


def _attribute(tag: str, name: str, value: str) -> Problem | None:
    allowed = (*ATTRIBUTES.get(tag, ()), *COMMON)
    if name not in allowed:
        close = near(name, allowed)
        return Problem.of("html.unknown_attribute", tag=tag, name=name, near=close, allowed=allowed)
    if re.fullmatch(ATTRIBUTE_FORMS[name].pattern, value):
        return None
    form, shown = ATTRIBUTE_FORMS[name].form, value[:_VALUE_SHOWN]
    if (tag, name) == ("col", "style"):
        return Problem.of("html.wrong_col_width", value=shown, form=form)
    return Problem.of("html.wrong_value", name=name, value=shown, form=form)


def _image(element: Element) -> Iterator[Fault]:
    """An image says what it shows, and stands alone in its paragraph."""
    if element.tag != IMAGE:
        return
    if element.get("alt") is None:
        yield element, Problem.of("html.no_alt")
    parent = element.getparent()
    if parent is not None and (len(parent) > 1 or "".join(parent.itertext()).strip()):
        yield element, Problem.of("html.image_not_alone")
