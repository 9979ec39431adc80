"""The types of what a template may read, without what only Python needs, and in words."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import types
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from reportgen.model.text import Text

Hint: TypeAlias = Any
"""A type as it is written in a class; ``Any`` where it is not known."""

_WORDS = {str: "text", int: "number", float: "number", Decimal: "number", bool: "true or false"}
_INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def called(kind: type) -> str:
    """What a class of values is called: topic group."""
    return type_name(kind.__name__)


def type_name(name: str) -> str:
    """The name of a class in words."""
    return _INNER_CAPITAL.sub(" ", name).lower()


def origin(hint: Hint) -> Any:
    """What a type is made with: tuple of tuple[str, ...]."""
    return get_origin(hint)


def bare_type(hint: Hint) -> Hint:
    """A type without None; text in two languages is text in one."""
    if origin(hint) is Annotated:
        return bare_type(hint.__metadata__[0])
    if origin(hint) in (Union, types.UnionType):
        kinds_ = [part for part in get_args(hint) if part is not type(None)]
        return bare_type(kinds_[0]) if len(kinds_) == 1 else Any
    if origin(hint) is Literal or hint is Text:
        return str
    return hint


def item_type(hint: Hint) -> Hint:
    """The type of what a list holds; Any where it is no list."""
    parts = get_args(hint)
    if origin(hint) in (tuple, list, Sequence) and len(set(parts) - {...}) == 1:
        return bare_type(parts[0])
    return Any


def type_words(hint: Hint) -> str:
    """A type in words: list of row, text or none."""
    if origin(hint) is Annotated:
        return type_words(hint.__metadata__[0])
    if origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint):
        return f"{type_words(bare_type(hint))} or none"
    hint = bare_type(hint)
    if origin(hint) is tuple:
        parts = [part for part in get_args(hint) if part is not ...]
        several = get_args(hint)[-1] is ...
        return f"list of {type_words(parts[0])}" if several else f"pair of {_both(parts)}"
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return called(hint)
    return "date" if hint is dt.date else _WORDS.get(hint, "any")


def _both(parts: Sequence[Hint]) -> str:
    return " and ".join(dict.fromkeys(type_words(part) for part in parts))
