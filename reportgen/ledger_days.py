"""The day that is set for a document which says where tasks stand, and whether it can be made."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from reportgen.errors import InputError
from reportgen.ledger import has_tasks, ledger_day
from reportgen.model.briefing import Briefing
from reportgen.model.pack import Settings
from reportgen.model.problem import Problem

AS_OF = "as_of"
"""The parameter of a pack, of the type date, that sets the day."""


def ledger_day_set(settings: Settings) -> dt.date | None:
    """The day that is set for a document; a pack without such a parameter has none.

    What is no day is a parameter of that name that means something else.
    """
    given = next((str(value) for name, value in settings.values if name == AS_OF), "")
    with suppress(ValueError):
        return dt.date.fromisoformat(given)
    return None


def require_ledger(briefing: Briefing, as_of: dt.date | None) -> None:
    """See that there are tasks, and a day on which they stand somewhere: never today's.

    Raises:
        InputError: there is none of either.
    """
    meetings = [it for it in (briefing.subject, briefing.benchmark) if it and has_tasks(it)]
    if not meetings:
        raise InputError([Problem.of("tasks.none_to_report")])
    if ledger_day(meetings, as_of) is None:
        raise InputError([Problem.of("tasks.no_day")])
