"""Copies against what they were built with -> what changes, and what a person must decide.

A three-way merge at the single value: only one side changed it, it is taken; all changed it to the
same, it is taken; else nobody is overruled. The order of the copies has no part in it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.model.returned import (
    TASK_FIELDS,
    ConflictKind,
    ReturnedCopy,
    TaskChange,
    TaskConflict,
    TaskField,
    TaskValues,
)
from reportgen.model.text import Lang


@dataclass(frozen=True, slots=True)
class Merged:
    """What copies come to.

    ``deleted`` are the tasks that are missing in a copy, with its name: told, never done.
    ``strange`` are those that the meeting file does not have.
    """

    changes: tuple[TaskChange, ...] = ()
    conflicts: tuple[TaskConflict, ...] = ()
    deleted: tuple[tuple[str, str], ...] = ()
    strange: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """What a copy says of a value: otherwise than the file does, and than it was built with."""

    value: str
    before: str
    built: str | None
    copy: ReturnedCopy
    reworded: bool = False


CurrentValues = Callable[[Lang], Mapping[str, TaskValues]]
"""What the meeting file has, as documents in a language say it, by the full ids of the tasks."""


CurrentWords = Callable[[Lang], Mapping[str, str]]
"""Marks of the words of the tasks as the meeting file has them now, in a language, by full ids."""


def merge_copies(
    current: CurrentValues, copies: Iterable[ReturnedCopy], worded: CurrentWords | None = None
) -> Merged:
    """What copies change in the tasks as a meeting file has them now.

    The copies come in any order; the same file twice is one. What is said of a task that was worded
    anew since is a conflict; without ``worded`` it is not known.
    """
    ordered = _ordered(copies)
    langs = sorted({it.lang for it in ordered})
    now = {lang: current(lang) for lang in langs}
    words = {lang: worded(lang) if worded else {} for lang in langs}
    tasks = dict.fromkeys(task for values in now.values() for task in values)
    found = [
        _merged(task, name, _said(ordered, now, words, task, name))
        for task in tasks
        for name in TASK_FIELDS
    ]
    return Merged(
        tuple(it for it in found if isinstance(it, TaskChange)),
        tuple(it for it in found if isinstance(it, TaskConflict)),
        tuple(_deleted(ordered)),
        tuple(_strange(ordered, tasks)),
    )


def decided(conflict: TaskConflict, value: str) -> TaskChange:
    """The change of a conflict for which a person chose one of its values.

    Raises:
        KeyError: none of the copies says so.
    """
    return {it.after: it for it in conflict.choices}[value]


def _ordered(copies: Iterable[ReturnedCopy]) -> list[ReturnedCopy]:
    """The copies by their names; of two with the same bytes the first."""
    found: dict[str, ReturnedCopy] = {}
    for copy in sorted(copies, key=lambda it: (it.file, it.sha256)):
        found.setdefault(copy.sha256, copy)
    return list(found.values())


def _said(
    copies: Sequence[ReturnedCopy],
    now: Mapping[Lang, Mapping[str, TaskValues]],
    words: Mapping[Lang, Mapping[str, str]],
    task: str,
    name: TaskField,
) -> list[_Said]:
    found = []
    for copy in copies:
        value = copy.now.get(task, {}).get(name)
        built = None if copy.built is None else copy.built.get(task, {}).get(name, "")
        before = now[copy.lang].get(task, {}).get(name, "")
        if value is not None and value not in (built, before):
            mark = words[copy.lang].get(task, "")
            reworded = bool(mark) and (copy.words.get(task) or mark) != mark
            found.append(_Said(value, before, built, copy, reworded))
    return found


def _merged(task: str, name: TaskField, said: Sequence[_Said]) -> TaskChange | TaskConflict | None:
    if not said:
        return None
    values = dict.fromkeys((it.copy.lang, it.value) for it in said)
    choices = tuple(
        _change(task, name, [it for it in said if (it.copy.lang, it.value) == value])
        for value in values
    )
    kind: ConflictKind | None = None
    if any(it.built is None for it in said):
        kind = "no_base"
    elif any(it.reworded for it in said):
        kind = "reworded"
    elif len(choices) > 1:
        kind = "differ"
    elif any(it.built != it.before for it in said):
        kind = "moved"
    if kind is None:
        return choices[0]
    return TaskConflict(task, name, kind, said[0].before, choices)


def _change(task: str, name: TaskField, said: Sequence[_Said]) -> TaskChange:
    files = tuple(it.copy.file for it in said)
    by = tuple(dict.fromkeys(it.copy.by for it in said))
    first = said[0]
    return TaskChange(task, name, first.before, first.value, files, by, first.copy.lang)


def _deleted(copies: Sequence[ReturnedCopy]) -> Iterator[tuple[str, str]]:
    for copy in copies:
        yield from ((task, copy.file) for task in copy.built or () if task not in copy.now)


def _strange(copies: Sequence[ReturnedCopy], tasks: Collection[str]) -> Iterator[tuple[str, str]]:
    for copy in copies:
        yield from ((task, copy.file) for task in copy.now if task not in tasks)
