"""Packages of Office as nobody should write them: their types, relations and parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from tests.gauntlet.spoiling import octets, trees, zips

TYPES = b"[Content_Types].xml"
_XML = (b".xml", b".rels", b".vml")
_RELATION = re.compile(rb"<Relationship\s[^>]*>")
_TYPE = re.compile(rb"<(?:Override|Default)\s[^>]*>")
_KINDS = (
    *("image", "hyperlink", "header", "footer", "styles", "numbering", "settings", "theme"),
    *("footnotes", "comments", "customXml", "package", "oleObject", "aFChunk", "attachedTemplate"),
    *("officeDocument", "frame", "subDocument", "vbaProject", "glossaryDocument", "chart", "x"),
)
_TARGETS = (
    *("document.xml", "styles.xml", "header1.xml", "../word/document.xml", "/word/document.xml"),
    *("../../../secret.xml", "file:///etc/passwd", "https://x.invalid/a.png", "//x.invalid/a"),
    *(
        "\\\\x.invalid\\share\\a.dotm",
        "gone.xml",
        "",
        "#place",
        "mailto:a@b",
        "javascript:alert(1)",
    ),
    *("media", ".", "/", "%00", "%2e%2e/secret", "文.xml", "a" * 3000, "http://[", "x:\n"),
)
_BASE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml."


def _set(element: bytes, key: bytes, value: bytes) -> bytes:
    pattern = re.compile(rb"(\s)" + key + rb'="[^"]*"')
    new = key + b'="' + value + b'"'
    if pattern.search(element):
        return pattern.sub(lambda it: it[1] + new, element, count=1)
    return re.sub(rb"\s*/?>$", lambda it: b" " + new + it[0], element)


def _escaped(text: str) -> bytes:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").encode()


def _relation(dice: Random, element: bytes) -> bytes:
    way = dice.randrange(9)
    if way == 0:
        return _set(element, b"Target", _escaped(dice.choice(_TARGETS)))
    if way == 1:
        return _set(element, b"Type", _BASE + dice.choice(_KINDS).encode())
    if way == 2:
        return _set(element, b"TargetMode", dice.choice((b"External", b"external", b"", b"x")))
    if way == 3:
        return element + element
    if way == 4:
        return b""
    if way == 5:
        return _set(element, b"Id", dice.choice((b"", b"rId1", b"1", "关".encode(), b"a" * 3000)))
    if way == 6:
        return re.sub(rb'\s(Id|Type|Target)="[^"]*"', b"", element, count=1)
    if way == 7:
        more = _set(element, b"Type", _BASE + dice.choice(_KINDS).encode())
        more = _set(more, b"Target", _escaped(dice.choice(_TARGETS)))
        return element + _set(more, b"Id", b"rIdMore")
    outside = _set(element, b"Target", _escaped(dice.choice(_TARGETS)))
    return _set(outside, b"TargetMode", b"External")


def _type(dice: Random, element: bytes) -> bytes:
    kinds = (
        *(_MAIN + b"document.main+xml", _MAIN + b"template.main+xml", _MAIN + b"styles+xml"),
        *(_MAIN + b"header+xml", b"application/xml", b"text/plain", b"image/png", b"", b"x"),
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    )
    way = dice.randrange(5)
    if way == 0:
        return _set(element, b"ContentType", dice.choice(kinds))
    if way == 1:
        return _set(element, b"PartName", dice.choice((b"/word/document.xml", b"x", b"", b"/")))
    if way == 2:
        return element + element
    if way == 3:
        return b""
    return re.sub(rb'\s(PartName|ContentType|Extension)="[^"]*"', b"", element, count=1)


def _sub_one(
    dice: Random, pattern: re.Pattern[bytes], content: bytes, change: Callable[[bytes], bytes]
) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    it = dice.choice(found)
    return content[: it.start()] + change(it[0]) + content[it.end() :]


def _relations(dice: Random, data: bytes) -> tuple[str, bytes]:
    """One relation is another, or leads round in a circle."""
    names = [it for it in zips.entries_of(data) if it.name.endswith(b".rels")]
    it = dice.choice(names)
    made = _sub_one(dice, _RELATION, it.content, lambda element: _relation(dice, element))
    return "a relation", zips.with_part(data, it.name, made)


def _new_relations(dice: Random, data: bytes) -> tuple[str, bytes]:
    """A part that has no relations has some, also to what leads back to it."""
    parts = [it for it in zips.entries_of(data) if it.name.startswith(b"word/")]
    folder, _, name = dice.choice(parts).name.rpartition(b"/")
    kind, target = dice.choice(_KINDS).encode(), _escaped(dice.choice(_TARGETS))
    space = b"http://schemas.openxmlformats.org/package/2006/relationships"
    one = b'<Relationship Id="rId1" Type="%s%s" Target="%s"/>' % (_BASE, kind, target)
    made = b'<Relationships xmlns="%s">%s</Relationships>' % (space, one)
    return "relations of another part", zips.with_part(
        data, folder + b"/_rels/" + name + b".rels", made
    )


def _types(dice: Random, data: bytes) -> tuple[str, bytes]:
    """One content type is another."""
    content = next(it.content for it in zips.entries_of(data) if it.name == TYPES)
    made = _sub_one(dice, _TYPE, content, lambda element: _type(dice, element))
    return "a content type", zips.with_part(data, TYPES, made)


def _tree(dice: Random, data: bytes) -> tuple[str, bytes]:
    it = dice.choice([it for it in zips.entries_of(data) if it.name.endswith(_XML)])
    way, made = trees.walked(dice, it.content)
    return way, zips.with_part(data, it.name, made)


def _body(dice: Random, data: bytes) -> tuple[str, bytes]:
    """As :func:`_tree`, in the parts that are read most."""
    parts = (b"word/document.xml", b"word/styles.xml", b"word/numbering.xml", b"word/settings.xml")
    found = [it for it in zips.entries_of(data) if it.name in parts]
    it = dice.choice(found)
    way, made = trees.walked(dice, it.content)
    return way, zips.with_part(data, it.name, made)


def _text(dice: Random, data: bytes) -> tuple[str, bytes]:
    it = dice.choice([it for it in zips.entries_of(data) if it.name.endswith(_XML)])
    way, made = trees.written(dice, it.content)
    return f"XML {way}", zips.with_part(data, it.name, made)


def _content(dice: Random, data: bytes) -> tuple[str, bytes]:
    it = dice.choice([it for it in zips.entries_of(data) if it.content])
    way, made = octets.spoilt(dice, it.content)
    return f"a part, {way}", zips.with_part(data, it.name, made)


def _bytes(dice: Random, data: bytes) -> tuple[str, bytes]:
    return octets.spoilt(dice, data)


Way = Callable[[Random, bytes], tuple[str, bytes]]
WAYS: Mapping[Way, int] = {
    _bytes: 4,
    zips.spoilt: 6,
    _types: 3,
    _relations: 4,
    _new_relations: 2,
    _tree: 12,
    _body: 8,
    _text: 6,
    _content: 3,
}
"""How a package is spoilt, and how often."""


def spoilt(dice: Random, data: bytes) -> tuple[str, bytes]:
    """A package spoilt in one of these ways."""
    (way,) = dice.choices(list(WAYS), list(WAYS.values()))
    return way(dice, data)
