"""Chooses what stands on each page, and changes the tree so that it says so."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.fit.candidates import (
    ELSEWHERE,
    FIT,
    FIT_ATTRIBUTES,
    INSTEAD,
    ROOM,
    candidates,
    pages_of,
    whole_number,
)
from reportgen.compose.fit.carry import carry_out
from reportgen.compose.fit.choose import PageRoom, fill_page
from reportgen.compose.fit.inline import shorten_lines
from reportgen.compose.fit.notes import drop
from reportgen.compose.fit.ruler import Ruler
from reportgen.compose.fit.state import PageState


def fit_pages(article: Element, ruler: Ruler) -> None:
    """Leave what has room on each page, and say how much is left out.

    A page takes its candidates in the order of their priorities, each with its least; what lists
    have beyond that follows by priorities of its own. What has a place on a later page stands
    there where it has no room here as a whole. Pages that have room on one are one.
    """
    shorten_lines(article, ruler)
    shown = _nothing_left_out(article)
    _join(article, ruler, shown)
    for page in pages_of(article):
        shown = fill_page(_room(page, ruler), list(candidates(page)), shown)
        shown = _move_on(page, shown)
    carry_out(article, ruler, shown)
    etree.strip_attributes(article, *FIT_ATTRIBUTES)


def _room(page: Element, ruler: Ruler) -> PageRoom:
    return PageRoom(page, whole_number(page, ROOM, 0), ruler)


def _nothing_left_out(article: Element) -> PageState:
    """All that a template offers, without the places to which nothing has moved yet."""
    every = list(article.iter(etree.Element))
    named = {str(it.get("id")): it for it in every if it.get("id")}
    places = (named.get(it.get(ELSEWHERE) or "") for it in every)
    return PageState(
        {place: 0 for place in places if place is not None},
        named,
        frozenset(str(it.get(INSTEAD)) for it in every if INSTEAD in it.attrib),
    )


def _join(article: Element, ruler: Ruler, shown: PageState) -> None:
    """Make one page of two where all that stands on them has room on one."""
    before = pages_of(article)[:1]
    for page in pages_of(article)[1:]:
        both = sum(ruler.height(it, ruler.width, shown) for it in (*before, page))
        if both <= _room(before[0], ruler).height:
            before[0].extend(list(page))
            drop(page)
        else:
            before = [page]


def _move_on(page: Element, shown: PageState) -> PageState:
    """What had no room on a page stands at the end of its other place, if that is on another."""
    counts = dict(shown.counts)
    for one in list(candidates(page)):
        place = shown.named.get(one.element.get(ELSEWHERE) or "")
        if place is None or counts[one.element] or page in place.iterancestors():
            continue
        del one.element.attrib[ELSEWHERE]
        place.set(FIT, str(one.fit))
        place.append(one.element)
        for moved in (place, *place.iterdescendants(etree.Element)):
            counts.pop(moved, None)
    return PageState(counts, shown.named, shown.instead)
