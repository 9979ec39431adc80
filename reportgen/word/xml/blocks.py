"""Parts of a text that tags may leave out or repeat, and what reaches over their edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.etree import QName
from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, name

RANGES = (
    *("bookmark", "perm", "commentRange", "moveFromRange", "moveToRange"),
    *("customXmlInsRange", "customXmlDelRange"),
    *("customXmlMoveFromRange", "customXmlMoveToRange"),
)
"""What has a start and an end, which may lie in different paragraphs."""

_STARTS = " | ".join(f"//w:{kind}Start" for kind in RANGES)
_FIELD_MARKS = "descendant-or-self::w:fldChar"

Edges = Sequence[Element]
"""Elements of one parent, of which those between two neighbours may be left out or repeated.

Where the first and the last are the same element, it is that one.
"""


def widen_ranges(root: Element, blocks: Sequence[Edges]) -> None:
    """Let each range that begins or ends in a block begin before it, or end behind it.

    Else its other end would be left alone where the block is left out or repeated. ``blocks`` go
    from the outer to the inner.
    """
    ends = {_key(it): it for it in find(root, _STARTS.replace("Start", "End"))}
    pairs = [(it, ends[_key(it)]) for it in find(root, _STARTS) if _key(it) in ends]
    for edges in reversed(blocks) if pairs else ():
        for inside in _insides(edges):
            for start, end in pairs:
                first, last = _is_in(start, inside), _is_in(end, inside)
                if first and not last:
                    edges[0].addprevious(start)
                elif last and not first:
                    edges[-1].addnext(end)


def splits_field(edges: Edges) -> bool:
    """Whether a field begins in a block and ends outside of it, or the other way round."""
    return any(_opens(it for part in inside for it in _marks(part)) for inside in _insides(edges))


def _marks(part: Element) -> Iterator[str]:
    for mark in find(part, _FIELD_MARKS):
        yield mark.get(name("w:fldCharType")) or ""


def _opens(kinds: Iterator[str]) -> bool:
    """Whether what begins and what ends do not come in pairs."""
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if depth < 0:
            return True
    return depth != 0


def _insides(edges: Edges) -> Iterator[list[Element]]:
    """The elements of each part of a block."""
    if edges[0] is edges[-1]:
        yield [edges[0]]
        return
    for first, last in pairwise(edges):
        between: list[Element] = []
        for node in first.itersiblings() if first is not last else ():
            if node is last:
                break
            between.append(node)
        yield between


def _is_in(node: Element, inside: Sequence[Element]) -> bool:
    return any(it in inside for it in (node, *node.iterancestors()))


def _key(end: Element) -> tuple[str, str]:
    kind = QName(end).localname.removesuffix("Start").removesuffix("End")
    return kind, end.get(name("w:id")) or ""
