"""The years that a report is about."""

from __future__ import annotations

from reportgen.model.briefing import Briefing


def task_year(briefing: Briefing) -> int:
    """The year of the tasks of either meeting, or else the one after the year reported on."""
    lists = [meeting.tasks for meeting in (briefing.subject, briefing.benchmark) if meeting]
    years = [tasks.year for tasks in lists if tasks]
    return years[0] if years else briefing.subject.reported_year + 1
