"""What stands on the pages so far: how many items of each candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.compose.fit.candidates import INSTEAD, REST, listed_parts


@dataclass(frozen=True, slots=True)
class PageState:
    """How many items of each candidate stand; of one that is not named, none is left out.

    ``named`` are the candidates by their ids, ``instead`` the ids of those for which something
    stands where they are left out.
    """

    counts: Mapping[Element, int]
    named: Mapping[str, Element]
    instead: frozenset[str]

    def with_counts(self, counts: Mapping[Element, int]) -> PageState:
        """The same, with other numbers of items of some candidates."""
        return PageState({**self.counts, **counts}, self.named, self.instead)

    def count(self, listing: Element) -> int:
        """How many items of a list stand."""
        return self.counts.get(listing, len(listed_parts(listing)))

    def left(self, name: str) -> list[Element]:
        """The items of a list that do not stand, or what is left out as a whole."""
        element = self.named.get(name)
        if element is None:
            return []
        items = listed_parts(element)
        return items[self.count(element) :] if items else [element][self.counts.get(element, 1) :]

    def stands(self, element: Element) -> bool:
        """Whether an element stands, and not what is said where something is left out."""
        if self.counts.get(element) == 0:
            return False
        rest, instead = element.get(REST), element.get(INSTEAD)
        if instead is not None:
            return self._gone(instead)
        if rest is not None:
            return bool(self.left(rest)) and not (rest in self.instead and self._gone(rest))
        return True

    def _gone(self, name: str) -> bool:
        element = self.named.get(name)
        return element is not None and self.counts.get(element) == 0
