"""The paragraphs of a part as text, and marks in their places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import ProcessingInstruction
from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, find_values, name

MARK = "tag"

_PARAGRAPH = name("w:p")
_CONTAINERS = {"p": _PARAGRAPH, "tr": name("w:tr"), "tc": name("w:tc")}
_TEXT, _FIELD_MARK, _INSTRUCTION = map(name, ("w:t", "w:fldChar", "w:instrText"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HOLDS = ".//w:drawing | .//w:pict | .//w:object | .//w:sectPr"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """The number of a table in its part, and of a row and a cell in it, from 1."""

    table: int
    row: int
    column: int


def parse_part(xml: bytes) -> Element:
    """The tree of a part."""
    root: Element = parse_xml(xml)
    return root


def store(root: Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def as_text(root: Element) -> str:
    """The tree as text of one line, so that lines can count the tags in it."""
    return etree.tostring(root, encoding="unicode").replace("\n", " ")


def paragraphs(root: Element) -> list[Element]:
    """All paragraphs, those in tables and text boxes among them."""
    return list(root.iter(_PARAGRAPH))


def paragraphs_with(root: Element, words: str) -> list[Element]:
    """The paragraphs that have these words."""
    return find(root, ".//w:p[contains(., $words)]", words=words)


def text(paragraph: Element, without: Collection[Element] = ()) -> str:
    """The text of a paragraph without that of text boxes in it, and of these elements."""
    return "".join(node.text or "" for node in _texts(paragraph) if node not in without)


def field_results(root: Element, names: Collection[str]) -> frozenset[Element]:
    """The texts that fields of these names show until Word fills them anew."""
    found = [
        text
        for field in root.iter(name("w:fldSimple"))
        if _field_name(str(field.get(name("w:instr")))) in names
        for text in field.iter(_TEXT)
    ]
    opened: list[str] = []
    for element in root.iter(_FIELD_MARK, _INSTRUCTION, _TEXT):
        if element.tag == _FIELD_MARK:
            kind = element.get(name("w:fldCharType"))
            opened = [*opened, ""] if kind == "begin" else opened[:-1] if kind == "end" else opened
        elif element.tag == _INSTRUCTION and opened:
            opened[-1] += element.text or ""
        elif any(_field_name(words) in names for words in opened):
            found.append(element)
    return frozenset(found)


def _field_name(instruction: str) -> str:
    return next(iter(instruction.upper().split()), "")


def _texts(paragraph: Element) -> list[Element]:
    found = find(paragraph, ".//w:t")
    return [node for node in found if next(node.iterancestors(_PARAGRAPH)) is paragraph]


def replace_spans(paragraph: Element, spans: Iterable[tuple[int, int, str]]) -> None:
    """Put other words into the text of a paragraph; ``spans`` do not overlap."""
    for start, end, words in sorted(spans, reverse=True):
        _replace(_texts(paragraph), start, end, words)


def _replace(nodes: Sequence[Element], start: int, end: int, words: str) -> None:
    at = 0
    for node in nodes:
        old = node.text or ""
        first, last = max(start - at, 0), min(end - at, len(old))
        if first < last:
            node.text = old[:first] + words + old[last:]
            node.set(_SPACE, "preserve")
            words = ""
        at += len(old)


def container(paragraph: Element, kind: str) -> Element | None:
    """The paragraph itself, or the row or cell that it stands in."""
    if kind == "p":
        return paragraph
    return next(paragraph.iterancestors(_CONTAINERS[kind]), None)


def holds_more(element: Element) -> bool:
    """Whether there is more than text in an element: a picture, or the end of a section."""
    return bool(find(element, _HOLDS))


def put_before(element: Element, number: int) -> None:
    """A mark before an element."""
    element.addprevious(ProcessingInstruction(MARK, str(number)))


def put_after(element: Element, number: int) -> None:
    """A mark after an element."""
    element.addnext(ProcessingInstruction(MARK, str(number)))


def remove(element: Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def remove_if_spare(paragraph: Element) -> None:
    """Take out a paragraph that has become empty, where others stand beside it.

    Between two tables it stays: without it Word makes them one.
    """
    parent = paragraph.getparent()
    if parent is None or text(paragraph).strip() or holds_more(paragraph):
        return
    between = find(
        paragraph,
        "self::*[preceding-sibling::*[1][self::w:tbl]]/following-sibling::*[1][self::w:tbl]",
    )
    if len(find(parent, "w:p")) > 1 and not between:
        parent.remove(paragraph)


def cell_of(root: Element, paragraph: Element) -> CellPlace | None:
    """The innermost cell that a paragraph stands in."""
    found = container(paragraph, "tc")
    row = container(paragraph, "tr")
    if found is None or row is None:
        return None
    table = row.getparent()
    while table is not None and table.tag != name("w:tbl"):
        table = table.getparent()
    if table is None:
        return None
    tables = find(root, ".//w:tbl")
    rows = find(table, "w:tr | w:sdt/w:sdtContent/w:tr")
    cells = find(row, "w:tc | w:sdt/w:sdtContent/w:tc")
    return CellPlace(tables.index(table) + 1, rows.index(row) + 1, cells.index(found) + 1)


def in_text_box(paragraph: Element) -> bool:
    """Whether a paragraph stands in a text box."""
    return bool(find(paragraph, "ancestor::w:txbxContent"))


def outermost(paragraph: Element) -> Element:
    """The paragraph that holds the text box of this one, or itself."""
    return next(iter(find(paragraph, "ancestor-or-self::w:p")), paragraph)


def reference_type(document: Element, relationship: str) -> str:
    """Which pages a header or footer is for: ``default``, ``first`` or ``even``."""
    path = "//*[self::w:headerReference or self::w:footerReference][@r:id=$id]/@w:type"
    return next(iter(find_values(document, path, id=relationship)), "default")
