"""Sections of a document in which the paper is turned, for what is wide."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import cast, get_args

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.package import Package
from lxml.etree import _Element as Element

from reportgen.word.xml import turned
from reportgen.word.xml.element import NO_XML, Xml, find
from reportgen.word.xml.room import Room, room_of, section_of

_FIRST_BOX = 1_500_000_000
"""The number of the first box: above those of all other drawings, which count from 1."""
_TYPES = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


_RELATIONS = tuple(relation for _, relation in _TYPES.values())


@dataclass(slots=True)
class Turns:
    """Where in a document the paper is turned.

    Sections are written when the headers are what they will be: until then marks stand for them.
    """

    document: WordDocument
    marks: list[tuple[str, int, Element]] = field(default_factory=list)
    turned_rests: list[Element] = field(default_factory=list)

    def begin(self, place: Element, style: str, *, empty: bool) -> Xml | None:
        """What stands before turned pages at a place; None where none can begin.

        ``style`` is the id of the style of a paragraph that ends a section. ``empty`` says that
        no block stands before them: a section that has nothing else either begins with them.
        """
        section = self._section(place)
        if section is None:
            return None
        if empty and _starts(place):
            return NO_XML
        return self._mark("upright", section, style)

    def end(self, place: Element, style: str, *, last: bool) -> Xml:
        """What stands behind turned pages that have begun.

        ``last`` says that no block follows: where the section has nothing else either, it ends with
        them, and no empty page comes.
        """
        section = self._section(place)
        if section is None:
            return NO_XML
        if last and _ends(place, section):
            self.turned_rests.append(section)
            return NO_XML
        return self._mark("turned", section, style)

    def sections(self) -> dict[tuple[str, int], Xml]:
        """The properties of each section, by its mark; those of the document are changed to fit."""
        kinds = [
            (place, kind) for place in get_args(turned.StoryPlace) for kind in turned.STORY_KINDS
        ]
        made: dict[tuple[str, int], Xml] = {}
        rests = {id(it) for it in self.turned_rests}
        for section in _each_once([it for _, _, it in self.marks] + self.turned_rests):
            for place, kind in kinds:
                before = turned.referred(self._up_to(section), place, kind)
                if before:
                    turned.refer(section, place, kind, before)
            lying = self._lying(section)
            for at, (kind_of, number, _) in enumerate(self._marks_of(section)):
                copy = deepcopy(lying if kind_of == "turned" else section)
                if at:
                    turned.forget_start(copy)
                made[kind_of, number] = turned.section_text(copy)
            if self._marks_of(section):
                turned.forget_start(lying)
                turned.forget_start(section)
            if id(section) in rests:
                section[:] = list(lying)
        self._forget(made)
        return made

    def _forget(self, made: Mapping[tuple[str, int], Xml]) -> None:
        """Leave out headers and footers that no section has any more."""
        main, text = self.document.part, "".join(made.values())
        root = cast("Element", self.document.element)
        used = {value for node in find(root, "//*[@r:id]") for value in node.attrib.values()}
        for key in [it for it, rel in main.rels.items() if rel.reltype in _RELATIONS]:
            if key not in used and f'"{key}"' not in text:
                del main.rels[key]

    def _marks_of(self, section: Element) -> list[tuple[str, int, Element]]:
        return [it for it in self.marks if it[2] is section]

    def _mark(self, kind: str, section: Element, style: str) -> Xml:
        number = len(self.marks) + 1
        self.marks.append((kind, number, section))
        return turned.break_mark(kind, number, style)

    def _section(self, place: Element) -> Element | None:
        """The section of a place; None inside of a table or box, or where it lies already."""
        if find(place, "ancestor::w:tc | ancestor::w:txbxContent | ancestor::w:sdt"):
            return None
        section = section_of(place)
        return None if section is None or turned.paper_of(section).is_landscape else section

    def _up_to(self, section: Element) -> list[Element]:
        whole = find(cast("Element", self.document.element), "w:body//w:sectPr")
        return whole[: whole.index(section) + 1]

    def _lying(self, section: Element) -> Element:
        """The section with its paper turned, and headers and footers that stay where they are."""
        lying, sheet = deepcopy(section), turned.paper_of(section)
        turned.turn_section(lying)
        main = self.document.part
        for place in get_args(turned.StoryPlace):
            for kind in turned.STORY_KINDS:
                key = turned.referred([section], place, kind)
                part = main.related_parts.get(key) if key else None
                if not isinstance(part, XmlPart) or not turned.can_turn(part.element):
                    continue
                content, relation = _TYPES[place]
                package = cast("Package", main.package)
                partname = package.next_partname(f"/word/{place}%d.xml")
                new = XmlPart(partname, content, deepcopy(part.element), package)
                for it in part.rels.values():
                    target = it.target_ref if it.is_external else it.target_part
                    new.load_rel(it.reltype, target, it.rId, it.is_external)
                number = _FIRST_BOX + len(main.rels)
                turned.turn_story(cast("Element", new.element), place, sheet, number)
                turned.refer(lying, place, kind, main.relate_to(new, relation))
        return lying


def turned_room(place: Element) -> Room:
    """The room on the turned pages of a place."""
    room = room_of(place)
    return Room(room.height, room.width)


def _each_once(sections: list[Element]) -> list[Element]:
    return list({id(it): it for it in sections}.values())


def _starts(place: Element) -> bool:
    """Whether its section has nothing before a place."""
    for node in place.itersiblings(preceding=True):
        if find(node, "descendant-or-self::w:sectPr"):
            return True
        if find(node, "self::w:p | self::w:tbl | self::w:sdt"):
            return False
    return True


def _ends(place: Element, section: Element) -> bool:
    """Whether a section has nothing behind a place."""
    if find(place, "w:pPr/w:sectPr"):
        return True
    for node in place.itersiblings():
        if node is section:
            return True
        if find(node, "self::w:p | self::w:tbl | self::w:sdt"):
            return False
    return False
