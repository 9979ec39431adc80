"""Writes into templates, before each tag and number, a mark of the line that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from reportgen.model.place_marks import place_mark
from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateReadError

_NO_MARKUP = re.compile(r"<(!--|!\[?\w*|[?])")
"""Comments and declarations of HTML; the marks look like one, and must be the only ones."""

_PLACED = re.compile(r"<(?=[A-Za-z/]|\Z)|\d+(?=[^<>]*(?:<|\Z))")
"""The start of a tag; at the end of a text its name may follow from ``{{ … }}``. Or a number in
the text between tags."""


class PlaceMarks(Extension):
    """Writes before each tag of a template, and each number, a mark of where it is written.

    Such a mark is taken out again wherever it stands, in the value of an attribute too.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, with the mark of its place before every tag and number."""
        file = stream.filename or stream.name or ""
        for token in stream:
            if token.type == "data":
                _check(token, stream)
                yield Token(token.lineno, "data", _marked(token.value, token.lineno, file))
            else:
                yield token


def _check(token: Token, stream: TokenStream) -> None:
    """Refuse comments of HTML, declarations and the like at their line."""
    found = _NO_MARKUP.search(token.value)
    if found:
        line = token.lineno + token.value.count("\n", 0, found.start())
        problem = Problem.of("template.no_markup", words=found[0])
        raise TemplateReadError(problem, line, stream.name, stream.filename)


def _marked(text: str, line: int, file: str) -> str:
    pieces, last = [], 0
    for found in _PLACED.finditer(text):
        line += text.count("\n", last, found.start())
        pieces += [text[last : found.start()], place_mark(file, line)]
        last = found.start()
    return "".join([*pieces, text[last:]])
