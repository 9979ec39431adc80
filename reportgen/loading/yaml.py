"""YAML 1.2 text -> plain values, and the line and column of each."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from reportgen.datafile.describe import dotted_key
from reportgen.datafile.parsed import ParsedFile, Path, Position
from reportgen.languages import LANGUAGES
from reportgen.loading.characters import (
    bad_character,
    raw_problems,
    unprintable,
)
from reportgen.loading.folds import unfolded
from reportgen.loading.yaml_nodes import MAX_DEPTH, TooDeepError, syntax_problem, yaml_tree
from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem

MAX_NODES = 150_000
"""So many values are read, those that aliases repeat counted each time: a meeting of 10,000 figures
has fewer."""
LONGEST_NUMBER = 40
"""A number with more characters is read as text, so that nobody computes with it."""
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_COLON = re.compile(
    r"[ \t]*+(?:- )?+[ \t]*+([A-Za-z_]++|[\u3400-\u9fff]{1,8})(：|:(?=[^\s/]))[ \t]*([^#\n]*)"
)


def parse_yaml(text: str, file: str) -> ParsedFile:
    """Parse one YAML document; what is wrong with it is in ``problems``."""
    from ruamel.yaml.error import YAMLError

    source = ParsedFile(file)
    source.problems += raw_problems(text, file)
    if source.problems:
        return source
    try:
        tree = yaml_tree(text)
    except TooDeepError as error:
        source.problems.append(_too_deep(file, error.position))
        return source
    except (YAMLError, ValueError) as error:
        source.problems.append(colon_problem(text, file) or syntax_problem(error, text, file))
        return source
    if tree.top is None:
        source.problems.append(Problem.of("data.empty_file", file, 1))
        return source
    for tag, position in tree.tags:
        source.problems.append(Problem.of("data.tag", file, *position, tag=tag))
    _Reader(source, text).read(tree.top)
    if isinstance(source.data, str) and (problem := colon_problem(text, file)):
        source.problems.append(problem)
    return source


class _Reader:
    """Walks a node tree once, filling a ParsedFile."""

    def __init__(self, source: ParsedFile, text: str) -> None:
        self.source = source
        self.text = text
        self.count = 0

    def read(self, node: Any) -> None:
        try:
            self.source.data = self.value(node, ())
        except TooDeepError as error:
            self.source.problems.append(_too_deep(self.source.file, error.position))
        except _TooLargeError as error:
            place = error.args[0]
            much = Problem.of("data.too_many_values", self.source.file, *place, most=MAX_NODES)
            self.source.problems.append(much)

    def value(self, node: Any, path: Path) -> Any:
        self.count += 1
        position = (node.start_mark.line + 1, node.start_mark.column + 1)
        if len(path) > MAX_DEPTH:
            raise TooDeepError(position)
        if self.count > MAX_NODES:
            raise _TooLargeError(position)
        self.source.values[path] = position
        if node.id == "sequence":
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        if node.id == "mapping":
            return self.mapping(node, path)
        name = dotted_key(path)
        self.check(node.value, name, self.source.values[path])
        value = _scalar(node)
        return self.unfolded(node, value) if path and _unspaced(path[-1]) else value

    def unfolded(self, node: Any, value: Any) -> Any:
        """A text of several lines in a language that has no spaces between words, as one line."""
        if not isinstance(value, str) or node.start_mark.line == node.end_mark.line:
            return value
        return unfolded(value, self.text[node.start_mark.index : node.end_mark.index])

    def check(self, text: str, name: Argument, position: Position) -> None:
        """Add a problem where a text has a character that cannot be printed."""
        bad = unprintable(text)
        if bad is not None:
            self.source.problems.append(bad_character(bad, name, self.source.file, position))

    def mapping(self, node: Any, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            position = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key_node.id != "scalar":
                self.source.problems.append(
                    Problem.of("data.key_no_word", self.source.file, *position)
                )
                continue
            key = str(key_node.value)
            here = (*path, key)
            self.check(key, phrase("the_key"), position)
            if "：" in key:
                name, _, value = key.partition("：")
                plain = f"{name}: {value}".strip()
                self.source.problems.append(_other_colon(key, plain, self.source.file, position))
            if key in result:
                first = self.source.keys[here][0]
                twice = Problem.of(
                    "data.key_twice", self.source.file, *position, key=key, first=first
                )
                self.source.problems.append(twice)
                continue
            self.source.keys[here] = position
            result[key] = self.value(value_node, here)
        return result


def colon_problem(text: str, file: str) -> Problem | None:
    """The first line whose colon YAML does not read: 标题：例会, title:例会."""
    for number, line in enumerate(text.split("\n"), start=1):
        match = _COLON.match(line)
        if match:
            plain = f"{match[1]}: {match[3]}"
            return _other_colon(match[0].strip(" -"), plain, file, (number, match.start(1) + 1))
    return None


def _other_colon(written: str, plain: str, file: str, position: Position) -> Problem:
    longest = 30
    words = {"written": written[:longest], "plain": plain[:longest]}
    return Problem.of("data.full_width", file, *position, **words)


def _unspaced(key: str | int) -> bool:
    """Whether a key is that of a language without spaces between words."""
    return isinstance(key, str) and key in LANGUAGES and not LANGUAGES[key].word_space


class _TooLargeError(Exception):
    """The file would unfold to more than any meeting holds, at the position that it has."""


def _too_deep(file: str, position: Position) -> Problem:
    return Problem.of("data.too_deep", file, *position, most=MAX_DEPTH)


def _scalar(node: Any) -> Any:
    text: str = node.value
    return text if node.style is not None else plain_value(text)


def plain_value(text: str) -> Any:
    """What a text without quotes stands for: nothing, a truth, a number, or itself."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if len(text) > LONGEST_NUMBER:
        return text
    if _INT.fullmatch(text) and not text.lstrip("+-").startswith("00"):
        return int(text)
    return Decimal(text) if _FLOAT.fullmatch(text) else text
