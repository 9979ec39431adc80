"""Tags in the text of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.word.fill.normalise import delimiters, normalised

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.S)
_STRAY = re.compile(r"\{\{|\{%|%\}|\}\}")
_OPENER = re.compile(r"\{\{|\{%")
_CONTROL = re.compile(r"^[-+]|[-+]$")
_STATEMENT_LIFT = re.compile(r"\s*(p|tr|tc|r)\s+(?=\S)")
_EXPRESSION_LIFT = re.compile(r"(p|tr|tc|r)\s+(?=[\w\"'(\[])")
_RUN = "r"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and where it stands in its text.

    ``kind`` is ``{``, ``%`` or ``#``; ``code`` what stands in it; ``lift`` what the tag stands
    for as a whole: a ``p`` (paragraph), ``tr`` (row), ``tc`` (cell), or empty.
    """

    kind: str
    code: str
    lift: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The first word of a statement, such as ``for``; empty for what is none."""
        words = self.code.split(maxsplit=1)
        return words[0] if self.kind == "%" and words else ""

    def __str__(self) -> str:
        end = {"{": "}", "%": "%", "#": "#"}[self.kind]
        return f"{{{self.kind}{self.lift} {self.code.strip()} {end}}}"


def tags_in(text: str) -> tuple[Tag, ...]:
    """The tags of a text, in order, with plain signs."""
    return tuple(_tag(text, *found.span()) for found in _TAG.finditer(delimiters(text)))


def _tag(text: str, start: int, end: int) -> Tag:
    kind = delimiters(text[start + 1])
    code = _CONTROL.sub("", normalised(text[start + 2 : end - 2]))
    found = {"%": _STATEMENT_LIFT, "{": _EXPRESSION_LIFT}.get(kind, _CONTROL).match(code)
    if kind == "#" or found is None:
        return Tag(kind, code, "", start, end)
    lift = found[1] if kind == "%" and found[1] != _RUN else ""
    return Tag(kind, code[found.end() :], lift, start, end)


def without(text: str, tags: tuple[Tag, ...]) -> str:
    """The text without these of its tags, and without space around it."""
    for tag in reversed(tags):
        text = text[: tag.start] + text[tag.end :]
    return text.strip()


def strays(text: str, tags: tuple[Tag, ...]) -> tuple[str, ...]:
    """The delimiters that stand outside of all tags of a text."""
    plain = delimiters(text)
    return tuple(plain[found.start() :] for found in _STRAY.finditer(_blank(plain, tags)))


def openers(text: str) -> tuple[str, ...]:
    """Where a tag begins, whether it ends or not."""
    plain = delimiters(text)
    return tuple(plain[found.start() :] for found in _OPENER.finditer(plain))


def blanked(text: str) -> str:
    """The text with spaces in place of its tags."""
    return _blank(text, tags_in(text))


def _blank(text: str, tags: tuple[Tag, ...]) -> str:
    for tag in tags:
        text = text[: tag.start] + " " * (tag.end - tag.start) + text[tag.end :]
    return text
