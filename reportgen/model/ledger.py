"""How tasks are followed up: the states that they are in, and the rules of their colours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from reportgen.model.record import Record
from reportgen.model.text import Text

TaskState = Literal[
    "done", "done_late", "overdue", "behind", "near", "on_track", "standing", "undated"
]
"""Done, or closed after its last day; past its last day; past the day of a milestone that was not
reached; near its last day; with time left; to go on for ever; without a deadline."""
LedgerColour = Literal["green", "blue", "yellow", "orange", "red", "none"]
SchemeName = Literal["green-yellow-red", "blue-yellow-red"]
NEAR = 30
"""A task whose last day is at most so many days away is near it, where nothing else is set."""


@dataclass(frozen=True, slots=True)
class ColourRule(Record):
    """The colour of tasks in a state, and the word that stands beside it."""

    when: TaskState
    """The state that it is for."""
    colour: LedgerColour
    """The colour; none for a word alone."""
    word: Text
    """What is said beside the colour, and where there is none."""
    days: int | None = None
    """Of tasks near their last day at most so many days before it; of those that are late or
    behind at least so many days after; all of them where left out."""


@dataclass(frozen=True, slots=True)
class ColourScheme:
    """Rules by which tasks have colours: the first that fits holds."""

    name: Text
    rules: tuple[ColourRule, ...]


@dataclass(frozen=True, slots=True)
class LedgerSettings:
    """How the tasks of a meeting are followed up.

    ``as_of`` is the day for which colours are told, None where the file names none. ``rules`` are
    the office's own; without any the ``scheme`` of that name holds.
    """

    as_of: dt.date | None = None
    scheme: SchemeName = "green-yellow-red"
    rules: tuple[ColourRule, ...] = ()
    near: int = NEAR
