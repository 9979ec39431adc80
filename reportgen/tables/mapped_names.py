"""Names of rows and columns in sheets of others: 全 市, #制造业, 地区生产总值（亿元）."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from reportgen.tables.periods import read_period
from reportgen.tables.sheet_map import FigureKeys, MappedNames

_BLANK = re.compile(r"\s+")
_OF_WHICH = re.compile(r"^(?:[#*]+|其中:?|[一二三四五六七八九十]+、|[0-9]+[.、](?![0-9]))+")
_BRACKETS = re.compile(r"\(([^()]+)\)$")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_UNIT = re.compile(r"(?:计量)?单位:(.+)|units?:(.+)", re.IGNORECASE)


def compact(text: str) -> str:
    """A name without blanks inside it: 全 市 is 全市; full-width letters and digits are narrow."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def bare_name_of_row(text: str) -> str:
    """A name without what says that it is a part, # and 其中, without its number and its unit."""
    return _BRACKETS.sub("", _OF_WHICH.sub("", compact(text)))


def name_matches(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a name; one that is no pattern, as a plain text."""
    words = compact(text)
    if compact(pattern) in words:
        return True
    try:
        return re.search(pattern, words) is not None
    except re.error:
        return False


def forms_of(words: str) -> tuple[str, ...]:
    """How a name may be written in a map: with all that belongs to it, or without."""
    whole = compact(words)
    return tuple(dict.fromkeys((whole, _OF_WHICH.sub("", whole), bare_name_of_row(words))))


def is_named(names: MappedNames, words: str) -> bool:
    """Whether a map says what a name means."""
    known = {compact(name) for name in names.names}
    return any(form in known for form in forms_of(words))


def keys_of_name(names: MappedNames, words: str) -> FigureKeys:
    """The keys of a figure that a name says: what it is mapped to, or itself."""
    known = {compact(name): meant for name, meant in names.names.items()}
    found: Any = bare_name_of_row(words)
    for form in forms_of(words):
        if form in known:
            found = known[form]
            break
    if found is None or isinstance(found, Mapping):
        return found or {}
    return {names.are: read_period(str(found)) if names.are == "period" else found}


def name_of_head(names: MappedNames, head: str) -> str:
    """Which of the words above a column is its name: one that the map has, a year, or the last."""
    words = [head, *reversed(head.split(" "))]
    for word in words:
        if is_named(names, word):
            return word
    dated = [word for word in words[1:] if _YEAR.search(word)]
    return dated[0] if dated and names.are == "period" else words[1]


def unit_in_brackets(words: str) -> str:
    """The unit that stands in brackets behind the last name that has one."""
    for word in reversed(words.split(" ")):
        if found := _BRACKETS.search(compact(word)):
            return found[1]
    return ""


def unit_of_cell(words: str) -> str:
    """The unit that a cell above a sheet says: 单位：万人."""
    found = _UNIT.search(compact(words))
    return (found[1] or found[2]) if found else compact(words)
