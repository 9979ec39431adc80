"""The parts of a Word document that may have tags."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree
from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.model.pack import Kept
from reportgen.model.pieces import without_signs
from reportgen.model.problem import Problem
from reportgen.word.fill.spot import Spot, TagItem, TagProblem
from reportgen.word.fill.tag import strays, tags_in
from reportgen.word.xml import story
from reportgen.word.xml.element import name
from reportgen.word.xml.settle import settle

_LABELS = {
    RELATIONSHIP_TYPE.HEADER: phrase("header"),
    RELATIONSHIP_TYPE.FOOTER: phrase("footer"),
    RELATIONSHIP_TYPE.FOOTNOTES: phrase("footnotes"),
    RELATIONSHIP_TYPE.ENDNOTES: phrase("endnotes"),
}

_SMART_TAG = name("w:smartTag")
"""What older versions of Word put around words that they know, also around those of a tag."""

_SHOWN = 30
"""So many characters of a broken tag are enough to find it by."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its name in the package, what a person calls it (empty for the body), its tree."""

    name: str
    label: Argument
    root: Element

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Its paragraphs that have tags, or something that looks like a piece of one."""
        texts = ((i, it, story.text(it)) for i, it in enumerate(story.paragraphs(self.root)))
        return tuple(
            self.spot(i, paragraph, text)
            for i, paragraph, text in texts
            if tags_in(text) or strays(text, ())
        )

    def spot(self, number: int, paragraph: Element, text: str) -> Spot:
        """One of its paragraphs, by its number, with this text."""
        where = _where(self.root, paragraph)
        return Spot(self.name, self.label, where, number, paragraph, text, tags_in(text))


def _where(root: Element, paragraph: Element) -> Argument:
    if story.in_text_box(paragraph):
        return phrase("text_box")
    found = story.cell_of(root, paragraph)
    if found is None:
        return ""
    return phrase("cell", table=found.table, row=found.row, column=found.column)


def parts_of(document: WordDocument, kept: Collection[Kept] = ()) -> Iterator[Part]:
    """The body, then each header, footer and part with notes once.

    Tracked changes and comments are taken out, unless they are ``kept``.
    """
    main = document.part
    root = cast("Element", document.element)
    yield Part(main.partname.membername, "", _tree(main.blob, kept))
    seen = set()
    for relationship in main.rels.values():
        label = _LABELS.get(relationship.reltype)
        if label is None or relationship.target_part in seen:
            continue
        part = relationship.target_part
        seen.add(part)
        pages = story.reference_type(root, relationship.rId)
        yield Part(part.partname.membername, _of_pages(label, pages), _tree(part.blob, kept))


def _of_pages(part: Argument, pages: str) -> Argument:
    """What a header or footer is called that is on some pages alone."""
    if pages == "first":
        return phrase("of_first_page", part=part)
    return phrase("of_even_pages", part=part) if pages == "even" else part


def _tree(blob: bytes, kept: Collection[Kept]) -> Element:
    """The tree of a part without what would be taken for a mark of ours."""
    root = story.parse_part(blob)
    etree.strip_tags(root, etree.ProcessingInstruction, etree.Comment, _SMART_TAG)
    text = etree.tostring(root, encoding="unicode")
    free = without_signs(text)
    root = root if free == text else story.parse_part(free.encode())
    settle(root, paragraphs=False, kept=kept)
    for paragraph in story.paragraphs_with(root, "{"):
        story.spell_out(paragraph, _in_tag)
    return root


def _in_tag(text: str, at: int) -> bool:
    return any(tag.start < at < tag.end for tag in tags_in(text))


def items_of(spots: tuple[Spot, ...]) -> tuple[TagItem, ...]:
    """The tags of paragraphs, numbered."""
    pairs = [(tag, spot) for spot in spots for tag in spot.tags]
    return tuple(TagItem(number, tag, spot) for number, (tag, spot) in enumerate(pairs))


def stray(spots: tuple[Spot, ...]) -> Iterator[TagProblem]:
    """Tags that begin or end in a paragraph alone."""
    for spot in spots:
        for words in strays(spot.text, spot.tags):
            begins = words.startswith("{")
            code = "word.tag_without_end" if begins else "word.tag_without_start"
            yield spot.wrong(Problem.of(code, words=words[:_SHOWN]))
