"""YAML 1.2 text -> the tree of its nodes, bounded in depth, or what is wrong with its syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from reportgen.datafile.parsed import Position
from reportgen.messages import phrase
from reportgen.model.problem import Problem

MAX_DEPTH = 40
TEXTS_KEPT = 16
"""So many texts, the last read, stay parsed: when one file changes, the preview reads all again."""


@dataclass(frozen=True, slots=True)
class YamlTree:
    """The node at the top, None where the text holds nothing; the tags in it and their places.

    It is kept, so that it may only be read.
    """

    top: Any
    tags: tuple[tuple[str, Position], ...]


class TooDeepError(Exception):
    """Values stand in one another deeper than any file needs; ``position`` is where."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position


@lru_cache(TEXTS_KEPT)
def yaml_tree(text: str) -> YamlTree:
    """The tree of a text.

    Raises:
        TooDeepError: deeper than :data:`MAX_DEPTH`.
        ruamel.yaml.error.YAMLError: it is no YAML.
        ValueError: the same, of characters and numbers.
    """
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _composer()
    composer: Any = yaml.composer
    try:
        return YamlTree(yaml.compose(text), tuple(composer.tags))
    except RecursionError:  # what no value can be, as a great many of the sign ? in a row
        raise TooDeepError((1, 1)) from None


@cache
def _composer() -> Any:
    """The class that makes nodes, as it is needed here; ruamel.yaml is imported only when used."""
    from ruamel.yaml.composer import Composer

    class Bounded(Composer):
        """Makes no node too deep in others, and notes the tags, which nodes no longer tell."""

        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.tags: list[tuple[str, Position]] = []
            self.deep = 0
            self.warn_double_anchors = False

        def compose_node(self, parent: Any, index: Any) -> Any:
            event = self.parser.peek_event()
            position = (event.start_mark.line + 1, event.start_mark.column + 1)
            if getattr(event, "tag", None) is not None:
                self.tags.append((str(event.tag).replace("tag:yaml.org,2002:", "!!"), position))
            if self.deep > MAX_DEPTH:
                raise TooDeepError(position)
            self.deep += 1
            node = super().compose_node(parent, index)
            self.deep -= 1
            return node

    return Bounded


_SYNTAX = (
    (r"mapping values are not allowed here", "colon"),
    (r"expected <block end>, but found", "block_end"),
    (r"could not find expected ':'", "no_colon"),
    (r"found character '\\t'", "tab"),
    (r"found character .* that cannot start any token", "first_sign"),
    (r"found unexpected (end of stream|document separator)", "quotes_open"),
    (r"expected ',' or '[\]}]', but got", "brackets"),
    (r"found undefined alias", "alias"),
    (r"but found another document|expected '?<document start>|non-comment content", "documents"),
    (r"unknown escape|expected escape sequence|expected URI escape", "escape"),
    (r"(sequence entries|mapping keys) are not allowed here", "dash"),
    (r"expected alphabetic or numeric character", "anchor"),
    (r"expected (chomping|indentation|a comment or a line break)", "block_sign"),
    (r"found unexpected ':'", "brackets"),
    (r"expected the node content, but found", "nothing"),
    (r"tag|expected '!'|URI", "tag"),
    (r"directive|incompatible YAML|expected a digit|expected ' '", "directive"),
)
"""What the parser says of a mistake, by a part of it -> the phrases about it, ``yaml_…``."""


def syntax_problem(error: Exception, text: str, file: str) -> Problem:
    """What the parser found, in words of ours: it speaks English alone, and of tokens.

    Args:
        error: an exception of the parser.
        text: what was parsed.
        file: how messages call it.
    """
    begun = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or begun
    said = str(getattr(error, "problem", None) or getattr(error, "context", None) or error)
    context = str(getattr(error, "context", None) or "")
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    code = next((code for sign, code in _SYNTAX if re.search(sign, said)), "")
    if code == "quotes_open" and "scanning a" in context and begun:
        place = (begun.line + 1, begun.column + 1)
    if not code:
        said = said.splitlines()[0] if said else type(error).__name__
        return Problem.of("data.no_yaml_text", file, *_inside(place, text), said=said)
    words = {"said": phrase(f"yaml_{code}"), "advice": phrase(f"yaml_{code}_do")}
    return Problem.of("data.no_yaml", file, *_inside(place, text), **words)


def _inside(place: Position, text: str) -> Position:
    """The place; of what is missing at the end of a text, the end of its last line."""
    lines = text.split("\n")
    line = min(place[0], len(lines))
    if line < place[0] or (line == len(lines) and not lines[line - 1]):
        while line > 1 and not lines[line - 1].strip():
            line -= 1
        return line, len(lines[line - 1].rstrip()) + 1
    return line, place[1]
