"""The sections of a pack: its blocks in the order in which they come, with their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from reportgen.authoring.source import blocks
from reportgen.model.pack import Pack
from reportgen.report.values import Report
from reportgen.templating.environment import make_environment
from reportgen.templating.loader import own
from reportgen.templating.render import MISTAKES, render

HEADINGS = ("h1", "h2", "h3", "h4")


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
    reader = headings(pack, report)
    return tuple(
        Section(name, tuple(reader.found.get(name, ())), file, line)
        for name, (file, line) in blocks(pack).items()
    )


def headings(pack: Pack, report: Report) -> Headings:
    """The headings of each block, and those that stand in none.

    Raises:
        InputError: the template is wrong, as rendering tells it.
    """
    environment = make_environment(pack, report.lang)
    environment.bytecode_cache = None
    environment.add_extension(_Borders)
    reader = Headings()
    try:
        html = environment.get_template(own(pack)).render(report=report)
    except MISTAKES:
        render(pack, report)
        raise
    reader.feed(html)
    return reader


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
                yield Token(token.lineno, "data", "<?endblock>")
            if token.type == "block_end":
                yield from tag
                if tag[1].value == "block":
                    yield Token(token.lineno, "data", f"<?block {tag[2].value}>")
                tag = []


@dataclass(slots=True)
class _Text:
    tag: str
    words: list[str] = field(default_factory=list)


class Headings(HTMLParser):
    """``found`` are the headings of each block by its name, ``loose`` those that stand in none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, list[str]] = {}
        self.loose: list[str] = []
        self._blocks: list[str] = []
        self._open: _Text | None = None

    def handle_pi(self, data: str) -> None:
        """A block begins or ends."""
        name = data.removeprefix("block ")
        if name != data:
            self._blocks.append(name)
        elif data == "endblock":
            self._blocks.pop()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A heading begins."""
        del attrs
        if tag in HEADINGS:
            self._open = _Text(tag)

    def handle_data(self, data: str) -> None:
        """The words of a heading."""
        if self._open:
            self._open.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        """A heading ends."""
        if self._open is None or self._open.tag != tag:
            return
        text = re.sub(r"\s+", " ", "".join(self._open.words)).strip()
        self._open = None
        if self._blocks:
            self.found.setdefault(self._blocks[-1], []).append(text)
        else:
            self.loose.append(text)
