"""A tag as Jinja code, by itself or in its place."""

from __future__ import annotations

import re

from jinja2 import Environment

from reportgen.word.fill.nesting import CLOSED_BY
from reportgen.word.fill.tag import Tag

_NAME = re.compile(r"set\s+(\w+)")


def as_template(tag: Tag, environment: Environment) -> str:
    """A tag as a template of its own."""
    source = tag_code(tag, environment)
    if tag.word in CLOSED_BY:
        return source + _statement(CLOSED_BY[tag.word], environment)
    if tag.word in ("else", "elif", "endif"):
        closer = "" if tag.word == "endif" else _statement("endif", environment)
        return _statement("if []", environment) + source + closer
    return _statement("for _ in []", environment) + source if tag.word == "endfor" else source


def tag_code(tag: Tag, environment: Environment) -> str:
    """A tag as it stands in a template."""
    if tag.kind == "#":
        return ""
    if tag.kind == "%":
        return _statement(tag.code, environment)
    start, end = environment.variable_start_string, environment.variable_end_string
    return f"{start} {tag.code}\n{end}"


def _statement(code: str, environment: Environment) -> str:
    return f"{environment.block_start_string} {code}\n{environment.block_end_string}"


def neutral_code(tag: Tag, environment: Environment) -> str:
    """What stands in the place of a wrong tag, so that more mistakes can be found."""
    name = _NAME.match(tag.code)
    neutral = {
        "for": "for _ in []",
        "if": "if []",
        "elif": "elif []",
        "set": f"set {name[1] if name else '_'} = []",
        **{word: word for word in ("else", "endif", "endfor")},
    }.get(tag.word)
    return _statement(neutral, environment) if neutral else "\n"
