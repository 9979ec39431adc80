"""The pages of headings."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportgen.model.document import Entry
from reportgen.office.convert import to_pdf

if TYPE_CHECKING:
    from pypdf import PdfReader

_UNHEARD = logging.NullHandler()
"""What pypdf says is not for the person's terminal."""


def pages(docx: bytes, entries: Sequence[Entry]) -> Mapping[Entry, int]:
    """The page of each heading in a Word document, counted from 1.

    Nothing where LibreOffice is missing or fails, or where a heading is not found: a table of
    contents has all its page numbers or none.
    """
    pdf = to_pdf(docx) if entries else None
    try:
        return _pages(pdf, entries) if pdf else {}
    except Exception:  # pypdf raises whatever a half-written file makes it run into
        return {}


def _pages(pdf: bytes, entries: Sequence[Entry]) -> Mapping[Entry, int]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").addHandler(_UNHEARD)
    reader = PdfReader(BytesIO(pdf))
    outline = _outline(reader, reader.outline)
    found: dict[Entry, int] = {}
    for entry in entries:
        page = next((page for title, page in outline if title == _folded(entry.text)), None)
        if page is None:
            return {}
        found[entry] = page
    return found


def _outline(reader: PdfReader, items: Sequence[Any]) -> Iterator[tuple[str, int]]:
    """The headings in their order, each with its page; each is asked for once."""
    for item in items:
        if isinstance(item, list):
            yield from _outline(reader, item)
        else:
            page = reader.get_destination_page_number(item)
            yield _folded(str(item.title)), (page or 0) + 1


def _folded(text: str) -> str:
    return "".join(text.split())
