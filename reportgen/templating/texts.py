"""What may be written out as text: words and numbers, and markup that our own macros made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jinja2 import Environment
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateUseError

TEXT_FILTERS = frozenset(("capital", "e", "escape", "lower", "replace", "title", "trim", "upper"))
"""Filters that would write out whatever they are given."""

_CHANGING = TEXT_FILTERS - {"e", "escape", "trim"}
CONTEXTS = (Environment, EvalContext, Context)
"""What Jinja2 passes to some filters before the value."""

_TEXT = (str, int, float, Decimal, Fraction, dt.date, Undefined, type(None))


def check_text(name: str, value: Any) -> None:
    """Refuse what is no text, and tags where a filter would change them.

    Raises:
        TemplateUseError: a filter of this name may not be given this.
    """
    text = value if isinstance(value, CONTEXTS) else text_of(value)
    if name in _CHANGING and isinstance(text, Markup) and "<" in text:
        raise TemplateUseError(Problem.of("template.tags_changed", name=name))


def text_of(value: Any) -> str:
    """A value as text.

    Raises:
        TemplateUseError: it is none: a list, say, would show what Python calls it.
    """
    if isinstance(value, _TEXT) or hasattr(type(value), "__html__"):
        return value if isinstance(value, str) else str(value)
    raise TemplateUseError(no_text(value))


def no_text(value: Any) -> Problem:
    """That a value is no text, and what to write instead."""
    if callable(value):
        return Problem.of("template.function_no_text")
    kind = phrase("a_list") if isinstance(value, Iterable) else phrase("a_value")
    return Problem.of("template.no_text", kind=kind)
