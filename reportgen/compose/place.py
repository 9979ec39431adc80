"""Where in its template an element was written."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - the class has no public name

PLACE = "data-at"
"""The attribute that carries the file and line of an element until it is checked."""


def at(element: Element, file: str) -> tuple[str, int | None]:
    """The file and line of an element, or of the nearest around it that has one."""
    found: Element | None = element
    while found is not None:
        name, _, line = (found.get(PLACE) or "").rpartition(":")
        if name:
            return name, int(line)
        found = found.getparent()
    return file, None


def forget(article: Element) -> None:
    """Take the places out again: documents do not carry them."""
    etree.strip_attributes(article, PLACE)
