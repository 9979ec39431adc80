"""A Word document of a pack: it loads nothing when it is opened, and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from reportgen.model.problem import Problem

if TYPE_CHECKING:
    from lxml import etree

LARGEST = 200_000_000
"""Bytes of all parts of a Word document, unpacked."""

_FOREIGN = {
    "aFChunk": "another document (altChunk), which Word would put into it",
    "control": "an ActiveX control",
}
"""Relations to parts that bring what nobody sees in the pack."""

_LINK = re.compile(r"(?:https?://[^\s/]|mailto:)\S*", re.IGNORECASE)
_FIELD = re.compile(
    r"\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b", re.IGNORECASE
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HINT = "open it in Word and take it out, or put what it shows into the document itself"


def check_skin(data: bytes, file: str) -> Iterator[Problem]:
    """Everything in a Word document that is fetched from elsewhere, and macros.

    What is no Word document at all is told by who writes into it.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST:
                message = f"the Word document holds more than {LARGEST // 1_000_000} MB"
                yield Problem(message, "make its pictures smaller", file)
                return
            if any(part.filename.endswith("vbaProject.bin") for part in archive.infolist()):
                yield Problem("it has macros", "save it in Word as a .docx without macros", file)
            for part in archive.infolist():
                if part.filename.endswith((".rels", ".xml")):
                    yield from _part(archive.read(part), part.filename, file)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError):
        return


def _part(content: bytes, name: str, file: str) -> Iterator[Problem]:
    from lxml import etree

    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        yield Problem(f"its part {name} declares entities", "save it anew in Word", file)
        return
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return
    yield from _relations(root, file) if name.endswith(".rels") else _fields(root, file)


def _relations(root: etree._Element, file: str) -> Iterator[Problem]:
    for relation in root.iter("{*}Relationship"):
        target, kind = relation.get("Target") or "", relation.get("Type") or ""
        what = kind.rpartition("/")[2]
        if what in _FOREIGN:
            yield Problem(f"it holds {_FOREIGN[what]}: {target[:60]}", _HINT, file)
            continue
        outside = (relation.get("TargetMode") or "").lower() == "external"
        if outside and not (kind.endswith("/hyperlink") and _LINK.fullmatch(target)):
            yield Problem(f"it loads from elsewhere ({what}): {target[:60]}", _HINT, file)


def _fields(root: etree._Element, file: str) -> Iterator[Problem]:
    simple = [str(field.get(f"{_W}instr") or "") for field in root.iter(f"{_W}fldSimple")]
    for words in (*simple, *_instructions(root)):
        if _FIELD.match(words):
            yield Problem(f"it has a field that loads: {words.strip()[:60]}", _HINT, file)


def _instructions(root: etree._Element) -> Iterator[str]:
    """What each field says to do, put together from its runs."""
    words = ""
    for element in root.iter(f"{_W}fldChar", f"{_W}instrText"):
        if element.tag == f"{_W}instrText":
            words += element.text or ""
        else:
            yield words
            words = ""
    yield words
