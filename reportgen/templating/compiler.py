"""How templates are compiled: counted as they run, and refused in their line where they nest."""

from __future__ import annotations

from types import CodeType
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator

from reportgen.model.problem import Problem
from reportgen.templating.depth import TOO_DEEP, too_deep
from reportgen.templating.errors import TemplateReadError
from reportgen.templating.guards import Guards
from reportgen.templating.limits import MOST_DIGITS

MOST_SOURCE = 200_000
"""Characters of one template: ten times the longest, and what is compiled in seconds."""


class _Generator(CodeGenerator):
    """Prints a value that stands in the template itself as it prints any other."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Any, finalize: Any) -> str:
        if isinstance(node, nodes.TemplateData):
            return super()._output_child_to_const(node, frame, finalize)
        raise nodes.Impossible


class CountingCompiler(Environment):
    """An environment whose templates call ``turn``, ``measured`` and ``joined`` as they run."""

    code_generator_class = _Generator

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if self.extensions and len(source) > MOST_SOURCE:  # in a Word document it is all of a part
            problem = Problem.of("template.too_long", limit=MOST_SOURCE)
            raise TemplateReadError(problem, 1, name, filename)
        try:
            return super()._parse(source, name, filename)
        except TOO_DEEP as error:
            raise too_deep(self, source, name, filename) or error from None
        except ValueError:  # Python reads no whole number of so many digits
            problem = Problem.of("template.too_long_number", limit=MOST_DIGITS)
            raise TemplateReadError(problem, self._long_number(source), name, filename) from None

    def _long_number(self, source: str) -> int:
        """The line of a number that is too long."""
        words = self.lexer.tokeniter(source, None)
        lines = (
            line for line, kind, word in words if kind == "integer" and len(word) > MOST_DIGITS
        )
        return next(lines, 1)

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
        except TOO_DEEP as error:
            text = source if isinstance(source, str) else ""
            raise too_deep(self, text, name, filename) or error from None
        except (AssertionError, NotImplementedError) as error:  # Jinja2 cannot compile it
            problem = Problem.of("template.other", said=str(error))
            raise TemplateReadError(problem, 1, name, filename) from error

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - the signature of Jinja2
    ) -> str:
        guarded = Guards(name, filename, marking=bool(self.extensions)).visit(source)
        return super()._generate(guarded, name, filename, defer_init)
