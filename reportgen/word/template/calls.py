"""Calls that stand for pieces of content, such as ``{{ chart("index") }}``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml.etree import _Element as Element

from reportgen.model.tags import BODY, Tags, marker
from reportgen.word.template.mistake import Item, Mistake
from reportgen.word.template.tag import without
from reportgen.word.xml import story

_BEGIN = "{{"


def misplaced(items: Sequence[Item], tags: Tags) -> Iterator[Mistake]:
    """Calls that do not stand alone in a paragraph of the body."""
    for item in items:
        if not _calls(item, tags):
            continue
        if item.spot.label or story.in_text_box(item.spot.paragraph):
            yield item.mistake("it cannot stand here", "move it into the text itself")
        elif _beside(item):
            hint = "give it a paragraph of its own"
            yield item.mistake("there is more in its paragraph, which it would replace", hint)


def _beside(item: Item) -> str:
    """What stands in the paragraph of a tag but statements and itself."""
    others = tuple(tag for tag in item.spot.tags if tag == item.tag or tag.kind != "{")
    return without(item.spot.text, others)


def _calls(item: Item, tags: Tags) -> bool:
    """Whether a tag gives a piece."""
    environment, code = tags.environment, item.tag.code.strip()
    if item.tag.kind != "{" or code == BODY:
        return code == BODY and BODY in environment.globals
    start, end = environment.variable_start_string, environment.variable_end_string
    try:
        tree = environment.parse(f"{start}{code}{end}")
    except TemplateSyntaxError:
        return False
    called = (call.node for call in tree.find_all(nodes.Call))
    return any(isinstance(node, nodes.Name) and node.name in tags.calls for node in called)


def repeated(items: Sequence[Item], pieces: Sequence[str], tags: Tags) -> Iterator[Mistake]:
    """Tags that stand for a piece that can stand but once, where others do so before them."""
    for piece in dict.fromkeys(pieces):
        if pieces.count(piece) == 1:
            continue
        first, *more = _giving(items, piece, tags)
        for item in more:
            message = f"it stands before already, in {_where(first)}"
            yield item.mistake(message, "leave one of them: it can stand but once")
        if not more:
            hint = "move it out of the loop: it can stand but once"
            yield first.mistake(f"it comes to stand in {pieces.count(piece)} places", hint)


def _where(item: Item) -> str:
    return item.spot.where or f"paragraph {item.spot.number + 1}"


def _giving(items: Sequence[Item], piece: str, tags: Tags) -> list[Item]:
    """The tags that give this piece; one that may, where it depends on a loop."""
    found = [item for item in items if _gives(item, piece, tags)]
    function, *_ = piece.split()
    return found or [it for it in items if _calls(it, tags) and function in it.tag.code][:1]


def _gives(item: Item, piece: str, tags: Tags) -> bool:
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


def pieces_in(root: Element, tags: Tags) -> tuple[str, ...]:
    """The pieces that the paragraphs of a filled document stand for, in order."""
    names = {marker(name): name for name in (BODY, *tags.pieces)}
    texts = (story.text(found).strip() for found in story.paragraphs_with(root, _BEGIN))
    return tuple(names[text] for text in texts if text in names)
