"""Fields of a Word document that load something, or are filled by a mail merge alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARK, _KIND = f"{_W}fldChar", f"{_W}fldCharType"
_SIMPLE, _INSTR = f"{_W}fldSimple", f"{_W}instr"
_CODES = tuple(f"{_W}{it}" for it in ("instrText", "delInstrText", "t", "delText"))
"""What the code of a field is stored in; Word reads plain text there too."""

_INNER = "\0"
"""What stands in the code of a field in the place of a field within it."""

# The fields that Word fills from a file, a database or a program, or sends to a printer.
_LOADING = re.compile(
    r"\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|DATA|RD|PRINT)\b",
    re.IGNORECASE,
)
# What Word fills from the list of a mail merge, which no document of ours has, or asks a person.
_MERGING = re.compile(
    r"\s*(MERGEFIELD|MERGEREC|MERGESEQ|ADDRESSBLOCK|GREETINGLINE|NEXT|NEXTIF|SKIPIF)\b",
    re.IGNORECASE,
)
_LINK = "HYPERLINK"
_WORD = re.compile(r"[\"“”]([^\"“”]*)(?:[\"“”]|$)|(\S+)")
_TAKING = ("\\o", "\\t", "\\l")
"""Switches of a link that a word follows; the last names a place in the document."""

_TAG = re.compile(r"\{\{.*?\}\}")
# A link that a person may click on loads nothing, unless it leads to a file of the machine.
_ADDRESS = re.compile(r"(?:https?://[^\s/]|mailto:)\S*", re.IGNORECASE)


def loading_fields(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The code of each field that loads something, and the element that it begins in."""
    for code, element in _fields(root):
        if _LOADING.match(code) or code.lstrip().startswith(_INNER) or _leads_astray(code):
            yield code.replace(_INNER, "…").strip(), element


def merge_fields(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The code of each field that only a mail merge fills, and the element that it begins in."""
    for code, element in _fields(root):
        if _MERGING.match(code):
            yield " ".join(code.replace(_INNER, "…").split()), element


def leads_to_web(address: str) -> bool:
    """Whether an address is one of the web, or of a person."""
    return bool(_ADDRESS.fullmatch(address))


def may_lead_to(address: str) -> bool:
    """Whether an address loads nothing by itself: none, one of the web, or a place here."""
    plain = _TAG.sub("x", address)  # who fills tags says that none is filled here
    return not plain or plain.startswith("#") or leads_to_web(plain)


def _leads_astray(code: str) -> bool:
    """Whether a field is a link to something other than a place in the document or the web."""
    words = [it[1] if it[2] is None else it[2] for it in _WORD.finditer(_TAG.sub("x", code))]
    if not words or words[0].upper() != _LINK:
        return False
    rest = iter(words[1:])
    for word in rest:
        if word.lower() in _TAKING:
            next(rest, None)
        elif not re.fullmatch(r"\\[a-z*]", word, re.IGNORECASE) and not may_lead_to(word):
            return True
    return False


def _fields(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """What each field says to do, put together from its runs."""
    for simple in root.iter(_SIMPLE):
        yield str(simple.get(_INSTR) or ""), simple
    open_: list[tuple[str, etree._Element, bool]] = []
    for element in root.iter(_MARK, *_CODES):
        kind = element.get(_KIND) if element.tag == _MARK else None
        if kind == "begin":
            if open_ and open_[-1][2]:
                code, first, _ = open_[-1]
                open_[-1] = (code + _INNER, first, True)
            open_.append(("", element, True))
        elif kind == "separate" and open_:
            open_[-1] = (*open_[-1][:2], False)
        elif kind == "end" and open_:
            yield open_.pop()[:2]
        elif open_ and open_[-1][2]:
            code, first, _ = open_[-1]
            open_[-1] = (code + (element.text or ""), first, True)
        elif not open_ and element.tag in _CODES[:2]:
            yield element.text or "", element
    yield from (it[:2] for it in open_)
