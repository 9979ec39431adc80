"""Tags in what a document stores beside its text: its properties, and what controls are bound to.

Word writes what a person types into a bound control into the store, tag and all, and shows on
opening what the store has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part as PackagePart
from docx.opc.part import XmlPart

from reportgen.messages import phrase
from reportgen.model.pieces import without_signs
from reportgen.templating.tags import TagSandbox
from reportgen.word.fill.filling import fill_part
from reportgen.word.fill.part import Part
from reportgen.word.fill.spot import TagProblem
from reportgen.word.fill.tag import strays
from reportgen.word.xml import stored, story

_KINDS = (
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_XML,
)
"""What leads to a store."""


@dataclass(frozen=True, slots=True)
class FilledStores:
    """The stores in which tags were filled, by the names of their parts, and what is wrong."""

    parts: Mapping[str, bytes]
    mistakes: tuple[TagProblem, ...]


def fill_stores(document: WordDocument, tags: TagSandbox) -> FilledStores:
    """Fill the tags in the properties of a document and in its custom XML."""
    parts: dict[str, bytes] = {}
    mistakes: list[TagProblem] = []
    for part in stores_of(document):
        root = story.parse_part(_content(part))
        texts = [it for it in stored.texts(root) if strays(it.words, ())]
        for text in texts:
            label = phrase("place_property", name=text.name)
            holder = Part(
                part.partname.membername, label, story.text_part(without_signs(text.words))
            )
            done = fill_part(holder, tags)
            mistakes += done.mistakes
            if done.root is not None:
                text.put(story.whole_text(done.root))
        if texts:
            parts[part.partname.membername] = story.store(root)
    return FilledStores(parts, tuple(mistakes))


def stores_of(document: WordDocument) -> Iterator[PackagePart]:
    """The parts that are stores, in the order of their relations."""
    for source in (document.part.package, document.part):
        for relation in source.rels.values():
            if relation.reltype in _KINDS and not relation.is_external:
                yield relation.target_part


def _content(part: PackagePart) -> bytes:
    return story.store(part.element) if isinstance(part, XmlPart) else part.blob
