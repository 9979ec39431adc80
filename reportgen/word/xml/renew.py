"""Ids that a loop repeats: each round has its own, and what refers to them there follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, name
from reportgen.word.xml.fields import Renamed, rename_in_fields
from reportgen.word.xml.ids import IdKind, kinds_of
from reportgen.word.xml.rounds import RoundPath, place_of_round

_LONGEST = 40
"""Word takes names of bookmarks of no more characters."""

_ANNOTATION = "/@w:id"
_LARGEST = 2**31 - 1
_NUMBERED_SHAPE = re.compile(r"(_x0000_[a-z])(\d{1,9})")
_FALLBACK = "ancestor::mc:Fallback"
_TEXTS = ("w:instrText/text()", "w:fldSimple/@w:instr")
"""Where a name stands among other words of a field."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """An attribute that holds an id."""

    element: Element
    key: str
    place: RoundPath

    @property
    def value(self) -> str:
        return self.element.get(self.key) or ""


def renew_ids(roots: Sequence[Element], others: Sequence[Element]) -> None:
    """Give ids of their own to what rounds of loops repeat, in filled parts.

    Ids of ``others``, the parts of the document that are as they were, are not used again.
    """
    taken: dict[str, set[str]] = {}
    for kind in kinds_of("number", "name", "shape", "settled"):
        used = taken.setdefault(_space(kind), set())
        used |= {it.value for root in (*roots, *others) for it in _spots(root, kind.made)}
    for kind in kinds_of("number", "name", "shape", "settled"):
        _renew(kind, roots, taken[_space(kind)])
    for kind in kinds_of("drop"):
        _drop(kind, roots)


def _space(kind: IdKind) -> str:
    """Kinds of which no two ids may be the same, as those of all annotations."""
    if kind.fate == "shape":
        return kind.fate
    return _ANNOTATION if kind.made[0].endswith(_ANNOTATION) else kind.made[0]


def _renew(kind: IdKind, roots: Sequence[Element], taken: set[str]) -> None:
    first: dict[str, RoundPath] = {}
    names: dict[tuple[RoundPath, str], str] = {}
    for number, root in enumerate(roots):
        for spot in _spots(root, kind.made):
            old, place = spot.value, (str(number), *spot.place)
            if old not in first:
                first[old] = place
            elif _is_another(spot, place, first[old], kind):
                if (place, old) not in names:
                    names[place, old] = _new(old, kind, taken)
                    taken.add(names[place, old])
                spot.element.set(spot.key, names[place, old])
        if names:
            _follow(kind, root, number, names)


def _is_another(spot: _Spot, place: RoundPath, first: RoundPath, kind: IdKind) -> bool:
    """Whether an id that stood before must be another one here."""
    if find(spot.element, _FALLBACK) and place == first:
        return False  # what stands there for programs that cannot show the other
    in_round = len(place) > 1 and place != first
    return in_round or (kind.fate == "number" and not kind.used and _space(kind) != _ANNOTATION)


def _follow(
    kind: IdKind, root: Element, number: int, names: Mapping[tuple[RoundPath, str], str]
) -> None:
    """Let what refers to ids refer to those of its round."""

    def renamed(place: RoundPath, old: str) -> str | None:
        full = (str(number), *place)
        ends = range(len(full), 1, -1)
        return next((it for end in ends if (it := names.get((full[:end], old)))), None)

    if set(kind.used) & set(_TEXTS):
        rename_in_fields(root, renamed)
    for spot in _spots(root, [path for path in kind.used if path not in _TEXTS]):
        new = _referring(spot, renamed)
        if new is not None:
            spot.element.set(spot.key, new)


def _referring(spot: _Spot, renamed: Renamed) -> str | None:
    if spot.key == "style":
        return re.sub(
            r"#([\w.]+)", lambda it: f"#{renamed(spot.place, it[1]) or it[1]}", spot.value
        )
    if spot.value.startswith("#"):
        new = renamed(spot.place, spot.value[1:])
        return f"#{new}" if new else None
    return None if spot.key == "href" else renamed(spot.place, spot.value)


def _new(old: str, kind: IdKind, taken: set[str]) -> str:
    shape = _NUMBERED_SHAPE.fullmatch(old)
    if shape:
        same = (_NUMBERED_SHAPE.fullmatch(it) for it in taken)
        return shape[1] + str(max(int(it[2]) for it in same if it) + 1)
    if kind.fate == "name" or not _is_number(old):
        return _free_name(old, taken)
    highest = max((int(it) for it in taken if _is_number(it)), default=0) + 1
    if highest <= _LARGEST:
        return str(max(highest, 1))
    return next(str(it) for it in count(1) if str(it) not in taken)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d{1,10}", text) is not None


def _free_name(title: str, taken: set[str]) -> str:
    known = {it.casefold() for it in taken}
    names = (f"{title[: _LONGEST - 8]}_{number}" for number in count(2))
    return next(it for it in names if it.casefold() not in known)


def _drop(kind: IdKind, roots: Sequence[Element]) -> None:
    """Take ids from further elements that have them."""
    seen: dict[tuple[str, str], RoundPath] = {}
    for number, root in enumerate(roots):
        for spot in _spots(root, kind.made):
            place = (str(number), *spot.place)
            home = seen.setdefault((spot.key, spot.value), place)
            if home is not place and not (find(spot.element, _FALLBACK) and home == place):
                _take_off(spot)


def _take_off(spot: _Spot) -> None:
    around = find(spot.element, "parent::a:ext")
    if not around:
        del spot.element.attrib[spot.key]
        return
    (extension,) = around
    holder = extension.getparent()
    if holder is not None:
        holder.remove(extension)
        outer = holder.getparent()
        if outer is not None and not len(holder):
            outer.remove(holder)


def _spots(root: Element, paths: Sequence[str]) -> Iterator[_Spot]:
    """The attributes at these paths, in the order of the document."""
    found: dict[Element, list[str]] = {}
    split = [path.rpartition("/@") for path in paths]
    steps = " | ".join(f"//{element}[@{attribute}]" for element, _, attribute in split)
    keys = {name(it) if ":" in it else it for _, _, it in split}
    for element in find(root, steps) if steps else ():
        found[element] = [key for key in keys if key in element.attrib]
    for element, own in found.items():
        for key in own:
            yield _Spot(element, key, place_of_round(element))
