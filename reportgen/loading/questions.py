"""The questions in a data file: comments that begin with ``# ?``, and what each is about.

A question stands on the line of a value, or on a line of its own above it. Where several values
share the line, as in ``{unit: 元, period: 2020}  # ? unit, period: not in the text``, it names the
keys that it is about; else it is about all of them. Above an item of a list, and naming no key, it
is about none of the items, but about something that may belong in the list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportgen.datafile.parsed import Path
from reportgen.loading.yaml_places import QUESTION, Comment, YamlNode, YamlPlaces

_NAMED = re.compile(r"#[ \t]*\?[ \t]*((?:[a-z_]+[ \t]*[,，、][ \t]*)*[a-z_]+)[ \t]*(?:$|[:：])")
_BETWEEN = re.compile(r"[ \t]*[,，、][ \t]*")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question: the value it is about, or the keys in the mapping that ``path`` then names."""

    comment: Comment
    path: Path
    keys: tuple[str, ...]
    line: int

    @property
    def words(self) -> str:
        """What it says, without its sign and the keys."""
        named = _NAMED.match(self.comment.text)
        sign = named if named and _keys_in(named) else QUESTION.match(self.comment.text)
        return self.comment.text[sign.end() if sign else 0 :].strip()

    def asks(self, path: Path) -> bool:
        """Whether it is about the value at a path."""
        return (
            path == self.path
            if not self.keys
            else path[:-1] == self.path and (path[-1] in self.keys)
        )

    @property
    def about(self) -> tuple[Path, ...]:
        """The values that it is about, be they there or not."""
        return tuple((*self.path, key) for key in self.keys) or (self.path,)

    def without(self, key: str | int) -> str:
        """The comment without one of its keys; empty where no other is left."""
        others = [it for it in self.keys if it != key]
        named = _NAMED.match(self.comment.text)
        if not others or named is None:
            return ""
        text = self.comment.text
        return text[: named.start(1)] + ", ".join(others) + text[named.end(1) :]


def questions(places: YamlPlaces) -> tuple[OpenQuestion, ...]:
    """All questions of a file, in its order."""
    asked = [it for it in places.comments if it.asks]
    if not asked:
        return ()
    keys = list(_keys(places.root, ()))
    by_line: dict[int, list[_Key]] = {}
    for key in keys:
        by_line.setdefault(places.line_start(key.start), []).append(key)
    lines = sorted(by_line)
    return tuple(_question(places, comment, by_line, lines) for comment in asked)


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of the file, or an item that is a single value."""

    path: Path
    start: int


def _keys(node: YamlNode | None, path: Path) -> Iterator[_Key]:
    if node is None:
        return
    for i, value in enumerate(node.values):
        key = node.keys[i] if node.keys else None
        here = (*path, key.text if key else i)
        if key is not None or value.kind in ("scalar", "alias"):
            yield _Key(here, key.start if key else value.start)
        yield from _keys(value, here)


def _question(
    places: YamlPlaces, comment: Comment, by_line: dict[int, list[_Key]], lines: Sequence[int]
) -> OpenQuestion:
    start = places.line_start(comment.start)
    alone = not places.text[start : comment.start].strip()
    i = bisect_right(lines, start)
    line = lines[i - 1] if i else None
    # at the end of an item it stands as far in as the keys above it, and not those below
    if alone and i < len(lines) and _indent(places, lines[i]) >= comment.start - start:
        line = lines[i]
    owner = _common([it.path for it in by_line[line]]) if line is not None else ()
    named = _NAMED.match(comment.text)
    keys = _keys_in(named) if named else ()
    number = places.text.count("\n", 0, comment.start) + 1
    if keys:
        return OpenQuestion(comment, *_of_keys(places, owner, keys, alone=alone), number)
    if alone and line is not None and _sign_at(places, line + comment.start - start) == "-":
        owner = _list_of(owner)
    return OpenQuestion(comment, owner, (), number)


def _keys_in(named: re.Match[str]) -> tuple[str, ...]:
    """The keys that a question names before its words; none where they are other words."""
    keys = tuple(_BETWEEN.split(named[1]))
    return keys if _known_keys().issuperset(keys) else ()


def _sign_at(places: YamlPlaces, place: int) -> str:
    return places.text[place : place + 1]


def _list_of(path: Path) -> Path:
    """The list in which a path has its last item."""
    last = max((i for i, part in enumerate(path) if isinstance(part, int)), default=len(path))
    return path[:last]


def _of_keys(
    places: YamlPlaces, owner: Path, keys: tuple[str, ...], *, alone: bool
) -> tuple[Path, tuple[str, ...]]:
    """In which mapping keys are asked about, that stand beside or above a value."""
    if not owner or isinstance(owner[-1], int):
        return owner, keys
    if keys == (owner[-1],):
        return owner, ()
    here = places.at(owner)
    inside = here is not None and any(here.index(key) is not None for key in keys)
    return (owner if inside and not alone else owner[:-1]), keys


@lru_cache(1)
def _known_keys() -> frozenset[str]:
    """All keys that a meeting file may have: other words are no keys."""
    from reportgen.loading.meeting_entries import MeetingFile

    schema = MeetingFile.model_json_schema(by_alias=True)
    entries = (schema, *schema["$defs"].values())
    # an entry that a text or a list alone may stand for is one of several choices
    parts = [it for entry in entries for it in (entry, *entry.get("anyOf", ()))]
    return frozenset(key for part in parts for key in part.get("properties", {}))


def _indent(places: YamlPlaces, line: int) -> int:
    text = places.text[line : places.line_end(line)]
    return len(text) - len(text.lstrip(" "))


def _common(paths: Sequence[Path]) -> Path:
    """What several paths begin with alike."""
    first, last = min(paths, key=_order), max(paths, key=_order)
    pairs = list(zip(first, last, strict=False))
    return first[: next((i for i, (one, other) in enumerate(pairs) if one != other), len(pairs))]


def _order(path: Path) -> tuple[str, ...]:
    return tuple(map(str, path))
