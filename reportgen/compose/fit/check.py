"""What is wrong with the candidates that a template offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.fit.candidates import (
    ELSEWHERE,
    FIT,
    INSTEAD,
    LAST,
    LEAST,
    LINES,
    MORE,
    MOST,
    REST,
    ROOM,
    is_candidate,
    whole_number,
)
from reportgen.markup.origin import Fault
from reportgen.messages import near
from reportgen.model.problem import Problem

_SLIP = 0.88
"""How alike two ids are of which one is a slip, from 0 to 1: a letter or two in ten."""


def check_candidates(article: Element) -> Iterator[Fault]:
    """Candidates that could not be fitted as they are written."""
    every = list(article.iter(etree.Element))
    named = {str(it.get("id")): it for it in every if it.get("id")}
    offered = {name: it for name, it in named.items() if is_candidate(it) or LINES in it.attrib}
    for element in every:
        yield from _limits(element)
        yield from _place(element)
        for name in (REST, INSTEAD):
            if _is_wrong(element.get(name), offered, named):
                yield element, _unknown("html.unknown_candidate", element, name, tuple(offered))
        yield from _elsewhere(element, named)


def _is_wrong(name: str | None, right: Mapping[str, Element], named: Mapping[str, Element]) -> bool:
    """Whether an id is that of something else, or a slip of the pen.

    One that is nowhere is that of a section that was dropped, as in ``data-needs``.
    """
    if name is None or name in right:
        return False
    return name in named or bool(get_close_matches(name, right, n=1, cutoff=_SLIP))


def _elsewhere(element: Element, named: Mapping[str, Element]) -> Iterator[Fault]:
    """The other place that a candidate names is on a page after its own."""
    name = element.get(ELSEWHERE)
    if name is None:  # as nearly always: looking for pages in all of a document takes long
        return
    later = {other: it for other, it in named.items() if _is_later(element, it)}
    if _is_wrong(name, later, named):
        yield element, _unknown("html.unknown_other_place", element, ELSEWHERE, tuple(later))


def _limits(element: Element) -> Iterator[Fault]:
    least, most = whole_number(element, LEAST, 1), whole_number(element, MOST, LAST)
    if MOST in element.attrib and least > most:
        yield element, Problem.of("html.least_over_most", least=least, most=most)


def _place(element: Element) -> Iterator[Fault]:
    """A candidate has a priority, its own or one around it, and stands on a page."""
    if ROOM in element.attrib or not (is_candidate(element) or ELSEWHERE in element.attrib):
        return
    around = [element, *element.iterancestors()]
    if not any(ROOM in it.attrib for it in around):
        yield element, Problem.of("html.no_page", tag=str(element.tag))
    elif not any(FIT in it.attrib for it in around):
        first = next(it for it in (LEAST, MOST, MORE, ELSEWHERE) if it in element.attrib)
        yield element, Problem.of("html.no_priority", tag=str(element.tag), name=first)


def _is_later(element: Element, place: Element) -> bool:
    """Whether a place is on a page after that of a candidate."""
    here, there = (_page(it) for it in (element, place))
    return there is not None and here is not None and here in there.itersiblings(preceding=True)


def _page(element: Element) -> Element | None:
    return next((it for it in element.iterancestors() if ROOM in it.attrib), None)


def _unknown(code: str, element: Element, attribute: str, known: tuple[str, ...]) -> Problem:
    name = element.get(attribute) or ""
    return Problem.of(code, name=attribute, id=name, near=near(name, known), known=known)
