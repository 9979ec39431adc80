"""Rendered HTML -> the tree of its elements as they are written, and tags that close wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.etree import _Element as Element

from reportgen.markup.origin import PLACE
from reportgen.markup.tokens import End, Rendered, Start, Text, Wrong, tokens
from reportgen.markup.vocabulary import BLOCKS, CONTAINERS
from reportgen.model.problem import Problem

VOID = frozenset(("br", "hr", "col", "img", "input"))
"""Elements that have no end tag."""

DEEPEST = 250
"""So many elements may be open, one in the other."""

_BESIDE = ("p", "li", "tr", "td", "th")
"""Elements of which the next one closes the last, where its end tag was forgotten."""

_CURLY = re.compile("[“”‘’＂]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Place = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Tree:
    """The elements of rendered HTML in one ``root``, which is none of them.

    ``problems`` are those of its tags, in the order in which they stand; ``unread`` the places of
    tags of which nothing else can be told.
    """

    root: Element
    problems: tuple[Problem, ...]
    unread: frozenset[Place]


def grow(marked: str, file: str) -> Tree:
    """The tree of a rendered template: each element where it is written, whatever it may hold.

    Args:
        marked: the rendered template.
        file: the template, where no mark says better.
    """
    grower = _Grower(Rendered(marked, file))
    grower.grow()
    return Tree(grower.root, tuple(dict.fromkeys(grower.problems)), frozenset(grower.unread))


@dataclass(slots=True)
class _Open:
    """An element that is open, and the last of its children."""

    tag: str
    place: Place
    element: Element
    unread: bool = False
    last: Element | None = None


@dataclass(slots=True)
class _Grower:
    rendered: Rendered
    problems: list[Problem] = field(default_factory=list)
    unread: set[Place] = field(default_factory=set)
    opened: list[_Open] = field(default_factory=list)
    root: Element = field(default_factory=lambda: _element("div"))

    def grow(self) -> None:
        """Read all, and tell at last what is still open."""
        around = _Open("", ("", None), self.root)
        for token in tokens(self.rendered.html):
            inner = self.opened[-1] if self.opened else around
            match token:
                case Text():
                    self._text(token, inner)
                case Start():
                    self._start(token, inner, around)
                case End():
                    self._end(token)
                case Wrong():
                    self._tell(token.message, token.hint, token.offset)
                    self.unread.add(self.rendered.at(token.offset))
            if len(self.opened) == DEEPEST:
                self._too_deep(self.opened[-1])
                return
        for element in self.opened:
            self._unclosed(element, "the end of the document")

    def _text(self, text: Text, inner: _Open) -> None:
        words = self._allowed(text.words, text.offset)
        if inner.last is None:
            inner.element.text = (inner.element.text or "") + words
        else:
            inner.last.tail = (inner.last.tail or "") + words

    def _start(self, start: Start, inner: _Open, around: _Open) -> None:
        if start.name == inner.tag and inner.tag in _BESIDE:
            self._unclosed(self.opened.pop(), f"the next <{start.name}>")
            inner = self.opened[-1] if self.opened else around
        place = self.rendered.at(start.offset)
        inner.last = element = _element(start.name)
        inner.element.append(element)
        for name, value in start.attributes:
            wrong = list(_attribute(element, name, value, place))
            self.problems += wrong
            self.unread.update({place} if wrong and name != PLACE else ())
            element.set(name, self._allowed(value, start.offset))
        if place[1] is not None:
            element.set(PLACE, f"{place[0]}:{place[1]}")
        if start.name not in VOID:
            self.opened.append(_Open(start.name, place, element, start.unread))

    def _end(self, end: End) -> None:
        if end.name not in [element.tag for element in self.opened]:
            hint = f"take it out, or open <{end.name}> before it"
            if end.name in VOID:
                hint = f"take it out: <{end.name}> has no end tag"
            self._tell(f"</{end.name}> closes nothing", hint, end.offset)
            return
        while self.opened[-1].tag != end.name:
            self._unclosed(self.opened.pop(), f"</{end.name}>")
        self.opened.pop()

    def _allowed(self, text: str, offset: int) -> str:
        """The text without what no document can hold, which is told."""
        for sign in dict.fromkeys(_FORBIDDEN.findall(text)):
            message = f"the character U+{ord(sign):04X} cannot stand in a document"
            self._tell(message, "take it out of the template, or of the data", offset)
        return _FORBIDDEN.sub("", text)

    def _tell(self, message: str, hint: str, offset: int) -> None:
        self.problems.append(Problem(message, hint, *self.rendered.at(offset)))

    def _unclosed(self, element: _Open, before: str) -> None:
        if element.tag == "p":
            self._let_out(element)
        if not element.unread:
            message = f"<{element.tag}> is not closed before {before}"
            self.problems.append(Problem(message, f"write </{element.tag}>", *element.place))

    def _let_out(self, paragraph: _Open) -> None:
        """Put the blocks after a paragraph that nobody closed beside it: they are right there."""
        first = next(paragraph.element.iterchildren(*CONTAINERS, *BLOCKS), None)
        parent = paragraph.element.getparent()
        if first is None or parent is None:
            return
        around = next((it for it in self.opened if it.element is parent), None)
        for block in (first, *first.itersiblings()):
            parent.append(block)
            if around:
                around.last = block

    def _too_deep(self, element: _Open) -> None:
        message = f"more than {DEEPEST} elements stand open, one in the other"
        hint = f"close <{element.tag}> before the next one"
        self.problems.append(Problem(message, hint, *element.place))


def _element(tag: str) -> Element:
    element: Element = html.html_parser.makeelement(tag)
    return element


def _attribute(element: Element, name: str, value: str, place: Place) -> Iterator[Problem]:
    if name == PLACE:
        hint = "take it out: the program writes it"
        yield Problem(f"<{element.tag!s}> carries {PLACE!r}, which it may not", hint, *place)
    elif name in element.attrib:
        hint = 'write both in one, as in class="lead note"' if name == "class" else "leave one"
        yield Problem(f"{name} stands twice in one <{element.tag!s}>", hint, *place)
    elif _CURLY.match(value) and name in ("class", "id", "href", "style", "src"):
        message = f"{name} of <{element.tag!s}> stands between curly quotation marks: {value!r}"
        yield Problem(message, 'use straight ones, as in class="note"', *place)
