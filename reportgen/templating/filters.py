"""Filters of Jinja2 that are written anew.

Some could make more than a machine holds: what they make is counted first. Others would lose what
is known of a text that was printed.

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

from reportgen.model.printed_number import COUNTED, printed_number
from reportgen.model.printed_text import PrintedText, changed_text
from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateUseError
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
    cast("Sandbox", context.environment).limits.spend(times * len(new))
    if isinstance(text, PrintedText) and old and isinstance(new, Markup):
        parts = text.split(old, -1 if count is None else count)
        return as_one([piece for part in parts for piece in (new, part)][1:])
    if not isinstance(text, Markup) and (isinstance(old, Markup) or isinstance(new, Markup)):
        text = escape(text)
    return text.replace(str(old), new, -1 if count is None else count)


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


OWN_FORMS = {
    "join": do_join,
    "length": do_length,
    "replace": do_replace,
    "sum": do_sum,
    "title": do_title,
}
"""Filters of Jinja2 written anew: with an end, and so that what was printed stays known."""
