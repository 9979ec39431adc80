"""The parts beside the document: footnotes, properties, custom XML."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.word.xml.element import (
    NAMESPACES,
    Xml,
    element,
    elements,
    find,
    find_values,
    join,
)
from reportgen.word.xml.parts import next_number

_DECLARED = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in ("w", "r", "w14")}
_SEPARATORS = {"separator": -1, "continuationSeparator": 0}
_AFTER_NOTES = (
    *("endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang"),
    *("clrSchemeMapping", "shapeDefaults", "decimalSymbol", "listSeparator"),
)
"""What follows the footnotes in the settings; a document has most of these."""

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_FIRST_PROPERTY = 2
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of properties that a user names."""


def whole_part(xml: Xml) -> bytes:
    """A piece of XML as a part of its own."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()


def footnotes_part(notes: Xml) -> bytes:
    """The part that holds the footnotes, and the lines that Word draws above them."""
    lines = join(*(_separator(kind, number) for kind, number in _SEPARATORS.items()))
    return whole_part(element("w:footnotes", _DECLARED, join(lines, notes)))


def _separator(kind: str, number: int) -> Xml:
    spacing = element("w:spacing", {"w:after": 0, "w:line": 240, "w:lineRule": "auto"})
    line = Xml(f"<w:p><w:pPr>{spacing}</w:pPr><w:r><w:{kind}/></w:r></w:p>")
    return element("w:footnote", {"w:type": kind, "w:id": number}, line)


def next_footnote(part: bytes) -> int:
    """A number above those of all footnotes in a part."""
    numbers = find_values(etree.fromstring(part), "w:footnote/@w:id")
    return next_number(numbers)


def add_footnotes(part: bytes, notes: Xml) -> bytes:
    """The part with further footnotes."""
    root = etree.fromstring(part)
    root.extend(elements(notes))
    return _stored(root)


def name_separators(settings: Element) -> None:
    """Say in the settings which footnotes are lines."""
    marks = join(*(element("w:footnote", {"w:id": number}) for number in _SEPARATORS.values()))
    present = find(settings, "w:footnotePr")
    if present:
        present[0].extend(elements(marks))
        return
    (new,) = elements(element("w:footnotePr", content=marks))
    after = find(settings, "|".join(f"w:{tag}" for tag in _AFTER_NOTES))
    after[0].addprevious(new) if after else settings.append(new)


NO_PROPERTIES = whole_part(element("Properties", {"xmlns": _CUSTOM, "xmlns:vt": _TYPES}))


def set_properties(part: bytes, values: Mapping[str, str]) -> bytes:
    """The part with properties of text; those of the same name are replaced."""
    root = etree.fromstring(part)
    for old in [node for node in root if node.get("name") in values]:
        root.remove(old)
    first = max(next_number(str(node.get("pid")) for node in root), _FIRST_PROPERTY)
    for number, (name, value) in enumerate(values.items(), start=first):
        head = {"fmtid": _FORMAT, "pid": str(number), "name": name}
        node = etree.SubElement(root, f"{{{_CUSTOM}}}property", head)
        etree.SubElement(node, f"{{{_TYPES}}}lpwstr").text = value
    return _stored(root)


def item_properties(identifier: str, namespace: str) -> bytes:
    """What Word keeps about a part of custom XML: its id, and the namespace of what it holds."""
    schema = element("ds:schemaRefs", content=element("ds:schemaRef", {"ds:uri": namespace}))
    head = {"ds:itemID": f"{{{identifier.upper()}}}", "xmlns:ds": _STORE}
    return whole_part(element("ds:datastoreItem", head, schema))


def _stored(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
