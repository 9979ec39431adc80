"""Pieces that can stand but once, and the tags that stand for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape

from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.model.pieces import BODY, marker
from reportgen.model.problem import Problem
from reportgen.templating.tags import TagSandbox
from reportgen.word.fill.calls import gives_piece, piece_tree
from reportgen.word.fill.spot import TagItem, TagProblem
from reportgen.word.xml import story

_BEGIN = "{{"


def repeated(
    items: Sequence[TagItem], pieces: Sequence[str], tags: TagSandbox
) -> Iterator[TagProblem]:
    """Tags that stand for a piece that can stand but once, where others do so before them."""
    for piece in dict.fromkeys(pieces):
        if pieces.count(piece) == 1:
            continue
        first, *more = _giving(items, piece, tags)
        for item in more:
            yield item.wrong(Problem.of("word.piece_twice", first=_where(first)))
        if not more:
            yield first.wrong(Problem.of("word.piece_in_loop", count=pieces.count(piece)))


def _where(item: TagItem) -> Argument:
    return item.spot.where or phrase("paragraph_number", number=item.spot.number + 1)


def _giving(items: Sequence[TagItem], piece: str, tags: TagSandbox) -> list[TagItem]:
    """The tags that give this piece; one that may, where it depends on a loop."""
    found = [item for item in items if _is_for(item, piece, tags)]
    function, *_ = piece.split()
    return found or [it for it in items if _calls(it, tags) and function in it.tag.code][:1]


def _calls(item: TagItem, tags: TagSandbox) -> bool:
    """Whether a tag gives a piece by itself."""
    tree = piece_tree(item, tags) if item.tag.kind == "{" else None
    return tree is not None and gives_piece(tree, (), tags)


def _is_for(item: TagItem, piece: str, tags: TagSandbox) -> bool:
    """Whether a tag gives this piece by itself, without what other tags set."""
    if not _calls(item, tags):
        return False
    environment = tags.environment
    start, end = environment.variable_start_string, environment.variable_end_string
    try:
        given = environment.from_string(f"{start}{item.tag.code}{end}").render()
    except tags.mistakes:
        return False
    return unescape(given) == marker(piece)


def pieces_in(root: Element, tags: TagSandbox) -> tuple[str, ...]:
    """The pieces that the paragraphs of a filled document stand for, in order."""
    names = {marker(name): name for name in (BODY, *tags.pieces)}
    texts = (story.text(found).strip() for found in story.paragraphs_with(root, _BEGIN))
    return tuple(names[text] for text in texts if text in names)
