"""``template.toml`` of a pack, its tokens, parameters and phrases, spoilt."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from reportgen import resources
from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import command
from tests.gauntlet.spoiling import octets
from tests.gauntlet.spoiling.encodings import Spoilt, spoilt_text
from tests.gauntlet.spoiling.lines import spoilt_lines
from tests.gauntlet.spoiling.values import KINDS, Written
from tests.gauntlet.told import told_well

OWN = """\
title = {zh = "本局简报", en = "Our briefing"}
extends = "briefing"
formats = ["docx", "html"]
literals = ["12345热线"]

[parameters.cover]
type = "boolean"
default = true
about = {zh = "封面", en = "cover"}

[parameters.style]
type = "choice"
choices = ["red", "blue"]
default = "red"
about = {zh = "样式", en = "style"}

[tokens.colours]
ink = "#202020"
subject = "#0B4F8A"

[tokens.sizes]
body = {zh = "小四", en = 11}
small = 9

[tokens.fonts]
body = {cjk = "仿宋", latin = "Arial"}

[tokens.spacing]
line_height = 1.5
cell = 2

[phrases]
office_work_meeting = {zh = "承办处室", en = "Office"}
rank = {zh = "第{rank}位", en = "rank {rank}"}
"""
SYNTAX = (
    *(
        "= 1",
        "a = ",
        "[",
        "[[x]]",
        "[a.b.c.d]",
        "[tokens]",
        "a = [1, [2",
        'a = """',
        "a = '''x",
        "a.b = 1",
    ),
    *(
        "a = {b = 1, b = 2}",
        "a = {b = 1,}",
        "a = 1979-05-27T07:32:00Z",
        "a = 1979-13-27",
        "a = 25:61:00",
    ),
    *(
        "a = nan",
        "a = +inf",
        "a = 1e400",
        "a = 0x_",
        "a = 0o9",
        "a = 1__0",
        'a = "\\q"',
        'a = "\\ud800"',
    ),
    *(
        "a = tRue",
        '"" = 1',
        "'é' = 1",
        "é = 1",
        "a = \\",
        "a=1 b=2",
        "a = 1 # x",
        "# x",
        "[x] y",
        "[a]\n[a]",
    ),
    *("a = " + "9" * 10_000, "a = " + "9" * 4_000, "a = 1." + "3" * 10_000, "a = 1e" + "9" * 400),
    *(
        "a = " + "[" * 500 + "]" * 500,
        "a = " + "{b = " * 300 + "1" + "}" * 300,
        "x." * 2000 + "y = 1",
    ),
    *(
        "a = " + "[" * 50_000,
        "[" + "a." * 5_000 + "b]",
        "k" * 10_000 + " = 1",
        'a = "' + "长" * 200_000 + '"',
    ),
)
_COMMANDS = (
    *(("templates", "check", "mine"),) * 5,
    ("templates", "show", "mine"),
    ("templates", "vars"),
    ("templates", "list"),
    ("build", "meeting.yaml", "--template", "mine", "--format", "html"),
    ("templates", "copy", "mine", "theirs"),
)


def attempt(dice: Random, folder: Path) -> Tried:
    """Spoil the file, and let the pack be checked, shown or used."""
    text = OWN if dice.random() < 0.75 else _digest()
    way, content = _spoilt(dice, text)
    arguments = (*dice.choice(_COMMANDS), "--json", *dice.choice(((), ("--messages", "zh"))))
    files: dict[str, bytes | None] = {"mine/template.toml": content}
    return command(Attempt(f"{way}: template.toml", arguments, files, "short"), folder, told_well)


def _digest() -> str:
    """The file of a pack of the program."""
    return (resources.templates() / "digest" / "template.toml").read_text("utf-8")


def _spoilt(dice: Random, text: str) -> Spoilt:
    draw = dice.random()
    if draw < 0.1:
        return octets.spoilt(dice, text.encode())
    if draw < 0.13:
        return octets.other(dice, text.encode())
    if draw < 0.25:
        return spoilt_text(dice, text)
    if draw < 0.37:
        way, made = spoilt_lines(dice, text)
        return way, made.encode()
    if draw < 0.52:
        lines = text.split("\n")
        lines.insert(dice.randrange(len(lines) + 1), dice.choice(SYNTAX))
        return "syntax of TOML", "\n".join(lines).encode()
    tree = tomllib.loads(text)
    way = _changed(dice, tree)
    return way, "".join(_lines(tree, "")).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in list(inner):
        yield tree, key
        if isinstance(value, dict | list):
            yield from _places(value)


def _changed(dice: Random, tree: Any) -> str:
    places = list(_places(tree))
    holder, key = dice.choice(places)
    way = dice.choice(("value", "value", "value", "key", "left out", "moved", "wrapped", "many"))
    if way == "value":
        holder[key] = dice.choice(KINDS[dice.choice(tuple(KINDS))])
    elif way == "key" and isinstance(holder, dict):
        holder[dice.choice((str(key) + "s", str(key).upper(), "", "titel", "é", "a.b"))] = (
            holder.pop(key)
        )
    elif way == "left out":
        del holder[key]
    elif way == "moved":
        other, name = dice.choice(places)
        holder[key] = (
            json.loads(json.dumps(other[name])) if name in other or isinstance(other, list) else 1
        )
    elif way == "wrapped":
        holder[key] = [holder[key]] if dice.random() < 0.5 else {"zh": holder[key]}
    elif isinstance(holder, dict):
        holder.update({f"{key}{i}": holder[key] for i in range(dice.choice((3, 500)))})
    return f"{way} of TOML"


def _lines(tree: dict[str, Any], head: str) -> Iterator[str]:
    """A tree as TOML: tables of two levels, all else in brackets."""
    for key, value in tree.items():
        if not isinstance(value, dict) or head.count(".") > 1:
            yield f"{_key(key)} = {_flow(value)}\n"
    for key, value in tree.items():
        if isinstance(value, dict) and head.count(".") <= 1:
            name = f"{head}{_key(key)}"
            yield f"\n[{name}]\n"
            yield from _lines(value, f"{name}.")


def _key(key: Any) -> str:
    return json.dumps(str(key), ensure_ascii=not str(key).isprintable())


def _flow(value: Any) -> str:
    if isinstance(value, Written):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)} = {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=not value.isprintable())
    return '""' if value is None else json.dumps(value)


AREA = Area(
    name="toml",
    noun="mutants of template.toml",
    full=4_000,
    ci=25,
    attempt=attempt,
    seconds=20,
    megabytes=500,
    expected=("done", "pack.no_toml"),
)
