"""What a document carries for programs: the values of its checklist, and its figures."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.identity import CHECKLIST_NAMESPACE, RECORD_NAMESPACE, list_record, task_key
from reportgen.model.document import Document
from reportgen.word.xml.element import NO_XML, Xml, as_made, element, escape


@dataclass(frozen=True, slots=True)
class CustomXml:
    """A part of XML that Word and LibreOffice keep as it is, and the namespace of its root."""

    namespace: str
    xml: Xml


def custom_parts(document: Document, figures: str) -> tuple[CustomXml, ...]:
    """What a document carries; ``figures`` is the record of its figures, empty without any."""
    record = element("figures", {"xmlns": RECORD_NAMESPACE}, escape(figures)) if figures else NO_XML
    parts = (
        CustomXml(CHECKLIST_NAMESPACE, as_made(list_record(document, task_key))),
        CustomXml(RECORD_NAMESPACE, record),
    )
    return tuple(part for part in parts if part.xml)
