"""Where in a document text may stand beside that of its paragraphs, and what that is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree
from lxml.etree import QName
from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.word.xml.element import find, name
from reportgen.word.xml.story import text as paragraph_text

_PARAGRAPH, _TEXT = name("w:p"), name("w:t")
_KINDS_OF_ATTRIBUTES = {
    "descr": "alt_text",
    "title": "alt_text",
    "alt": "alt_text",
    "instr": "field_code",
    "tooltip": "screen_tip",
    "string": "drawn_text",
    "displayText": "list_entry",
    "value": "list_entry",
    "href": "address_of_link",
    "src": "address_of_link",
    "anchor": "address_of_link",
    "docLocation": "address_of_link",
}
"""The name of an attribute -> what its text is."""

_KINDS_OF_ELEMENTS = {
    "instrText": "field_code",
    "delInstrText": "field_code",
    "delText": "deleted_text",
    "tblCaption": "alt_text",
    "tblDescription": "alt_text",
    "alias": "name_of_control",
    "tag": "name_of_control",
    "listEntry": "list_entry",
    "statusText": "form_field",
    "helpText": "form_field",
    "default": "form_field",
    "docVar": "document_variable",
    "oMath": "equation",
}
"""The name of an element -> what the text in it, or its value, is."""

_FIELD_MARK, _FIELD_KIND = name("w:fldChar"), name("w:fldCharType")
_CODES = tuple(name(f"w:{it}") for it in ("instrText", "delInstrText"))
_MATH = "*[local-name() = 'oMath']"
_LINES = f".//a:p | .//{_MATH} | .//w:p"


@dataclass(frozen=True, slots=True)
class TextBeside:
    """A text: what it is, the text of its paragraph, and the number of that, where it has one."""

    words: str
    kind: Argument
    beside: str = ""
    paragraph: int | None = None


def texts_beside(root: Element, part: str, *, filled: bool) -> Iterator[TextBeside]:
    """All texts of a part, in attributes too.

    Not those of its paragraphs, where they are ``filled``.
    """
    root = _plain(root)
    numbers = {it: number for number, it in enumerate(root.iter(_PARAGRAPH))}
    for words, kind, element in _all(root, part, filled=filled):
        around = next((it for it in (element, *element.iterancestors()) if it in numbers), None)
        if around is None:
            yield TextBeside(words, kind)
        else:
            yield TextBeside(words, kind, paragraph_text(around), numbers[around])


def _plain(root: Element) -> Element:
    """The same tree of plain elements: runs of python-docx say that they have all their text."""
    return etree.fromstring(etree.tostring(root))


def _all(root: Element, part: str, *, filled: bool) -> Iterator[tuple[str, Argument, Element]]:
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            if "{" in (words := unquoted(str(value))) or "｛" in words:
                yield words, _kind_of_attribute(element, QName(str(key)).localname, part), element
    yield from _codes(root)
    lines = [it for it in find(root, _LINES) if not (filled and it.tag == _PARAGRAPH)]
    whole = {text: line for line in lines for text in line.iter(etree.Element)}
    for line in lines:
        kind = "equation" if QName(line).localname == "oMath" else _kind_of_part(part)
        yield "".join(_own(line)), phrase(kind), line
    for element in root.iter(etree.Element):
        alone = element not in whole and element.tag not in _CODES
        if element.text and alone and not (filled and element.tag == _TEXT):
            named = _KINDS_OF_ELEMENTS.get(QName(element).localname)
            yield element.text, phrase(named or _kind_of_part(part)), element


def _own(line: Element) -> Iterator[str]:
    """The text of a line, without the codes of fields in it."""
    for element in line.iter(etree.Element):
        if element.tag not in _CODES:
            yield element.text or ""


def _codes(root: Element) -> Iterator[tuple[str, Argument, Element]]:
    """The code of each field, whatever runs and paragraphs it lies in."""
    code, first = "", root
    for element in root.iter(_FIELD_MARK, *_CODES):
        if element.tag in _CODES:
            first = first if code else element
            code += element.text or ""
        elif code and element.get(_FIELD_KIND) != "begin":
            yield unquoted(code), phrase("field_code"), first
            code = ""
    if code:
        yield unquoted(code), phrase("field_code"), first


def unquoted(text: str) -> str:
    """A text as a person reads it, where it is an address."""
    return unquote(text) if "%7B" in text.upper() else text


def _kind_of_attribute(element: Element, key: str, part: str) -> Argument:
    named = _KINDS_OF_ATTRIBUTES.get(key)
    if named is None and key in ("val", "name"):
        named = _KINDS_OF_ELEMENTS.get(QName(element).localname)
    if named:
        return phrase(named)
    if part.startswith(("word/charts/", "word/diagrams/")):
        return phrase(_kind_of_part(part))
    return phrase("attribute_of", name=f"{QName(element).localname}/@{key}")


def _kind_of_part(part: str) -> str:
    kinds = {
        "charts/": "chart_text",
        "drawings/": "chart_text",
        "embeddings/": "chart_text",
        "diagrams/": "smart_art",
        "glossary/": "building_block",
        "comments": "comment_text",
    }
    return next((kind for start, kind in kinds.items() if f"word/{start}" in part), "other_text")
