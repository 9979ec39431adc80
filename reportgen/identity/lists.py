"""The record of a check list: what each task was built with, so that changes are found later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.sax.saxutils import quoteattr

from reportgen.identity.rows import row_bookmark, words_mark
from reportgen.model.document import Document, Row, Table

CHECKLIST_NAMESPACE = "urn:reportgen:checklist:1"
"""Names the form of the record: the namespace of its elements."""
LIST_KEY = "reportgen-tasks"
"""The name under which it stands among the private data of programs in a PDF."""


def list_record(document: Document, key: Callable[[str], str]) -> str:
    """The record as XML: one element for each task of a document; empty where it has none.

    Each has the id of its task, what that is called in tags (by ``key``), the bookmark on its row,
    a mark of its words, and the values that its controls were built with.
    """
    rows = [row for table in document.each(Table) for row in table.rows if row.task]
    if not rows:
        return ""
    about = document.properties
    head = {"briefing": about.briefing, "language": about.lang, "data": about.data}
    lines = "".join(f"<task{_attributes(_said(row, key))}/>" for row in rows)
    start = _attributes({"xmlns": CHECKLIST_NAMESPACE, **head})
    return f"<checklist{start}>{lines}</checklist>"


def _said(row: Row, key: Callable[[str], str]) -> dict[str, str]:
    values: dict[str, str] = {it.control.kind: it.control.value for it in row.cells if it.control}
    done = "true" if values.pop("checkbox", "") else "false"
    said = {"id": row.task, "tag": key(row.task), "row": row_bookmark(row.task)}
    said |= {"words": words_mark(row.words)} if row.words else {}
    return {**said, "done": done, **values}


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_held(it))}" for name, it in values.items())


def _held(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return "".join(it for it in text if it >= " " or it in "\t\n\r").translate(_NONE)


_NONE = dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
