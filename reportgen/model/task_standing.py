"""Where tasks stand on a day."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.ledger import LedgerColour, TaskState
from reportgen.model.meeting import Task, TaskGroup
from reportgen.model.text import Text


@dataclass(frozen=True, slots=True)
class TaskStanding:
    """Where a task stands on a day.

    ``number`` is its number in the list. ``group`` is None for tasks around the turn of the year.
    ``days`` are those until its last day, below 0 after it; of a task that is behind, those since
    the milestone that was missed, below 0; None without a deadline. ``missed`` is the text of that
    milestone.
    """

    task: Task
    number: int
    group: TaskGroup | None
    state: TaskState
    colour: LedgerColour
    word: Text
    days: int | None = None
    missed: Text | None = None

    @property
    def is_late(self) -> bool:
        """Whether it is not done, and its last day or that of a milestone is over."""
        return self.state in ("overdue", "behind")
