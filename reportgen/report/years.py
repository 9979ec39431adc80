"""The years that a report is about."""

from __future__ import annotations

from reportgen.model.briefing import Briefing


def task_year(briefing: Briefing) -> int | None:
    """The year of the tasks of either meeting, or else the one after the year reported on.

    None where there are tasks and neither meeting says for which year.
    """
    lists = [meeting.tasks for meeting in (briefing.subject, briefing.benchmark) if meeting]
    years = [tasks.year for tasks in lists if tasks]
    if years:
        return next((year for year in years if year is not None), None)
    year = briefing.subject.reported_year
    return None if year is None else year + 1
