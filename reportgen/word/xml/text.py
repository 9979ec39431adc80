"""Paragraphs, runs, fields, bookmarks and links."""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.word.xml.element import element, escape, escape_clean, valued

_AMBIGUOUS = re.compile("[‘’“”…—·×←-↙≤≥≈①-◿]")
_CONTROL = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PIECES = re.compile("([\t\n])")
_BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


@lru_cache
def paragraph_properties(
    style: str,
    align: str = "left",
    *,
    keep_next: bool = False,
    new_page: bool = False,
    numbering: int | None = None,
    frame: tuple[tuple[str, str], ...] = (),
) -> str:
    """The properties of a paragraph; ``style`` is the id of its style."""
    flags = (("w:keepNext", keep_next), ("w:pageBreakBefore", new_page))
    content = valued("w:pStyle", style)
    content += "".join(element(tag) for tag, on in flags if on)
    content += element("w:framePr", dict(frame)) if frame else ""
    if numbering is not None:
        content += element("w:numPr", content=valued("w:ilvl", 0) + valued("w:numId", numbering))
    if align != "left":
        content += valued("w:jc", align)
    return element("w:pPr", content=content)


def paragraph(properties: str, content: str) -> str:
    """A paragraph of runs, links and bookmarks."""
    return f"<w:p>{properties}{content}</w:p>"


def text_run(
    text: str, style: str | None = None, *, superscript: bool = False, chinese: bool = False
) -> str:
    """A run of text. In ``chinese`` quotation marks and dashes are taken from the Chinese font."""
    hint = chinese and _AMBIGUOUS.search(text) is not None
    if not (style or superscript or hint):
        return f"<w:r>{_text(text)}</w:r>"
    look = _look(style, superscript=superscript, hint=hint)
    return f"<w:r>{look}{_text(text)}</w:r>"


@lru_cache
def _look(style: str | None, *, superscript: bool, hint: bool) -> str:
    content = valued("w:rStyle", style) if style else ""
    if hint:
        content += element("w:rFonts", {"w:hint": "eastAsia"})
    if superscript:
        content += valued("w:vertAlign", "superscript")
    return element("w:rPr", content=content) if content else ""


def _text(text: str) -> str:
    if not _CONTROL.search(text):
        return _piece(escape_clean(text))
    lines = escape(text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_BREAKS.get(part) or _piece(part) for part in _PIECES.split(lines))


def _piece(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>' if text else ""


def field(instruction: str, result: str, style: str | None = None) -> str:
    """A field with the result that it shows until Word updates it."""
    look = _look(style, superscript=False, hint=False)
    content = f"<w:r>{look}{_piece(escape(result))}</w:r>"
    return field_start(instruction, look) + content + field_end(look)


def field_start(instruction: str, look: str = "") -> str:
    """What stands before the result of a field."""
    code = f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
    inner = (_mark("begin"), code, _mark("separate"))
    return "".join(f"<w:r>{look}{part}</w:r>" for part in inner)


def field_end(look: str = "") -> str:
    """What stands after the result of a field."""
    return f"<w:r>{look}{_mark('end')}</w:r>"


def _mark(kind: str) -> str:
    return element("w:fldChar", {"w:fldCharType": kind})


def footnote_mark(number: int, style: str) -> str:
    """The mark of the footnote with this id."""
    look = _look(style, superscript=False, hint=False)
    return f"<w:r>{look}{element('w:footnoteReference', {'w:id': number})}</w:r>"


def footnote(number: int, styles: tuple[str, str], content: str) -> str:
    """A footnote; ``styles`` are those of its paragraph and of the mark before it."""
    look = _look(styles[1], superscript=False, hint=False)
    mark = f"<w:r>{look}<w:footnoteRef/></w:r>{text_run(' ')}"
    return element(
        "w:footnote", {"w:id": number}, paragraph(paragraph_properties(styles[0]), mark + content)
    )


def bookmark(number: int, name: str, content: str) -> str:
    """Content that links and references can point to."""
    start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
    return start + content + element("w:bookmarkEnd", {"w:id": number})


def internal_link(anchor: str, content: str) -> str:
    """Runs that lead to a bookmark."""
    return element("w:hyperlink", {"w:anchor": anchor, "w:history": 1}, content)


def external_link(relationship: str, content: str) -> str:
    """Runs that lead to an address, given as the id of a relationship."""
    return element("w:hyperlink", {"r:id": relationship, "w:history": 1}, content)
