"""Fields whose codes name bookmarks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from lxml.etree import _Element as Element

from reportgen.word.xml.element import name
from reportgen.word.xml.rounds import RoundPath, place_of_round

Renamed = Callable[[RoundPath, str], str | None]
"""The new name of a bookmark in a round; None where it is as it was."""

_WORD = re.compile(r'"[^"]*"|[^\s"]+')
_TERM = re.compile(r"[\w.]+")
"""A word of a formula, among signs."""

_FORMULA = "="
_ANY = ("REF", "PAGEREF", "NOTEREF", "FTNREF", "GOTOBUTTON", "SET", "ASK", "IF", "COMPARE")
"""Fields of which every word may be a bookmark."""

_AFTER_SWITCH = {"HYPERLINK": "\\l", "TOC": "\\b", "INDEX": "\\b"}
"""Fields that name a bookmark behind a switch."""

_SEQUENCE = "SEQ"
"""It has the name of a sequence first, and then perhaps that of a bookmark."""

_MARK, _CODE, _SIMPLE = map(name, ("w:fldChar", "w:instrText", "w:fldSimple"))
_KIND, _INSTR = map(name, ("w:fldCharType", "w:instr"))


def rename_in_fields(root: Element, renamed: Renamed) -> None:
    """Let fields name the bookmarks of the rounds that they stand in."""
    for field in root.iter(_SIMPLE):
        code, place = field.get(_INSTR) or "", place_of_round(field)
        field.set(_INSTR, _recoded(code, place, renamed))
    for codes in _codes(root):
        whole, place = "".join(it.text or "" for it in codes), place_of_round(codes[0])
        new = _recoded(whole, place, renamed)
        if new != whole:
            codes[0].text = new
            for spare in codes[1:]:
                spare.text = ""


def _codes(root: Element) -> Iterator[list[Element]]:
    """What the code of each field is stored in, without that of fields within it."""
    open_: list[list[Element]] = []
    for node in root.iter(_MARK, _CODE):
        if node.tag == _CODE and open_:
            open_[-1].append(node)
        elif node.tag == _CODE:
            yield [node]
        elif node.get(_KIND) == "begin":
            open_.append([])
        elif node.get(_KIND) == "end" and open_ and (codes := open_.pop()):
            yield codes
    yield from (codes for codes in open_ if codes)


def _recoded(code: str, place: RoundPath, renamed: Renamed) -> str:
    formula = code.lstrip().startswith(_FORMULA)
    words = list((_TERM if formula else _WORD).finditer(code))
    named = range(len(words)) if formula else _bookmarks([word[0] for word in words])
    for number in sorted(named, reverse=True):
        word = words[number]
        new = renamed(place, word[0].strip('"'))
        if new:
            quoted = f'"{new}"' if word[0].startswith('"') else new
            code = code[: word.start()] + quoted + code[word.end() :]
    return code


def _bookmarks(words: list[str]) -> Collection[int]:
    """Which words of a field may be names of bookmarks."""
    kind = words[0].upper() if words else ""
    if kind in _ANY:
        return set(range(1, len(words)))
    if kind in _AFTER_SWITCH:
        switch = _AFTER_SWITCH[kind]
        places = enumerate(pairwise(words), start=1)
        return {number for number, (before, _) in places if before.lower() == switch}
    if kind == _SEQUENCE:
        return set(range(2, len(words)))
    return {0} if kind else set()  # a field may be no more than a bookmark
