"""Where in its template an element was written, and problems at that place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.model.place_marks import place_named
from reportgen.model.problem import Problem

ORIGIN = "data-at"
"""The attribute that names the place of an element until it is checked; templates write none."""

Origin = tuple[str, int | None]
"""A file, and a line in it where one is known."""

Fault = tuple[Element, Problem]
"""What is wrong with an element; its place is added by :func:`with_origins`."""


def with_origins(faults: Iterable[Fault], file: str) -> Iterator[Problem]:
    """The problems, each with the file and line of its element."""
    return (at_origin(problem, origin_of(element, file)) for element, problem in faults)


def at_origin(problem: Problem, origin: Origin) -> Problem:
    """The problem with a file and line."""
    file, line = origin
    return replace(problem, file=file, line=line)


def origin_of(element: Element, file: str) -> Origin:
    """The file and line of an element, or of the nearest around it that has one."""
    found: Element | None = element
    while found is not None:
        place = place_named(found.get(ORIGIN) or "")
        if place:
            return place
        found = found.getparent()
    return file, None


def strip_origins(article: Element) -> None:
    """Remove the marks: documents do not carry them."""
    etree.strip_attributes(article, ORIGIN)
