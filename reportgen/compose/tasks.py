"""The tasks of checklists: each is found again by its id."""

from __future__ import annotations

from collections import Counter

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.markup.origin import at
from reportgen.model.problem import Problem


def check_tasks(article: Element, file: str) -> None:
    """See that no task stands twice: what was ticked could not be told apart.

    Raises:
        InputError: two rows have one ``data-task``.
    """
    seen: Counter[str] = Counter()
    problems = []
    hint = "give each checklist the id of its meeting, and list a task once"
    for row in article.iter("tr"):
        task = row.get("data-task") or ""
        seen[task] += 1
        if task and seen[task] == 2:
            problems.append(Problem(f"the task {task} stands twice", hint, *at(row, file)))
    if problems:
        raise InputError(problems)
