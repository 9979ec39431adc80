"""The years that a report is about."""

from __future__ import annotations

from collections import Counter

from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Meeting


def reported_year(meeting: Meeting) -> int:
    """The year that most results of the meeting are for, or else that of the meeting."""
    results = [o for o in meeting.observations if not o.is_aim]
    ends = [o.period.end[:4] for o in results or meeting.observations if o.period.end]
    return int(Counter(ends).most_common(1)[0][0]) if ends else meeting.date.year


def task_year(briefing: Briefing) -> int:
    """The year of the tasks of either meeting, or else the one after the year reported on."""
    lists = [meeting.tasks for meeting in (briefing.subject, briefing.benchmark) if meeting]
    years = [tasks.year for tasks in lists if tasks]
    return years[0] if years else reported_year(briefing.subject) + 1
