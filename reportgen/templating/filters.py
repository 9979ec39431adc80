"""Filters of Jinja2 that could make more than a machine holds, with what they make counted first.

As those of Jinja2 their names begin with ``do_``, which messages leave out.
"""

from __future__ import annotations

from collections.abc import Iterable
from numbers import Number
from typing import Any, cast

from jinja2 import filters
from jinja2.nodes import EvalContext
from jinja2.utils import pass_environment, pass_eval_context
from markupsafe import Markup, escape

from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateUseError
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
    safe = any(isinstance(text, Markup) for text in (separator, *texts))
    return escape(separator).join(texts) if safe else separator.join(texts)


@pass_eval_context
def do_replace(
    context: EvalContext, text: str, old: str, new: str, count: int | None = None
) -> str:
    """The text with ``old`` replaced, counted before it is made."""
    text, old, new = (text_of(value) for value in (text, old, new))
    times = text.count(old) + 1
    cast("Sandbox", context.environment).limits.spend(times * len(new))
    return filters.do_replace(context, text, old, new, count)


@pass_environment
def do_sum(
    environment: Sandbox, values: Iterable[Any], attribute: str | None = None, start: Any = 0
) -> Any:
    """The sum of numbers."""
    found = map(filters.make_attrgetter(environment, attribute), values) if attribute else values
    numbers = [*found, start]
    if not all(isinstance(number, Number) for number in numbers):
        raise TemplateUseError(Problem.of("template.sum_of_numbers"))
    return sum(numbers)


LIMITED_FILTERS = {"join": do_join, "replace": do_replace, "sum": do_sum}
"""Filters of Jinja2 that could make more than a machine holds, written anew with an end."""
