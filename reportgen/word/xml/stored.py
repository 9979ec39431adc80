"""Texts in XML that is not of Word: properties of a document, custom XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class StoredText:
    """The text of an element, or of one of its attributes, and what it is called."""

    name: str
    words: str
    element: Element
    key: str | None = None

    def put(self, words: str) -> None:
        """Put other words in its place."""
        if self.key is None:
            self.element.text = words
        else:
            self.element.set(self.key, words)


def texts(root: Element) -> Iterator[StoredText]:
    """All texts, in order: that of an element has the name that a person gave it, if any."""
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        for key, value in element.attrib.items():
            yield StoredText(etree.QName(str(key)).localname, str(value), element, str(key))
        if element.text and element.text.strip():
            yield StoredText(_called(element) or name, element.text, element)


def _called(element: Element) -> str:
    """What a property that a person named is called: its value is an element in it."""
    parent = element.getparent()
    return "" if parent is None else parent.get("name") or ""
