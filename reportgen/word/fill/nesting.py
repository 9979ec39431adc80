"""Which tag closes which, and what each of them stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.model.problem import Problem
from reportgen.word.fill.spot import TagItem, TagProblem

CLOSED_BY: Mapping[str, str] = {"for": "endfor", "if": "endif"}
_OPENED_BY = {closer: opener for opener, closer in CLOSED_BY.items()}
_MIDDLES = {"else": ("for", "if"), "elif": ("if",)}
STATEMENTS = (*CLOSED_BY, *_OPENED_BY, *_MIDDLES, "set")
"""What a statement in a Word document may be."""


TagGroup = tuple[TagItem, ...]
"""A tag that opens, those that divide, and the one that closes; or a tag of its own."""


def groups(items: Sequence[TagItem]) -> tuple[list[TagGroup], list[TagProblem]]:
    """The tags that belong together, the outer before the inner, and those that lack another."""
    open_: list[list[TagItem]] = []
    done: list[TagGroup] = []
    wrong: list[TagProblem] = []
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


def _pop_to(open_: list[list[TagItem]], opener: str) -> list[list[TagItem]]:
    """What stands open above the innermost tag of this kind, or nothing where there is none."""
    if all(group[0].tag.word != opener for group in open_):
        return [open_.pop() for _ in open_[:0]]
    above: list[list[TagItem]] = []
    while open_[-1][0].tag.word != opener:
        above.append(open_.pop())
    return above


def _unclosed(item: TagItem) -> TagProblem:
    closer = CLOSED_BY[item.tag.word]
    return item.wrong(Problem.of("word.not_closed", lift=item.tag.lift, closer=closer))


def _lone(item: TagItem, opener: str) -> TagProblem:
    return item.wrong(Problem.of("word.closes_nothing", lift=item.tag.lift, opener=opener))
