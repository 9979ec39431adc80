"""A Word document of a pack: it loads nothing when it is opened, and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reportgen.model.problem import Problem
from reportgen.packs.word_file import (
    FOREIGN,
    TYPES,
    missing_parts,
    related_parts,
    relation_kind,
    tree_of,
    what_is_wrong,
)

if TYPE_CHECKING:
    from lxml import etree

# A link that a person may click on loads nothing, unless it leads to a file of the machine.
_LINK = re.compile(r"(?:https?://[^\s/]|mailto:)\S*", re.IGNORECASE)
# The fields that Word fills from a file, a database or a program when the document is opened.
_FIELD = re.compile(
    r"\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b", re.IGNORECASE
)
_LINK_FIELD = re.compile(
    r"\s*HYPERLINK\b(?P<in_document>\s*\\l\b)?\s*(?:\\[mnt]\s+)*(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>(?:\\\\)?[^\s\\]\S*))?",
    re.IGNORECASE,
)
_TAG = re.compile(r"\{\{.*?\}\}")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = ("{urn:schemas-microsoft-com:vml}*", "{urn:schemas-microsoft-com:office:office}*")
_LOADING = ("href", "src")
"""Attributes of drawings that hold an address themselves, and not the id of a relation."""

_KINDS: Mapping[str, str] = {
    "styles": "wordprocessingml.styles+xml",
    "numbering": "wordprocessingml.numbering+xml",
    "settings": "wordprocessingml.settings+xml",
    "header": "wordprocessingml.header+xml",
    "footer": "wordprocessingml.footer+xml",
    "footnotes": "wordprocessingml.footnotes+xml",
    "endnotes": "wordprocessingml.endnotes+xml",
    "core-properties": "package.core-properties+xml",
    "custom-properties": "custom-properties+xml",
    "theme": "theme+xml",
}
"""What a relation is for -> how the type of the part ends that it leads to."""

_ROOTS: Mapping[str, str] = {
    "wordprocessingml.document.main+xml": f"{_W}document",
    "wordprocessingml.styles+xml": f"{_W}styles",
    "wordprocessingml.numbering+xml": f"{_W}numbering",
    "wordprocessingml.settings+xml": f"{_W}settings",
    "wordprocessingml.header+xml": f"{_W}hdr",
    "wordprocessingml.footer+xml": f"{_W}ftr",
    "wordprocessingml.footnotes+xml": f"{_W}footnotes",
    "wordprocessingml.endnotes+xml": f"{_W}endnotes",
    "wordprocessingml.comments+xml": f"{_W}comments",
    "package.core-properties+xml": (
        "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties"
    ),
    "custom-properties+xml": (
        "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}Properties"
    ),
    "theme+xml": "{http://schemas.openxmlformats.org/drawingml/2006/main}theme",
}
"""How the type of a part ends -> its outermost element."""

_TABLE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships"


def check_skin(data: bytes, file: str) -> Iterator[Problem]:
    """Why a Word document cannot be written into, and everything in it that is fetched or run."""
    wrong = what_is_wrong(data, file)
    if wrong:
        yield wrong
        return
    with ZipFile(BytesIO(data)) as archive:
        parts = {part.filename: archive.read(part) for part in archive.infolist()}
    types = _types(parts)
    if any(it.endswith("vbaProject.bin") for it in parts) or any(
        "macroEnabled" in kind for kind in types.values()
    ):
        yield Problem.of("pack.skin_macros", file)
    gone = next(missing_parts(parts), None)
    if gone is not None:
        yield Problem.of("pack.skin_part_gone", file, part=_cut(gone))
    yield from _mistaken(parts, types, file)
    for name, content in parts.items():
        if name.endswith((".rels", ".xml", ".vml")) or types[name].endswith("xml"):
            yield from _part(content, name, types[name], file)


def _types(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """The type of each part, empty where none is told."""
    table = tree_of(parts[TYPES])
    entries = [] if table is None else list(table)
    by_name = {(it.get("PartName") or "").lower(): it.get("ContentType") or "" for it in entries}
    by_end = {(it.get("Extension") or "").lower(): it.get("ContentType") or "" for it in entries}
    return {
        name: by_name.get(f"/{name}".lower(), by_end.get(name.rpartition(".")[2].lower(), ""))
        for name in parts
    }


def _mistaken(parts: Mapping[str, bytes], types: Mapping[str, str], file: str) -> Iterator[Problem]:
    """Parts that are no such thing as the relations to them say."""
    led_to = dict.fromkeys(related_parts(parts))
    wrong = (it for kind, it in led_to if not types.get(it, "").endswith(_KINDS.get(kind, "")))
    for name in dict.fromkeys(wrong):
        yield Problem.of("pack.skin_part_wrong", file, part=name)


def _part(content: bytes, name: str, kind: str, file: str) -> Iterator[Problem]:
    root = tree_of(content)
    if root is None:
        declares = _declares_entities(content)
        code = "pack.skin_entities" if declares else "pack.skin_part_wrong"
        yield Problem.of(code, file, part=name)
    elif root.tag != _root_of(name, kind, str(root.tag)):
        yield Problem.of("pack.skin_part_wrong", file, part=name)
    else:
        whole = not name.endswith(".rels") or _are_whole(root)
        if not whole:
            yield Problem.of("pack.skin_part_wrong", file, part=name)
        yield from _relations(root, file) if name.endswith(".rels") else _content(root, file)


def _declares_entities(content: bytes) -> bool:
    plain = content.replace(b"\0", b"")  # as in UTF-16 and UTF-32
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain


def _root_of(name: str, kind: str, found: str) -> str:
    """What the outermost element of a part must be; that which it has, where anything may be."""
    if name == TYPES:
        return f"{_TABLE}Types"
    if name.endswith(".rels"):
        return _RELATED
    return next((root for end, root in _ROOTS.items() if kind.endswith(end)), found)


def _are_whole(relations: etree._Element) -> bool:
    """Whether each relation of a part has an id of its own, and says what it is and leads to."""
    found = relations.findall("{*}Relationship")
    ids = [it.get("Id") for it in found]
    named = all(it.get(key) is not None for it in found for key in ("Id", "Type", "Target"))
    return named and len(set(ids)) == len(ids)


def _relations(root: etree._Element, file: str) -> Iterator[Problem]:
    for relation in root.iter("{*}Relationship"):
        target, what = relation.get("Target") or "", relation_kind(relation)
        if what in FOREIGN:
            yield Problem.of("pack.skin_foreign", file, what=FOREIGN[what], target=_cut(target))
            continue
        outside = (relation.get("TargetMode") or "").lower() == "external"
        if outside and not (what == "hyperlink" and _LINK.fullmatch(target)):
            yield Problem.of("pack.skin_loads", file, kind=what, target=_cut(target))


def _content(root: etree._Element, file: str) -> Iterator[Problem]:
    yield from _fields(root, file)
    yield from _addresses(root, file)
    for merge in root.iter(f"{_W}mailMerge"):
        words = [str(it.get(f"{_W}val") or "") for it in merge if "onnect" in str(it.tag)]
        yield Problem.of("pack.skin_merge", file, target=_cut(" ".join(words)))


def _fields(root: etree._Element, file: str) -> Iterator[Problem]:
    simple = [str(field.get(f"{_W}instr") or "") for field in root.iter(f"{_W}fldSimple")]
    for words in (*simple, *_instructions(root)):
        if _FIELD.match(words) or _leads_astray(words):
            yield Problem.of("pack.skin_field", file, field=_cut(words.strip()))


def _leads_astray(words: str) -> bool:
    """Whether a field is a link to something other than a place in the document or the web."""
    found = _LINK_FIELD.match(words)
    if not found or found["in_document"]:
        return False
    return not _may_lead_to(found["quoted"] or found["bare"] or "")


def _may_lead_to(address: str) -> bool:
    """Whether an address loads nothing by itself: none, one of the web, or a place here."""
    plain = _TAG.sub("x", address)  # who fills tags says that none is filled here
    return not plain or plain.startswith("#") or bool(_LINK.fullmatch(plain))


def _addresses(root: etree._Element, file: str) -> Iterator[Problem]:
    """Addresses that drawings of older versions of Word hold themselves."""
    for element in root.iter(*_DRAWN):
        yield from _of_drawing(element, file)


def _of_drawing(element: etree._Element, file: str) -> Iterator[Problem]:
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        loads = name == "src" and value and not value.startswith("#")
        if name in _LOADING and (loads or not _may_lead_to(str(value))):
            yield Problem.of("pack.skin_loads", file, kind=name, target=_cut(str(value)))


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
