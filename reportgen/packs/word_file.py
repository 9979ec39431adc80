"""What a file called ``word.docx`` is, and the same as the kind that is written into.

Offices save Word documents in kinds that differ little: as a template, as Strict Open XML, with
relations to parts that are not there, with the address of the template that they were begun with.
Those are read. Of all others it is said what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZipFile

from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem

if TYPE_CHECKING:
    from lxml import etree

LARGEST_UNPACKED = 200_000_000
"""Bytes of all parts of a Word document, unpacked: a small file may unfold to fill the memory."""

MOST_SKIN_PARTS = 5_000
"""A document of three hundred pictures has less than a tenth of that."""

FOREIGN = {
    "aFChunk": phrase("another_document"),
    "control": phrase("an_activex_control"),
    "activeXControlBinary": phrase("an_activex_control"),
    "oleObject": phrase("an_ole_object"),
    "package": phrase("an_ole_object"),
    "attachedToolbars": phrase("macros"),
    "extensibility": phrase("an_add_in"),
    "webextension": phrase("an_add_in"),
    "webextensiontaskpanes": phrase("an_add_in"),
}
"""Relations to parts that bring what nobody sees in the pack."""

TYPES = "[Content_Types].xml"
ENCRYPTED = 0x1
"""The flag of a part of a zip that is under a password."""

_OLE = b"\xd0\xcf\x11\xe0"
_STREAMS: Mapping[str, str] = {
    "EncryptedPackage": "password_file",
    "WordDocument": "old_word_file",
    "Workbook": "spreadsheet_file",
    "PowerPoint Document": "slides_file",
}
"""What an OLE file holds -> what it is."""

_STARTS: Mapping[bytes, str] = {
    b"{\\rtf": "rtf_file",
    b"%PDF": "pdf_file",
    b"<!doctype html": "html_file",
    b"<html": "html_file",
    b"<?xml": "xml_file",
}
_HOLDS: Mapping[str, str] = {
    "xl/workbook.xml": "spreadsheet_file",
    "ppt/presentation.xml": "slides_file",
    "content.xml": "open_document_file",
    "index.xml": "pages_file",
    "Index/Document.iwa": "pages_file",
}
"""A part of a zip -> what it is."""

_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.%s.main+xml"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)(/[A-Za-z]+)?")
_CONFORMS = re.compile(rb"\s\w+:conformance=\"strict\"")
_BEGUN_WITH = "attachedTemplate"
_TEMPLATE = re.compile(rb"<(?:\w+:)?attachedTemplate\b[^>]*/>")
_TWO_WORDS = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
}
"""Names that Strict Open XML spells otherwise."""


def what_is_wrong(data: bytes, file: str) -> Problem | None:
    """Why a file cannot be opened as a package of parts; None where it can."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & ENCRYPTED for part in parts):
                return Problem.of("word.skin_password", file)
            if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                megabytes = LARGEST_UNPACKED // 1_000_000
                return Problem.of("pack.skin_too_large", file, megabytes=megabytes)
            if len(parts) > MOST_SKIN_PARTS:
                return _unreadable(phrase("crowded_file", most=MOST_SKIN_PARTS), file)
            names = [part.filename for part in parts]
            other = next((_HOLDS[name] for name in names if name in _HOLDS), None)
            if other:
                return _unreadable(phrase(other), file)
            unnamed = not all(names) or len(set(names)) < len(names)
            if TYPES not in names or unnamed or archive.testzip():
                return unreadable_skin(file)
    except Exception:  # whatever zipfile and its decoders raise, the file is the reason
        return _no_package(data, file)
    return None


def unreadable_skin(file: str) -> Problem:
    """What to say of a document that something in it makes unreadable."""
    return _unreadable(phrase("damaged_file"), file)


def _no_package(data: bytes, file: str) -> Problem:
    """What to say of a file that is no zip."""
    if data.startswith(_OLE):
        kinds = (kind for name, kind in _STREAMS.items() if name.encode("utf-16-le") in data)
        kind = next(kinds, "old_or_secret_file")
        if kind == "password_file":
            return Problem.of("word.skin_password", file)
        return _unreadable(phrase(kind), file)
    start = data.lstrip()[:20].lower()
    kinds = (kind for begins, kind in _STARTS.items() if start.startswith(begins.lower()))
    return _unreadable(phrase(next(kinds, "damaged_file" if data else "empty_file")), file)


def _unreadable(reason: Argument, file: str) -> Problem:
    return Problem.of("word.unreadable_skin", file, reason=reason)


def as_document(data: bytes) -> bytes:
    """A Word document as it is usually saved: no template, not Strict, without spare relations.

    What cannot be opened is given back as it is: :func:`what_is_wrong` tells why.
    """
    if what_is_wrong(data, ""):
        return data
    with ZipFile(BytesIO(data)) as archive:
        parts = {part.filename: archive.read(part) for part in archive.infolist()}
    made = {name: _usual(name, content) for name, content in parts.items()}
    made |= dict(_with_all_parts(made))
    made |= dict(_without_template(made))
    if made == parts:
        return data
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _usual(name: str, content: bytes) -> bytes:
    """A part in the namespaces that are usual, and a template as the document that it is."""
    if name == TYPES:
        return content.replace(_MAIN % b"template", _MAIN % b"document")
    if not name.endswith((".xml", ".rels")) or b"purl.oclc.org/ooxml" not in content:
        return content
    return _CONFORMS.sub(b"", _STRICT.sub(_usual_address, content))


def _usual_address(found: re.Match[bytes]) -> bytes:
    family, kind, more = found[1], found[2], found[3] or b""
    base = b"http://schemas.openxmlformats.org/" + family + b"/2006/"
    name = more.removeprefix(b"/")
    return base + _TWO_WORDS.get(kind, kind) + (b"/" + _TWO_WORDS.get(name, name) if name else b"")


def _with_all_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The relations of parts without those to parts that are not there and nothing asks for."""
    from lxml import etree

    for name, content in parts.items():
        root = tree_of(content) if name.endswith(".rels") else None
        if root is None:
            continue
        folder, source = dirname(dirname(name)), name.rpartition("/")[2].removesuffix(".rels")
        asking = parts.get(join(folder, source), b"")
        spare = [
            it for it in _missing(root, folder, parts) if f'"{it.get("Id")}"'.encode() not in asking
        ]
        for it in spare:
            root.remove(it)
        if spare:
            yield name, etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _without_template(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The settings without the template that a document was begun with, and its address.

    Every document that was begun with the template of an office has one. It says nothing of what
    the document looks like, and who opens the finished document has no such file.
    """
    from lxml import etree

    for name, content in parts.items():
        root = tree_of(content) if name.endswith("/_rels/settings.xml.rels") else None
        gone = [] if root is None else [it for it in root if relation_kind(it) == _BEGUN_WITH]
        settings = name.replace("_rels/", "").removesuffix(".rels")
        if root is not None and gone and settings in parts:
            for it in gone:
                root.remove(it)
            yield name, etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            yield settings, _TEMPLATE.sub(b"", parts[settings])


def missing_parts(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The targets of relations that lead to no part."""
    for name, content in parts.items():
        root = tree_of(content) if name.endswith(".rels") else None
        if root is not None:
            missing = _missing(root, dirname(dirname(name)), parts)
            yield from (str(it.get("Target")) for it in missing)


def related_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """What each relation to a part of the package is for, and the name of the part."""
    for name, content in parts.items():
        root = tree_of(content) if name.endswith(".rels") else None
        for relation in () if root is None else root.findall("{*}Relationship"):
            if (relation.get("TargetMode") or "").lower() != "external":
                target = unquote(relation.get("Target") or "").partition("#")[0]
                yield relation_kind(relation), _resolved(dirname(dirname(name)), target)


def relation_kind(relation: etree._Element) -> str:
    """What a relation is for: the last word of its type."""
    return (relation.get("Type") or "").rpartition("/")[2]


def _missing(
    root: etree._Element, folder: str, parts: Mapping[str, bytes]
) -> Iterator[etree._Element]:
    for relation in root.findall("{*}Relationship"):
        target = unquote(relation.get("Target") or "").partition("#")[0]
        inside = (relation.get("TargetMode") or "").lower() != "external"
        if (
            inside
            and target
            and relation_kind(relation) not in FOREIGN
            and _resolved(folder, target) not in parts
        ):
            yield relation


def _resolved(folder: str, target: str) -> str:
    path = target if target.startswith("/") else join("/", folder, target)
    return normpath(path).lstrip("/")


def tree_of(content: bytes) -> etree._Element | None:
    """The tree of a part, without comments; None where it is no XML, or declares entities."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root.getroottree().docinfo.internalDTD is not None else root
