"""Calls that stand for pieces of content, such as ``{{ chart("index") }}``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from reportgen.messages import phrase
from reportgen.model.pieces import BODY
from reportgen.model.problem import Problem
from reportgen.templating.tags import TagSandbox
from reportgen.word.fill.code import as_template
from reportgen.word.fill.spot import TagItem, TagProblem
from reportgen.word.fill.tag import without
from reportgen.word.xml import story

_BEGIN = "{{"
_JOINING = (nodes.Concat, nodes.Filter, nodes.Add, nodes.Mod, nodes.Mul)
_KEEPING = ("default", "first", "last", "list")
"""Filters that give what they get."""

_TRUTHS = (nodes.Compare, nodes.Test, nodes.Not)
"""Expressions that only say yes or no."""


def misplaced(items: Sequence[TagItem], tags: TagSandbox) -> Iterator[TagProblem]:
    """Calls that do not stand alone in a paragraph of the body, and names that are set to one."""
    named: set[str] = set()
    for item in items:
        tree = piece_tree(item, tags)
        if tree is None:
            continue
        gives = gives_piece(tree, named, tags)
        found = _misplaced(item, makes_text=_makes_text(tree, named, tags)) if gives else None
        if found:
            yield found
        stored = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
        named = named | stored if gives else named - stored


def _misplaced(item: TagItem, *, makes_text: bool) -> TagProblem | None:
    if makes_text:
        return item.wrong(Problem.of("word.piece_as_text"))
    if item.tag.kind != "{":
        return None
    if item.spot.label or story.in_text_box(item.spot.paragraph):
        return item.wrong(Problem.of("word.piece_misplaced"))
    if _beside(item):
        return item.wrong(Problem.of("word.piece_beside_text"))
    for what in story.carried(item.spot.paragraph):
        element = phrase("paragraph")
        return item.wrong(Problem.of("word.would_lose", element=element, what=phrase(what)))
    return None


def _beside(item: TagItem) -> str:
    """What stands in the paragraph of a tag but statements and itself."""
    others = tuple(tag for tag in item.spot.tags if tag == item.tag or tag.kind != "{")
    return without(item.spot.text, others)


def piece_tree(item: TagItem, tags: TagSandbox) -> nodes.Template | None:
    """A tag that may give a piece, or a name to one; None for others."""
    if item.tag.kind != "{" and item.tag.word not in ("set", "for"):
        return None
    try:
        return tags.environment.parse(as_template(item.tag, tags.environment))
    except TemplateSyntaxError:
        return None


def gives_piece(node: nodes.Node, named: Collection[str], tags: TagSandbox) -> bool:
    """Whether a piece is in what a tag gives: it calls for one, or names one that was set."""
    if isinstance(node, nodes.Name):
        body = node.name == BODY and BODY in tags.environment.globals
        return node.ctx == "load" and (node.name in named or body)
    if isinstance(node, nodes.Call) and _is_piece(node, tags):
        return True
    return any(gives_piece(part, named, tags) for part in _parts(node))


def _is_piece(node: nodes.Call, tags: TagSandbox) -> bool:
    return isinstance(node.node, nodes.Name) and node.node.name in tags.calls


def _parts(node: nodes.Node) -> Iterable[nodes.Node]:
    """The parts of an expression that go into its value."""
    if isinstance(node, nodes.CondExpr):
        return [it for it in (node.expr1, node.expr2) if it]
    return () if isinstance(node, _TRUTHS) else node.iter_child_nodes()


def _makes_text(node: nodes.Node, named: Collection[str], tags: TagSandbox) -> bool:
    """Whether a piece is joined with something, or given to a filter or a method."""
    joins = isinstance(node, _JOINING) and getattr(node, "name", "") not in _KEEPING
    method = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr)
    if (joins or method) and gives_piece(node, named, tags):
        return True
    return any(_makes_text(part, named, tags) for part in _parts(node))
