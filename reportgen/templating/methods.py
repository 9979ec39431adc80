"""Methods of text as templates call them: with an end, whatever they are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from reportgen.model.printed_text import PrintedText
from reportgen.templating.limits import ITEM, PART, Limits

_FEW = 100
"""Among so many characters Python finds one fast enough."""


def bounded(called: Any, limits: Limits) -> Any:
    """What a template calls; of text, a method that counts and ends."""
    text, name = getattr(called, "__self__", None), getattr(called, "__name__", "")
    if isinstance(text, str) and name in _STRIPS:
        return partial(bare_sides, text, sides=name)
    if isinstance(text, str) and name in ("split", "splitlines"):
        return partial(_parted, called, text, limits)
    return called


def bare_sides(text: str, chars: str | None = None, /, *, sides: str = "strip") -> str:
    """The text without these characters on its sides, in a time that grows with the text alone.

    Python would look for each character of the text among all that are to go. ``sides`` is the
    method of text that says on which of them.
    """
    if not isinstance(chars, str) or len(chars) <= _FEW:
        return _STRIPS[sides](text, chars)
    held = set(str(text)).intersection(chars)
    if len(held) <= _FEW:
        return _STRIPS[sides](text, "".join(held))
    words, start, end = str(text), 0, len(text)
    while sides != "rstrip" and start < end and words[start] in held:
        start += 1
    while sides != "lstrip" and end > start and words[end - 1] in held:
        end -= 1
    return text[start:end]


_STRIPS: Mapping[str, Callable[[str, str | None], str]] = {
    "strip": lambda text, chars: text.strip(chars),
    "lstrip": lambda text, chars: text.lstrip(chars),
    "rstrip": lambda text, chars: text.rstrip(chars),
}


def _parted(
    called: Callable[..., list[str]], text: str, limits: Limits, *given: Any, **named: Any
) -> list[str]:
    """The parts of a text, counted before they are made."""
    separator = named.get("sep", given[0] if given else None)
    most = len(text) // 2 + 1  # white space stands between them
    each = PART if isinstance(text, PrintedText) else ITEM
    limits.spend(each * (text.count(separator) + 1 if isinstance(separator, str) else most))
    return called(*given, **named)
