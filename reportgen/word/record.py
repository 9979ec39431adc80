"""What a document carries for programs: the values of its checklist, and its figures."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.identity import CHECKLIST_NAMESPACE, RECORD_NAMESPACE
from reportgen.model.document import Control, Document, Table
from reportgen.word.tag import key
from reportgen.word.xml.element import NO_XML, Xml, element, escape, join


@dataclass(frozen=True, slots=True)
class CustomXml:
    """A part of XML that Word and LibreOffice keep as it is, and the namespace of its root."""

    namespace: str
    xml: Xml


def custom_parts(document: Document, figures: str) -> tuple[CustomXml, ...]:
    """What a document carries; ``figures`` is the record of its figures, empty without any."""
    record = element("figures", {"xmlns": RECORD_NAMESPACE}, escape(figures)) if figures else NO_XML
    parts = (
        CustomXml(CHECKLIST_NAMESPACE, checklist_record(document)),
        CustomXml(RECORD_NAMESPACE, record),
    )
    return tuple(part for part in parts if part.xml)


def checklist_record(document: Document) -> Xml:
    """The values that a checklist was built with, so that later changes can be found.

    One element for each task of a document, as XML of its own; empty where it has no task.
    """
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
