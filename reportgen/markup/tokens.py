"""The tags and the text of rendered HTML exactly as they are written: nothing is mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from reportgen.markup.origin import placed

_MARK = re.compile(r"<\?at ([^>]*)>")
_NAME = r"[A-Za-z][A-Za-z0-9:._-]*"
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_START = re.compile(rf"<({_NAME})")
_END = re.compile(rf"</({_NAME})(\s*>)?")
_STOP = re.compile(r"\s*/?>")
_ATTRIBUTE = re.compile(r"""\s*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?""")
_ATTRIBUTE_NAME = re.compile(r"[a-z][a-z0-9:-]*")
_NOTHING = re.compile(r"<!--.*?-->|<[!?][^>]*>?", re.S)
_NO_END = re.compile(r"</[^<>]*>?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SHOWN = 30


class Rendered:
    """HTML without the marks that say where its tags were written; ``at`` knows what they said."""

    def __init__(self, marked: str, file: str) -> None:
        self._offsets = [0]
        self._marks = [""]
        pieces, last, length = [], 0, 0
        for mark in _MARK.finditer(marked):
            pieces.append(marked[last : mark.start()])
            length += mark.start() - last
            last = mark.end()
            self._offsets.append(length)
            self._marks.append(mark[1])
        self.html = "".join([*pieces, marked[last:]])
        self._file = file

    def at(self, offset: int) -> tuple[str, int | None]:
        """The file and line of the tag that stands there, or of the last one before."""
        mark = self._marks[bisect_right(self._offsets, offset) - 1]
        return placed(unescape(mark), self._file)


@dataclass(frozen=True, slots=True)
class Text:
    """Words between two tags."""

    offset: int
    words: str


@dataclass(frozen=True, slots=True)
class Start:
    """A start tag, with its attributes in order; those of an ``unread`` one are not known."""

    offset: int
    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """An end tag."""

    offset: int
    name: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """What cannot be read, and what to write instead."""

    offset: int
    message: str
    hint: str


Token = Text | Start | End | Wrong


def tokens(html: str) -> Iterator[Token]:
    """What stands in rendered HTML, in order."""
    at = 0
    while at < len(html):
        found = _MARKUP.search(html, at)
        begin = found.start() if found else len(html)
        if begin > at:
            yield Text(at, _plain(html[at:begin]))
        at = begin
        if found:
            read, at = _READERS.get(html[begin + 1], _start)(html, begin)
            yield from read


def _start(html: str, begin: int) -> tuple[list[Token], int]:
    found = _START.match(html, begin)
    name, at = (found[1].lower(), found.end()) if found else ("", begin + 1)
    attributes: list[tuple[str, str]] = []
    while not (stop := _STOP.match(html, at)):
        attribute = _ATTRIBUTE.match(html, at)
        if not attribute or not _ATTRIBUTE_NAME.fullmatch(attribute[1].lower()):
            return _unread(html, begin, at, name)
        value = attribute[2] or ""
        value = value[1:-1] if value[:1] in ('"', "'") else value
        attributes.append((attribute[1].lower(), _plain(value)))
        at = attribute.end()
    return [Start(begin, name, tuple(attributes))], stop.end()


def _unread(html: str, begin: int, at: int, name: str) -> tuple[list[Token], int]:
    """A start tag that breaks off: another one begins in it, or a quotation mark is amiss."""
    start = Start(begin, name, unread=True)
    rest = html[at : at + 1000].lstrip()
    if rest.startswith("<") or not rest:
        words = html[begin:at].rstrip()[:_SHOWN]
        hint = "write it, or &lt; for a < that begins no tag"
        return [Wrong(begin, f"a > is missing after {words!r}", hint), start], at
    message = f"the quotation marks of an attribute of <{name}> do not match"
    end = html.find(">", at) + 1 or len(html)
    return [Wrong(begin, message, 'write name="value", with both marks straight'), start], end


def _end(html: str, begin: int) -> tuple[list[Token], int]:
    found = _END.match(html, begin)
    if not found:
        none = _NO_END.match(html, begin)
        words = none[0] if none else "</"
        hint = "name what it closes, as in </p>; or write &lt; for a < that begins no tag"
        message = f"{words.strip()[:_SHOWN]!r} is no end tag"
        return [Wrong(begin, message, hint)], begin + len(words)
    end = End(begin, found[1].lower())
    if found[2]:
        return [end], found.end()
    message = f"a > is missing after {found[0][:_SHOWN]!r}"
    return [Wrong(begin, message, f"write {found[0][:_SHOWN]}>"), end], found.end()


def _nothing(html: str, begin: int) -> tuple[list[Token], int]:
    found = _NOTHING.match(html, begin)
    words = found[0] if found else html[begin]
    hint = "write {# … #}, which goes into no document"
    message = f"{words[:_SHOWN]} is no part of a document"
    return [Wrong(begin, message, hint)], begin + len(words)


_READERS = {"/": _end, "!": _nothing, "?": _nothing}


def _plain(text: str) -> str:
    """The text that HTML means, with a form feed as a space."""
    return _ENTITY.sub(_character, text).replace("\f", " ")


def _character(entity: re.Match[str]) -> str:
    """The character of a reference; those that HTML leaves out are kept, to be told."""
    code = entity[0][2:-1]
    return unescape(entity[0]) or chr(int(code[1:], 16) if code[0] in "xX" else int(code))
