"""A Word document of a pack: it loads nothing when it is opened, and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.packs.skin_fields import loading_fields, merge_fields
from reportgen.packs.skin_links import (
    STORY_LABELS,
    addresses,
    are_clicked,
    may_be_outside,
    place_in,
    using,
)
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

_OF_CHARTS = ("package",)
"""What charts may bring: the workbook of their figures."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

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

_RELATED_BY = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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
    damaged = list(_part(TYPES, "", parts, file))
    if damaged:  # without the types of parts, whatever else is said of them is a guess
        yield from damaged
        return
    types = _types(parts)
    if _has_macros(parts, types):
        yield Problem.of("pack.skin_macros", file)
    gone = next(missing_parts(parts), None)
    if gone is not None:
        yield Problem.of("pack.skin_part_gone", file, part=_cut(gone))
    yield from _mistaken(parts, types, file)
    yield from _dangling(parts, file)
    for name, content in parts.items():
        named = name.endswith((".rels", ".xml", ".vml", ".svg")) or types[name].endswith("xml")
        if named or (_looks_like_xml(content) and tree_of(content) is not None):
            yield from _part(name, types[name], parts, file)


def merge_notes(data: bytes, file: str) -> Iterator[Problem]:
    """A warning of each field that only a mail merge fills: it goes out as it is, «name» and all.

    Of several that say the same, the first is told.
    """
    if what_is_wrong(data, file):
        return
    told: set[str] = set()
    with ZipFile(BytesIO(data)) as archive:
        texts = (archive.read(name) for name in archive.namelist() if name.endswith(".xml"))
        roots = [tree_of(text) for text in texts if b"instr" in text]
    for root in (it for it in roots if it is not None):
        for code, element in merge_fields(root):
            if code not in told:
                told.add(code)
                problem = Problem.of("pack.skin_merge_field", file, field=_cut(code))
                yield _placed(problem, root, element)


def _has_macros(parts: Mapping[str, bytes], types: Mapping[str, str]) -> bool:
    named = any(it.endswith("vbaProject.bin") for it in parts)
    typed = any("macroEnabled" in it or "vbaProject" in it for it in types.values())
    related = any(b"/vbaProject" in it for name, it in parts.items() if name.endswith(".rels"))
    return named or typed or related


def _looks_like_xml(content: bytes) -> bool:
    """Whether a part is XML whatever it is called: LibreOffice goes by relations alone."""
    start = content[:80].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    return start.lstrip(b"\xff\xfe \t\r\n").startswith(b"<")


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


def _dangling(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """Relations that a part names and does not have: programs do not open the document then."""
    for name, content in parts.items():
        root = tree_of(content) if _RELATED_BY in content else None
        if root is None:
            continue
        folder, _, last = name.rpartition("/")
        table = tree_of(parts.get(f"{folder}/_rels/{last}.rels", b""))
        known = set() if table is None else {it.get("Id") for it in table}
        asked = root.xpath("//@*[namespace-uri() = $space]", space=_RELATED_BY.decode())
        for id_ in dict.fromkeys(str(it) for it in asked if it and it not in known):
            yield Problem.of("pack.skin_part_gone", file, part=f"{_cut(id_)} ({name})")


def _part(name: str, kind: str, parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    content, rels = parts[name], name.endswith(".rels")
    root = tree_of(content)
    if root is None:
        declares = _declares_entities(content)
        code = "pack.skin_entities" if declares else "pack.skin_part_wrong"
        yield Problem.of(code, file, part=name)
    elif root.tag != _root_of(name, kind, str(root.tag)):
        yield Problem.of("pack.skin_part_wrong", file, part=name)
    else:
        if rels and not _are_whole(root):
            yield Problem.of("pack.skin_part_wrong", file, part=name)
        yield from _relations(root, name, parts, file) if rels else _content(root, file)


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


def _relations(
    root: etree._Element, name: str, parts: Mapping[str, bytes], file: str
) -> Iterator[Problem]:
    """What the relations of a part bring, or lead to, that nobody sees in the document."""
    folder, _, own = name.rpartition("/")
    source = tree_of(parts.get(f"{folder.rpartition('/')[0]}/{own.removesuffix('.rels')}", b""))
    for relation in root.iter("{*}Relationship"):
        target, what = relation.get("Target") or "", relation_kind(relation)
        users = [] if source is None else list(using(relation.get("Id") or "", source))
        outside = (relation.get("TargetMode") or "").lower() == "external"
        problem: Problem | None = None
        foreign = FOREIGN.get(what) if not (what in _OF_CHARTS and "/charts/" in name) else None
        if outside and may_be_outside(what, target) and are_clicked(users):
            continue
        if outside:
            problem = Problem.of("pack.skin_loads", file, kind=what, target=_cut(target))
        elif foreign:
            problem = Problem.of("pack.skin_foreign", file, what=foreign, target=_cut(target))
        if problem:
            yield _placed(problem, source, users[0] if users else None)


def _content(root: etree._Element, file: str) -> Iterator[Problem]:
    for code, element in loading_fields(root):
        problem = Problem.of("pack.skin_field", file, field=_cut(code))
        yield _placed(problem, root, element)
    for kind, address, element in addresses(root):
        problem = Problem.of("pack.skin_loads", file, kind=kind, target=_cut(address))
        yield _placed(problem, root, element)
    for merge in root.iter(f"{_W}mailMerge"):
        words = [str(it.get(f"{_W}val") or "") for it in merge if "onnect" in str(it.tag)]
        yield Problem.of("pack.skin_merge", file, target=_cut(" ".join(words)))


def _placed(
    problem: Problem, root: etree._Element | None, element: etree._Element | None
) -> Problem:
    """A problem with its place: which part, and the text of the paragraph."""
    label = STORY_LABELS.get("" if root is None else str(root.tag))
    words = "" if element is None else _cut(place_in(element))
    quoted = phrase("in_quotes", text=words) if words else ""
    where = tuple(it for it in (phrase(label) if label else "", quoted) if it)
    return replace(problem, where=where) if where else problem


def _cut(text: str) -> str:
    """Enough of a text to find it again in Word."""
    return text[:60]
