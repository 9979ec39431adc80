"""Numbers in the places of tags, or of the paragraphs, rows and cells that they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.etree import _Element as Element

from reportgen.model.pieces import CLOSE, OPEN
from reportgen.model.problem import Problem
from reportgen.word.fill.lifting import Lifted, edges_of, lift, lost
from reportgen.word.fill.nesting import CLOSED_BY, TagGroup, groups
from reportgen.word.fill.spot import TagItem, TagProblem
from reportgen.word.xml import story
from reportgen.word.xml.blocks import splits_field, widen_ranges


def structure_of(items: tuple[TagItem, ...]) -> tuple[list[TagProblem], list[Lifted]]:
    """What is wrong with how the tags stand to each other, and those for whole elements."""
    found, mistakes = groups(items)
    plans = [lift(group) for group in found]
    mistakes += [plan for plan in plans if isinstance(plan, TagProblem)]
    mistakes += [it for pair in zip(found, plans, strict=True) if (it := _crossing(*pair))]
    lifted = [plan for plan in plans if isinstance(plan, Lifted)]
    spots = {item.spot.paragraph: item.spot for item in items}
    beside = {
        paragraph: tuple(item for item in items if item.spot is spot)
        for paragraph, spot in spots.items()
    }
    return mistakes + [it for plan in lifted if (it := lost(plan, beside))], lifted


def _edges(group: TagGroup, plan: Lifted | TagProblem | None) -> tuple[Element, ...] | None:
    """Between which elements the tags of a group leave out or repeat what there is."""
    if isinstance(plan, TagProblem):
        return None
    return plan.elements if plan else edges_of(group)


def _crossing(group: TagGroup, plan: Lifted | TagProblem | None) -> TagProblem | None:
    """Tags that part what only holds together: a link or a control, or a field."""
    if isinstance(plan, TagProblem) or len(group) == 1:
        return None
    edges = _edges(group, plan)
    if edges is None:
        return group[0].wrong(Problem.of("word.parts_element", closing=str(group[-1].tag)))
    if splits_field(edges):
        return group[0].wrong(Problem.of("word.parts_field", closing=str(group[-1].tag)))
    return None


def widen(root: Element, items: tuple[TagItem, ...]) -> None:
    """Let bookmarks and other ranges that reach over the edges of tags begin and end outside."""
    found, _ = groups(items)
    blocks = (_edges(group, lift(group)) for group in found if len(group) > 1)
    widen_ranges(root, [edges for edges in blocks if edges])


def put_marks(items: Iterable[TagItem], lifted: list[Lifted]) -> None:
    """Put the number of each tag into its place, or that of the element that it stands for."""
    raised = {item.number for plan in lifted for item in plan.group}
    by_spot: dict[Element, list[TagItem]] = {}
    for item in items:
        by_spot.setdefault(item.spot.paragraph, []).append(item)
    for paragraph, own in by_spot.items():
        spans = [(it.tag.start, it.tag.end, _mark(it, raised)) for it in own]
        story.replace_spans(paragraph, spans)
    for plan in lifted:
        if plan.around:
            story.put_before(plan.elements[0], plan.group[0].number)
            story.put_after(plan.elements[0], plan.group[-1].number)
    _put_in_place([plan for plan in lifted if not plan.around])
    for item in (item for plan in lifted if plan.around for item in plan.group):
        story.remove_if_spare(item.spot.paragraph)


def _mark(item: TagItem, raised: set[int]) -> str:
    return "" if item.number in raised else f"{OPEN}{item.number}{CLOSE}"


def _put_in_place(lifted: list[Lifted]) -> None:
    pairs = [pair for plan in lifted for pair in zip(plan.group, plan.elements, strict=True)]
    by_element: dict[Element, list[TagItem]] = {}
    for item, element in sorted(pairs, key=lambda pair: pair[0].number):
        by_element.setdefault(element, []).append(item)
    for element, items in by_element.items():
        opens = all(item.tag.word not in CLOSED_BY.values() for item in items)
        story.put_in_place(element, [item.number for item in items], opens=opens)
