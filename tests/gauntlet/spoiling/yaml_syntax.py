"""What YAML can write, put into a text: anchors, tags, documents, nests, scalars in blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.gauntlet.spoiling.lines import Change

TAGS = (
    *("!!str", "!!int", "!!float", "!!bool", "!!null", "!!binary", "!!set", "!!omap", "!!pairs"),
    *("!!timestamp", "!!python/object/apply:os.system", "!!python/name:os.system", "!x", "!", "!!"),
    *("!<tag:yaml.org,2002:str>", "!e!x", "!!merge", "!!seq", "!!map", "!include", "!!js/function"),
)
SCALARS = (
    *("0o17", "0x1F", "0b11", "017", "1_000", "1e400", ".inf", "-.INF", ".NaN", "~", "Null", "y"),
    *("yes", "Off", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "12:30", "190:20:30", "=", "<<"),
    *("'it''s'", '"\\u4e2d\\x41\\n"', '"\\ud800"', '"\\q"', "'", '"', "|", ">", "|+", ">-2", "|9"),
    *("&a", "*a", "*none", "&a *a", "%TAG", "@x", "`x`", "? x", "- x", "[", "{", "]", "}", ", x"),
    *("# nothing", "x # y", "x #y", "x: y", "x : y", "x:y", "[a, b", "{a: b", "[a]: b", "{a}: b"),
    *(
        "!!str 5",
        "!!int x",
        "!!binary aGk=",
        "!!set {a, b}",
        "---",
        "...",
        "|\n  x\n y",
        ">\n\n\n x",
    ),
)
_VALUE = re.compile(r"(?<=: )[^\s{\[#][^,}\]\n]*")


def a_scalar(dice: Random, text: str) -> Change:
    """A value as YAML may have it and nobody means it."""
    return "a scalar of YAML", _at_a_value(dice, text, lambda _: dice.choice(SCALARS))


def a_tag(dice: Random, text: str) -> Change:
    """A value with a tag before it."""
    tag = dice.choice(TAGS)
    return "a tag", _at_a_value(dice, text, lambda value: f"{tag} {value}")


def a_block(dice: Random, text: str) -> Change:
    """A value in a block, or in quotation marks over several lines."""
    mark = dice.choice(("|", ">", "|-", ">+", "|2", ">1-", "|0", "| x", "'", '"'))
    gap = dice.choice(("\n    ", "\n  ", "\n", "\n\t", "\n      \n    "))
    closing = mark if mark in "'\"" else ""
    return "a block", _at_a_value(
        dice, text, lambda value: f"{mark}{gap}{value}{gap}{value}{closing}\n"
    )


def anchors(dice: Random, text: str) -> Change:
    """Anchors and what is repeated by them: of one value, of itself, doubled again and again."""
    kind = dice.randrange(6)
    if kind == 0:
        changed = _at_a_value(dice, text, lambda value: f"&a {value}")
        return "anchors", _at_a_value(dice, changed, lambda _: "*a")
    if kind == 1:
        return "merge keys", text + "base: &b {value: 1}\nmore:\n  <<: *b\n  value: 2\n"
    if kind == 2:
        return "merge keys", _at_a_value(dice, text, lambda value: f"{value}\n<<: {{title: x}}")
    if kind == 3:
        return "anchors", _at_a_value(dice, text, lambda _: "&a [*a]")
    levels = dice.choice((3, 9, 30))
    lines = ["bomb: &b0 [x, x]"]
    lines += [
        f"bomb{i}: &b{i} [{', '.join([f'*b{i - 1}'] * dice.choice((2, 9)))}]"
        for i in range(1, levels)
    ]
    bomb = "\n".join(lines) + "\n"
    return "a bomb of aliases", bomb + text if kind == 4 else text + bomb


def documents(dice: Random, text: str) -> Change:
    """More than one document, directives, ends."""
    lines = text.split("\n")
    new = dice.choice(("---", "...", "--- x", "%YAML 1.1\n---", "%YAML 9.9\n---", "%TAG ! x\n---"))
    lines.insert(dice.choice((0, dice.randrange(len(lines)))), new)
    return "documents", "\n".join(lines)


def nested(dice: Random, text: str) -> Change:
    """Brackets, lists and mappings in one another, a great many."""
    depth = dice.choice((30, 41, 150, 250, 1000, 10_000))
    opening, closing = dice.choice(
        (
            ("[", "]"),
            ("{a: ", "}"),
            ("- ", ""),
            ("? ", ""),
            ("[a, ", "]"),
            ("{? [", "]}"),
            ("[{", "}]"),
        )
    )
    closed = closing * depth * dice.randrange(2)
    nest = opening * depth + "x" + closed
    if dice.random() < 0.3:
        lines = [" " * i + f"a{i}:" for i in range(min(depth, 1500))]
        nest = "\n" + "\n".join("  " + line for line in lines)
    return "a deep nest", _at_a_value(dice, text, lambda _: nest)


def a_key(dice: Random, text: str) -> Change:
    """A key that is no word."""
    key = dice.choice(
        (
            *(
                "? [a, b]\n: c",
                "[a, b]: c",
                "{a: b}: c",
                "? |\n  x\n: y",
                "null: x",
                "1: x",
                "1.5: x",
            ),
            *(
                "true: x",
                "2020-01-01: x",
                "? &k x\n: *k",
                "'': x",
                '"a\\nb": x',
                "*x : y",
                "!!str x: y",
            ),
            *("x" * 2000 + ": y", "title: x", "? title", "~: ~", "<<: [{a: b}]", "- x", "标题: x"),
        )
    )
    lines = text.split("\n")
    lines.insert(dice.randrange(len(lines)), key)
    return "a key that is no word", "\n".join(lines)


def many(dice: Random, text: str) -> Change:
    """A great number of keys, items or lines."""
    count = dice.choice((200, 2000, 10_000))
    more = dice.choice(
        (
            "".join(f"k{i}: x\n" for i in range(count)),
            "observations:\n" + "  - {indicator: 里程, value: 5, unit: 公里}\n" * count,
            "points:\n" + "".join(f"  - 要点{i}\n" for i in range(count)),
            "points: [" + "x, " * count + "]\n",
            "# 说明\n" * count,
            "\n" * count,
            "title: " + "长" * count + "\n",
        )
    )
    key = more.partition(":")[0]
    lines = [line for line in text.split("\n") if not line.startswith(f"{key}:")]
    return "a great many", "\n".join(lines) + "\n" + more


SYNTAX: tuple[Callable[[Random, str], Change], ...] = (
    *(a_scalar, a_scalar, a_scalar, a_tag, a_tag, a_block, anchors, anchors, documents, nested),
    *(a_key, a_key),
)
MANY_IN = 400
"""One attempt in so many has a great many of something."""


def spoilt_syntax(dice: Random, text: str) -> Change:
    """Any of these."""
    change = many if not dice.randrange(MANY_IN // 8) else dice.choice(SYNTAX)
    return change(dice, text)


def _at_a_value(dice: Random, text: str, change: Callable[[str], str]) -> str:
    """The text with one of its plain values changed."""
    found = list(_VALUE.finditer(text))
    if not found:
        return text + change("x")
    value = dice.choice(found)
    return text[: value.start()] + change(value[0]) + text[value.end() :]
