"""Which candidates stand on one page, and how many items of each list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.compose.fit.candidates import ELSEWHERE, LISTS, Candidate
from reportgen.compose.fit.ruler import Ruler
from reportgen.compose.fit.state import PageState


@dataclass(frozen=True, slots=True)
class PageRoom:
    """A page and the millimetres that it holds."""

    page: Element
    height: float
    ruler: Ruler

    def holds(self, shown: PageState) -> bool:
        """Whether what is shown has room."""
        return self.ruler.height(self.page, self.ruler.width, shown) <= self.height


Claim = list[Candidate]
"""A candidate and those in it that have its priority: all of them stand or none."""


def fill_page(room: PageRoom, found: Sequence[Candidate], shown: PageState) -> PageState:
    """What stands of the candidates: by priority each with its least, or more of each list."""
    claims = claims_of(found)
    lists = [it for it in found if it.element.tag in LISTS]
    shown = shown.with_counts({it.element: 0 for it in found})
    for priority in sorted({it.fit for it in found} | {it.more for it in lists}):
        for claim in claims:
            if claim[0].fit == priority:
                shown = _placed(claim, room, shown)
        shown = _grown([it for it in lists if it.more == priority], room, shown)
    return shown


def claims_of(found: Iterable[Candidate]) -> list[Claim]:
    """The candidates, those together that stand or fall together."""
    claims: list[Claim] = []
    by_element: dict[Element, Claim] = {}
    for one in found:
        around = next(
            (by_element[it] for it in one.element.iterancestors() if it in by_element), None
        )
        if around is not None and around[0].fit == one.fit:
            claim = around
        else:
            claim = []
            claims.append(claim)
        claim.append(one)
        by_element[one.element] = claim
    return claims


def _placed(claim: Claim, room: PageRoom, shown: PageState) -> PageState:
    """With a claim where it has room; as a whole where it has another place."""
    around = list(claim[0].element.iterancestors())
    if any(shown.counts.get(it) == 0 for it in around):
        return shown
    whole = any(ELSEWHERE in it.element.attrib for it in claim)
    counts = {it.element: it.most if whole else it.least for it in claim}
    placed = shown.with_counts(counts)
    return placed if room.holds(placed) else shown


def _grown(lists: Sequence[Candidate], room: PageRoom, shown: PageState) -> PageState:
    """With as many items as have room, one at a time for each list in turn."""
    growing = [it for it in lists if shown.counts[it.element]]
    while growing:
        still = []
        for one in growing:
            larger = _one_more(one, room, shown)
            if larger is not None:
                shown = larger
                still.append(one)
        growing = still
    return shown


def _one_more(one: Candidate, room: PageRoom, shown: PageState) -> PageState | None:
    """With one item more; or with the last two, where what says that one is left out is as high."""
    count = shown.counts[one.element]
    for more in (count + 1, count + 2):
        larger = shown.with_counts({one.element: more})
        if more <= one.most and (more == count + 1 or more == one.most) and room.holds(larger):
            return larger
    return None
