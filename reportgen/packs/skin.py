"""A Word document of a pack: it loads nothing when it is opened, and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from reportgen.messages import phrase
from reportgen.model.problem import Problem

if TYPE_CHECKING:
    from lxml import etree

LARGEST_UNPACKED = 200_000_000
"""Bytes of all parts of a Word document, unpacked: a small file may unfold to fill the memory."""

_FOREIGN = {
    "aFChunk": phrase("another_document"),
    "control": phrase("an_activex_control"),
}
"""Relations to parts that bring what nobody sees in the pack."""

# A link that a person may click on loads nothing, unless it leads to a file of the machine.
_LINK = re.compile(r"(?:https?://[^\s/]|mailto:)\S*", re.IGNORECASE)
# The fields that Word fills from a file, a database or a program when the document is opened.
_FIELD = re.compile(
    r"\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b", re.IGNORECASE
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def check_skin(data: bytes, file: str) -> Iterator[Problem]:
    """Everything in a Word document that is fetched from elsewhere, and macros.

    What is no Word document at all is reported by who writes into it.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST_UNPACKED:
                yield Problem.of(
                    "pack.skin_too_large", file, megabytes=LARGEST_UNPACKED // 1_000_000
                )
                return
            if any(part.filename.endswith("vbaProject.bin") for part in archive.infolist()):
                yield Problem.of("pack.skin_macros", file)
            for part in archive.infolist():
                if part.filename.endswith((".rels", ".xml")):
                    yield from _part(archive.read(part), part.filename, file)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError):
        return


def _part(content: bytes, name: str, file: str) -> Iterator[Problem]:
    from lxml import etree

    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        yield Problem.of("pack.skin_entities", file, part=name)
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
            yield Problem.of("pack.skin_foreign", file, what=_FOREIGN[what], target=_cut(target))
            continue
        outside = (relation.get("TargetMode") or "").lower() == "external"
        if outside and not (kind.endswith("/hyperlink") and _LINK.fullmatch(target)):
            yield Problem.of("pack.skin_loads", file, kind=what, target=_cut(target))


def _fields(root: etree._Element, file: str) -> Iterator[Problem]:
    simple = [str(field.get(f"{_W}instr") or "") for field in root.iter(f"{_W}fldSimple")]
    for words in (*simple, *_instructions(root)):
        if _FIELD.match(words):
            yield Problem.of("pack.skin_field", file, field=_cut(words.strip()))


def _cut(text: str) -> str:
    """Enough of a text to find it again in Word."""
    return text[:60]


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
