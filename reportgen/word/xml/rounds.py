"""Bookmarks that a loop repeats: each round has its own, and the fields in it name that."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, find_values, name

ROUND, ROUND_DONE = "<?round?>", "<?done?>"
"""What stands at the beginning and end of each round of a loop."""

_LONGEST = 40
"""Word takes names of bookmarks of no more characters."""

_FIELDS = "//w:instrText | //w:fldSimple | //w:hyperlink[@w:anchor]"

_RoundPath = tuple[int, ...]
"""The rounds that something stands in, the outermost first."""


def name_by_round(root: Element) -> None:
    """Name the bookmarks of further rounds anew, and what refers to them there; take marks out."""
    places = _places(root)
    names = _renamed(root, places)
    for field in find(root, _FIELDS) if names else ():
        _refer(field, _of_round(places.get(field, ()), names))
    etree.strip_tags(root, etree.ProcessingInstruction)


def _places(root: Element) -> dict[Element, _RoundPath]:
    path: list[int] = []
    places: dict[Element, _RoundPath] = {}
    count = 0
    for node in root.iter():
        target = getattr(node, "target", None)
        if target == "round":
            count += 1
            path.append(count)
        elif target == "done":
            path.pop()
        elif path:
            places[node] = tuple(path)
    return places


def _renamed(
    root: Element, places: Mapping[Element, _RoundPath]
) -> dict[tuple[_RoundPath, str], str]:
    """The new names of bookmarks by their round and old name; pairs get numbers of their own."""
    starts, ends = find(root, "//w:bookmarkStart"), find(root, "//w:bookmarkEnd")
    taken = set(find_values(root, "//w:bookmarkStart/@w:name"))
    used = [int(it) for it in find_values(root, "//w:bookmarkStart/@w:id") if it.isdecimal()]
    seen: set[str] = set()
    names: dict[tuple[_RoundPath, str], str] = {}
    numbers: dict[tuple[_RoundPath, str], str] = {}
    for start in starts:
        place, title = places.get(start, ()), start.get(name("w:name")) or ""
        if place and title in seen:
            number = start.get(name("w:id")) or ""
            names[place, title] = _free(title, taken)
            numbers[place, number] = str(max(used, default=0) + 1 + len(numbers))
            start.set(name("w:name"), names[place, title])
            start.set(name("w:id"), numbers[place, number])
        seen.add(title)
    for end in ends:
        number = end.get(name("w:id")) or ""
        end.set(name("w:id"), numbers.get((places.get(end, ()), number), number))
    return names


def _free(title: str, taken: set[str]) -> str:
    count = 2
    while (new := f"{title[: _LONGEST - 8]}_{count}") in taken:
        count += 1
    taken.add(new)
    return new


def _of_round(place: _RoundPath, names: Mapping[tuple[_RoundPath, str], str]) -> dict[str, str]:
    """The new names that count in a round: its own before those of the rounds around it."""
    depths = range(1, len(place) + 1)
    return {old: new for it in depths for (at, old), new in names.items() if at == place[:it]}


def _refer(field: Element, names: Mapping[str, str]) -> None:
    for old, new in names.items():
        word = re.compile(rf"(?<![\w.]){re.escape(old)}(?![\w.])")
        if field.tag == name("w:instrText"):
            field.text = word.sub(new, field.text or "")
        for key in (name("w:instr"), name("w:anchor")):
            if key in field.attrib:
                field.set(key, word.sub(new, field.get(key) or ""))
