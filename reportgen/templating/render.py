"""A pack's content template over the report -> HTML, in a sandbox."""

from __future__ import annotations

import traceback
from dataclasses import replace

from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError

from reportgen.errors import InputError
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.report.values import Report
from reportgen.templating.environment import make_environment
from reportgen.templating.explain import MISTAKES, explain
from reportgen.templating.lenient import make_lenient
from reportgen.templating.loader import own


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
        make_lenient(environment)
    try:
        return environment.get_template(own(pack)).render(report=report)
    except MISTAKES as error:
        problem = placed_problem(error, environment, own(pack))
    raise InputError([problem])


def placed_problem(error: Exception, environment: Environment, name: str) -> Problem:
    """What is wrong with a template, at its file and line; ``name`` is that of the content."""
    file, line = _place(error, name)
    return replace(explain(error, environment), file=file, line=line)


def _place(error: Exception, name: str) -> tuple[str, int | None]:
    """Where a template cannot be read, or else its innermost line in the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or name, error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame for frame in frames if frame.filename.endswith(".j2")]
    return (lines[-1].filename, lines[-1].lineno) if lines else (name, None)
