"""The sandbox that templates run in: the report, our filters, and an end."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Number
from types import CodeType
from typing import Any, cast

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.filters import do_replace, make_attrgetter
from jinja2.nodes import EvalContext
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_environment, pass_eval_context
from markupsafe import Markup, escape

from reportgen.templating.depth import UNREADABLE, too_deep
from reportgen.templating.guards import Guards
from reportgen.templating.limits import Limits

_OF_TEXT = (
    *("startswith", "endswith", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
    *("lower", "upper", "split", "splitlines", "count", "find", "isdigit"),
)
METHODS: tuple[tuple[type, frozenset[str]], ...] = (
    (str, frozenset(_OF_TEXT)),
    (dict, frozenset(("get", "items", "keys", "values"))),
    (list, frozenset(("count", "index"))),
    (tuple, frozenset(("count", "index"))),
    (LoopContext, frozenset(("cycle", "changed"))),
)
"""What may be called of a value."""

TEXT_FILTERS = frozenset(("capital", "e", "escape", "lower", "replace", "title", "trim", "upper"))
"""Filters that would write out whatever they are given."""

_CHANGING = TEXT_FILTERS - {"e", "escape", "trim"}
_PARTS = (Macro, BlockReference)
_NAMES = (str, int, slice, Undefined, type(None))
_CONTEXTS = (Environment, EvalContext)
_TEXT = (str, int, float, Decimal, Fraction, dt.date, Undefined, type(None))


class _Generator(CodeGenerator):
    """Prints a value that stands in the template itself as it prints any other."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Any, finalize: Any) -> str:
        if isinstance(node, nodes.TemplateData):
            return super()._output_child_to_const(node, frame, finalize)
        raise nodes.Impossible


class Sandbox(ImmutableSandboxedEnvironment):
    """A Jinja2 environment in which a template reads what it is given, and ends.

    Made for one document: what its templates use is counted together. Anything that a template
    must not do raises a ``SecurityError``, which is a ``TemplateError``.
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **options: Any) -> None:
        self.limits = Limits()
        super().__init__(**options, autoescape=True, optimized=False, finalize=self._printed)

    def offer(
        self, filters: Mapping[str, Callable[..., Any]], functions: Mapping[str, Any]
    ) -> None:
        """Give templates these filters, these functions and the tests of Jinja2; nothing else.

        Of the tests, ``lower`` and ``upper`` write a value out before they look at it.
        """
        self.globals = dict(functions)
        self.filters = {name: self._counted(name, call) for name, call in filters.items()}
        self.tests = {
            name: self._counted("", cast("Callable[..., Any]", call))
            for name, call in self.tests.items()
            if name not in ("lower", "upper")
        }

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether it is data, or a method that only reads."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, Undefined):
            return isinstance(value, Undefined)
        if not callable(value) or isinstance(value, _PARTS):
            return True
        return any(isinstance(obj, kind) and attr in names for kind, names in METHODS)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Refuse at once: an undefined value could be passed over with ``default``."""
        raise SecurityError(
            f"access to attribute {attribute!r} of {type(obj).__name__!r} object is unsafe"
        )

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What stands after a dot."""
        self._check_name(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands in brackets, or is named to a filter."""
        self._check_name(obj, argument)
        return super().getitem(obj, argument)

    def _check_name(self, obj: Any, name: Any) -> None:
        if not isinstance(name, _NAMES):
            raise SecurityError("in brackets stands a name, a number or a range")
        if isinstance(name, str) and name.startswith("_"):
            self.unsafe_undefined(obj, name)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Leave ``"{}".format`` to :meth:`is_safe_attribute`, which refuses it."""
        del value
        return None

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function, a macro or a method, and count what it gives."""
        return self.limits.measured(super().call(context, called, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers; ``+`` also joins lists."""
        if operator == "**":
            raise SecurityError("** is not for templates")
        joins = operator == "+" and not isinstance(left, Number)
        if not joins and not (isinstance(left, Number) and isinstance(right, Number)):
            raise SecurityError(f"{operator} is for numbers; join text with ~")
        return self.limits.measured(super().call_binop(context, operator, left, right))

    def turn(self, characters: int) -> bool:
        """Count a turn of a loop, or a use of a macro or block, with the text in it."""
        self.limits.print(characters + 1)
        return True

    def measured(self, value: Any) -> Any:
        """A list, tuple or dictionary that the template has written, counted."""
        return self.limits.measured(value)

    def joined(self, *values: Any) -> str:
        """What ``~`` makes, counted before it is made."""
        texts = [text_of(value) for value in values]
        self.limits.spend(sum(map(len, texts)))
        safe = any(isinstance(text, Markup) for text in texts)
        return Markup("").join(texts) if safe else "".join(texts)

    def _printed(self, value: Any) -> Any:
        text = text_of(value)
        self.limits.print(len(text))
        return value

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(call)
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.limits.spend(1)
            if name in TEXT_FILTERS:
                for value in args:
                    _check_text(name, value)
            return self.limits.measured(call(*args, **kwargs))

        return counted

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            return super()._parse(source, name, filename)
        except UNREADABLE as error:
            raise too_deep(self, source, name, filename) or error from None

    def compile(  # type: ignore[override]
        self,
        source: str | nodes.Template,
        name: str | None = None,
        filename: str | None = None,
        raw: bool = False,  # noqa: FBT001, FBT002 - the signature of Jinja2
        defer_init: bool = False,  # noqa: FBT001, FBT002
    ) -> str | CodeType:
        """Compile a template; one that nests too deeply is a mistake in its line."""
        try:
            return super().compile(source, name, filename, raw, defer_init)  # type: ignore[call-overload, no-any-return]
        except UNREADABLE as error:
            text = source if isinstance(source, str) else ""
            raise too_deep(self, text, name, filename) or error from None

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - the signature of Jinja2
    ) -> str:
        guarded = Guards(name, filename).visit(source)
        return super()._generate(guarded, name, filename, defer_init)


def _check_text(name: str, value: Any) -> None:
    """Refuse what is no text, and tags where a filter would change them."""
    text = value if isinstance(value, _CONTEXTS) else text_of(value)
    if name in _CHANGING and isinstance(text, Markup) and "<" in text:
        example = f"{{{{ row.name | {name} }}}}"
        raise SecurityError(f"{name} would change tags; filter words alone, as in {example}")


def text_of(value: Any) -> str:
    """A value as text.

    Raises:
        SecurityError: it is none: a list, say, would show what Python calls it.
    """
    if isinstance(value, _TEXT) or hasattr(type(value), "__html__"):
        return value if isinstance(value, str) else str(value)
    if callable(value):
        raise SecurityError("a function is no text; call it, with brackets ( ) after its name")
    kind = "list" if isinstance(value, Iterable) else "value with fields"
    raise SecurityError(f"a {kind} is no text; join its items, or name one of its fields")


@pass_environment
def join(
    environment: Sandbox, values: Iterable[Any], separator: str = "", attribute: str | None = None
) -> str:
    """The items as one text, counted before it is made."""
    found = map(make_attrgetter(environment, attribute), values) if attribute else values
    texts = [text_of(value) for value in found]
    separator = text_of(separator)
    environment.limits.spend(sum(map(len, texts)) + len(separator) * len(texts))
    safe = any(isinstance(text, Markup) for text in (separator, *texts))
    return escape(separator).join(texts) if safe else separator.join(texts)


@pass_eval_context
def replace(context: EvalContext, text: str, old: str, new: str, count: int | None = None) -> str:
    """The text with ``old`` replaced, counted before it is made."""
    text, old, new = (text_of(value) for value in (text, old, new))
    times = text.count(old) + 1
    cast("Sandbox", context.environment).limits.spend(times * len(new))
    return do_replace(context, text, old, new, count)


@pass_environment
def total(
    environment: Sandbox, values: Iterable[Any], attribute: str | None = None, start: Any = 0
) -> Any:
    """The sum of numbers."""
    found = map(make_attrgetter(environment, attribute), values) if attribute else values
    numbers = [*found, start]
    if not all(isinstance(number, Number) for number in numbers):
        raise SecurityError("sum is for numbers")
    return sum(numbers)


OWN = {"join": join, "replace": replace, "sum": total}
"""Filters of Jinja2 that could make more than a machine holds, written anew with an end."""
