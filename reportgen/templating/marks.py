"""Marks in rendered HTML that say in which line of which template each tag was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateReadError

_NO_MARKUP = re.compile(r"<(!--|!\[?\w*|[?])")
"""Comments and declarations of HTML; the marks look like one, and must be the only ones."""

_TAG = re.compile(r"<(?=[A-Za-z/]|\Z)")
"""The start of a tag; at the end of a text its name may follow from ``{{ … }}``."""


class PlaceMarks(Extension):
    """Writes before each tag of a template the file and line where it is written.

    Such a mark is taken out again wherever it stands, in the value of an attribute too.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, with ``<?at file:line>`` before every tag."""
        file = escape(stream.filename or stream.name or "", quote=True)
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
    for tag in _TAG.finditer(text):
        line += text.count("\n", last, tag.start())
        pieces += [text[last : tag.start()], f"<?at {file}:{line}>"]
        last = tag.start()
    return "".join([*pieces, text[last:]])
