"""Tasks and a day -> where each stands: its state, its colour, and the word beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from reportgen.ledger.schemes import scheme_of
from reportgen.model.ledger import ColourRule, ColourScheme, LedgerSettings, TaskState
from reportgen.model.meeting import Meeting, Milestone, Task, TaskGroup
from reportgen.model.task_standing import TaskStanding


def standings(meeting: Meeting, as_of: dt.date) -> tuple[TaskStanding, ...]:
    """Where each task of a meeting stands on a day, in the order of its lists.

    Numbers are those of the check lists: they begin anew with the tasks around the turn of the
    year.
    """
    return tuple(
        standing_of(task, as_of, meeting.ledger, number, group)
        for group, number, task in _numbered(meeting)
    )


def _numbered(meeting: Meeting) -> Iterator[tuple[TaskGroup | None, int, Task]]:
    groups = meeting.tasks.groups if meeting.tasks else ()
    listed = [(group, task) for group in groups for task in group.items]
    for number, (group, task) in enumerate(listed, start=1):
        yield group, number, task
    for number, task in enumerate(meeting.year_end, start=1):
        yield None, number, task


def standing_of(
    task: Task,
    as_of: dt.date,
    settings: LedgerSettings,
    number: int = 1,
    group: TaskGroup | None = None,
) -> TaskStanding:
    """Where a task stands on a day.

    The state is told of dates and of what the data says is done, never guessed: a task without a
    word of progress before its last day is not yet due, no more.
    """
    state, days, missed = _state(task, as_of, settings.near)
    rule = _rule(scheme_of(settings), state, days)
    words = missed.text if missed else None
    return TaskStanding(task, number, group, state, rule.colour, rule.word, days, words)


def _state(task: Task, as_of: dt.date, near: int) -> tuple[TaskState, int | None, Milestone | None]:
    """The state; days to the day that decides it; the milestone that was missed."""
    days = (task.due - as_of).days if task.due else None
    if task.is_done:
        late = task.closed and task.due and task.closed.date > task.due
        return ("done_late" if late else "done"), days, None
    if days is not None and days < 0:
        return "overdue", days, None
    missed = _missed(task, as_of)
    if missed is not None and missed.due is not None:
        return "behind", (missed.due - as_of).days, missed
    if days is None:
        return ("standing" if task.due_words else "undated"), None, None
    return ("near" if days <= near else "on_track"), days, None


def _missed(task: Task, as_of: dt.date) -> Milestone | None:
    """The milestone longest overdue that was not reached."""
    missed = [it for it in task.milestones if it.due and it.due < as_of and not it.reached]
    return min(missed, key=lambda it: it.due or as_of, default=None)


def _rule(scheme: ColourScheme, state: TaskState, days: int | None) -> ColourRule:
    return next(it for it in scheme.rules if it.when == state and _fits(it, state, days))


def _fits(rule: ColourRule, state: TaskState, days: int | None) -> bool:
    if rule.days is None or days is None:
        return rule.days is None
    return days <= rule.days if state in ("near", "on_track") else -days >= rule.days
