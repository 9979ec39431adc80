"""Counts what a template does: guards put into its syntax tree before it is compiled."""

from __future__ import annotations

from typing import TypeVar

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from reportgen.model.literals import ANY_NUMBER
from reportgen.model.place_marks import place_mark
from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateReadError
from reportgen.templating.limits import unwritable

_Body = TypeVar("_Body", nodes.Template, nodes.Block, nodes.Macro, nodes.CallBlock)
_Made = TypeVar("_Made", nodes.List, nodes.Tuple, nodes.Dict)


_MOST_KEYS = 1000
"""So many keys a dictionary in a template has: numbers can be hard to tell apart."""


class Guards(NodeTransformer):
    """Calls ``turn`` at each turn, ``measured`` and ``joined`` for each value that is made.

    Where it is ``marking``, the places of numbers that a template prints itself are noted.
    """

    def __init__(self, name: str | None, file: str | None, *, marking: bool = True) -> None:
        self._name = name
        self._file = file
        self._marking = marking

    def visit_Const(self, node: nodes.Const) -> nodes.Node:
        """Refuse a number that Python cannot write: Jinja2 would compile it to a name."""
        problem = unwritable(node.value)
        if problem:
            raise TemplateReadError(problem, node.lineno, self._name, self._file)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        """Note the line of what is printed and has numbers of the template in it."""
        self.generic_visit(node)
        file = self._file or self._name or ""
        for at, one in reversed(list(enumerate(node.nodes if self._marking else ()))):
            number = None if isinstance(one, nodes.TemplateData) else _number(one)
            if number is not None:
                node.nodes.insert(at, nodes.TemplateData(place_mark(file, number.lineno)))
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:
        """Count each turn, also one that the condition leaves out."""
        _count(node)
        made = self.generic_visit(node)
        if node.test:
            node.test = nodes.And(_call("turn", node, nodes.Const(0)), node.test)
            node.test.set_lineno(node.lineno)
        return made

    def _body(self, node: _Body) -> nodes.Node:
        _count(node)
        return self.generic_visit(node)

    visit_Template = visit_Block = visit_Macro = visit_CallBlock = _body

    def visit_With(self, node: nodes.With) -> list[nodes.Node]:
        """Count before it: Jinja2 does not note the line of what stands in the tag."""
        return [_turn(node, 0), self.generic_visit(node)]

    def _made(self, node: _Made) -> nodes.Node:
        self.generic_visit(node)
        stored = isinstance(node, nodes.Tuple) and node.ctx == "store"
        return node if stored else _call("measured", node, node)

    visit_List = visit_Tuple = _made

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        """Count the copy that ``rows[:3]`` makes."""
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        if isinstance(node.node, nodes.Const):  # Python would warn of a part of a number
            node.node = _call("restored", node, node.node)
        return _call("measured", node, node)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:
        """Look at the clock with each value that is compared."""
        self.generic_visit(node)
        node.expr = _call("timed", node, node.expr)
        for operand in node.ops:
            operand.expr = _call("timed", node, operand.expr)
        return node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:
        """Refuse a dictionary that is too long: Python would make it in one step."""
        if len(node.items) > _MOST_KEYS:
            problem = Problem.of("template.too_long_dictionary", limit=_MOST_KEYS)
            raise TemplateReadError(problem, node.lineno, self._name, self._file)
        return self._made(node)

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        """Count before joining."""
        self.generic_visit(node)
        return _call("joined", node, *node.nodes)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> list[nodes.Node]:
        """Let ``{% set %}`` with a block give text where that has no tags."""
        if node.filter:  # Jinja2 finds no name in what a filter is given there
            node.body = [nodes.FilterBlock(node.body, node.filter, lineno=node.lineno)]
            node.filter = None
        self.generic_visit(node)
        target = node.target
        if isinstance(target, nodes.NSRef):
            value: nodes.Expr = nodes.Getattr(nodes.Name(target.name, "load"), target.attr, "load")
            again: nodes.Expr = nodes.NSRef(target.name, target.attr)
        elif isinstance(target, nodes.Name):
            value, again = nodes.Name(target.name, "load"), nodes.Name(target.name, "store")
        else:
            return [node]
        restored = nodes.Assign(again, _call("restored", node, value))
        restored.set_lineno(node.lineno)
        return [node, restored]

    def visit_ScopedEvalContextModifier(self, node: nodes.ScopedEvalContextModifier) -> nodes.Node:
        """Refuse ``{% autoescape false %}``: text of the data is never markup."""
        problem = Problem.of("template.no_autoescape")
        raise TemplateReadError(problem, node.lineno, self._name, self._file)


def _count(node: _Body | nodes.For) -> None:
    """Count a turn, and the characters of the text in it, before anything else is done."""
    text = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
    node.body.insert(0, _turn(node, text))


def _number(expression: nodes.Expr) -> nodes.Const | None:
    """The first number that stands in an expression, or text with one."""
    own = [expression] if isinstance(expression, nodes.Const) else []
    found = (it for it in (*own, *expression.find_all(nodes.Const)))
    return next((it for it in found if ANY_NUMBER.search(str(it.value))), None)


def _turn(near: nodes.Node, characters: int) -> nodes.Node:
    turn = nodes.ExprStmt(_call("turn", near, nodes.Const(characters)))
    turn.set_lineno(near.lineno)
    return turn


def _call(name: str, near: nodes.Node, *arguments: nodes.Expr) -> nodes.Expr:
    call = nodes.Call(nodes.EnvironmentAttribute(name), list(arguments), [], None, None)
    call.set_lineno(near.lineno)
    return call
