"""The paragraphs of a part as text, and marks in their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from docx.oxml.parser import OxmlElement, parse_xml
from lxml import etree
from lxml.etree import ProcessingInstruction
from lxml.etree import _Element as Element

from reportgen.word.xml.blocks import RANGES
from reportgen.word.xml.element import find, find_values, name

MARK = "tag"

_PARAGRAPH = name("w:p")
_CONTAINERS = {"p": _PARAGRAPH, "tr": name("w:tr"), "tc": name("w:tc")}
_TEXT, _FIELD_MARK, _INSTRUCTION = map(name, ("w:t", "w:fldChar", "w:instrText"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SHOWS = ".//w:drawing | .//w:pict | .//w:object | .//w:contentPart"
_OFF = " or ".join(f"@w:val='{word}'" for word in ("0", "false", "off"))
_CARRIED = {
    "a_picture": _SHOWS,
    "a_page_break": (
        f".//w:br[@w:type='page' or @w:type='column'] | .//w:pPr/w:pageBreakBefore[not({_OFF})]"
    ),
    "a_note": ".//w:footnoteReference | .//w:endnoteReference",
    "an_equation": ".//*[local-name() = 'oMath' or local-name() = 'oMathPara']",
    "a_symbol": ".//w:r/w:sym",
    "a_field": ".//w:fldChar | .//w:fldSimple",
}
"""What a paragraph may have beside its text -> where that stands."""
_ENDS_SECTION = "w:pPr/w:sectPr"
_RANGES = " | ".join(f".//w:{kind}{end}" for kind in RANGES for end in ("Start", "End"))

_SPELLED = {
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
}
"""Characters that Word keeps as elements of a run."""

_CHARACTERS = " | ".join(f".//w:r/w:{kind}" for kind in ("t", "sym", *_SPELLED))
_BOUND = "w:sdtPr/*[local-name() = 'dataBinding' or self::w:showingPlcHdr]"


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


def text_part(words: str) -> Element:
    """A part of one paragraph with these words."""
    root, paragraph, run, holder = map(OxmlElement, ("w:hdr", "w:p", "w:r", "w:t"))
    holder.text = words
    run.append(holder)
    paragraph.append(run)
    root.append(paragraph)
    return root


def whole_text(root: Element) -> str:
    """The text of a part, with the line breaks in it."""
    nodes = root.iter(_TEXT, name("w:br"))
    return "".join(node.text or "" if node.tag == _TEXT else "\n" for node in nodes)


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
    return shows_more(element) or bool(find(element, f".//{_ENDS_SECTION}"))


def shows_more(element: Element) -> bool:
    """Whether there is a picture in an element."""
    return bool(find(element, _SHOWS))


def carried(element: Element) -> list[str]:
    """What an element has beside text, and would take along: a picture, a page break, a note."""
    return [kind for kind, path in _CARRIED.items() if find(element, path)]


def run_at(paragraph: Element, at: int) -> Element | None:
    """The run that has the character at this position of the text."""
    for node in _texts(paragraph):
        at -= len(node.text or "")
        if at < 0:
            return node.getparent()
    return None


def put_before(element: Element, number: int) -> None:
    """A mark before an element."""
    element.addprevious(ProcessingInstruction(MARK, str(number)))


def put_in_place(element: Element, numbers: Sequence[int], *, opens: bool) -> None:
    """Marks in the place of an element, which goes; what it carries for others stays.

    That are the ends of ranges, such as bookmarks, and the end of a section in an empty paragraph.
    Where the marks ``open`` a part that may be repeated, they stand before it, else behind.
    """
    carried = find(element, _RANGES)
    section = find(element, _ENDS_SECTION) if element.tag == _PARAGRAPH else []
    for number in () if opens else numbers:
        put_before(element, number)
    for part in carried:
        element.addprevious(part)
    if section:
        for node in find(element, "*[not(self::w:pPr)]"):
            element.remove(node)
    for number in reversed(numbers if opens else ()):
        put_after(element, number)
    if not section:
        remove(element)


def spell_out(paragraph: Element, is_inside: Callable[[str, int], bool]) -> None:
    """Write what Word keeps as elements as characters, where they stand inside of tags.

    ``is_inside`` says so of a position in the text that the paragraph has with them.
    """
    nodes = [it for it in find(paragraph, _CHARACTERS) if _owner(it) is paragraph]
    if all(_local(node) == "t" for node in nodes):
        return
    texts = [_character(node) for node in nodes]
    whole, at = "".join(texts), 0
    for node, words in zip(nodes, texts, strict=True):
        if _local(node) != "t" and is_inside(whole, at):
            new = OxmlElement("w:t")
            new.text = words
            new.set(_SPACE, "preserve")
            node.addprevious(new)
            remove(node)
        at += len(words)


def _owner(element: Element) -> Element | None:
    return next(element.iterancestors(_PARAGRAPH), None)


def _local(element: Element) -> str:
    return etree.QName(element).localname


def _character(element: Element) -> str:
    kind = _local(element)
    if kind == "t":
        return element.text or ""
    if kind == "sym":
        code = element.get(name("w:char")) or ""
        return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{4}", code) else ""
    return _SPELLED[kind]


def unbind(paragraph: Element) -> None:
    """Let the controls around a paragraph show what stands in them, not what a store has."""
    for control in find(paragraph, "ancestor::w:sdt | .//w:sdt"):
        for node in find(control, _BOUND):
            remove(node)
        for date in find(control, "w:sdtPr/w:date[@w:fullDate]"):
            del date.attrib[name("w:fullDate")]


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
        for end in find(paragraph, _RANGES):
            paragraph.addprevious(end)
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


def field_codes(paragraph: Element) -> list[str]:
    """What the fields in a paragraph say to do, all runs of them as one text."""
    codes = "".join(node.text or "" for node in find(paragraph, ".//w:instrText"))
    return [codes, *find_values(paragraph, ".//w:fldSimple/@w:instr")]


def equations(paragraph: Element) -> list[str]:
    """The texts of the equations in a paragraph."""
    found = find(paragraph, "*[local-name() = 'oMath' or local-name() = 'oMathPara']")
    return ["".join(node.itertext()) for node in found]


def attributes(paragraph: Element, names: Collection[str]) -> list[str]:
    """The values of attributes without a namespace in what is drawn in a paragraph."""
    shown = (node for it in find(paragraph, _SHOWS) for node in it.iter())
    return [str(value) for node in shown for key, value in node.attrib.items() if key in names]


def texts_of_drawing(root: Element) -> list[str]:
    """The texts of a chart or a drawing, by its paragraphs, and those of its cells."""
    texts = find(root, "//a:p | //*[local-name() = 'v']")
    return ["".join(node.itertext()) for node in texts]
