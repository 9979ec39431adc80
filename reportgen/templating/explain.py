"""What is raised while a template is read or run -> what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import cast

from jinja2 import Environment, TemplateNotFound
from jinja2.exceptions import TemplateError, TemplatesNotFound

from reportgen.messages import Argument, near, phrase
from reportgen.model.pieces import CLOSE, OPEN
from reportgen.model.problem import Problem
from reportgen.report.schema import field_names
from reportgen.templating.depth import TOO_DEEP
from reportgen.templating.errors import TemplateReadError, TemplateUseError
from reportgen.templating.loader import PackLoader
from reportgen.templating.said import coded

MISTAKES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *(NameError, RuntimeError, *TOO_DEEP),
)
"""What a wrong template may raise."""

SPECIAL_NAMES = ("report", "params", "loop", "self", "super", "caller")
"""Names that Jinja2 or a render gives, beside the functions of the environment."""

_PRIVATE = re.compile(f"[{OPEN}{CLOSE}]")
"""The signs around tags in a Word document, which its author did not write."""


def explain(error: Exception, environment: Environment) -> Problem:
    """What is wrong with a template that raised this; the place is for the caller to add."""
    if isinstance(error, TemplateUseError | TemplateReadError):
        return error.problem
    if isinstance(error, TOO_DEEP):
        return Problem.of("template.too_deep")
    if isinstance(error, TemplateNotFound):
        names = error.templates if isinstance(error, TemplatesNotFound) else [error.name]
        return cast("PackLoader", environment.loader).not_found(*(str(name) for name in names))
    said = _PRIVATE.sub("", str(getattr(error, "message", None) or error))
    code, arguments = coded(said)
    completed = _COMPLETED.get(code)
    return completed(arguments, environment) if completed else Problem.of(code, **arguments)


def unknown_name(name: str, environment: Environment) -> Problem:
    """A name that nothing in a template or its environment gives."""
    return Problem.of(
        "template.unknown_name", name=name, near=near(name, (*SPECIAL_NAMES, *environment.globals))
    )


def unknown_filter(name: str, environment: Environment) -> Problem:
    """A filter that the environment does not have."""
    return _not_among("template.unknown_filter", name, environment.filters)


def unknown_test(name: str, environment: Environment) -> Problem:
    """A test that the environment does not have."""
    return _not_among("template.unknown_test", name, environment.tests)


def _not_among(code: str, name: str, known: Mapping[str, object]) -> Problem:
    # tests of Jinja2 have names such as == as well, which nobody would look for
    names = tuple(sorted(filter(str.isidentifier, known)))
    return Problem.of(code, name=name, near=near(name, names), known=names)


def _unknown_field(arguments: Mapping[str, Argument], _: Environment) -> Problem:
    closest = near(str(arguments["name"]), field_names())
    return Problem.of(
        "template.unknown_field",
        owner=arguments["owner"],
        name=arguments["name"],
        near=closest,
        advice=phrase("see_vars"),
    )


def _unknown_statement(arguments: Mapping[str, Argument], _: Environment) -> Problem:
    name = str(arguments["name"])
    return Problem.of(
        "template.unknown_statement", name=name, near=near(name, _STATEMENTS), known=_STATEMENTS
    )


_STATEMENTS = (
    *("block", "call", "elif", "else", "extends", "filter", "for", "from", "if", "import"),
    *("include", "macro", "set", "with"),
)
_COMPLETED: Mapping[str, Callable[[Mapping[str, Argument], Environment], Problem]] = {
    "template.unknown_name": lambda given, all_: unknown_name(str(given["name"]), all_),
    "template.unknown_filter": lambda given, all_: unknown_filter(str(given["name"]), all_),
    "template.unknown_test": lambda given, all_: unknown_test(str(given["name"]), all_),
    "template.unknown_field": _unknown_field,
    "template.unknown_statement": _unknown_statement,
}
"""Problems of which the message of Jinja2 does not say what would be right."""
