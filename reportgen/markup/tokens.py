"""The tags and the text of rendered HTML exactly as they are written: nothing is corrected."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from reportgen.markup.origin import Origin
from reportgen.model.place_marks import PLACE_MARK, place_named
from reportgen.model.print_marks import PRINT_END, PRINT_SIGN, read_print
from reportgen.model.printed import Print
from reportgen.model.problem import Problem

# What the loader of templates writes before each tag, a name of its place, and what stands around
# what the report printed.
_MARK = re.compile(rf"{PLACE_MARK.pattern}|{re.escape(PRINT_SIGN)}([^>]*)>|{re.escape(PRINT_END)}")
_NAME = r"[A-Za-z][A-Za-z0-9:._-]*"
# As in HTML, a < before anything else is a sign like others: 1 < 2.
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_START = re.compile(rf"<({_NAME})")
_END = re.compile(rf"</({_NAME})(\s*>)?")
# A start tag ends in > or, as in XML, in />.
_STOP = re.compile(r"\s*/?>")
# A name, and a value in double, single or no quotation marks. The name is read widely here, so
# that a stray quotation mark is found as such and not as the end of the tag.
_ATTRIBUTE = re.compile(r"""\s*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?""")
_ATTRIBUTE_NAME = re.compile(r"[a-z][a-z0-9:-]*")
# Comments, declarations and processing instructions, which no document takes.
_NOTHING = re.compile(r"<!--.*?-->|<[!?][^>]*>?", re.S)
_COMMENT = re.compile(r"<!--(.*)-->", re.S)
_NO_END = re.compile(r"</[^<>]*>?")
# References with their semicolon: what else begins with & is meant as it stands.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
MOST_ATTRIBUTES = 100
"""So many attributes a tag has: three times those that there are."""

_SHOWN = 30
"""So many characters of what cannot be read are shown."""


class PrintedPiece(NamedTuple):
    """A piece of text, where it begins, and what it is: None where nothing has printed it."""

    start: int
    words: str
    printed: Print | None = None


class Rendered:
    """HTML without the marks that say where its tags were written, which ``origin`` knows.

    What the report printed in it is known to ``pieces``, and ``changed`` are the places where a
    mark says what other words were. What only looks like a mark stays, and no document takes it.
    A finished document has no ``marks``.
    """

    def __init__(self, marked: str, file: str, *, marks: bool = True) -> None:
        self._offsets = [0]
        self._origins: list[Origin] = [(file, None)]
        self._starts: list[int] = []
        self._prints: list[tuple[int, Print]] = []
        self.changed: list[int] = []
        pieces, opened, last, length = list[str](), list[tuple[int, int, str]](), 0, 0
        for mark in _MARK.finditer(marked) if marks else ():
            place = place_named(mark[1]) if mark[1] else None
            if mark[1] and not place:
                continue
            pieces.append(marked[last : mark.start()])
            length += mark.start() - last
            last = mark.end()
            if place:
                self._offsets.append(length)
                self._origins.append(place)
            elif mark[2] is not None:
                opened.append((len(pieces), length, mark[2]))
            else:
                html = "".join(pieces[opened[0][0] :]) if len(opened) == 1 else ""
                self._note(html, length, opened)
        self.changed += [start for _, start, _ in opened]
        self.html = "".join([*pieces, marked[last:]])

    def _note(self, html: str, end: int, opened: list[tuple[int, int, str]]) -> None:
        """Note what was printed before an end of a mark."""
        _, start, said = opened.pop() if opened else (0, end, "")
        printed = read_print(said, meant_text(html)) if said and not opened else None
        if printed is None:
            self.changed.append(start)
        else:
            self._starts.append(start)
            self._prints.append((end, printed))

    def pieces(self, start: int, end: int) -> Iterator[PrintedPiece]:
        """The text of a stretch without tags, in pieces."""
        at, number = start, bisect_left(self._starts, start)
        while number < len(self._starts):
            first, (last, printed) = self._starts[number], self._prints[number]
            if last > end:
                break
            if first > at:
                yield PrintedPiece(at, meant_text(self.html[at:first]))
            yield PrintedPiece(first, meant_text(self.html[first:last]), printed)
            at, number = last, number + 1
        if at < end:
            yield PrintedPiece(at, meant_text(self.html[at:end]))

    def origin(self, offset: int) -> Origin:
        """The file and line of the tag that stands there, or of the last one before."""
        return self._origins[bisect_right(self._offsets, offset) - 1]


@dataclass(frozen=True, slots=True)
class TextToken:
    """What stands between two tags, up to ``end``."""

    offset: int
    end: int


class AttributeToken(NamedTuple):
    """An attribute, and from where to where its value is written."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag, with its attributes in order; those of an ``unread`` one are not known."""

    offset: int
    name: str
    attributes: tuple[AttributeToken, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class EndTag:
    """An end tag."""

    offset: int
    name: str


@dataclass(frozen=True, slots=True)
class CommentToken:
    """A comment: in finished HTML a place that is filled later; a template may write none."""

    offset: int
    words: str

    @property
    def problem(self) -> Problem:
        """What is wrong with it in a template."""
        return _not_for_documents(f"<!--{self.words}-->")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What cannot be read, and why."""

    offset: int
    problem: Problem


Token = TextToken | StartTag | EndTag | CommentToken | Unreadable


def tokens(html: str) -> Iterator[Token]:
    """What stands in rendered HTML, in order."""
    at = 0
    while at < len(html):
        found = _MARKUP.search(html, at)
        begin = found.start() if found else len(html)
        if begin > at:
            yield TextToken(at, begin)
        at = begin
        if found:
            read, at = _READERS.get(html[begin + 1], _start)(html, begin)
            yield from read


def _start(html: str, begin: int) -> tuple[list[Token], int]:
    found = _START.match(html, begin)
    name, at = (found[1].lower(), found.end()) if found else ("", begin + 1)
    attributes: list[AttributeToken] = []
    while not (stop := _STOP.match(html, at)):
        if len(attributes) == MOST_ATTRIBUTES:
            problem = Problem.of("html.too_many_attributes", tag=name, most=MOST_ATTRIBUTES)
            return [Unreadable(begin, problem), StartTag(begin, name, unread=True)], _after(
                html, at
            )
        attribute = _ATTRIBUTE.match(html, at)
        if not attribute or not _ATTRIBUTE_NAME.fullmatch(attribute[1].lower()):
            return _unread(html, begin, at, name)
        value, (first, last) = attribute[2] or "", attribute.span(2)
        if value[:1] in ('"', "'"):
            value, first, last = value[1:-1], first + 1, last - 1
        name_ = attribute[1].lower()
        attributes.append(AttributeToken(name_, meant_text(value), first, last))
        at = attribute.end()
    return [StartTag(begin, name, tuple(attributes))], stop.end()


def _unread(html: str, begin: int, at: int, name: str) -> tuple[list[Token], int]:
    """A start tag that breaks off: another one begins in it, or a quotation mark is amiss."""
    start = StartTag(begin, name, unread=True)
    rest = html[at : at + 1000].lstrip()
    if rest.startswith("<") or not rest:
        problem = Problem.of("html.tag_breaks_off", words=html[begin:at].rstrip()[:_SHOWN])
        return [Unreadable(begin, problem), start], at
    problem = Problem.of("html.quotes_differ", tag=name)
    return [Unreadable(begin, problem), start], _after(html, at)


def _after(html: str, at: int) -> int:
    """Where the tag ends that goes on at a place."""
    return html.find(">", at) + 1 or len(html)


def _end(html: str, begin: int) -> tuple[list[Token], int]:
    found = _END.match(html, begin)
    if not found:
        none = _NO_END.match(html, begin)
        words = none[0] if none else "</"
        problem = Problem.of("html.no_end_tag", words=words.strip()[:_SHOWN])
        return [Unreadable(begin, problem)], begin + len(words)
    end = EndTag(begin, found[1].lower())
    if found[2]:
        return [end], found.end()
    problem = Problem.of("html.end_tag_breaks_off", words=found[0][:_SHOWN])
    return [Unreadable(begin, problem), end], found.end()


def _nothing(html: str, begin: int) -> tuple[list[Token], int]:
    found = _NOTHING.match(html, begin)
    words = found[0] if found else html[begin]
    end = begin + len(words)
    if comment := _COMMENT.fullmatch(words):
        return [CommentToken(begin, comment[1])], end
    return [Unreadable(begin, _not_for_documents(words))], end


def _not_for_documents(words: str) -> Problem:
    return Problem.of("html.not_for_documents", words=words[:_SHOWN])


_READERS = {"/": _end, "!": _nothing, "?": _nothing}


def meant_text(text: str) -> str:
    """The text that HTML means, with a form feed as a space."""
    return (_ENTITY.sub(_character, text) if "&" in text else text).replace("\f", " ")


def _character(entity: re.Match[str]) -> str:
    """The character of a reference; those that HTML leaves out are kept, to be reported."""
    code = entity[0][2:-1]
    return unescape(entity[0]) or chr(int(code[1:], 16) if code[0] in "xX" else int(code))
