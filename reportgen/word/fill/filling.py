"""A part of a Word document with tags -> its tree with its tags filled, and its mistakes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.model.pieces import BODY, NOTHING, marker, piece_tag
from reportgen.templating.tags import TagSandbox
from reportgen.word.fill.calls import misplaced
from reportgen.word.fill.literals import literals_in
from reportgen.word.fill.marking import put_marks, structure_of, widen
from reportgen.word.fill.part import Part, items_of, stray
from reportgen.word.fill.spot import TagItem, TagProblem
from reportgen.word.fill.template import PartTemplate, wrong_tags, wrong_values
from reportgen.word.xml import story
from reportgen.word.xml.rounds import note_rounds
from reportgen.word.xml.tidy import tidy


@dataclass(frozen=True, slots=True)
class FilledPart:
    """A part, its tree with its tags filled, and its mistakes.

    Of a wrong part the tree has all but its wrong tags, and is None where nothing can be filled.
    """

    part: Part
    items: tuple[TagItem, ...]
    root: Element | None
    changed: bool
    mistakes: tuple[TagProblem, ...]


def fill_part(part: Part, tags: TagSandbox) -> FilledPart:
    """Fill the tags of a part; its own tree may be changed by it."""
    spots = part.spots
    items = items_of(spots)
    wrong = wrong_tags(items, tags)
    mistakes = [
        *stray(spots),
        *(mistake for _, mistake in wrong),
        *misplaced(items, tags),
        *(() if "numbers" in tags.kept else literals_in(part, tags.literals)),
    ]
    if all(item.written == piece_tag(BODY) for item in items) and BODY in tags.environment.globals:
        changed = bool(items) and not mistakes
        _put_body(items)
        return FilledPart(part, items, part.root, changed=changed, mistakes=tuple(mistakes))
    structure, lifted = structure_of(items)
    if structure:
        unread = {item for item, _ in wrong}
        values = wrong_values([item for item in items if item not in unread], tags)
        found = (*mistakes, *structure, *values)
        return FilledPart(part, items, None, changed=False, mistakes=found)
    for spot in spots:
        story.unbind(spot.paragraph)
    widen(part.root, items)
    put_marks(items, lifted)
    text, more = PartTemplate(part.root, items, tags).render([item for item, _ in wrong])
    mistakes += more
    if not text:
        return FilledPart(part, items, None, changed=False, mistakes=tuple(mistakes))
    return FilledPart(part, items, _tree(text), changed=not mistakes, mistakes=tuple(mistakes))


def _put_body(items: Iterable[TagItem]) -> None:
    """Put the marker of the content in place of its tags, where a part has no others."""
    for item in items:
        span = (item.tag.start, item.tag.end, marker(BODY))
        story.replace_spans(item.spot.paragraph, [span])


def _tree(text: str) -> Element:
    """The tree of a filled part, without the paragraphs that have nothing to show."""
    root = story.parse_part(text.encode())
    note_rounds(root)
    for paragraph in list(story.paragraphs_with(root, marker(NOTHING))):
        story.replace_spans(paragraph, [(0, len(story.text(paragraph)), "")])
        story.remove_if_spare(paragraph)
    tidy(root)
    return root
