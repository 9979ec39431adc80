"""One element as text, and text as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NewType, cast

from docx.oxml.parser import parse_xml
from lxml.etree import XPath
from lxml.etree import _Element as Element

NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }
)
_FOREIGN: Mapping[str, str] = MappingProxyType(
    {
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
        "a16": "http://schemas.microsoft.com/office/drawing/2014/main",
    }
)
"""Namespaces that are read in skins, and never written."""

_READ = {**NAMESPACES, **_FOREIGN}
_DECLARED = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
# The characters that XML 1.0 has not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser makes a space of a tab or line end in an attribute: so does this, for all to see alike.
_ATTRIBUTE_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": " ", "\n": " ", "\r": " "}
)


Xml = NewType("Xml", str)
"""XML as text. Other text becomes XML by :func:`escape` alone; no module outside ``word/xml`` makes
any by itself."""

NO_XML = Xml("")


def join(*parts: Xml) -> Xml:
    """One piece of XML after the other."""
    return Xml("".join(parts))


def clean(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold."""
    return _FORBIDDEN.sub("", text)


def escape(text: str) -> Xml:
    """Clean text as the content of an element."""
    return escape_clean(clean(text))


def escape_clean(text: str) -> Xml:
    """Text without control characters as the content of an element."""
    return Xml(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def element(tag: str, attributes: Mapping[str, object] | None = None, content: Xml = NO_XML) -> Xml:
    """An element as text; ``content`` is XML already."""
    head = tag
    for name, value in (attributes or {}).items():
        head += f' {name}="{clean(str(value)).translate(_ATTRIBUTE_ESCAPES)}"'
    return Xml(f"<{head}>{content}</{tag}>" if content else f"<{head}/>")


def valued(tag: str, value: object) -> Xml:
    """An element that has nothing but a value."""
    return element(tag, {"w:val": value})


def elements(xml: Xml) -> list[Element]:
    """The top elements of a piece of XML, as a tree."""
    root = cast("Iterable[Element]", parse_xml(f"<w:body{_DECLARED}>{xml}</w:body>".encode()))
    return list(root)


def name(tag: str) -> str:
    """A prefixed tag or attribute as lxml writes it."""
    prefix, local = tag.split(":")
    return f"{{{_READ[prefix]}}}{local}"


def find(root: Element, path: str, **variables: str) -> list[Element]:
    """The elements that an XPath selects."""
    return cast("list[Element]", _xpath(path)(root, **variables))


def find_values(root: Element, path: str, **variables: str) -> list[str]:
    """The attribute values that an XPath selects."""
    return [str(value) for value in cast("list[str]", _xpath(path)(root, **variables))]


@lru_cache
def _xpath(path: str) -> XPath:
    return XPath(path, namespaces=_READ)


def as_made(text: str) -> Xml:
    """XML that another room has made, with all that it holds escaped."""
    return Xml(text)
