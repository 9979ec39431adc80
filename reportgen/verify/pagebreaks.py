"""Texts and rows that begin on one page of a PDF and end on the next."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.model.manifest import Line
from reportgen.verify.tagtext import unbroken

_ENDED = re.compile(r"[.。!！?？;；:：…”’\"')）】」]$")
"""How a paragraph ends."""


def rest_of_text(last: Line, first: Line, *, numbered: tuple[bool, bool]) -> Line | None:
    """The last text of a page with the first one of the next; None where they are two.

    ``numbered`` says of each whether it is an item with a number or a bullet, which only the
    beginning of one has.
    """
    if last.kind != first.kind or first.kind not in ("text", "item"):
        return None
    if numbered[1] or (not numbered[0] and _ENDED.search(last.text)):
        return None
    return replace(last, cells=(unbroken(f"{last.text}\n{first.text}"),))


def rest_of_row(last: Line, first: Line, *, sure: bool) -> Line | None:
    """The last row of a page with the rest of it on the next; None where that is another row.

    A rest has nothing where a row begins; where it is ``sure`` that it is one, it may have.
    """
    if len(last.cells) != len(first.cells) or (last.kind, first.kind) != ("row", "row"):
        return None
    begin = next((i for i, text in enumerate(last.cells) if text), 0)
    if not sure and any(first.cells[: begin + 1]):
        return None
    pairs = zip(last.cells, first.cells, strict=True)
    return replace(last, cells=tuple(unbroken("\n".join(filter(None, it))) for it in pairs))
