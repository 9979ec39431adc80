"""How well tasks are read: which clauses, under which headings, whose, and until when.

A mark is the words of a task without its owner and deadline, as they stand in ``SourceText.text``.
A task is right if it has the marked words and nothing of another clause. Of what may as well be a
target or a heading (``maybe``) nothing is counted.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportgen.model.reading import ReadTask
from reportgen.model.source_text import SourceText

_OTHER = re.compile("[，；。：（(]")


@dataclass(frozen=True, slots=True)
class TaskMark:
    """A task that was marked by hand, with its place in ``SourceText.text``."""

    place: int
    words: str
    groups: tuple[str, ...] = ()
    owner: str | None = None
    due: dt.date | None = None
    maybe: bool = False

    def is_in(self, task: ReadTask) -> bool:
        """Whether a task is what was marked: its words at its place, and of no other clause."""
        inside = task.start <= self.place and self.place + len(self.words) <= task.end
        return (
            inside
            and self.words in task.text
            and not _OTHER.search(task.text.replace(self.words, "", 1))
        )


def task_marks(source: SourceText, given: Sequence[Mapping[str, Any]]) -> Iterator[TaskMark]:
    """The marks of a text, in its order."""
    place = 0
    for mark in given:
        words = str(mark["text"])
        place = source.text.index(words, place)
        groups = tuple(str(mark["group"]).split("|")) if "group" in mark else ()
        yield TaskMark(place, words, groups, mark.get("owner"), mark.get("due"), "maybe" in mark)
        place += len(words)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, how many were read and how many there are."""

    name: str
    right: int
    read: int
    marked: int

    def __str__(self) -> str:
        precision = self.right / self.read if self.read else 1
        recall = self.right / self.marked if self.marked else 1
        return (
            f"  {self.name:13}{self.marked:5}  precision {precision:6.1%}  recall {recall:6.1%}"
            f"  read {self.read:5}"
        )


def judged_tasks(
    marks: Sequence[TaskMark], tasks: Sequence[ReadTask]
) -> tuple[list[Tally], list[str]]:
    """The tallies of tasks, groups, owners and deadlines, and what is wrong in words."""
    marked = [it for it in marks if not it.maybe]
    pairs = [(mark, next(filter(mark.is_in, tasks), None)) for mark in marked]
    unsure = [task for task in tasks if any(it.is_in(task) for it in marks if it.maybe)]
    found = [task for _, task in pairs if task is not None]
    read = len(tasks) - len([it for it in unsure if it not in found])
    counts: Counter[tuple[str, str]] = Counter()
    wrong = [f"  no task: {mark.words}" for mark, task in pairs if task is None]
    wrong += [f"  wrong task: {it.text}" for it in tasks if it not in found and it not in unsure]
    for mark, task in pairs:
        for name, same, said, wanted in _fields(mark, task):
            counts.update([(name, "read")] * said + [(name, "marked")] * wanted)
            counts.update([(name, "right")] * (same and said and wanted))
            if not same:
                wrong.append(f"  wrong {name}: {mark.words} {task}")
    tallies = [Tally("task", len(found), read, len(marked))]
    for name in ("group", "owner", "due"):
        numbers = (counts[name, it] for it in ("right", "read", "marked"))
        tallies.append(Tally(name, *numbers))
    return tallies, wrong


def _fields(mark: TaskMark, task: ReadTask | None) -> Iterator[tuple[str, bool, bool, bool]]:
    """Of each field: its name, whether it is right, was read, and is marked."""
    group, owner, due = (task.group, task.owner, task.due) if task else ("", None, None)
    if mark.groups:
        same = any(it in group if it else not group for it in mark.groups)
        empty_is_right = not group and "" in mark.groups
        yield "group", same and task is not None, bool(group) or empty_is_right, True
    yield "owner", owner == mark.owner, owner is not None, mark.owner is not None
    yield "due", due == mark.due, due is not None, mark.due is not None
