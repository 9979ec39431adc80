"""What a filled document names twice, and has but once: charts, SmartArt, ink, notes, comments."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml.etree import _Element as Element

from reportgen.word.attach import Change
from reportgen.word.package import repack, repacked
from reportgen.word.skin import open_skin
from reportgen.word.xml import owned
from reportgen.word.xml.story import parse_part, store

_SHARED = (RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.THEME)
"""Parts that copies of a chart have in common."""

_HOLDERS = {
    "footnote": RELATIONSHIP_TYPE.FOOTNOTES,
    "endnote": RELATIONSHIP_TYPE.ENDNOTES,
    "comment": RELATIONSHIP_TYPE.COMMENTS,
}


def with_copies(data: bytes, before: Collection[tuple[str, str]]) -> bytes:
    """The document in which each place has a chart, a note or a comment of its own.

    Notes and comments to which nothing leads any more go: ``before`` are those, as
    :func:`notes_led_to` gives them, to which something led.
    """
    document = open_skin(data)
    copied = [_copy_parts(part, root) for part, root in _stories(document)]
    notes = {kind: _copy_notes(document, kind, before) for kind in _HOLDERS}
    if not any(copied) and not any(notes.values()):
        return data
    changes = {name: content for found in notes.values() for name, content in found.items()}
    return repack(repacked(document), {name: _constant(it) for name, it in changes.items()})


def _constant(content: bytes) -> Change:
    return lambda _: content


def notes_led_to(document: WordDocument) -> frozenset[tuple[str, str]]:
    """The notes and comments to which something leads, by kind and id."""
    found = ((kind, root) for kind in _HOLDERS for _, root in _stories(document))
    return frozenset((kind, id_) for kind, root in found for id_ in owned.note_ids(root, kind))


def _stories(document: WordDocument) -> Iterator[tuple[Part, Element]]:
    """The parts with text, and their trees."""
    main = document.part
    yield main, cast("Element", document.element)
    for part in dict.fromkeys(main.related_parts.values()):
        if isinstance(part, XmlPart) and owned.is_story(cast("Element", part.element)):
            yield part, cast("Element", part.element)


def _copy_parts(part: Part, root: Element) -> bool:
    again = list(owned.repeated_parts(root))
    for use in again:
        owned.set_parts(use, {key: _copied(part, id_) for key, id_ in use.ids.items()})
    return bool(again)


def _copied(source: Part, id_: str) -> str:
    """The id of a relation to a copy of the part that this one leads to."""
    relation = source.rels.get(id_)
    if relation is None or relation.is_external:
        return id_
    new = _copy(relation.target_part, {}, _blob(source, relation.target_part))
    return source.relate_to(new, relation.reltype)


def _blob(source: Part, part: Part) -> bytes:
    """What a copy holds: the data of SmartArt lead to a copy of how it is drawn."""
    drawn = owned.is_diagram_data(part.content_type)
    tree = parse_part(part.blob) if drawn else None
    if tree is None:
        return part.blob
    for extension in owned.drawn_as(tree):
        extension.set("relId", _copied(source, extension.get("relId") or ""))
    return store(tree)


def _copy(part: Part, done: dict[Part, Part], blob: bytes) -> Part:
    package = cast("Package", part.package)
    folder, _, file = str(part.partname).rpartition("/")
    stem = file.rpartition(".")[0].rstrip("0123456789") or "part"
    taken = {str(it.partname) for it in (*package.iter_parts(), *done.values())}
    name = next(
        it
        for number in range(1, len(taken) + 2)
        if (it := f"{folder}/{stem}{number}.{part.partname.ext}") not in taken
    )
    new = Part(PackURI(name), part.content_type, blob, package)
    done[part] = new
    for id_, relation in part.rels.items():
        if relation.is_external:
            new.rels.add_relationship(relation.reltype, relation.target_ref, id_, is_external=True)
            continue
        target = relation.target_part
        own = (
            target
            if relation.reltype in _SHARED
            else done.get(target) or _copy(target, done, target.blob)
        )
        new.rels.add_relationship(relation.reltype, own, id_)
    return new


def _copy_notes(
    document: WordDocument, kind: str, before: Collection[tuple[str, str]]
) -> Mapping[str, bytes]:
    """The part with the notes of a kind, where it has others now."""
    try:
        part = document.part.part_related_by(_HOLDERS[kind])
    except KeyError:
        return {}
    root = cast("Element", part.element) if isinstance(part, XmlPart) else parse_part(part.blob)
    uses = [use for _, story in _stories(document) for use in owned.note_uses(story, kind)]
    changed = False
    seen: set[str] = set()
    for use in uses:
        if use.id_ in seen and (new := owned.copy_note(root, kind, use.id_)) is not None:
            owned.lead_to(use, new)
            changed = True
        seen.add(use.id_)
    gone = [id_ for known, id_ in before if known == kind and id_ not in seen]
    for id_ in gone:
        owned.drop_note(root, kind, id_)
    return {part.partname.membername: store(root)} if changed or gone else {}
