"""Tags that are not closed, closed wrongly or lost: a parser would mend them silently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import zip_longest

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.place import PLACE
from reportgen.model.problem import Problem

VOID = frozenset(("br", "hr", "col", "img", "input"))
"""Elements that have no end tag."""

DEEPEST = 250
"""So many elements may be open, one in the other: libxml2 reads 256 with those around them."""

_NAME = re.compile(r"[a-z][a-z0-9:-]*")
_CURLY = re.compile("[“”‘’＂]")
_SWALLOWED = re.compile(rf"{PLACE}=|<\?at ")
_MARK = re.compile(r"<\?at [^>]*>")


def without_marks(html: str) -> str:
    """The HTML without what says where each end tag was written."""
    return _MARK.sub("", html)


def check_tags(html: str, read: Element, file: str) -> tuple[Problem, ...]:
    """What is wrong with the tags of a rendered template, in the order in which they stand.

    Args:
        html: the rendered template.
        read: what lxml made of it; elements that it left out or put in are told where no tag is
            wrong by itself.
        file: the template, where no element says better.
    """
    reader = _Reader(file)
    reader.feed(html)
    reader.close()
    wrong = tuple(dict.fromkeys(reader.all_problems()))
    return wrong or tuple(_lost(reader.started, read, file))


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    file: str
    line: int | None


class _Reader(HTMLParser):
    """Keeps the elements that are open, each with the place of its start tag."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.opened: list[_Open] = []
        self.started: list[_Open] = []
        self.problems: list[Problem] = []
        self.here = _Open("", file, None)

    def all_problems(self) -> Iterator[Problem]:
        """The problems, and at last the elements that are still open."""
        yield from self.problems
        for element in self.opened:
            yield _unclosed(element, "the end of the document")

    def handle_pi(self, data: str) -> None:
        """Take the place of the next end tag."""
        name, _, line = unescape(data.removeprefix("at ").strip()).rpartition(":")
        if name and line.isdecimal():
            self.here = _Open("", name, int(line))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        name, _, line = (dict(attrs[::-1]).get(PLACE) or "").rpartition(":")
        element = _Open(tag, name or self.file, int(line) if line.isdecimal() else None)
        self.problems += _attributes(element, attrs)
        if tag == "p" and self.opened and self.opened[-1].tag == "p":
            self.problems.append(_unclosed(self.opened.pop(), "the next <p>"))
        self.started.append(element)
        if tag not in VOID:
            self.opened.append(element)
        if len(self.opened) == DEEPEST:
            message = f"more than {DEEPEST} elements stand open, one in the other"
            hint = f"close <{tag}> before the next one"
            self.problems.append(Problem(message, hint, element.file, element.line))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<p/>`` is a start tag in HTML."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and with it those inside it that are still open."""
        tags = [element.tag for element in self.opened[-DEEPEST:]]
        if tag not in tags:
            self._stray(tag)
            return
        while self.opened[-1].tag != tag:
            self.problems.append(_unclosed(self.opened.pop(), f"</{tag}>"))
        self.opened.pop()

    def _stray(self, tag: str) -> None:
        message = f"</{tag}> closes nothing"
        hint = f"take it out, or open <{tag}> before it"
        if tag in VOID:
            hint = f"take it out: <{tag}> has no end tag"
        self.problems.append(Problem(message, hint, self.here.file, self.here.line))


def _unclosed(element: _Open, before: str) -> Problem:
    message = f"<{element.tag}> is not closed before {before}"
    return Problem(message, f"write </{element.tag}>", element.file, element.line)


def _attributes(element: _Open, attrs: list[tuple[str, str | None]]) -> Iterator[Problem]:
    place = (element.file, element.line)
    for name, value in attrs:
        if not _NAME.fullmatch(name) or _SWALLOWED.search(value or ""):
            message = f"the quotation marks of an attribute of <{element.tag}> do not match"
            yield Problem(message, 'write name="value", with both marks straight', *place)
            return
        if _CURLY.match(value or "") and name in ("class", "id", "href", "style", "src"):
            message = f"{name} of <{element.tag}> stands between curly quotation marks: {value!r}"
            yield Problem(message, 'use straight ones, as in class="note"', *place)


def _lost(started: list[_Open], read: Element, file: str) -> Iterator[Problem]:
    """The first element that a parser leaves out, such as <body>, or cannot tell from another."""
    tags = (str(element.tag) for element in read.iterdescendants(etree.Element))
    for element, tag in zip_longest(started, tags):
        if element is None:
            hint = "close each element, and write &lt; for a <"
            yield Problem(f"a parser of HTML reads <{tag}> where none is written", hint, file)
            return
        if element.tag != tag:
            message = f"<{element.tag}> is lost: HTML has no place for it here"
            yield Problem(message, "take it out", element.file, element.line)
            return
