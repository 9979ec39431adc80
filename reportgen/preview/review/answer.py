"""An answer as the page sends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.preview.review.cards import FIGURE_KEYS

LONGEST_ANSWER = 2_000
"""So many characters of a value are taken."""
NEVER = ("at", "shared_with", "correction")
"""The keys that are more than one value: they are changed in the file."""
PARTS = {"file", "sha256", "figure", "line", "set", "settle"}


@dataclass(frozen=True, slots=True)
class FigureAnswer:
    """What a person says of a figure: new values by key, and the questions that are settled.

    ``sha256`` is that of the file as the page showed it. An empty value takes the key out. An empty
    key among the settled ones is the question about the whole figure. Without a ``figure`` it is
    the answer to the question at a ``line``, which is about something else.
    """

    file: str
    sha256: str
    figure: int | None
    given: Mapping[str, str]
    settled: tuple[str, ...]
    line: int | None = None


def answer_of(data: object) -> FigureAnswer | None:
    """What a page asks for; None where it is not what our page sends."""
    if not isinstance(data, dict) or set(data) != PARTS:
        return None
    given, settled, figure, line = (data[key] for key in ("set", "settle", "figure", "line"))
    if not isinstance(given, dict) or not isinstance(settled, list) or not (given or settled):
        return None
    if (figure is None) == (line is None) or not (_is_count(figure) and _is_count(line)):
        return None
    texts = [data["file"], data["sha256"], *given, *given.values(), *settled]
    if not all(isinstance(it, str) and len(it) <= LONGEST_ANSWER for it in texts):
        return None
    if figure is not None and not _are_keys(given, settled):
        return None
    return FigureAnswer(data["file"], data["sha256"], figure, given, tuple(settled), line)


def _are_keys(given: Mapping[str, str], settled: list[str]) -> bool:
    return set(given) <= set(FIGURE_KEYS) - set(NEVER) and set(settled) <= {*FIGURE_KEYS, ""}


def _is_count(value: object) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0)
