"""What a template may use of the tasks of a meeting, as they stand on a day."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.report.figure_values import Figure


@dataclass(frozen=True, slots=True)
class LedgerAim:
    """An indicator that a task serves."""

    name: str
    """The name of the indicator."""
    target: Figure | None
    """Its target, where the meeting has one."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A task, and where it stands on the day of the report."""

    number: int
    """Its number, as in the check lists."""
    task: str
    """What is to be done."""
    group: str
    """What its group is called; empty for tasks that are not grouped."""
    lead: str
    """The office that leads, or empty."""
    support: tuple[str, ...]
    """The offices that help."""
    person: str
    """Who answers for it, or empty."""
    due: str
    """The deadline as it is to be printed, in words or as 2021-06-30; or empty."""
    state: str
    """``done``, ``done_late``, ``overdue``, ``behind``, ``near``, ``on_track``, ``standing`` or
    ``undated``."""
    colour: str
    """``red``, ``orange``, ``yellow``, ``blue``, ``green`` or ``none``."""
    mark: str
    """A sign that is another for each colour, so that print without colours tells them apart."""
    word: str
    """What is said beside the colour."""
    is_late: bool
    """Whether it is not done, and its last day or that of a milestone is over."""
    days_over: int
    """Of what is late, the days since its last day, or that of the milestone; else 0."""
    missed: str
    """The milestone that was missed, or empty."""
    progress: str
    """How far it is, as was said last; or empty."""
    progress_date: str
    """The day for which that is said, as 2021-05-31; or empty."""
    closed: str
    """The day on which it was closed, as 2021-04-28; or empty."""
    evidence: str
    """What shows that it is done, or empty."""
    serves: tuple[LedgerAim, ...]
    """The indicators that it serves."""


@dataclass(frozen=True, slots=True)
class LedgerCount:
    """How many tasks of a kind there are."""

    name: str
    """What they have in common: the office that leads, the group, the word beside the colour."""
    colour: str
    """The colour that all of them have; ``none`` where they have several."""
    mark: str
    """The sign of the colour, or empty."""
    rank: int
    """Its place among the others, the same for equal ones: by the part that is done, then by how
    few are overdue. 0 where they are not ranked."""
    total: int
    """All of them."""
    done: int
    """Those that are done, late or not."""
    on_time: int
    """Those that were closed by their last day."""
    done_late: int
    """Those that were closed after their last day."""
    done_unknown: int
    """Those that are done, of which the data do not say whether by their last day."""
    overdue: int
    """Those that are not done, and whose last day is over."""
    behind: int
    """Those with a milestone that was missed, and time left."""
    late: int
    """Those that are overdue or behind."""
    open: int
    """Those that are not done."""
    rate: str
    """The part that is done, as 37.5%; 100% only where all are."""


@dataclass(frozen=True, slots=True)
class TaskLedger:
    """The tasks of a meeting as they stand on a day."""

    meeting: str
    """The id of the meeting."""
    title: str
    """The title of the meeting."""
    lines: tuple[LedgerLine, ...]
    """All tasks, in the order of their lists."""
    late: tuple[LedgerLine, ...]
    """Those that are late, the one with the most days first."""
    total: LedgerCount
    """All of them counted."""
    leads: tuple[LedgerCount, ...]
    """By the office that leads, ranked; empty where no task names one."""
    groups: tuple[LedgerCount, ...]
    """By the groups of the list, in its order; empty where nothing is grouped."""
    colours: tuple[LedgerCount, ...]
    """By the word beside the colour, the most urgent first."""
