"""The tree of structure elements of a PDF that is being written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydyf import PDF, Array, Dictionary


class StructureTree:
    """The elements of a PDF, from its ``root`` down."""

    def __init__(self, pdf: PDF) -> None:
        self._pdf = pdf
        self.root = self.at(pdf.catalog["StructTreeRoot"])

    def at(self, reference: bytes) -> Any:
        """What a reference leads to."""
        return self._pdf.objects[int(reference.split()[0])]

    def new(self, kind: str, parent: Any) -> Any:
        """An element for a place in another, which does not have it yet."""
        element = Dictionary({"Type": "/StructElem", "S": kind, "K": Array(), "Pg": parent["Pg"]})
        element["P"] = parent.reference
        self._pdf.add_object(element)
        return element

    def kids(self, element: Any) -> Iterator[Any]:
        """The elements directly in an element."""
        for kid in element.get("K", ()):
            child = self.at(kid) if isinstance(kid, bytes) else {}
            if "S" in child:
                yield child

    def below(self, element: Any) -> Iterator[Any]:
        """All elements in an element, in reading order."""
        for child in self.kids(element):
            yield child
            yield from self.below(child)

    def annotation(self, kid: Any) -> Any:
        """The annotation that something in an element stands for; empty where it is none."""
        found = self.at(kid) if isinstance(kid, bytes) else {}
        return self.at(found["Obj"]) if found.get("Type") == "/OBJR" else {}

    def within(self, element: Any, *kinds: str) -> Iterator[Any]:
        """All elements of some kinds in an element, in reading order; none within another."""
        for child in self.kids(element):
            if child["S"] in kinds:
                yield child
            else:
                yield from self.within(child, *kinds)
