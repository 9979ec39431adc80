"""The sandbox that templates run in: the report, our filters, and an end."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from numbers import Number
from types import BuiltinMethodType
from typing import Any, cast

from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.model.chart import Chart, Point, Series
from reportgen.model.printed_number import COUNTED, printed_number
from reportgen.model.printed_text import PrintedText
from reportgen.model.problem import Problem
from reportgen.report.covered import covered
from reportgen.templating.compiler import CountingCompiler
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.limits import ITEM, Limits
from reportgen.templating.methods import bounded
from reportgen.templating.restoring import as_one, restored
from reportgen.templating.said import kind_of
from reportgen.templating.texts import CONTEXTS, TEXT_FILTERS, check_text, text_of

_OF_TEXT = (
    *("startswith", "endswith", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
    *("lower", "upper", "split", "splitlines", "count", "find", "isdigit"),
)
READING_METHODS: tuple[tuple[type, frozenset[str]], ...] = (
    (str, frozenset(_OF_TEXT)),
    (dict, frozenset(("get", "items", "keys", "values"))),
    (list, frozenset(("count", "index"))),
    (tuple, frozenset(("count", "index"))),
    (LoopContext, frozenset(("cycle", "changed"))),
)
"""What may be called of a value."""

_WALKING = frozenset(
    (
        *("groupby", "join", "list", "listed", "map", "max", "min", "reject", "select", "sort"),
        *("sum", "unique"),
    )
)
"""Filters that take a text apart into its characters, each a value of its own."""

_PARTS = (Macro, BlockReference)
_MARK = 60
"""What a mark of what was printed takes, about, in characters."""
_OF_DATA = (Chart, Series, Point, dt.date)
"""Values of the data of which only templates need to know what they are."""
_NAMES = (str, int, slice, Undefined, type(None))


class Sandbox(CountingCompiler, ImmutableSandboxedEnvironment):
    """A Jinja2 environment in which a template reads what it is given, and ends.

    Made for one document: what its templates use is counted together. Anything that a template
    must not do raises a ``TemplateUseError``, which is a ``TemplateError``.
    """

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **options: Any) -> None:
        self.limits = Limits()
        super().__init__(**options, autoescape=True, optimized=False, finalize=self._printed)

    def offer(
        self,
        filters: Mapping[str, Callable[..., Any]],
        tests: Mapping[str, Callable[..., Any]],
        functions: Mapping[str, Any],
    ) -> None:
        """Give templates these filters, tests and functions and those of Jinja2; nothing else.

        Of the tests, ``lower`` and ``upper`` write a value out before they look at it.
        """
        self.globals = dict(functions)
        self.filters = {name: self._counted(name, call) for name, call in filters.items()}
        self.tests = {
            name: self._counted("", cast("Callable[..., Any]", call))
            for name, call in {**self.tests, **tests}.items()
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
        return any(isinstance(obj, kind) and attr in names for kind, names in READING_METHODS)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Refuse at once: an undefined value could be passed over with ``default``."""
        owner = kind_of(type(obj).__name__)
        raise TemplateUseError(Problem.of("template.unsafe_field", name=attribute, owner=owner))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What stands after a dot."""
        self.limits.spend()
        self._check_name(obj, attribute)
        return _known(obj, super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands in brackets, or is named to a filter."""
        self.limits.spend()
        self._check_name(obj, argument)
        return _known(obj, super().getitem(obj, argument))

    def _check_name(self, obj: Any, name: Any) -> None:
        if not isinstance(name, _NAMES):
            raise TemplateUseError(Problem.of("template.bad_subscript"))
        if isinstance(name, str) and name.startswith("_"):
            self.unsafe_undefined(obj, name)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Leave ``"{}".format`` to :meth:`is_safe_attribute`, which refuses it."""
        del value
        return None

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function, a macro or a method, and count what it gives."""
        if getattr(called, "__self__", None) is self:  # a guard, which counts by itself
            return called(*args)  # what Jinja2 adds, the variables of loops, is not for it
        value = restored(super().call(context, bounded(called, self.limits), *args, **kwargs))
        if isinstance(called, BuiltinMethodType):  # rows.count(row): no number of the template
            value = printed_number(value, COUNTED)
        return self.limits.measured(value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers; ``+`` also joins lists."""
        if operator == "**":
            raise TemplateUseError(Problem.of("template.no_power"))
        joins = operator == "+" and not isinstance(left, Number)
        if not joins and not (isinstance(left, Number) and isinstance(right, Number)):
            raise TemplateUseError(Problem.of("template.only_numbers", sign=operator))
        return self.limits.measured(super().call_binop(context, operator, left, right))

    def turn(self, characters: int) -> bool:
        """Count a turn of a loop, or a use of a macro or block, with the text in it."""
        self.limits.print(characters + 1)
        return True

    def measured(self, value: Any) -> Any:
        """A list, tuple or dictionary that the template has written, counted."""
        return self.limits.measured(value)

    def timed(self, value: Any) -> Any:
        """A value that is compared, which takes a while where it is long."""
        self.limits.spend()
        return value

    def joined(self, *values: Any) -> str:
        """What ``~`` makes, counted before it is made."""
        texts = [text_of(value) for value in values]
        self.limits.spend(sum(map(len, texts)))
        return as_one(texts)

    def restored(self, value: Any) -> Any:
        """What a block of a template has made, as text where it is no more than that."""
        return restored(value)

    def _printed(self, value: Any) -> Any:
        text = text_of(value)
        marks = len(text.spans) if isinstance(text, PrintedText) else 0
        self.limits.print(len(text) + _MARK * marks)
        return value

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(call)
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.limits.spend(1)
            args = tuple(map(restored, args))
            if name in _WALKING:
                value = next(it for it in args if not isinstance(it, CONTEXTS))
                self.limits.spend(ITEM * len(value) if isinstance(value, str) else 0)
            if name in TEXT_FILTERS:
                for value in args:
                    check_text(name, value)
            return self.limits.measured(restored(call(*args, **kwargs)))

        return counted


def _known(obj: Any, value: Any) -> Any:
    """A value that was read from another; numbers of loops are counted, and charts say data."""
    if isinstance(obj, LoopContext):
        return printed_number(value, COUNTED)
    return covered(value) if isinstance(obj, _OF_DATA) else value
