"""What each place in a text has to itself: charts, SmartArt and ink, notes and comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, find_values, name
from reportgen.word.xml.ids import kinds_of

_STORIES = tuple(name(f"w:{it}") for it in ("document", "hdr", "ftr", "footnotes", "endnotes"))
_SHOWN = "not(ancestor::mc:Fallback)"
_DIAGRAM_DATA = "drawingml.diagramData+xml"
_ID = name("w:id")
_DRAWN_AS = "//*[local-name() = 'dataModelExt'][@relId]"


@dataclass(frozen=True, slots=True)
class PartUse:
    """An element that shows parts: the attributes that name relations, with their values."""

    element: Element
    ids: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NoteUse:
    """The mark of a note or comment, and what begins and ends the words that it is about."""

    id_: str
    elements: tuple[Element, ...]


def is_story(root: Element) -> bool:
    """Whether a part has text of the document."""
    return root.tag in _STORIES


def repeated_parts(root: Element) -> Iterator[PartUse]:
    """The elements that show parts that others before them show."""
    paths = [path for kind in kinds_of("copy") for path in kind.made if "/@r:" in path]
    known = {path.partition("/")[0] for path in paths}
    keys = {name(path.partition("/@")[2]) for path in paths}
    steps = " | ".join(f"//{element}" for element in sorted(known))
    seen: set[tuple[str, ...]] = set()
    for element in find(root, steps):
        ids = {str(key): str(value) for key, value in element.attrib.items() if key in keys}
        values = tuple(ids.values())
        if ids and values in seen:
            yield PartUse(element, ids)
        seen.add(values)


def set_parts(use: PartUse, ids: Mapping[str, str]) -> None:
    """Let an element show other parts."""
    for key, id_ in ids.items():
        use.element.set(key, id_)


def is_diagram_data(content_type: str) -> bool:
    """Whether a part of this type has the data of SmartArt."""
    return content_type.endswith(_DIAGRAM_DATA)


def drawn_as(data: Element) -> list[Element]:
    """What in the data of SmartArt leads to how it is drawn."""
    return find(data, _DRAWN_AS)


def note_ids(root: Element, kind: str) -> list[str]:
    """The ids of the notes of a kind that a text leads to."""
    return find_values(root, f"//w:{kind}Reference/@w:id")


def note_uses(root: Element, kind: str) -> Iterator[NoteUse]:
    """The marks of the notes of a kind in a text, in order."""
    ends = {
        edge: find(root, f"//w:{kind}Range{edge}") if kind == "comment" else []
        for edge in ("Start", "End")
    }
    for mark in find(root, f"//w:{kind}Reference[{_SHOWN}]"):
        id_ = mark.get(_ID) or ""
        own = [next((it for it in ends[edge] if it.get(_ID) == id_), None) for edge in ends]
        found = tuple(it for it in own if it is not None)
        for edge in ends:
            ends[edge] = [it for it in ends[edge] if it not in found]
        yield NoteUse(id_, (*found, mark))


def copy_note(notes: Element, kind: str, id_: str) -> str | None:
    """The id of a copy of a note; None where there is no such note."""
    known = find(notes, f"w:{kind}[@w:id=$id]", id=id_)
    if not known:
        return None
    new = deepcopy(known[0])
    numbers = [
        int(it) for it in find_values(notes, f"w:{kind}/@w:id") if it.lstrip("-").isdecimal()
    ]
    new.set(_ID, str(max(numbers, default=0) + 1))
    for key in ("w14:paraId", "w14:textId"):
        for node in find(new, f".//*[@{key}]"):
            del node.attrib[name(key)]
    notes.append(new)
    return new.get(_ID)


def lead_to(use: NoteUse, id_: str) -> None:
    """Let a mark lead to another note."""
    for element in use.elements:
        element.set(_ID, id_)


def drop_note(notes: Element, kind: str, id_: str) -> None:
    """Take a note out."""
    for note in find(notes, f"w:{kind}[@w:id=$id]", id=id_):
        notes.remove(note)
