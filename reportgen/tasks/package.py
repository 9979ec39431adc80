"""A zip file that came back, read within bounds: nothing in it is trusted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.damage import ZIP_DAMAGE
from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.tasks.values import plain

_PROPERTIES = ("docProps/core.xml", "meta.xml")
_BY = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy",
    "{http://purl.org/dc/elements/1.1/}creator",
    "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator",
)
LARGEST_COPY = 50_000_000
"""Bytes of a file at most."""
LARGEST_WHOLE = 300_000_000
"""Bytes of all that is packed in it, as it says itself and as it is."""
LARGEST_XML = 40_000_000
MOST_IN_PACKAGE = 5_000
MOST_TAGS = 2_000_000
"""In a part of XML: each takes some hundred bytes of memory."""


def open_package(content: bytes, name: str) -> ZipFile:
    """The package of a file.

    Raises:
        InputError: it is damaged, or holds more than a document does.
    """
    try:
        package = ZipFile(BytesIO(content))
    except ZIP_DAMAGE as error:
        raise InputError([Problem.of("tasks.damaged", name, said=str(error))]) from None
    entries = package.infolist()
    if len(entries) > MOST_IN_PACKAGE or sum(it.file_size for it in entries) > LARGEST_WHOLE:
        raise InputError([Problem.of("tasks.too_large", name)])
    return package


def xml_parts(package: ZipFile, folder: str) -> Iterator[str]:
    """The names of the XML parts in a folder of the package."""
    for name in sorted(package.namelist()):
        if name.startswith(folder) and name.endswith(".xml"):
            yield name


def part(package: ZipFile, part_name: str, name: str) -> bytes:
    """What is in a part.

    Raises:
        InputError: it is damaged, or larger than it says.
    """
    try:
        with package.open(part_name) as stream:
            content = stream.read(LARGEST_XML + 1)
    except ZIP_DAMAGE as error:
        raise InputError([Problem.of("tasks.damaged", name, said=str(error))]) from None
    if len(content) > LARGEST_XML or content.count(b"<") > MOST_TAGS:
        raise InputError([Problem.of("tasks.too_large", name)])
    return content


def parsed(content: bytes) -> Element | None:
    """The root of an XML part; None of what is none.

    A part that declares entities is none: no program that writes such files does, and a value that
    stands in one would look as if it were empty.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if root.getroottree().docinfo.doctype else root


def saved_by(package: ZipFile, name: str) -> str:
    """Who saved the file last, by its properties; empty where they do not say."""
    names = set(package.namelist())
    for part_name in (it for it in _PROPERTIES if it in names):
        root = parsed(part(package, part_name, name))
        texts = [] if root is None else [it.text or "" for tag in _BY for it in root.iter(tag)]
        found = next((said for it in texts if (said := plain(it))), "")
        if found:
            return found[:200]
    return ""
