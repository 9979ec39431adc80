"""A web page read back: its text, what is spoken of it, and the text of its drawings."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from lxml import etree, html

from reportgen.messages import phrase
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.model.manifest import Line
from reportgen.verify.reading import Reading, each_once, property_lines
from reportgen.verify.webpage import WebPage

_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""What comes after it is shown all the same."""
_METAS = ("description", "subject", "keywords")


_ODD = 50
"""Where one in so many characters is none, a page is not in UTF-8 at all."""


def read(content: bytes) -> Reading:
    """Read a web page.

    Raises:
        ValueError: it is none.
    """
    try:
        parser = html.HTMLParser(huge_tree=True)
        root = html.document_fromstring(_END.sub("", _decoded(content)), parser)
        page = WebPage()
        body = root.find("body")
        lines = [] if body is None else list(page.within(body))
    except (etree.ParserError, ValueError, RecursionError) as error:
        raise ValueError(str(error)) from None
    titles = root.xpath("//head/title/text()")
    metas = {str(m.get("name")): str(m.get("content") or "") for m in root.iter("meta")}
    about = [Line(phrase("place_title"), (str(text).strip(),), "property") for text in titles]
    about += property_lines({name: metas.get(name, "") for name in _METAS}, "place_meta")
    return Reading(
        lines=(*about, *each_once(lines), *page.notes),
        charts=tuple(page.charts),
        controls=tuple(page.controls),
        marks={name: metas[name] for name in DOCUMENT_MARKS if name in metas},
        differing=tuple(page.differing),
    )


def _decoded(content: bytes) -> str:
    """The text of a page; where bytes of it are damaged, the lines that they are in will differ.

    Raises:
        ValueError: it is in some other encoding, or holds no element.
    """
    wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    text = content.decode("utf-16" if wide else "utf-8-sig", "replace")
    if text.count("\ufffd") * _ODD > len(text):
        raise ValueError("not in UTF-8")
    if "<" not in text:
        raise ValueError("it holds no element")
    return text
