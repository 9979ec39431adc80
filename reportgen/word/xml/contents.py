"""A table of contents: the frame that Word puts around it, and the pages of its lines."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportgen.word.xml import text
from reportgen.word.xml.element import Xml, element, join, valued

# The name of a bookmark has letters, digits and underscores only.
_PAGE_PLACE = re.compile(r"<\?reportgen-page (\w+)\?>")


def gallery(number: int, content: Xml) -> Xml:
    """Paragraphs as a table of contents from Word's gallery."""
    kind = join(valued("w:docPartGallery", "Table of Contents"), Xml("<w:docPartUnique/>"))
    properties = join(valued("w:id", number), element("w:docPartObj", content=kind))
    return element(
        "w:sdt",
        content=join(
            element("w:sdtPr", content=properties), element("w:sdtContent", content=content)
        ),
    )


def page_place(anchor: str) -> Xml:
    """Where the page of a bookmark goes, which is known when the document is laid out."""
    return Xml(f"<?reportgen-page {anchor}?>")


def fill_pages(document: bytes, pages: Mapping[str, int]) -> bytes:
    """The stored document with the page of each bookmark in its place; nothing where none is known.

    Each is a field with its result, as Word itself would write it.
    """

    def filled(place: re.Match[str]) -> str:
        page = pages.get(place[1])
        if page is None:
            return ""
        return text.text_run("\t") + text.field(f"PAGEREF {place[1]} \\h", str(page))

    return _PAGE_PLACE.sub(filled, document.decode()).encode()
