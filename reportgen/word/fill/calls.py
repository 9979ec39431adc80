"""Calls that stand for pieces of content, such as ``{{ chart("index") }}``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from html import unescape

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml.etree import _Element as Element

from reportgen.model.pieces import BODY, marker
from reportgen.templating.tags import Tags
from reportgen.word.fill.mistake import Item, Mistake
from reportgen.word.fill.source import whole
from reportgen.word.fill.tag import without
from reportgen.word.xml import story

_BEGIN = "{{"
_JOINING = (nodes.Concat, nodes.Filter, nodes.Add, nodes.Mod, nodes.Mul)
_KEEPING = ("default", "first", "last", "list")
"""Filters that give what they get."""

_TRUTHS = (nodes.Compare, nodes.Test, nodes.Not)
"""Expressions that only say yes or no."""


def misplaced(items: Sequence[Item], tags: Tags) -> Iterator[Mistake]:
    """Calls that do not stand alone in a paragraph of the body, and names that are set to one."""
    named: set[str] = set()
    for item in items:
        tree = _tree(item, tags)
        if tree is None:
            continue
        gives = _gives(tree, named, tags)
        found = _misplaced(item, makes_text=_makes_text(tree, named, tags)) if gives else None
        if found:
            yield found
        stored = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
        named = named | stored if gives else named - stored


def _misplaced(item: Item, *, makes_text: bool) -> Mistake | None:
    if makes_text:
        hint = "write it alone in a paragraph of its own, and text in others"
        return item.mistake("it makes text of a chart, table, checklist or image", hint)
    if item.tag.kind != "{":
        return None
    if item.spot.label or story.in_text_box(item.spot.paragraph):
        return item.mistake("it cannot stand here", "move it into the text itself")
    if _beside(item):
        hint = "give it a paragraph of its own"
        return item.mistake("there is more in its paragraph, which it would replace", hint)
    return None


def _beside(item: Item) -> str:
    """What stands in the paragraph of a tag but statements and itself."""
    others = tuple(tag for tag in item.spot.tags if tag == item.tag or tag.kind != "{")
    return without(item.spot.text, others)


def _tree(item: Item, tags: Tags) -> nodes.Template | None:
    """A tag that may give a piece, or a name to one; None for others."""
    if item.tag.kind != "{" and item.tag.word not in ("set", "for"):
        return None
    try:
        return tags.environment.parse(whole(item.tag, tags.environment))
    except TemplateSyntaxError:
        return None


def _gives(node: nodes.Node, named: Collection[str], tags: Tags) -> bool:
    """Whether a piece is in what a tag gives: it calls for one, or names one that was set."""
    if isinstance(node, nodes.Name):
        body = node.name == BODY and BODY in tags.environment.globals
        return node.ctx == "load" and (node.name in named or body)
    if isinstance(node, nodes.Call) and _is_piece(node, tags):
        return True
    return any(_gives(part, named, tags) for part in _parts(node))


def _is_piece(node: nodes.Call, tags: Tags) -> bool:
    return isinstance(node.node, nodes.Name) and node.node.name in tags.calls


def _parts(node: nodes.Node) -> Iterable[nodes.Node]:
    """The parts of an expression that go into its value."""
    if isinstance(node, nodes.CondExpr):
        return [it for it in (node.expr1, node.expr2) if it]
    return () if isinstance(node, _TRUTHS) else node.iter_child_nodes()


def _makes_text(node: nodes.Node, named: Collection[str], tags: Tags) -> bool:
    """Whether a piece is joined with something, or given to a filter or a method."""
    joins = isinstance(node, _JOINING) and getattr(node, "name", "") not in _KEEPING
    method = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr)
    if (joins or method) and _gives(node, named, tags):
        return True
    return any(_makes_text(part, named, tags) for part in _parts(node))


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
    found = [item for item in items if _is_for(item, piece, tags)]
    function, *_ = piece.split()
    return found or [it for it in items if _calls(it, tags) and function in it.tag.code][:1]


def _calls(item: Item, tags: Tags) -> bool:
    """Whether a tag gives a piece by itself."""
    tree = _tree(item, tags) if item.tag.kind == "{" else None
    return tree is not None and _gives(tree, (), tags)


def _is_for(item: Item, piece: str, tags: Tags) -> bool:
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
