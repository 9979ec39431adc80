"""The values that a checklist was built with, so that later changes can be found."""

from __future__ import annotations

from reportgen.model.document import Control, Document, Table
from reportgen.word.tag import key
from reportgen.word.xml.element import NO_XML, Xml, element, join

CHECKLIST_NAMESPACE = "urn:reportgen:checklist:1"


def checklist_record(document: Document) -> Xml:
    """One element for each task of a document, as XML of its own; empty where it has no task."""
    tasks: dict[str, dict[str, str]] = {}
    for control in _controls(document):
        tasks.setdefault(control.task, {})[control.kind] = control.value
    if not tasks:
        return NO_XML
    about = document.properties
    head = {"briefing": about.briefing, "language": about.lang, "data": about.data}
    lines = join(*(_task(task, values) for task, values in tasks.items()))
    return element("checklist", {"xmlns": CHECKLIST_NAMESPACE, **head}, lines)


def _task(task: str, values: dict[str, str]) -> Xml:
    attributes = {
        "id": task,
        "tag": key(task),
        "done": "true" if values.get("checkbox") else "false",
        **{name: values.get(name, "") for name in ("status", "owner", "due")},
    }
    return element("task", attributes)


def _controls(document: Document) -> list[Control]:
    cells = (cell for table in document.each(Table) for cell in table.cells)
    return [cell.control for cell in cells if cell.control]
