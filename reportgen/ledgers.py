"""A meeting or briefing file → where its tasks stand on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import InputError
from reportgen.ledger import standings
from reportgen.loading.files import read_bytes
from reportgen.loading.unfinished import code_list_of, meeting_of, meeting_paths
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.task_standing import TaskStanding
from reportgen.paths import shown


@dataclass(frozen=True, slots=True)
class MeetingLedger:
    """The tasks of a meeting as they stand on a day.

    ``is_today`` tells that neither the command nor the file names the day.
    """

    meeting: Meeting
    as_of: dt.date
    is_today: bool
    standings: tuple[TaskStanding, ...]


def meeting_ledgers(path: Path, as_of: dt.date | None, today: dt.date) -> tuple[MeetingLedger, ...]:
    """The ledgers of a meeting file, or of all meetings of a briefing file that have tasks.

    The day is ``as_of``, or that of the file, or else ``today``.

    Raises:
        InputError: a file is wrong, or no meeting has a task.
    """
    codes = code_list_of(path)
    found = []
    for file in meeting_paths(path):
        meeting, problems = meeting_of(read_bytes(file), file, codes)
        if meeting is None:
            raise InputError(problems)
        day = as_of or meeting.ledger.as_of or today
        is_today = as_of is None and meeting.ledger.as_of is None
        found.append(MeetingLedger(meeting, day, is_today, standings(meeting, day)))
    with_tasks = tuple(it for it in found if it.standings)
    if not with_tasks:
        raise InputError([Problem.of("tasks.none", shown(path))])
    return with_tasks
