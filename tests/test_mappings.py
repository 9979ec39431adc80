"""A mapping whose keys are those of a closed list has all of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, Literal, get_args, get_origin

import reportgen

PARTIAL = {
    "reportgen.packs.values._WANTED": "a choice says what may be chosen",
    "reportgen.preview.worker.TIME_LIMITS": "what has no pages is not shown",
    "reportgen.word.restyle.SIZED": "what is drawn has no style in Word",
    "reportgen.wording.sentences.SINCE_ROWS": "growth and change alone are since a time",
}
"""Mappings that may have some of the keys alone, and why."""


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def keyed(module: ModuleType) -> Iterator[tuple[str, frozenset[Any], Mapping[Any, Any]]]:
    """The mappings of a module whose keys are a ``Literal``: name, the keys they should have."""
    for name, written in vars(module).get("__annotations__", {}).items():
        try:
            hint = eval(written, vars(module))  # noqa: S307 - an annotation of our own
        except NameError:  # imported for the type check alone
            continue
        keys = get_args(hint)[:1]
        if keys and get_origin(keys[0]) is Literal and isinstance(vars(module)[name], Mapping):
            yield f"{module.__name__}.{name}", frozenset(get_args(keys[0])), vars(module)[name]


def test_every_mapping_by_a_closed_list_has_all_keys() -> None:
    found = [it for module in modules() for it in keyed(module)]
    assert len(found) > 10
    short = {name: set(keys - set(mapping)) for name, keys, mapping in found if keys - set(mapping)}
    assert {name: keys for name, keys in short.items() if name not in PARTIAL} == {}
    assert set(PARTIAL) <= {name for name, _, _ in found}, "no longer there"
