"""A copy that came back: what it was built with, and what it says now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reportgen.model.problem import Problem
from reportgen.model.text import Lang

TaskField = Literal["status", "owner", "due", "progress"]
"""What a person may fill in. A check box is part of the status: ticked is ``done``."""
TASK_FIELDS: tuple[TaskField, ...] = ("status", "owner", "due", "progress")

TaskValues = Mapping[TaskField, str]
"""What a copy says of a task: a code of ``TaskStatus``, the name of an office, an ISO date or the
words of a deadline, progress in words; empty where nothing is filled in. A field that the copy
does not have is left out."""


@dataclass(frozen=True, slots=True)
class ReturnedCopy:
    """A document that was sent out and came back.

    Attributes:
        file: The name of the file, as it was given.
        sha256: The hash of its bytes.
        by: Who says so: who saved it last by the properties of the file, or else its name.
        briefing: The id of the briefing that it was built of; empty where it does not say.
        lang: The language of the document.
        built: By the full ids of the tasks (``meeting/task``) what it was built with; None where
            the file does not say any more, so that it is not known what was changed.
        now: What it says now, by the same ids. A task that was built and is not here was deleted.
        doubts: What was read and cannot be taken, such as a row that nobody built.
        words: By the full ids of the tasks a mark of the words that each was built with
            (``identity.words_mark``); a task of which it is not known is left out.
    """

    file: str
    sha256: str
    by: str
    briefing: str
    lang: Lang
    built: Mapping[str, TaskValues] | None
    now: Mapping[str, TaskValues]
    doubts: tuple[Problem, ...] = field(default=())
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TaskChange:
    """One value of one task that copies change.

    ``before`` is what the meeting file has, in ``lang`` as ``after`` is. ``files`` and ``by`` are
    those that say so, in the order of their names. ``text`` are the words of the task in the
    meeting file, for people: the id is for programs.
    """

    task: str
    field: TaskField
    before: str
    after: str
    files: tuple[str, ...]
    by: tuple[str, ...]
    lang: Lang = "zh"
    text: str = ""


ConflictKind = Literal["differ", "moved", "no_base", "reworded"]
"""Copies say different things; the meeting file was changed since as well; it is not known what
the copy was built with; the task was worded anew since, so that what is said may be of another."""


@dataclass(frozen=True, slots=True)
class TaskConflict:
    """A value that a person must decide: what the file has, and each other value with its files."""

    task: str
    field: TaskField
    kind: ConflictKind
    before: str
    choices: tuple[TaskChange, ...]
