"""Rendered HTML -> the tree of its elements as they are written, and tags that close wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from lxml import etree, html
from lxml.etree import _Element as Element

from reportgen.markup.attributes import SPOKEN
from reportgen.markup.elements import FLOW, PRINTED_TAG, VOID
from reportgen.markup.origin import ORIGIN, Origin, at_origin
from reportgen.markup.printed import note_print
from reportgen.markup.tokens import (
    CommentToken,
    EndTag,
    PrintedPiece,
    Rendered,
    StartTag,
    TextToken,
    Unreadable,
    tokens,
)
from reportgen.messages import Argument, phrase
from reportgen.model.literals import literal_numbers
from reportgen.model.place_marks import place_name
from reportgen.model.problem import Problem

MOST_OPEN = 250
"""So many elements may be open, one in the other: libxml2, which reads it again, stops at 256."""

_MOST_REPORTED = 10_000
"""A loop may repeat one mistake for each character of a document."""

_BESIDE = ("p", "li", "tr", "td", "th")
"""Elements of which the next one closes the last, where its end tag was forgotten."""

# What an editor makes of straight quotation marks: HTML takes them for a part of the value.
_CURLY = re.compile("[“”‘’＂]")
# The characters that XML 1.0 has not: Word opens no document with one of them.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Tree:
    """The elements of rendered HTML in one ``root``, which is none of them.

    ``problems`` are those of its tags, in the order in which they stand; ``unread`` the places of
    tags of which nothing else can be said.
    """

    root: Element
    problems: tuple[Problem, ...]
    unread: frozenset[Origin]


def build_tree(marked: str, file: str, literals: Sequence[str] | None = None) -> Tree:
    """The tree of a rendered template: each element where it is written, whatever it may hold.

    Args:
        marked: the rendered template.
        file: the template, where no mark says better.
        literals: what may be said in numbers that the report has not printed; where None, all.
    """
    builder = _Builder(Rendered(marked, file), literals=literals)
    builder.build()
    return Tree(builder.root, tuple(dict.fromkeys(builder.problems)), frozenset(builder.unread))


def read_finished(html: str) -> Element:
    """The article of a document as it was composed, with the comments that stand for places."""
    builder = _Builder(Rendered(html, "", marks=False), finished=True)
    builder.build()
    (article,) = builder.root
    return article


@dataclass(slots=True)
class _Open:
    """An element that is open, and the last of its children."""

    tag: str
    origin: Origin
    element: Element
    unread: bool = False
    last: Element | None = None
    words: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Put the words that were read behind the last child, or before the first."""
        if not self.words:
            return
        words = "".join(self.words)
        self.words.clear()
        if self.last is None:
            self.element.text = (self.element.text or "") + words
        else:
            self.last.tail = (self.last.tail or "") + words

    def add(self, child: Element) -> None:
        """Put an element behind what was read so far."""
        self.settle()
        self.last = child
        self.element.append(child)


@dataclass(slots=True)
class _Builder:
    rendered: Rendered
    finished: bool = False
    literals: Sequence[str] | None = None
    problems: list[Problem] = field(default_factory=list)
    unread: set[Origin] = field(default_factory=set)
    opened: list[_Open] = field(default_factory=list)
    root: Element = field(default_factory=lambda: _element("div"))

    def build(self) -> None:
        """Read all, and report at last what is still open."""
        around = _Open("", ("", None), self.root)
        for token in tokens(self.rendered.html):
            inner = self.opened[-1] if self.opened else around
            match token:
                case TextToken():
                    self._text(token, inner)
                case StartTag():
                    self._start(token, inner, around)
                case EndTag():
                    self._end(token)
                case CommentToken() if self.finished:
                    inner.add(etree.Comment(token.words))
                case Unreadable() | CommentToken():
                    self._report(token.problem, token.offset)
                    self.unread.add(self.rendered.origin(token.offset))
                case _:
                    assert_never(token)
            if len(self.opened) == MOST_OPEN:
                self._too_deep(self.opened[-1])
                return
        around.settle()
        for offset in self.rendered.changed:
            self._report(Problem.of("html.print_changed"), offset)
        for element in self.opened:
            self._unclosed(element, phrase("end_of_document"))

    def _text(self, text: TextToken, inner: _Open) -> None:
        for piece in self.rendered.pieces(text.offset, text.end):
            words = self._allowed(piece.words, text.offset)
            if piece.printed is not None and piece.printed.id:
                printed = _element(PRINTED_TAG)
                printed.text = words
                note_print(printed, piece.printed)
                inner.add(printed)
            else:
                inner.words.append(words)
            self._numbers(piece, text.end)

    def _numbers(self, piece: PrintedPiece, end: int) -> None:
        """Report what a text says in numbers and nothing has printed."""
        if self.literals is None or piece.printed is not None:
            return
        for it in literal_numbers(piece.words, self.literals):
            offset = self.rendered.html.find(it.number, piece.start, end)
            problem = Problem.of("html.literal_number", number=it.number, words=it.words)
            self._report(problem, max(offset, piece.start))

    def _start(self, start: StartTag, inner: _Open, around: _Open) -> None:
        if start.name == PRINTED_TAG and not self.finished:
            self._report(Problem.of("html.reserved_element", tag=start.name), start.offset)
        if start.name == inner.tag and inner.tag in _BESIDE:
            self._unclosed(self.opened.pop(), phrase("next_tag", tag=start.name))
            inner = self.opened[-1] if self.opened else around
        origin = self.rendered.origin(start.offset)
        element = _element(start.name)
        inner.add(element)
        for name, value, first, last in start.attributes:
            wrong = list(_attribute(element, name, value))
            self.problems += [at_origin(problem, origin) for problem in wrong]
            self.unread.update({origin} if wrong and name != ORIGIN else ())
            if name != ORIGIN:
                element.set(name, self._allowed(value, start.offset))
            for piece in self.rendered.pieces(first, last) if name in SPOKEN else ():
                self._numbers(piece, last)
        if origin[1] is not None:
            element.set(ORIGIN, place_name(origin[0], origin[1]))
        if start.name not in VOID:
            self.opened.append(_Open(start.name, origin, element, start.unread))

    def _end(self, end: EndTag) -> None:
        if end.name not in [element.tag for element in self.opened]:
            code = "html.never_closed" if end.name in VOID else "html.closes_nothing"
            self._report(Problem.of(code, tag=end.name), end.offset)
            return
        while self.opened[-1].tag != end.name:
            self._unclosed(self.opened.pop(), f"</{end.name}>")
        self.opened.pop().settle()

    def _allowed(self, text: str, offset: int) -> str:
        """The text without what no document can hold, which is reported."""
        if not _FORBIDDEN.search(text):
            return text
        for sign in dict.fromkeys(_FORBIDDEN.findall(text)):
            number = f"{ord(sign):04X}"
            self._report(Problem.of("html.forbidden_character", number=number), offset)
        return _FORBIDDEN.sub("", text)

    def _report(self, problem: Problem, offset: int) -> None:
        if len(self.problems) < _MOST_REPORTED:
            self.problems.append(at_origin(problem, self.rendered.origin(offset)))

    def _unclosed(self, element: _Open, before: Argument) -> None:
        element.settle()
        if element.tag == "p":
            self._let_out(element)
        if not element.unread:
            problem = Problem.of("html.not_closed", tag=element.tag, before=before)
            self.problems.append(at_origin(problem, element.origin))

    def _let_out(self, paragraph: _Open) -> None:
        """Put the blocks after a paragraph that nobody closed beside it: they are right there."""
        first = next(paragraph.element.iterchildren(*FLOW), None)
        parent = paragraph.element.getparent()
        if first is None or parent is None:
            return
        around = next((it for it in self.opened if it.element is parent), None)
        if around:
            around.settle()
        for block in (first, *first.itersiblings()):
            parent.append(block)
            if around:
                around.last = block

    def _too_deep(self, element: _Open) -> None:
        problem = Problem.of("html.too_deep", most=MOST_OPEN, tag=element.tag)
        self.problems.append(at_origin(problem, element.origin))


def _element(tag: str) -> Element:
    element: Element = html.html_parser.makeelement(tag)
    return element


def _attribute(element: Element, name: str, value: str) -> Iterator[Problem]:
    tag = str(element.tag)
    if name == ORIGIN:
        yield Problem.of("html.reserved_attribute", tag=tag, name=name)
    elif name in element.attrib:
        code = "html.class_twice" if name == "class" else "html.attribute_twice"
        yield Problem.of(code, tag=tag, name=name)
    elif _CURLY.match(value) and name in ("class", "id", "href", "style", "src"):
        yield Problem.of("html.curly_quotes", tag=tag, name=name, value=value)
