"""Which of the faults of one document a finding is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from faults.view import Fault, View, Words
from reportgen.messages import words
from reportgen.model.problem import Problem

LEAST = 5
"""So many characters in common make a finding be about a fault."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault that was planted: the words it is about, before and after."""

    texts: tuple[str, ...]
    said: str

    @classmethod
    def of(cls, view: View, fault: Fault) -> Planted:
        """Make a fault, and remember its words; of a cell those of its row too."""
        rows = {id(it): row for table in view.tables for row in table.rows for it in row.words}

        def around(it: Words) -> str:
            row = rows.get(id(it))
            return row.text if row else it.text

        before = tuple(dict.fromkeys(around(it) for it in fault.touched))
        narrow = " ".join(it.text for it in fault.touched)[:200]
        fault.make()
        after = tuple(dict.fromkeys(around(it) for it in fault.touched))
        changed = " ".join(it.text for it in fault.touched)[:200]
        told = " -> ".join((narrow, changed, *fault.told[:2]))
        return cls((*before, *after, *fault.told), told)


def assigned(findings: Sequence[Problem], planted: Sequence[Planted]) -> set[int]:
    """The numbers of the faults that some finding is about: each is about one, or about none."""
    found: set[int] = set()
    for finding in findings:
        claims = [_close(it) for it in _claims(finding)]
        scores = [
            max(
                (_common(claim, text) for claim in claims for text in map(_close, it.texts)),
                default=0,
            )
            for it in planted
        ]
        best = max(scores, default=0)
        if best >= LEAST or (claims and best >= max(map(len, claims), default=0)):
            found.update(i for i, score in enumerate(scores) if score == best)
    return found


def _claims(finding: Problem) -> list[str]:
    values = [finding.excerpt, *(value for _, value in finding.arguments)]
    return [
        text
        for it in values
        if (
            text := it
            if isinstance(it, str)
            else words(it, "en")
            if not isinstance(it, (int, tuple))
            else ""
        )
    ]


def _close(text: str) -> str:
    return "".join(text.split())


def _common(one: str, other: str) -> int:
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return match.size
