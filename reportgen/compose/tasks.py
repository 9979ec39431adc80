"""The tasks of checklists: each is found again by its id."""

from __future__ import annotations

from collections import Counter

from reportgen.compose.place import Element, at
from reportgen.errors import InputError
from reportgen.model.problem import Problem


def check_tasks(article: Element, file: str) -> None:
    """See that no task stands twice: what was ticked could not be told apart.

    Raises:
        InputError: two rows have one ``data-task``.
    """
    counts = Counter(row.get("data-task") for row in article.iter("tr") if row.get("data-task"))
    hint = "give each checklist the id of its meeting, and list a task once"
    twice = [task for task, count in counts.items() if task and count > 1]
    if twice:
        raise InputError(
            Problem(f"the task {task} stands twice", hint, *_second(article, task, file))
            for task in twice
        )


def _second(article: Element, task: str, file: str) -> tuple[str, int | None]:
    return at(article.xpath("(//tr[@data-task=$task])[2]", task=task)[0], file)
