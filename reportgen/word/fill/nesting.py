"""Which tag closes which, and what each of them stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.word.fill.mistake import Item, Mistake
from reportgen.word.fill.tag import without
from reportgen.word.xml import story

CLOSED_BY: Mapping[str, str] = {"for": "endfor", "if": "endif"}
_OPENED_BY = {closer: opener for opener, closer in CLOSED_BY.items()}
_MIDDLES = {"else": ("for", "if"), "elif": ("if",)}
STATEMENTS = (*CLOSED_BY, *_OPENED_BY, *_MIDDLES, "set")
"""What a statement in a Word document may be."""

_NAMES = {"p": "paragraph", "tr": "row", "tc": "cell"}

Group = tuple[Item, ...]
"""A tag that opens, those that divide, and the one that closes; or a tag of its own."""


def groups(items: Sequence[Item]) -> tuple[list[Group], list[Mistake]]:
    """The tags that belong together, the outer before the inner, and those that lack another."""
    open_: list[list[Item]] = []
    done: list[Group] = []
    wrong: list[Mistake] = []
    for item in items:
        word = item.tag.word
        if word in CLOSED_BY:
            open_.append([item])
        elif word in _OPENED_BY:
            wrong += [_unclosed(group[0]) for group in _pop_to(open_, _OPENED_BY[word])]
            if open_:
                done.append((*open_.pop(), item))
            else:
                wrong.append(_lone(item, _OPENED_BY[word]))
        elif word in _MIDDLES and not (open_ and open_[-1][0].tag.word in _MIDDLES[word]):
            wrong.append(_lone(item, _MIDDLES[word][-1]))
        elif word in _MIDDLES:
            open_[-1].append(item)
        elif item.tag.lift:
            done.append((item,))
    wrong += [_unclosed(group[0]) for group in open_]
    return sorted(done, key=lambda group: group[0].number), wrong


def _pop_to(open_: list[list[Item]], opener: str) -> list[list[Item]]:
    """What stands open above the innermost tag of this kind, or nothing where there is none."""
    if all(group[0].tag.word != opener for group in open_):
        return [open_.pop() for _ in open_[:0]]
    above: list[list[Item]] = []
    while open_[-1][0].tag.word != opener:
        above.append(open_.pop())
    return above


def _unclosed(item: Item) -> Mistake:
    closer = CLOSED_BY[item.tag.word]
    return item.mistake(
        f"there is no {{%{item.tag.lift} {closer} %}}", "write it where this ends, of the same kind"
    )


def _lone(item: Item, opener: str) -> Mistake:
    message = f"there is no {{%{item.tag.lift} {opener} … %}} before it"
    return item.mistake(message, "write one, or take this away")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A group that stands for whole elements: it goes ``around`` one, or in place of several."""

    group: Group
    kind: str
    elements: tuple[Element, ...]

    @property
    def around(self) -> bool:
        """Whether the element stays, and is repeated or left out."""
        return len(self.group) > 1 and all(it is self.elements[0] for it in self.elements)


def lift(group: Group) -> Lifted | Mistake | None:
    """What a group stands for; None where it stays within one paragraph."""
    kind = _kind(group)
    if kind is None:
        return _spread(group)
    if not kind:
        return None
    elements = [story.container(item.spot.paragraph, kind) for item in group]
    outside = [item for item, found in zip(group, elements, strict=True) if found is None]
    if outside:
        where = "a row of a table" if kind == "tr" else "a cell of a table"
        hint = "move it into the table, or write {%p … %} for a paragraph"
        return outside[0].mistake(f"it stands in no table, and {{%{kind} means {where}", hint)
    lifted = Lifted(group, kind, tuple(found for found in elements if found is not None))
    if len({found.getparent() for found in lifted.elements}) > 1:
        return _apart(group, kind)
    return lifted


def _kind(group: Group) -> str | None:
    """The one kind of the tags; None where they are plain, and cannot be."""
    kinds = {item.tag.lift for item in group} - {""}
    if len(kinds) > 1:
        return None
    if kinds:
        return kinds.pop()
    if len({item.spot.number for item in group}) == 1:
        return ""
    return "p" if all(_is_bare(item) for item in group) else None


def _is_bare(item: Item) -> bool:
    """Whether a paragraph holds nothing but statements."""
    statements = tuple(tag for tag in item.spot.tags if tag.kind != "{")
    paragraph = item.spot.paragraph
    return not without(item.spot.text, statements) and not story.holds_more(paragraph)


def _spread(group: Group) -> Mistake:
    first, last = group[0], group[-1]
    kinds = {item.tag.lift for item in group} - {""}
    if len(kinds) > 1:
        message = f"it is closed by {last.tag}, which is of another kind"
        return first.mistake(message, f"write {{%{first.tag.lift} {last.tag.word} %}} there")
    return _apart(group, "")


def _apart(group: Group, kind: str) -> Mistake:
    first, last = group[0], group[-1]
    message = f"it is closed in another place, {last.spot.place}"
    return first.mistake(message, _advice(first, last, kind))


def _advice(first: Item, last: Item, kind: str) -> str:
    rows, cells = (
        [story.container(item.spot.paragraph, what) for item in (first, last)]
        for what in ("tr", "tc")
    )
    if rows[0] is None and rows[1] is None:
        return "write {%p … %} in both, each in a paragraph of its own"
    if rows[0] is not rows[1] and kind != "tr":
        return "for whole rows write {%tr … %} in both; else close it in the same cell"
    return "close it in the same cell" if cells[0] is not cells[1] else "close it beside it"


def lost(lifted: Lifted, by_paragraph: Mapping[Element, Group]) -> Mistake | None:
    """A tag whose element goes, with text or a picture in it that would go with it."""
    if lifted.around:
        return _divided(lifted)
    for item, element in zip(lifted.group, lifted.elements, strict=True):
        words = " ".join(
            filter(None, (_rest(it, by_paragraph, lifted) for it in story.paragraphs(element)))
        )
        if words or story.holds_more(element):
            what = _NAMES[lifted.kind]
            message = f"the whole {what} gives way to the tag, with what else is in it"
            hint = f"put the tag into a {what} of its own"
            if len(lifted.group) > 1:
                hint += f", or {lifted.group[-1].tag} into the same {what}"
            return item.mistake(message, hint)
    return None


def _divided(lifted: Lifted) -> Mistake | None:
    _, *dividing, _ = lifted.group
    if not dividing:
        return None
    what = _NAMES[lifted.kind]
    hint = f"put each tag into a {what} of its own"
    return dividing[0].mistake(f"it divides one {what}", hint)


def _rest(paragraph: Element, by_paragraph: Mapping[Element, Group], lifted: Lifted) -> str:
    mine = {item.number for item in lifted.group}
    items = by_paragraph.get(paragraph, ())
    gone = tuple(it.tag for it in items if it.number in mine or it.tag.kind != "{")
    return without(story.text(paragraph), gone)
