"""The ledger of tasks: where each stands on a day, and how many do."""

from reportgen.ledger.days import has_tasks, ledger_day
from reportgen.ledger.schemes import SCHEMES, scheme_of
from reportgen.ledger.standing import standing_of, standings
from reportgen.ledger.summary import (
    NO_LEAD,
    TaskTally,
    by_colour,
    by_due,
    by_group,
    by_lead,
    task_tally,
)

__all__ = [
    "NO_LEAD",
    "SCHEMES",
    "TaskTally",
    "by_colour",
    "by_due",
    "by_group",
    "by_lead",
    "has_tasks",
    "ledger_day",
    "scheme_of",
    "standing_of",
    "standings",
    "task_tally",
]
