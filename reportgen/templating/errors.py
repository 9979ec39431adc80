"""What our own code raises while Jinja2 reads or runs a template: a problem without its place."""

from __future__ import annotations

from jinja2.exceptions import SecurityError, TemplateSyntaxError

from reportgen.model.problem import Problem


class TemplateUseError(SecurityError):
    """A template does what it may not, or what cannot be done.

    Jinja2 knows the line; whoever catches the fault adds it to the problem.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class TemplateReadError(TemplateSyntaxError):
    """A template that cannot be read or compiled, with the line that says so."""

    def __init__(self, problem: Problem, line: int, name: str | None, file: str | None) -> None:
        super().__init__(problem.message, line, name, file)
        self.problem = problem
