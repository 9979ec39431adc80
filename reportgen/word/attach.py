"""Parts beside the document: footnotes, properties of our own, custom XML.

Each function adds a part to the package, or gives the change to a part that the skin has already.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast
from uuid import NAMESPACE_URL, uuid5

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from docx.parts.numbering import NumberingPart
from lxml.etree import _Element as Element

from reportgen.word.record import CustomXml
from reportgen.word.xml import beside
from reportgen.word.xml.element import Xml
from reportgen.word.xml.lent import NO_LISTS

Change = Callable[[bytes], bytes]


def first_footnote(document: WordDocument) -> int:
    """A number above those of all footnotes that the document has."""
    part = related_part(document.part, RELATIONSHIP_TYPE.FOOTNOTES)
    return beside.next_footnote(part.blob) if part else 1


def attach_footnotes(document: WordDocument, notes: Xml) -> Mapping[str, Change]:
    """Add footnotes."""
    part = related_part(document.part, RELATIONSHIP_TYPE.FOOTNOTES)
    if part and notes:
        return {part.partname.membername: lambda data: beside.add_footnotes(data, notes)}
    if notes:
        package, blob = _package(document), beside.footnotes_part(notes)
        new = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        document.part.relate_to(new, RELATIONSHIP_TYPE.FOOTNOTES)
        beside.name_separators(cast("Element", document.settings.element))
    return {}


def attach_properties(document: WordDocument, values: Mapping[str, str]) -> Mapping[str, Change]:
    """Add properties beside the usual ones; those of the same name are replaced."""
    package = _package(document)
    part = related_part(package, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    if part and values:
        return {part.partname.membername: lambda data: beside.set_properties(data, values)}
    if values:
        blob = beside.set_properties(beside.NO_PROPERTIES, values)
        name, kind = PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES
        package.relate_to(Part(name, kind, blob, package), RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    return {}


def numbering_of(document: WordDocument) -> Element | None:
    """The numbered lists of a document; None where it has none."""
    part = related_part(document.part, RELATIONSHIP_TYPE.NUMBERING)
    return cast("Element", part.element) if isinstance(part, XmlPart) else None


def numbering_made(document: WordDocument) -> Element:
    """The lists of a document, for which a part is made where it has none."""
    part = related_part(document.part, RELATIONSHIP_TYPE.NUMBERING)
    if part is None:
        name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        part = NumberingPart.load(name, kind, NO_LISTS, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return cast("Element", cast("NumberingPart", part).element)


def themes(document: WordDocument) -> tuple[str, ...]:
    """The names of the parts that hold a theme."""
    part = related_part(document.part, RELATIONSHIP_TYPE.THEME)
    return (part.partname.membername,) if part else ()


def attach_custom(document: WordDocument, part: CustomXml) -> None:
    """Add custom XML, which Word keeps as it is."""
    package = _package(document)
    name = package.next_partname("/customXml/item%d.xml")
    item = Part(name, CONTENT_TYPE.XML, beside.whole_part(part.xml), package)
    about = PackURI(name.replace("item", "itemProps"))
    blob = beside.item_properties(str(uuid5(NAMESPACE_URL, part.xml)), part.namespace)
    props = Part(about, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, blob, package)
    item.relate_to(props, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def related_part(source: Part | OpcPackage, kind: str) -> Part | None:
    """The part that another has for something; None if it has none."""
    try:
        return source.part_related_by(kind)
    except KeyError:
        return None


def _package(document: WordDocument) -> Package:
    return cast("Package", document.part.package)
