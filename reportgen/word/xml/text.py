"""Paragraphs, runs, fields, bookmarks and links."""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.word.xml.element import NO_XML, Xml, element, escape, escape_clean, join, valued

# Marks of Chinese and Latin fonts alike: Word takes those of the Latin one if nothing is said.
_AMBIGUOUS = re.compile("[‘’“”…—·×←-↙≤≥≈①-◿]")
# What is no plain character: tabs and line ends become elements, the others XML cannot hold.
_CONTROL = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Kept in the pieces, so that each is replaced where it stands.
_PIECES = re.compile("([\t\n])")
_BREAKS = {"\t": Xml("<w:tab/>"), "\n": Xml("<w:br/>")}


@lru_cache
def paragraph_properties(
    style: str,
    align: str = "left",
    *,
    keep_next: bool = False,
    new_page: bool = False,
    numbering: int | None = None,
    frame: tuple[tuple[str, str], ...] = (),
) -> Xml:
    """The properties of a paragraph; ``style`` is the id of its style."""
    flags = (("w:keepNext", keep_next), ("w:pageBreakBefore", new_page))
    content = valued("w:pStyle", style)
    content = join(content, *(element(tag) for tag, on in flags if on))
    content = join(content, element("w:framePr", dict(frame)) if frame else NO_XML)
    if numbering is not None:
        content = join(
            content,
            element("w:numPr", content=join(valued("w:ilvl", 0), valued("w:numId", numbering))),
        )
    if align != "left":
        content = join(content, valued("w:jc", align))
    return element("w:pPr", content=content)


RIGHT_TO_LEFT = Xml("<w:rtl/>")
"""Of a run: its signs run from right to left too, and it has the sizes and fonts of such text."""


STAYS_BESIDE = Xml("<w:r><w:t>\u200e</w:t></w:r>")
"""A sign that nobody sees, from left to right: a number beside such a run stays there."""


def paragraph(properties: Xml, content: Xml) -> Xml:
    """A paragraph of runs, links and bookmarks."""
    return Xml(f"<w:p>{properties}{content}</w:p>")


def text_run(
    text: str,
    style: str | None = None,
    *,
    superscript: bool = False,
    chinese: bool = False,
    right_to_left: bool = False,
    colour: str | None = None,
) -> Xml:
    """A run of text. In ``chinese`` quotation marks and dashes are taken from the Chinese font.

    ``colour`` is as 0B4F8A; that of the style where None.
    """
    hint = chinese and not right_to_left and _AMBIGUOUS.search(text) is not None
    if not (style or superscript or hint or right_to_left or colour):
        return Xml(f"<w:r>{_text(text)}</w:r>")
    look = _look(
        style, superscript=superscript, hint=hint, right_to_left=right_to_left, colour=colour
    )
    return Xml(f"<w:r>{look}{_text(text)}</w:r>")


@lru_cache
def _look(
    style: str | None,
    *,
    superscript: bool,
    hint: bool,
    right_to_left: bool = False,
    colour: str | None = None,
) -> Xml:
    content = valued("w:rStyle", style) if style else NO_XML
    if hint:
        content = join(content, element("w:rFonts", {"w:hint": "eastAsia"}))
    if colour:
        content = join(content, valued("w:color", colour))
    if superscript:
        content = join(content, valued("w:vertAlign", "superscript"))
    if right_to_left:
        content = join(content, RIGHT_TO_LEFT)
    return element("w:rPr", content=content) if content else NO_XML


def _text(text: str) -> Xml:
    if not _CONTROL.search(text):
        return _piece(escape_clean(text))
    lines = escape(text.replace("\r\n", "\n").replace("\r", "\n"))
    return join(*(_BREAKS.get(part) or _piece(Xml(part)) for part in _PIECES.split(lines)))


def _piece(text: Xml) -> Xml:
    return Xml(f'<w:t xml:space="preserve">{text}</w:t>') if text else NO_XML


def field(instruction: str, result: str, style: str | None = None) -> Xml:
    """A field with the result that it shows until Word updates it."""
    look = _look(style, superscript=False, hint=False)
    content = element("w:r", content=join(look, _piece(escape(result))))
    return join(field_start(instruction, look), content, field_end(look))


def field_start(instruction: str, look: Xml = NO_XML) -> Xml:
    """What stands before the result of a field."""
    code = Xml(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>')
    inner = (_mark("begin"), code, _mark("separate"))
    return join(*(element("w:r", content=join(look, part)) for part in inner))


def field_end(look: Xml = NO_XML) -> Xml:
    """What stands after the result of a field."""
    return element("w:r", content=join(look, _mark("end")))


def _mark(kind: str) -> Xml:
    return element("w:fldChar", {"w:fldCharType": kind})


def footnote_mark(number: int, style: str) -> Xml:
    """The mark of the footnote with this id."""
    look = _look(style, superscript=False, hint=False)
    return element("w:r", content=join(look, element("w:footnoteReference", {"w:id": number})))


def footnote(number: int, styles: tuple[str, str], content: Xml) -> Xml:
    """A footnote; ``styles`` are those of its paragraph and of the mark before it."""
    look = _look(styles[1], superscript=False, hint=False)
    mark = Xml(f"<w:r>{look}<w:footnoteRef/></w:r>{text_run(' ')}")
    return element(
        "w:footnote",
        {"w:id": number},
        paragraph(paragraph_properties(styles[0]), join(mark, content)),
    )


def bookmark(number: int, name: str, content: Xml) -> Xml:
    """Content that links and references can point to."""
    start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
    return join(start, content, element("w:bookmarkEnd", {"w:id": number}))


def internal_link(anchor: str, content: Xml) -> Xml:
    """Runs that lead to a bookmark."""
    return element("w:hyperlink", {"w:anchor": anchor, "w:history": 1}, content)


def external_link(relationship: str, content: Xml) -> Xml:
    """Runs that lead to an address, given as the id of a relationship."""
    return element("w:hyperlink", {"r:id": relationship, "w:history": 1}, content)
