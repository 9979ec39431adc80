"""What is written in a drawing, against the texts that its layout gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.verify.chart_findings import ChartTeller, told


def differing_texts(
    read: Sequence[str], expected: Sequence[str], teller: ChartTeller
) -> Iterator[Problem]:
    """Where the texts of a drawing, in their order, are not those that were drawn.

    A text may have been read in several pieces.
    """
    found, drawn = _whole(read, expected), [text for text in expected if told(text)]
    if list(map(told, found)) == list(map(told, drawn)):
        return
    if len(found) == len(drawn):
        yield from _in_places(found, drawn, teller)
    else:
        yield from _added_or_missing(found, drawn, teller)


def _in_places(
    found: Sequence[str], drawn: Sequence[str], teller: ChartTeller
) -> Iterator[Problem]:
    where = teller.inside(phrase("place_text"))
    problems = teller.one_by_one(
        found, drawn, lambda _: where, lambda number: teller.labelled(drawn[number])
    )
    yield from (problem for _, problem in problems)


def _added_or_missing(
    found: Sequence[str], drawn: Sequence[str], teller: ChartTeller
) -> Iterator[Problem]:
    where = teller.inside(phrase("place_text"))
    matcher = SequenceMatcher(None, list(map(told, found)), list(map(told, drawn)), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        pieces = found[i1:i2]
        if tag == "replace" and j2 - j1 == 1:
            pieces = ["".join(pieces)]
        if len(pieces) == j2 - j1:
            yield from _in_places(pieces, drawn[j1:j2], teller)
            continue
        for text in pieces:
            yield teller.other(where, text, "")
        for text in drawn[j1:j2]:
            yield teller.other(where, "", text, teller.labelled(text))


def _whole(read: Sequence[str], expected: Sequence[str]) -> list[str]:
    """The texts that were read, put together where pieces make one that was drawn."""
    known = {told(text): text for text in expected}
    pieces, found, at = [text for text in read if told(text)], list[str](), 0
    while at < len(pieces):
        count = _joined(pieces[at:], known)
        found.append("".join(pieces[at : at + count]))
        at += count
    return found


def _joined(pieces: Sequence[str], known: dict[str, str]) -> int:
    """How many of the pieces, from the first, are one text; 1 where none is known."""
    text, best = "", 1
    for count, piece in enumerate(pieces, start=1):
        text += told(piece)
        if text in known:
            best = count
        elif not any(it.startswith(text) for it in known):
            break
    return best
