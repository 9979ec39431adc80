"""The sections of a pack: its blocks in the order in which they come, with their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from lxml import etree
from lxml.etree import _Element as Element

from reportgen.authoring.source import block_places
from reportgen.errors import InputError
from reportgen.markup.build import build_tree
from reportgen.markup.elements import HEADINGS
from reportgen.model.pack import Pack
from reportgen.model.pieces import marker
from reportgen.report.values import Report
from reportgen.templating.environment import make_environment
from reportgen.templating.explain import MISTAKES
from reportgen.templating.loader import own
from reportgen.templating.render import placed_problem

_NAME = "name"
_BORDER = re.compile(re.escape(marker(_NAME)).replace(_NAME, r"(\w*)", 1))
"""Where a block begins, with its name, or ends, without one: text that no template can have."""


@dataclass(frozen=True, slots=True)
class Section:
    """A named block: the headings in it, and the file and line where it is written."""

    name: str
    headings: tuple[str, ...]
    file: str
    line: int


def sections(pack: Pack, report: Report) -> tuple[Section, ...]:
    """The blocks of a pack, with the headings that they have over a report.

    A pack that is one Word document has none.

    Raises:
        InputError: a template is wrong.
    """
    if not pack.content:
        return ()
    found = headings(pack, report)
    return tuple(
        Section(name, tuple(words for block, words in found if block == name), file, line)
        for name, (file, line) in block_places(pack).items()
    )


def headings(pack: Pack, report: Report) -> tuple[tuple[str, str], ...]:
    """The headings of a pack, each with the innermost block that it stands in; empty for none.

    Raises:
        InputError: the template is wrong.
    """
    environment = make_environment(pack, report.lang)
    environment.bytecode_cache = None
    environment.add_extension(_Borders)
    try:
        html = environment.get_template(own(pack)).render(report=report)
    except MISTAKES as error:
        raise InputError([placed_problem(error, environment, own(pack))]) from None
    return tuple(_headings(build_tree(html, own(pack)).root))


class _Borders(Extension):
    """Writes where each block begins and ends."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        tag: list[Token] = []
        for token in stream:
            if token.type != "block_begin" and not tag:
                yield token
                continue
            tag.append(token)
            if len(tag) == 2 and token.value == "endblock":
                yield Token(token.lineno, "data", marker(""))
            if token.type == "block_end":
                yield from tag
                if tag[1].value == "block":
                    yield Token(token.lineno, "data", marker(tag[2].value))
                tag = []


def _headings(root: Element) -> Iterator[tuple[str, str]]:
    """Each heading with its block: the borders are in the texts that come before it."""
    opened: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            _step(opened, element.text)
            continue
        if element.tag in HEADINGS:
            words = _BORDER.sub("", "".join(element.itertext()))
            yield (opened[-1] if opened else ""), re.sub(r"\s+", " ", words).strip()
        _step(opened, element.tail)


def _step(opened: list[str], text: str | None) -> None:
    """Open and close the blocks that begin and end in a text."""
    for border in _BORDER.finditer(text or ""):
        if border[1]:
            opened.append(border[1])
        elif opened:
            opened.pop()
