"""Filters of Jinja2 that are written anew.

Some could make more than a machine holds: what they make is counted first. Others would lose what
is known of a text that was printed.

As those of Jinja2 their names begin with ``do_``, which messages leave out.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from numbers import Number
from typing import Any, cast

from jinja2 import filters
from jinja2.filters import FILTERS
from jinja2.nodes import EvalContext
from jinja2.runtime import Undefined
from jinja2.tests import TESTS
from jinja2.utils import pass_environment, pass_eval_context
from markupsafe import Markup, escape

from reportgen.model.printed_number import COUNTED, printed_number
from reportgen.model.printed_text import PrintedText, changed_text
from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.limits import PART, weight
from reportgen.templating.methods import bare_sides
from reportgen.templating.restoring import as_one
from reportgen.templating.sandbox import Sandbox
from reportgen.templating.texts import text_of


@pass_environment
def do_join(
    environment: Sandbox, values: Iterable[Any], separator: str = "", attribute: str | None = None
) -> str:
    """The items as one text, counted before it is made."""
    found = map(filters.make_attrgetter(environment, attribute), values) if attribute else values
    texts = [text_of(value) for value in found]
    separator = text_of(separator)
    environment.limits.spend(sum(map(len, texts)) + len(separator) * len(texts))
    return as_one([piece for text in texts for piece in (separator, text)][1:])


@pass_eval_context
def do_replace(
    context: EvalContext, text: str, old: str, new: str, count: int | None = None
) -> str:
    """The text with ``old`` replaced, counted before it is made."""
    text, old, new = (text_of(value) for value in (text, old, new))
    times = text.count(old) + 1
    each = len(new) + (PART if isinstance(text, PrintedText) else 0)
    cast("Sandbox", context.environment).limits.spend(times * each)
    if isinstance(text, PrintedText) and old and isinstance(new, Markup):
        parts = text.split(old, -1 if count is None else count)
        return as_one([piece for part in parts for piece in (new, part)][1:])
    if not isinstance(text, Markup) and (isinstance(old, Markup) or isinstance(new, Markup)):
        text = escape(text)
    return text.replace(str(old), new, -1 if count is None else count)


def do_trim(text: str, chars: str | None = None) -> str:
    """The text without white space, or these characters, on its sides."""
    return bare_sides(text_of(text), chars)


@pass_environment
def do_unique(
    environment: Sandbox,
    values: Iterable[Any],
    case_sensitive: bool = False,  # noqa: FBT001, FBT002 - the signature of Jinja2
    attribute: Any = None,
) -> Iterator[Any]:
    """Each item once; the clock is looked at for each, for numbers may be hard to tell apart."""
    postprocess = None if case_sensitive else filters.ignore_case
    key_of = filters.make_attrgetter(environment, attribute, postprocess=postprocess)
    seen = set()
    for value in values:
        key = key_of(value)
        environment.limits.measured(key)
        if key not in seen:
            seen.add(key)
            yield value


def _ordering(name: str) -> Callable[..., Any]:
    """A filter of Jinja2 that compares items, after what it compares was counted."""
    original = cast("Callable[..., Any]", FILTERS[name])
    signature = inspect.signature(original)

    @pass_environment
    @functools.wraps(original)
    def ordering(environment: Sandbox, values: Iterable[Any], *args: Any, **kwargs: Any) -> Any:
        values = list(values)
        bound = signature.bind(environment, values, *args, **kwargs)
        attribute = bound.arguments.get("attribute")
        keys = filters.make_multi_attrgetter(environment, attribute)
        environment.limits.spend(sum(weight(keys(value)) for value in values))
        return original(*bound.args, **bound.kwargs)

    return ordering


def do_length(value: Any) -> Any:
    """How many items there are, or characters."""
    return printed_number(len(value), COUNTED)


def do_title(text: str) -> str:
    """The text with each word in title case."""
    return changed_text(text_of(text), filters.do_title)


@pass_environment
def do_sum(
    environment: Sandbox, values: Iterable[Any], attribute: str | None = None, start: Any = 0
) -> Any:
    """The sum of numbers."""
    found = map(filters.make_attrgetter(environment, attribute), values) if attribute else values
    numbers = [*found, start]
    if not all(isinstance(number, Number) for number in numbers):
        raise TemplateUseError(Problem.of("template.sum_of_numbers"))
    return sum(numbers) if numbers[1:] else printed_number(start, COUNTED)


def _of_number(name: str) -> Callable[..., Any]:
    """A test of Jinja2 for numbers; of text it would make as much as a format asks for."""
    original = cast("Callable[..., Any]", TESTS[name])

    @functools.wraps(original)
    def of_number(*values: Any) -> Any:
        if not all(isinstance(value, Number | Undefined) for value in values):
            raise TemplateUseError(Problem.of("template.only_numbers", sign="%"))
        return original(*values)

    return of_number


OWN_TESTS = {name: _of_number(name) for name in ("divisibleby", "even", "odd")}
"""Tests of Jinja2 written anew: with an end."""

OWN_FORMS = {
    **{name: _ordering(name) for name in ("groupby", "max", "min", "sort")},
    "join": do_join,
    "length": do_length,
    "replace": do_replace,
    "sum": do_sum,
    "title": do_title,
    "trim": do_trim,
    "unique": do_unique,
}
"""Filters of Jinja2 written anew: with an end, and so that what was printed stays known."""
