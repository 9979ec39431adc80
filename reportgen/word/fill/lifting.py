"""Tags that stand for a whole paragraph, row or cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem
from reportgen.word.fill.nesting import TagGroup
from reportgen.word.fill.spot import TagItem, TagProblem
from reportgen.word.fill.tag import without
from reportgen.word.xml import story

_NAMES = {"p": phrase("paragraph"), "tr": phrase("row"), "tc": phrase("table_cell")}


@dataclass(frozen=True, slots=True)
class Lifted:
    """A group that stands for whole elements: it goes ``around`` one, or in place of several."""

    group: TagGroup
    kind: str
    elements: tuple[Element, ...]

    @property
    def around(self) -> bool:
        """Whether the element stays, and is repeated or left out."""
        return len(self.group) > 1 and all(it is self.elements[0] for it in self.elements)


def lift(group: TagGroup) -> Lifted | TagProblem | None:
    """What a group stands for; None where it stays within one paragraph."""
    kind = _kind(group)
    if kind is None:
        return _spread(group)
    if not kind:
        return None
    elements = [story.container(item.spot.paragraph, kind) for item in group]
    outside = [item for item, found in zip(group, elements, strict=True) if found is None]
    if outside:
        element = phrase("a_row") if kind == "tr" else phrase("a_cell")
        return outside[0].wrong(Problem.of("word.not_in_table", lift=kind, element=element))
    lifted = Lifted(group, kind, tuple(found for found in elements if found is not None))
    if len({found.getparent() for found in lifted.elements}) > 1:
        return _apart(group, kind)
    return lifted


def _kind(group: TagGroup) -> str | None:
    """The one kind of the tags; None where they are plain, and cannot be."""
    kinds = {item.tag.lift for item in group} - {""}
    if len(kinds) > 1:
        return None
    if kinds:
        return kinds.pop()
    if len({item.spot.number for item in group}) == 1:
        return ""
    return "p" if all(_is_bare(item) for item in group) else None


def _is_bare(item: TagItem) -> bool:
    """Whether a paragraph holds nothing but statements."""
    statements = tuple(tag for tag in item.spot.tags if tag.kind != "{")
    paragraph = item.spot.paragraph
    return not without(item.spot.text, statements) and not story.shows_more(paragraph)


def edges_of(group: TagGroup) -> tuple[Element, ...] | None:
    """The runs of tags within one paragraph; None where they have not the same parent."""
    runs = [story.run_at(item.spot.paragraph, item.tag.start) for item in group]
    found = tuple(run for run in runs if run is not None)
    same = len({run.getparent() for run in found}) == 1
    return found if same and len(found) == len(group) else None


def _spread(group: TagGroup) -> TagProblem:
    first, last = group[0], group[-1]
    kinds = {item.tag.lift for item in group} - {""}
    if len(kinds) > 1:
        lift, closer = first.tag.lift, last.tag.word
        code = "word.closed_by_other_kind"
        return first.wrong(Problem.of(code, closing=str(last.tag), lift=lift, closer=closer))
    return _apart(group, "")


def _apart(group: TagGroup, kind: str) -> TagProblem:
    first, last = group[0], group[-1]
    place, advice = last.spot.place, _advice(first, last, kind)
    return first.wrong(Problem.of("word.closed_elsewhere", place=place, advice=advice))


def _advice(first: TagItem, last: TagItem, kind: str) -> Argument:
    rows, cells = (
        [story.container(item.spot.paragraph, what) for item in (first, last)]
        for what in ("tr", "tc")
    )
    if rows[0] is None and rows[1] is None:
        return phrase("paragraph_tags")
    if rows[0] is not rows[1] and kind != "tr":
        return phrase("row_tags")
    return phrase("same_cell") if cells[0] is not cells[1] else phrase("close_beside")


def lost(lifted: Lifted, by_paragraph: Mapping[Element, TagGroup]) -> TagProblem | None:
    """A tag whose element goes, with text or a picture in it that would go with it."""
    if lifted.around:
        return _divided(lifted)
    for item, element in zip(lifted.group, lifted.elements, strict=True):
        words = " ".join(
            filter(None, (_rest(it, by_paragraph, lifted) for it in story.paragraphs(element)))
        )
        if words:
            return item.wrong(_would_be_lost(lifted))
        for what in story.carried(element):
            also = Problem.of("word.would_lose", element=_NAMES[lifted.kind], what=phrase(what))
            return item.wrong(also)
    return None


def _would_be_lost(lifted: Lifted) -> Problem:
    element, closing = _NAMES[lifted.kind], str(lifted.group[-1].tag)
    several = len(lifted.group) > 1
    or_closing = phrase("or_closing", closing=closing, element=element) if several else ""
    return Problem.of("word.would_be_lost", element=element, or_closing=or_closing)


def _divided(lifted: Lifted) -> TagProblem | None:
    _, *dividing, _ = lifted.group
    if not dividing:
        return None
    return dividing[0].wrong(Problem.of("word.divides", element=_NAMES[lifted.kind]))


def _rest(paragraph: Element, by_paragraph: Mapping[Element, TagGroup], lifted: Lifted) -> str:
    mine = {item.number for item in lifted.group}
    items = by_paragraph.get(paragraph, ())
    gone = tuple(it.tag for it in items if it.number in mine or it.tag.kind != "{")
    return without(story.text(paragraph), gone)
