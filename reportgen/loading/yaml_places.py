"""Where everything in a YAML text stands: each value and each comment, in characters.

The parser that reads data forgets what it does not need: comments, quotes, where a value ends. To
change one value and nothing else, all of that must be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from reportgen.datafile.parsed import Path

LINE_END = re.compile(r"\r\n|\r|\n")
PLACES_KEPT = 4
"""So many texts, the last read, stay as they were taken apart."""
QUESTION = re.compile(r"#[ \t]*\?")
"""How a comment begins that asks something."""
_COMMENT = re.compile(r"(?:(?<=[\s,\[\]{}])|\A)#[^\r\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*(?P<space>[ \t]+)(?P<comment>#[^\r\n]*)")
_PROPERTIES = re.compile(r"(?:(?:&[^\s,\[\]{}]+|![^\s,\[\]{}]*)[ \t]*)+")
_COLON = re.compile(r"\s*:")


@dataclass(slots=True)
class YamlNode:
    """A value: ``start`` to ``end`` without its anchor and tag, and what is in it.

    ``style`` is the quote or the sign of a block (``|`` and ``>``), None of plain text; ``flow``
    that a list or a mapping stands in brackets. ``end`` is where its last character stands,
    ``whole`` where it ends for the parser, blank lines of a block included.
    """

    kind: Literal["scalar", "alias", "mapping", "sequence"]
    start: int
    end: int
    whole: int = 0
    text: str = ""
    style: str | None = None
    flow: bool = False
    keys: list[YamlNode] = field(default_factory=list)
    values: list[YamlNode] = field(default_factory=list)

    @property
    def keeps(self) -> bool:
        """Whether it is a block to which the blank lines after it belong."""
        return self.whole > self.end and self.style in ("|", ">")

    def index(self, part: str | int) -> int | None:
        """Which of its values a part of a path names; of a key that stands twice, the first."""
        if self.kind == "sequence" and isinstance(part, int):
            return part if 0 <= part < len(self.values) else None
        if self.kind == "mapping" and isinstance(part, str):
            return next((i for i, key in enumerate(self.keys) if key.text == part), None)
        return None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, from its # to the end of its line."""

    start: int
    end: int
    text: str

    @property
    def asks(self) -> bool:
        """Whether it is a question that somebody has to answer."""
        return QUESTION.match(self.text) is not None


@lru_cache(PLACES_KEPT)
def places_of(text: str) -> YamlPlaces:
    """The places of a text, which are only read.

    Raises:
        ruamel.yaml.error.YAMLError: it is no YAML.
    """
    return YamlPlaces(text)


class YamlPlaces:
    """A YAML text with the places of all that is in it.

    Raises:
        ruamel.yaml.error.YAMLError: it is no YAML.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.leaves: list[YamlNode] = []
        self.root = self._root()
        self.comments = tuple(self._comments())

    def at(self, path: Path) -> YamlNode | None:
        """The value at a path; None where there is none, or where it stands elsewhere (*name)."""
        spot: YamlNode | None = self.root
        for part in path:
            i = spot.index(part) if spot else None
            spot = spot.values[i] if spot and i is not None else None
        return spot

    def key_at(self, path: Path) -> YamlNode | None:
        """The key at a path; None where it names an item or nothing."""
        parent = self.at(path[:-1]) if path else None
        i = parent.index(path[-1]) if parent else None
        return parent.keys[i] if parent and parent.keys and i is not None else None

    def line_start(self, place: int) -> int:
        """Where the line begins that holds a place."""
        before = max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place))
        return before + 1

    def line_end(self, place: int) -> int:
        """Where the line ends that holds a place: before its break."""
        found = LINE_END.search(self.text, place)
        return found.start() if found else len(self.text)

    def next_line(self, place: int) -> int:
        """Where the line after that of a place begins; the end of the text after the last."""
        found = LINE_END.search(self.text, place)
        return found.end() if found else len(self.text)

    @property
    def line_break(self) -> str:
        """How lines end in this text."""
        found = LINE_END.search(self.text)
        return found[0] if found else "\n"

    def _root(self) -> YamlNode | None:
        from ruamel.yaml import YAML

        above: list[YamlNode] = []
        root: YamlNode | None = None
        for event in YAML(typ="safe", pure=True).parse(self.text):
            what = type(event).__name__
            if what in ("MappingEndEvent", "SequenceEndEvent"):
                self._close(above.pop(), event)
            elif what in ("ScalarEvent", "AliasEvent", "MappingStartEvent", "SequenceStartEvent"):
                spot = self._spot(event, what, above[-1] if above else None)
                if not above:
                    root = spot
                if spot.kind in ("mapping", "sequence"):
                    above.append(spot)
        return root

    def _spot(self, event: Any, what: str, parent: YamlNode | None) -> YamlNode:
        start, end = event.start_mark.index, event.end_mark.index
        is_key = parent is not None and parent.kind == "mapping"
        is_key = is_key and parent is not None and len(parent.keys) == len(parent.values)
        if what == "AliasEvent":
            spot = YamlNode("alias", start, end, end)
        elif what == "ScalarEvent":
            spot = self._scalar(event, start, end, None if is_key else parent)
        else:
            kind: Literal["mapping", "sequence"] = (
                "mapping" if what == "MappingStartEvent" else "sequence"
            )
            spot = YamlNode(kind, self._after_properties(start, end), end, flow=event.flow_style)
        if spot.kind in ("scalar", "alias"):
            self.leaves.append(spot)
        if parent is not None:
            (parent.keys if is_key else parent.values).append(spot)
        return spot

    def _scalar(self, event: Any, start: int, whole: int, parent: YamlNode | None) -> YamlNode:
        begins = self._after_properties(start, whole)
        end = begins + len(self.text[begins:whole].rstrip())
        if end == begins and parent is not None and parent.kind == "mapping":
            # the parser puts an empty value where the next thing stands
            colon = _COLON.match(self.text, parent.keys[-1].end)
            begins = end = colon.end() if colon and begins == start else begins
        keep = event.style in ("|", ">") and "+" in self.text[begins : begins + 3]
        return YamlNode("scalar", begins, end, whole if keep else end, event.value, event.style)

    def _after_properties(self, start: int, end: int) -> int:
        found = _PROPERTIES.match(self.text, start, end)
        return found.end() if found else start

    def _close(self, spot: YamlNode, event: Any) -> None:
        """The end of a list or a mapping: of brackets the last one, else that of its last value."""
        if spot.flow:
            spot.end = spot.whole = event.end_mark.index
        elif spot.values:
            spot.end, spot.whole = spot.values[-1].end, spot.values[-1].whole
            spot.style = spot.values[-1].style

    def _comments(self) -> Iterator[Comment]:
        place = 0
        for leaf in [*self.leaves, YamlNode("scalar", len(self.text), len(self.text))]:
            # from the character before, which decides whether a # begins a comment
            for found in _COMMENT.finditer(self.text, place, max(place, leaf.start)):
                yield Comment(found.start(), found.end(), found[0])
            header = _HEADER.match(self.text, leaf.start, leaf.end)
            if leaf.style in ("|", ">") and header is not None:
                yield Comment(header.start("comment"), header.end(), header["comment"])
            place = max(place, leaf.end)
