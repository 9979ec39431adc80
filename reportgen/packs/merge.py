"""What packs set of the tokens, one over the other -> Tokens, and what is doubtful in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from reportgen.model.colour import APART, READABLE, contrast, lightness
from reportgen.model.problem import Problem
from reportgen.model.tokens import Colours, Tokens, day_colours, night_colours
from reportgen.packs.about import TokenSetting

INKS = ("ink", "soft", "subject", "masthead")
"""The colours that words have."""
STATUS_COLOURS = ("done", "in_progress", "not_started", "paper")
"""The colours of the parts of one bar."""

_Chosen = Mapping[tuple[str, str], TokenSetting]


def merged_tokens(settings: Sequence[TokenSetting]) -> tuple[Tokens, tuple[Problem, ...]]:
    """The tokens that these settings make, of which a later one wins, and warnings about them."""
    chosen = {(it.group, it.name): it for it in settings}
    day = day_colours(_group(chosen, "colours"))
    night = night_colours(day, _group(chosen, "night"))
    tokens = Tokens(
        day,
        night,
        fonts=tuple(_group(chosen, "fonts").items()),
        sizes=tuple(_group(chosen, "sizes").items()),
        spaces=tuple(_group(chosen, "spacing").items()),
    )
    warnings = (*_warnings(chosen, "colours", day), *_warnings(chosen, "night", night))
    return tokens, warnings


def _group(chosen: _Chosen, group: str) -> dict[Any, Any]:
    """What is set in one table, whose names and values the reader has checked."""
    return {name: it.value for (of, name), it in chosen.items() if of == group}


def _warnings(chosen: _Chosen, group: str, colours: Colours) -> Iterator[Problem]:
    if _group(chosen, group):
        yield from _faint(chosen, group, colours)
        yield from _alike(chosen, group, colours)


def _faint(chosen: _Chosen, group: str, colours: Colours) -> Iterator[Problem]:
    for name in INKS:
        for ground in ("paper", "tint"):
            found = contrast(getattr(colours, name), getattr(colours, ground))
            if found < READABLE and (where := _where(chosen, group, name, ground)):
                yield Problem.of(
                    "pack.faint_words",
                    *where.place,
                    name=name,
                    ground=ground,
                    contrast=f"{found:.2f}",
                    least=str(READABLE),
                )


def _alike(chosen: _Chosen, group: str, colours: Colours) -> Iterator[Problem]:
    pairs = [("subject", "benchmark"), *pairwise(STATUS_COLOURS)]
    for one, other in pairs:
        gap = abs(lightness(getattr(colours, one)) - lightness(getattr(colours, other)))
        if gap < APART and (where := _where(chosen, group, one, other)):
            yield Problem.of("pack.alike_in_grey", *where.place, one=one, other=other)


def _where(chosen: _Chosen, group: str, *names: str) -> TokenSetting | None:
    """What sets one of the colours; shades of the subject are set with it."""
    asked = (*names, "subject") if {*names} & {"done", "in_progress"} else names
    return next((chosen[group, name] for name in asked if (group, name) in chosen), None)
