"""Web pages as nobody should write them, and the record of figures that documents carry."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from lxml import etree, html

from tests.gauntlet.spoiling import octets, trees

_TAG = re.compile(r"<[a-z][^<>]*>")
_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 10**30, 1e308, "", "x", "名", [], {}, [[]], {"": []}, [None]),
    *("A1", ["A1"], "9" * 5000, "1/0", "2021-13-45", "\x00", "\ud800", "a" * 70_000),
)


def record(dice: Random, text: str) -> str:
    """A record of figures with one of its values another, or one of its keys."""
    way = dice.randrange(4)
    if way == 0:
        return octets.spoilt(dice, text.encode())[1].decode("utf-8", "replace")
    if way == 1:
        return dice.choice(("", "null", "[]", "{}", "[" * 50_000, "1" * 5_000, "NaN", '{"a":1}{'))
    data = json.loads(text)
    places = list(_places(data))
    where, key = dice.choice(places)
    if way == 2:
        where[key] = dice.choice(_ODD)
    elif isinstance(where, dict):
        where[dice.choice(("", "x", "id"))] = where.pop(key)
    else:
        where.append(where[key])
    return json.dumps(data)


def _places(data: Any) -> list[tuple[Any, Any]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[tuple[Any, Any]] = []
    for key, value in list(pairs):
        found.append((data, key))
        if isinstance(value, (dict, list)):
            found += _places(value)
    return found


def _at_a_tag(more: Callable[[Random], str]) -> Callable[[Random, str], str]:
    def way(dice: Random, text: str) -> str:
        found = list(_TAG.finditer(text))
        at = dice.choice(found).end()
        return text[:at] + more(dice) + text[at:]

    return way


def _walked(dice: Random, text: str) -> str:
    root = html.document_fromstring(text.encode())
    trees.STEPS[dice.choice(list(trees.STEPS))](dice, root)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = re.sub(r"^\{.*\}", "", element.tag)
    return "<!DOCTYPE html>\n" + etree.tostring(root, encoding="unicode", method="html")


def _recorded(dice: Random, text: str) -> str:
    """The record in the page is another."""
    pattern = re.compile(r'(<script[^>]*id="figure-record"[^>]*>)(.*?)(</script>)', re.DOTALL)
    return pattern.sub(lambda it: it[1] + record(dice, it[2]) + it[3], text, count=1)


def _nested(dice: Random) -> str:
    tag = dice.choice(("div", "table><tr><td", "span", "b", "ul><li", "svg", "table", "button"))
    return f"<{tag}>" * dice.choice((300, 20_000))


def _numbered(dice: Random, text: str) -> str:
    """A span of cells, or a value of a mark, is another."""
    new = dice.choice(("0", "-1", "99999999999", "x", "", "1.5", "2", "٣", "²"))
    if dice.random() < 0.5:
        return re.sub(r"<td", f'<td colspan="{new}" rowspan="{new}"', text, count=9)
    return re.sub(r'="\d+"', f'="{new}"', text)


WAYS: Mapping[str, Callable[[Random, str], str]] = {
    "a page nested very deep": _at_a_tag(_nested),
    "a page with something in it": _at_a_tag(
        lambda dice: dice.choice(
            (
                *("<script>", "<!--", "<![CDATA[", "</html>", "<body>", "<table>", "<plaintext>"),
                *("\0", "&#0;", "&#xD800;", "&#99999999;", "<br/>" * 9, "<a:b/>", "<?at x:1?>"),
                *("<iframe src='../secret.html'>", "<data value=''>", "<base href='//x.invalid'>"),
                *("名" * 100_000, "<svg><text>7</text></svg>", "<td>7", "<p hidden>7</p>"),
            )
        )
    ),
    "a walk over the page": _walked,
    "the record of figures": _recorded,
    "numbers of a page": _numbered,
}
_ENCODED = ("utf-16", "utf-32", "gb18030", "latin-1", "utf-8-sig", "utf-16-le")


def spoilt(dice: Random, data: bytes) -> tuple[str, bytes]:
    """A page spoilt in one of these ways."""
    if dice.random() < 0.15:
        return "a page in another encoding", data.decode().encode(dice.choice(_ENCODED), "replace")
    way = dice.choice(list(WAYS))
    return way, WAYS[way](dice, data.decode()).encode("utf-8", "replace")
