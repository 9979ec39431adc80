"""Which of the faults of one document a finding is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from faults.view import Fault, View
from reportgen.model.problem import Problem

LEAST = 5
"""So many characters in common make a finding be about a fault."""
SURELY = 1000
"""More than any text has in common: what is found and expected are what was planted."""
SAID = ("found", "expected", "other")
"""The arguments of a finding that are texts of the document."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault that was planted: the words it is about, before and after.

    ``texts`` are rows and paragraphs, ``exact`` the cells and paragraphs themselves.
    """

    texts: tuple[str, ...]
    exact: frozenset[str]
    said: str

    @classmethod
    def of(cls, view: View, fault: Fault) -> Planted:
        """Make a fault, and remember its words; of a cell those of its row too."""
        rows = {id(it): row for table in view.tables for row in table.rows for it in row.words}

        def around() -> list[str]:
            return [row.text if (row := rows.get(id(it))) else it.text for it in fault.touched]

        before, here = around(), [it.text for it in fault.touched]
        fault.make()
        after, there = around(), [it.text for it in fault.touched]
        said = [" ".join(here)[:200], " ".join(there)[:200], *fault.told[:2]]
        exact = frozenset(map(close, (*here, *there, *fault.told))) - {""}
        return cls((*dict.fromkeys((*before, *after)), *fault.told), exact, " -> ".join(said))

    def score(self, finding: Problem) -> int:
        """How much a finding has to do with it."""
        said = [close(it) for name, it in finding.arguments if name in SAID and isinstance(it, str)]
        told = [it for it in (*said, close(finding.excerpt)) if it]
        if said and any(said) and {it for it in said if it} <= self.exact:
            return SURELY
        if close(finding.excerpt) in self.exact:
            return SURELY
        return max((_common(it, close(text)) for it in told for text in self.texts), default=0)


def assigned(findings: Sequence[Problem], planted: Sequence[Planted]) -> set[int]:
    """The numbers of the faults that some finding is about: each is about one, or about none."""
    found: set[int] = set()
    for finding in findings:
        scores = {i: it.score(finding) for i, it in enumerate(planted)}
        best = max(scores.values(), default=0)
        if best >= LEAST:
            fitting = [i for i, score in scores.items() if score == best]
            found.add(next((i for i in fitting if i not in found), fitting[0]))
    return found


def close(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def _common(one: str, other: str) -> int:
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
