"""For which day a document says where tasks stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from reportgen.model.meeting import Meeting


def ledger_day(meetings: Iterable[Meeting], as_of: dt.date | None) -> dt.date | None:
    """The day that is set, or else that of the first meeting file that names one; never today."""
    named = (it.ledger.as_of for it in meetings)
    return as_of or next((day for day in named if day), None)


def has_tasks(meeting: Meeting) -> bool:
    """Whether a meeting lists a task, for the year or around the turn of the year."""
    groups = meeting.tasks.groups if meeting.tasks else ()
    return bool(meeting.year_end or any(group.items for group in groups))
