"""Where in its template an element was written."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element

PLACE = "data-at"
"""The attribute that carries the file and line of an element until it is checked."""

_PLACE = re.compile(r"(?P<file>.+):(?P<line>[0-9]{1,9})", re.DOTALL)


def at(element: Element, file: str) -> tuple[str, int | None]:
    """The file and line of an element, or of the nearest around it that has one."""
    found: Element | None = element
    while found is not None:
        if _PLACE.fullmatch(found.get(PLACE) or ""):
            return placed(found.get(PLACE), file)
        found = found.getparent()
    return file, None


def placed(mark: str | None, file: str) -> tuple[str, int | None]:
    """The file and line that a mark says; ``file`` where it says none."""
    place = _PLACE.fullmatch(mark or "")
    return (place["file"], int(place["line"])) if place else (file, None)


def forget(article: Element) -> None:
    """Take the places out again: documents do not carry them."""
    etree.strip_attributes(article, PLACE)
