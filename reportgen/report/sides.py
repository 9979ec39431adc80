"""The rows of the comparison by what may be said of them: which lists of rows a template gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model.text import Lang
from reportgen.report.values import Row
from reportgen.wording.phrases import PhraseBook
from reportgen.wording.sentences import EVEN, EVEN_OR_UNTOLD, UNTOLD


@dataclass(frozen=True, slots=True)
class RowLists:
    """The rows of a report in lists; ``ahead`` and ``behind`` are from the furthest on."""

    levels: tuple[Row, ...]
    shares: tuple[Row, ...]
    points: tuple[Row, ...]
    differences: tuple[Row, ...]
    targets: tuple[Row, ...]
    ranked: tuple[Row, ...]
    ahead: tuple[Row, ...]
    behind: tuple[Row, ...]
    even: tuple[Row, ...]
    even_words: str
    uncompared: tuple[Row, ...]
    alone: tuple[Row, ...]


def row_lists(rows: Sequence[Row], lang: Lang, book: PhraseBook) -> RowLists:
    """The lists that templates of all packs count and show."""
    targets = tuple(row for row in rows if row.relation == "target_to_target")
    rows = [row for row in rows if row.relation != "target_to_target"]
    derived = [row for row in rows if row.derived]
    levels = tuple(row for row in derived if row.index)
    apart = [row for row in derived if row.standing and not (row.index or row.share)]
    points = tuple(row for row in apart if row.in_points)
    differences = tuple(row for row in apart if not row.in_points)
    ranked = (*levels, *points, *differences)
    even = tuple(row for row in ranked if row.direction not in ("above", "below"))
    return RowLists(
        levels=levels,
        shares=tuple(row for row in derived if row.share),
        points=points,
        differences=differences,
        targets=targets,
        ranked=ranked,
        ahead=_furthest_first(ranked, "above"),
        behind=_furthest_first(ranked, "below"),
        even=even,
        even_words=_even_words(even, lang, book),
        uncompared=tuple(row for row in rows if row.verdict == "not_comparable"),
        alone=tuple(row for row in rows if row.verdict == "no_counterpart"),
    )


def _furthest_first(rows: Sequence[Row], direction: str) -> tuple[Row, ...]:
    found = (row for row in rows if row.direction == direction)
    return tuple(sorted(found, key=lambda row: row.distance, reverse=True))


def _even_words(even: Sequence[Row], lang: Lang, book: PhraseBook) -> str:
    """What is said of rows that are neither above nor below; empty where there are none."""
    level = [row.direction == "level" for row in even]
    if not even:
        return ""
    words = EVEN if all(level) else EVEN_OR_UNTOLD if any(level) else UNTOLD
    return book.words(words)[lang]
