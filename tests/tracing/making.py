"""The small document of tests/identity/printing.py in each format, with its record."""

from __future__ import annotations

from functools import lru_cache

from reportgen import pdf, web, word
from reportgen.identity import stored_record
from reportgen.model.format import Format
from tests.identity.printing import known, printed_document
from tests.word.building import ready, skin

CSS = "@page { size: A4 } body { font-family: var(--font-body) } .footnote { float: footnote }"


@lru_cache
def made(kind: Format, *, recorded: bool = True) -> bytes:
    """The bytes of a format."""
    document = printed_document()
    record = stored_record(known().record_of(document)) if recorded else ""
    match kind:
        case "docx":
            return word.write(document, ready(skin()), {}, figures=record)
        case "pdf":
            return pdf.write(document, CSS, {}, figures=record)
        case "html":
            return web.write(document, "", {}, figures=record)
