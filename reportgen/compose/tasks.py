"""The tasks of checklists: each is found again by its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportgen.markup.origin import Fault
from reportgen.model.problem import Problem


def check_tasks(article: Element) -> Iterator[Fault]:
    """Tasks that stand twice: it would not be known which was ticked."""
    seen: Counter[str] = Counter()
    for row in article.iter("tr"):
        task = row.get("data-task") or ""
        seen[task] += 1
        if task and seen[task] == 2:
            yield row, Problem.of("html.task_twice", task=task)
