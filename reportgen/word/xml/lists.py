"""Numbered lists in loops: where they count from the beginning again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml.etree import _Element as Element

from reportgen.word.xml.element import element, elements, find, find_values, name, valued
from reportgen.word.xml.rounds import RoundPath, loops_of, place_of_round

_PARAGRAPH = name("w:p")
_VAL = name("w:val")
_LIST = "w:pPr/w:numPr/w:numId[@w:val]"


def restart_lists(roots: Sequence[Element], numbering: Element) -> bool:
    """Let lists count from 1 in each round in which other text stands before them.

    A list whose items are all that a loop repeats, or that goes on outside of the loop, counts on.
    Says whether there is a list that was not there before.
    """
    made: dict[tuple[str, RoundPath], str] = {}
    old = set(find_values(numbering, "w:num/@w:numId"))
    for number, root in enumerate(roots):
        items = list(_items(root))
        begins = _beginnings(root)
        spans = _common(items)
        for item, list_ in items:
            place = _restarting(item, list_, spans[list_], begins)
            key = (list_, (str(number), *place))
            if place and key not in made:
                first = not any(known == list_ for known, _ in made)
                made[key] = list_ if first else _another(numbering, list_)
            if place:
                find(item, _LIST)[0].set(_VAL, made[key])
    return set(find_values(numbering, "w:num/@w:numId")) != old


def _items(root: Element) -> Iterator[tuple[Element, str]]:
    """The items of lists, each with the number of its list."""
    for paragraph in root.iter(_PARAGRAPH):
        own = find(paragraph, _LIST)
        number = own[0].get(_VAL) if own else None
        if number and number != "0":
            yield paragraph, number


def _common(items: Sequence[tuple[Element, str]]) -> dict[str, RoundPath]:
    """The loops in which all items of each list stand."""
    common: dict[str, RoundPath] = {}
    for item, list_ in items:
        loops = loops_of(place_of_round(item))
        known = common.get(list_, loops)
        same = [one for one, other in zip(loops, known, strict=False) if one == other]
        common[list_] = tuple(same) if loops[: len(same)] == tuple(same) else ()
    return common


def _beginnings(root: Element) -> dict[RoundPath, str | None]:
    """The list of the first paragraph with text of each round; None where it is of none."""
    begins: dict[RoundPath, str | None] = {}
    for paragraph in root.iter(_PARAGRAPH):
        place = place_of_round(paragraph)
        own = find_values(paragraph, f"{_LIST}/@w:val")
        if not place or not (own or "".join(find_values(paragraph, ".//w:t/text()")).strip()):
            continue
        for depth in range(1, len(place) + 1):
            begins.setdefault(place[:depth], own[0] if own else None)
    return begins


def _restarting(
    item: Element, list_: str, loops: RoundPath, begins: dict[RoundPath, str | None]
) -> RoundPath:
    """The innermost round in which a list has text before it; none where it counts on."""
    place = place_of_round(item)
    for depth in range(len(loops), 0, -1):
        rows = loops[depth - 1].endswith("r")
        if not rows and begins.get(place[:depth]) != list_:
            return place[:depth]
    return ()


def _another(numbering: Element, list_: str) -> str:
    """A list as this one, that counts from the beginning."""
    known = find(numbering, "w:num[@w:numId=$id]", id=list_)
    if not known:
        return list_
    numbers = [int(it) for it in find_values(numbering, "w:num/@w:numId") if it.isdecimal()]
    new = deepcopy(known[0])
    new.set(name("w:numId"), str(max(numbers) + 1))
    new.attrib.pop("{http://schemas.microsoft.com/office/word/2016/wordml/cid}durableId", None)
    for old in find(new, "w:lvlOverride/w:startOverride"):
        parent = old.getparent()
        if parent is not None:
            parent.remove(old)
    for level, start in _starts(numbering, new):
        found = find(new, "w:lvlOverride[@w:ilvl=$level]", level=level)
        override = valued("w:startOverride", start)
        if found:
            found[0].insert(0, elements(override)[0])
        else:
            new.extend(elements(element("w:lvlOverride", {"w:ilvl": level}, override)))
    find(numbering, "w:num[last()]")[0].addnext(new)
    return str(max(numbers) + 1)


def _starts(numbering: Element, list_: Element) -> Iterator[tuple[str, str]]:
    """Each level of a list, and the number that it begins with."""
    abstract = next(iter(find_values(list_, "w:abstractNumId/@w:val")), "")
    levels = find(numbering, "w:abstractNum[@w:abstractNumId=$id]/w:lvl", id=abstract)
    for level in levels:
        start = next(iter(find_values(level, "w:start/@w:val")), "1")
        yield level.get(name("w:ilvl")) or "0", start
    if not levels:
        yield "0", "1"
