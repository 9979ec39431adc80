"""A PDF whose page was altered before it was laid out: a writer that lies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import lxml.html
from lxml.etree import _Element as Element

import reportgen
import reportgen.pdf.writer as writer
from reportgen.model.document import Document, Row, Table


def build_pdf(
    briefing: reportgen.Briefing, pack: str, lang: str, altered: bytes | None = None
) -> tuple[bytes, bytes]:
    """The page that a PDF is laid out from, and the PDF; of another page, where one is given.

    Without one the page is made and not laid out.
    """
    seen: list[bytes] = []
    compose_page, finish = writer.page, writer._finish  # noqa: SLF001

    def page(*given: Any, **more: Any) -> str:
        html = compose_page(*given, **more)
        seen.append(html.encode())
        if altered is None:
            raise _Seen
        return altered.decode()

    def finished(document: Document, *more: Any, **others: Any) -> Any:
        return finish(_with_rows(document, (altered or seen[0]).decode()), *more, **others)

    with patch.object(writer, "page", page), patch.object(writer, "_finish", finished):
        try:
            (made,) = reportgen.make(
                briefing, templates=[pack], formats=["pdf"], lang=lang, verify=False
            )
        except _Seen:
            return seen[0], b""
    return seen[0], made.content


class _Seen(Exception):  # noqa: N818
    """The page is known: it need not be laid out."""


def _with_rows(document: Document, html: str) -> Document:
    """The document with as many rows in its tables as a page has: parts are joined by them."""
    tables = iter(lxml.html.document_fromstring(html.encode()).iter("table"))
    blocks = [_sized(it, next(tables)) if isinstance(it, Table) else it for it in document.blocks]
    return replace(document, blocks=tuple(blocks))


def _sized(table: Table, element: Element) -> Table:
    rows = [it for it in element.iter("tr") if it.getparent().tag != "thead"]
    head = [row for row in table.rows if row.kind == "header"]
    body = [row for row in table.rows if row.kind != "header"]
    return replace(table, rows=(*head, *_as_many(body, len(rows))))


def _as_many(rows: list[Row], wanted: int) -> list[Row]:
    return (rows + rows[-1:] * wanted)[:wanted]
