"""Standings -> how many tasks are done, late or open: in all, by office, by group, by deadline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportgen.model.ledger import LedgerColour
from reportgen.model.task_standing import TaskStanding
from reportgen.model.text import Text

NO_LEAD = Text("未明确责任单位", "No office named")
NO_GROUP = Text("岁末年初工作", "Turn of the year")
UNGROUPED = Text("未分类", "Not grouped")
NO_DUE = Text("未定时限", "No deadline")


@dataclass(frozen=True, slots=True)
class TaskTally:
    """How many tasks of a kind there are.

    ``on_time`` are those that were closed by their last day; of the others that are done it is not
    known, or they were ``done_late``.
    """

    name: Text
    standings: tuple[TaskStanding, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return len(self.standings)

    @property
    def done(self) -> int:
        """Those that are done, late or not."""
        return sum(it.task.is_done for it in self.standings)

    @property
    def on_time(self) -> int:
        """Those that were closed by their last day."""
        return sum(
            it.state == "done" and it.task.closed is not None and it.task.due is not None
            for it in self.standings
        )

    @property
    def done_late(self) -> int:
        """Those that were closed after their last day."""
        return self._count("done_late")

    @property
    def done_unknown(self) -> int:
        """Those that are done, and of which it is not known whether by their last day."""
        return self.done - self.on_time - self.done_late

    @property
    def overdue(self) -> int:
        """Those that are not done, and whose last day is over."""
        return self._count("overdue")

    @property
    def behind(self) -> int:
        """Those with a milestone that was missed, and time left."""
        return self._count("behind")

    @property
    def late(self) -> int:
        """Those that are overdue or behind."""
        return sum(it.is_late for it in self.standings)

    @property
    def open(self) -> int:
        """Those that are not done."""
        return self.total - self.done

    def _count(self, state: str) -> int:
        return sum(it.state == state for it in self.standings)


def task_tally(standings: Iterable[TaskStanding], name: Text) -> TaskTally:
    """All tasks under one name."""
    return TaskTally(name, tuple(standings))


def by_lead(standings: Sequence[TaskStanding]) -> tuple[TaskTally, ...]:
    """By the office that leads, ranked: the largest part done first, then the fewest overdue."""
    found = _parted(standings, lambda it: it.task.owner or NO_LEAD)
    return tuple(sorted(found, key=_rank))


def by_group(standings: Sequence[TaskStanding]) -> tuple[TaskTally, ...]:
    """By the groups of the list, in its order."""
    return _parted(standings, _group_name)


def by_due(standings: Sequence[TaskStanding]) -> tuple[TaskTally, ...]:
    """By deadline, the nearest first; at the end those that have none."""
    dated = sorted(
        standings,
        key=lambda it: (it.task.due is None, it.task.due.toordinal() if it.task.due else 0),
    )
    return _parted(dated, _due_words)


def by_colour(standings: Sequence[TaskStanding]) -> tuple[TaskTally, ...]:
    """By the word beside the colour, the most urgent first."""
    order: tuple[LedgerColour, ...] = ("red", "orange", "yellow", "blue", "green", "none")
    urgent = sorted(standings, key=lambda it: (order.index(it.colour), it.word["en"]))
    return _parted(urgent, lambda it: it.word)


def _parted(
    standings: Iterable[TaskStanding], name_of: Callable[[TaskStanding], Text]
) -> tuple[TaskTally, ...]:
    parts: dict[tuple[str, ...], tuple[Text, list[TaskStanding]]] = {}
    for it in standings:
        name = name_of(it)
        parts.setdefault(tuple(name[lang] for lang in name), (name, []))[1].append(it)
    return tuple(TaskTally(name, tuple(found)) for name, found in parts.values())


def _group_name(it: TaskStanding) -> Text:
    if it.group is None:
        return NO_GROUP
    return it.group.heading or UNGROUPED


def _due_words(it: TaskStanding) -> Text:
    if it.task.due_words:
        return it.task.due_words
    return Text.same(it.task.due.isoformat()) if it.task.due else NO_DUE


def _rank(it: TaskTally) -> tuple[float, int, str]:
    return -it.done / it.total, it.overdue, it.name["zh"]
