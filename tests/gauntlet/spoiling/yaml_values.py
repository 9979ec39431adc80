"""Values of a data file as a tree: changed at a place, and written as YAML again."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

from tests.gauntlet.spoiling.lines import Change
from tests.gauntlet.spoiling.values import Written, value_for

Place = tuple[Any, Any]
"""What holds a value, and the key or number in it."""
KEYS = (
    *("id", "title", "date", "area", "areas", "lang", "year", "period", "text", "source", "words"),
    *("indicators", "observations", "tasks", "tasks_year", "year_end", "rates", "points", "file"),
    *("indicator", "value", "unit", "measure", "kind", "base", "scale", "qualifier", "role", "zh"),
    *("prices", "among", "places", "to", "coverage", "shared_with", "correction", "status", "note"),
    *("at", "missing", "name", "short", "topic", "nature", "better", "part_of", "composite_of"),
    *("concept", "coverages", "aliases", "additive", "true_zero", "price_index", "within", "code"),
    *("subject", "benchmark", "against", "outputs", "key", "bulletin", "charts", "issuer", "en"),
    *("template", "formats", "parameters", "meeting", "relation", "label", "copies", "recipients"),
    *("items", "groups", "heading", "owner", "due", "not_listed", "reason", "printed_unit", "of"),
    *("rate", "equals", "noun", "times", "one", "prefix", "currency", "sheet", "mapping", "sha256"),
    *(
        "标题",
        "日期",
        "地区",
        "数据",
        "指标",
        "数值",
        "单位",
        "时期",
        "任务",
        "内容",
        "责任单位",
        "备注",
    ),
    *("<<", "__class__", "", " ", "0", "null", "~", "true", "é", "标题：", "a.b", "titel", "Value"),
)


@cache
def _parsed(text: str) -> Any:
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True, plug_ins=[]).load(text)


def tree_of(text: str) -> Any:
    """The values of a text, to be changed."""
    return copy.deepcopy(_parsed(text))


def places(value: Any) -> Iterator[Place]:
    """Every place in a tree."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in inner:
        yield value, key
        if isinstance(item, dict | list):
            yield from places(item)


def replaced(dice: Random, tree: Any, place: Place) -> str:
    """Another value for a key."""
    holder, key = place
    named = key if isinstance(key, str) else _key_above(tree, holder)
    kind, value = value_for(dice, named)
    holder[key] = copy.deepcopy(value)
    return f"{kind} as a value"


def left_out(dice: Random, tree: Any, place: Place) -> str:
    """Without it."""
    del dice, tree, place[0][place[1]]
    return "key left out"


def added(dice: Random, tree: Any, place: Place) -> str:
    """Another key in a mapping, another item of a list."""
    holder, _ = place
    if isinstance(holder, dict):
        key = dice.choice(KEYS)
        holder[key] = copy.deepcopy(value_for(dice, key)[1])
        return "key added"
    holder.insert(dice.randrange(len(holder) + 1), value_for(dice, _key_above(tree, holder))[1])
    return "item added"


def renamed(dice: Random, tree: Any, place: Place) -> str:
    """A key called otherwise."""
    holder, key = place
    if not isinstance(holder, dict):
        return replaced(dice, tree, place)
    old = str(key)
    cut = dice.randrange(len(old) + 1)
    new = dice.choice((dice.choice(KEYS), old.upper(), old[:cut] + old[cut + 1 :], old + "s"))
    holder[new] = holder.pop(key)
    return "key renamed"


def moved(dice: Random, tree: Any, place: Place) -> str:
    """The value of one place at another, or in both."""
    other = dice.choice(list(places(tree)))
    value = copy.deepcopy(other[0][other[1]])
    if dice.random() < 0.5:
        other[0][other[1]] = copy.deepcopy(place[0][place[1]])
    place[0][place[1]] = value
    return "values moved"


def wrapped(dice: Random, tree: Any, place: Place) -> str:
    """In a list or a mapping more."""
    holder, key = place
    value = holder[key]
    for _ in range(dice.choice((1, 1, 2, 5, 39, 60, 300))):
        value = [value] if dice.random() < 0.5 else {dice.choice(KEYS): value}
    holder[key] = value
    return "wrapped"


def unwrapped(dice: Random, tree: Any, place: Place) -> str:
    """What stands in it in its place."""
    holder, key = place
    value = holder[key]
    inner = list(value.values()) if isinstance(value, dict) else value
    holder[key] = dice.choice(inner) if isinstance(inner, list) and inner else [value]
    return "unwrapped"


def repeated(dice: Random, tree: Any, place: Place) -> str:
    """An item of a list many times: with its ids."""
    holder, key = place
    times = dice.choice((2, 2, 2, 3, 20, 300))
    if isinstance(holder, list):
        holder[key:key] = [copy.deepcopy(holder[key]) for _ in range(times - 1)]
        return "items repeated"
    holder[key] = [copy.deepcopy(holder[key]) for _ in range(times)]
    return "value as a list"


CHANGES: tuple[Callable[[Random, Any, Place], str], ...] = (
    *(replaced, replaced, replaced, replaced, replaced, replaced, left_out, added, added),
    *(renamed, moved, moved, wrapped, unwrapped, repeated),
)


def spoilt_values(dice: Random, text: str) -> Change:
    """Any of these at any place, mostly once."""
    tree = tree_of(text)
    done = ""
    for _ in range(dice.choice((1, 1, 1, 1, 2, 4))):
        found = list(places(tree))
        if found:
            done = done or dice.choice(CHANGES)(dice, tree, dice.choice(found))
    return done, written(tree)


def written(tree: Any) -> str:
    """A tree as YAML: mappings and lists of mappings in lines, all else in brackets."""
    return "\n".join(_block(tree, "")) + "\n"


def _block(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value and len(indent) < 5:
        for key, item in value.items():
            if isinstance(item, dict | list) and item:
                yield f"{indent}{_key(key)}:"
                yield from _block(item, indent + "  ")
            else:
                yield f"{indent}{_key(key)}: {_flow(item)}"
    elif isinstance(value, list) and value:
        for item in value:
            yield f"{indent}- {_flow(item)}"
    else:
        yield indent + _flow(value)


def _key(key: Any) -> str:
    text = str(key)
    return text if text.isidentifier() else json.dumps(text, ensure_ascii=False)


def _flow(value: Any) -> str:
    if isinstance(value, Written):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=not _is_text(value))
    return str(value) if not isinstance(value, bool) and value is not None else json.dumps(value)


def _is_text(value: str) -> bool:
    return value.isprintable()


def _key_above(tree: Any, holder: Any) -> str:
    """The key under which a list stands."""
    for above, key in places(tree):
        if above[key] is holder:
            return str(key)
    return ""
