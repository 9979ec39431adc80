"""A pack's content template over the report -> HTML, in a sandbox."""

from __future__ import annotations

import dataclasses
import re
import traceback
from collections.abc import Iterable
from typing import Any

from jinja2 import ChainableUndefined, Environment, TemplateNotFound
from jinja2.exceptions import TemplateError, TemplateSyntaxError

from reportgen.errors import InputError
from reportgen.model.chart import Chart
from reportgen.model.meeting import Meeting
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.report.values import Figure, Report, Row, TopicGroup
from reportgen.templating.environment import make_environment
from reportgen.templating.limits import LimitError
from reportgen.templating.loader import NO_UTF8, own
from reportgen.templating.messages import plain
from reportgen.wording.names import suggestion


def render(
    pack: Pack, report: Report, settings: Settings | None = None, *, lenient: bool = False
) -> str:
    """The pack's content as HTML; each element carries the place where it was written.

    Where ``lenient``, what is undefined is empty: what else is wrong shows in the HTML.

    Raises:
        InputError: the template is wrong, with the line where it is.
    """
    environment = make_environment(pack, report.lang, settings)
    if lenient:
        environment.bytecode_cache = None
        environment.undefined = _Blank
        environment.filters = _Forgiving(environment.filters)
        environment.tests = _Forgiving(environment.tests)
    try:
        return environment.get_template(own(pack)).render(report=report)
    except TemplateSyntaxError as error:
        message, hint = syntax_words(error, environment)
        file = error.filename or error.name or own(pack)
        problem = Problem(message, hint, file, error.lineno)
    except TemplateNotFound as error:
        hint = 'extend a pack, as {% extends "briefing" %}, or import from _blocks/'
        message = f"there is no template {error.message!r} to extend, include or import"
        problem = Problem(message, hint, *_place(error, own(pack)))
    except TOO_DEEP as error:
        hint = "a macro or template must not use itself without an end; nest less"
        message = "the template nests too deeply, or uses itself"
        problem = Problem(message, hint, *_place(error, own(pack)))
    except LimitError as error:
        hint = "end the loop earlier, or show less"
        problem = Problem(str(error), hint, *_place(error, own(pack)))
    except MISTAKES as error:
        message, hint = plain(str(error))
        hint = hint or name_hint(str(error), environment)
        problem = Problem(message, hint, *_place(error, own(pack)))
    raise InputError([problem])


class _Blank(ChainableUndefined):
    """Something undefined that may be called, too."""

    def __call__(self, *_: object, **__: object) -> Any:
        return self

    def __repr__(self) -> str:
        return ""


class _Forgiving(dict[str, Any]):
    """Filters or tests, where one that there is not changes nothing."""

    def get(self, name: str, default: object = None) -> Any:
        """The function of that name."""
        return super().get(name) or default or _unchanged

    def __getitem__(self, name: str) -> Any:
        return self.get(name)

    def __contains__(self, name: object) -> bool:
        return True


def _unchanged(value: object, *_: object, **__: object) -> object:
    return value


TOO_DEEP = (RecursionError, SyntaxError, MemoryError)
"""What a template raises that nests more than Python can."""

MISTAKES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *TOO_DEEP,
)
"""What a wrong template may raise."""

READABLE = ("report", "params", "loop", "self", "super", "caller")
_UNKNOWN = re.compile("'(?P<name>\\w+)' is undefined")
_LACKING = re.compile("object' has no attribute '(?P<name>\\w+)'")
_FILTER = re.compile("No filter named '(?P<name>\\w+)'")


def syntax_words(error: TemplateSyntaxError, environment: Environment) -> tuple[str, str]:
    """What is wrong with a tag that cannot be read, and what to write instead."""
    said = error.message or "the template is wrong"
    message, hint = plain(said)
    return message, hint or syntax_hint(said, environment)


def syntax_hint(message: str, environment: Environment) -> str:
    """What to write instead of a tag that cannot be read."""
    if message == NO_UTF8:
        return "save it as UTF-8 in your editor"
    found = _FILTER.search(message)
    if found:
        near = suggestion(found["name"], environment.filters)
        return f"{near}there are: {', '.join(sorted(environment.filters))}"
    if "no part of a document" in message:
        return "write {# … #}, which goes into no document"
    return "mend the tag in this line, or the one that should close before it"


def name_hint(message: str, environment: Environment) -> str:
    """What to write instead of a name that does not exist."""
    found = _UNKNOWN.search(message)
    names: Iterable[str] = (*READABLE, *environment.globals)
    if not found:
        found, names = _LACKING.search(message), FIELDS
    near = suggestion(found["name"], names) if found else ""
    return f"{near}a template can read report, params and what docs/templates.md names"


FIELDS = tuple(
    dict.fromkeys(
        field.name
        for kind in (Report, Row, Figure, TopicGroup, Chart, Meeting)
        for field in dataclasses.fields(kind)
    )
)
"""The names that stand after a dot."""


def _place(error: BaseException, name: str) -> tuple[str, int | None]:
    """The innermost line of a template in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame for frame in frames if frame.filename.endswith(".j2")]
    return (lines[-1].filename, lines[-1].lineno) if lines else (name, None)
