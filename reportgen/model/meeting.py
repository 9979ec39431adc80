"""A meeting: what it was, what it reported, what it decided."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from reportgen.model.ledger import LedgerSettings
from reportgen.model.period import Period
from reportgen.model.qualifier import Qualifier
from reportgen.model.quantity import Quantity
from reportgen.model.record import Record
from reportgen.model.table_place import TablePlace
from reportgen.model.text import Text
from reportgen.model.unit import Unit

Measure = Literal["value", "growth", "change", "rank", "gap", "completion"]
"""What of an indicator a figure is: its value; its rate of change; its change in its own unit; its
place among others; its distance from another area, as the source itself states it; how much of a
target is reached, in percent."""
CHANGING: tuple[Measure, ...] = ("growth", "change")
"""The measures that say how much something changed, which have a kind."""
SIGNED_IN_WORDS: tuple[Measure, ...] = (*CHANGING, "gap")
"""The measures whose sign is a word: 增长 or 下降, 高于 or 低于."""

GrowthKind = Literal["year_on_year", "previous_period", "average_annual", "over_span"]
GrowthScale = Literal["percent", "points", "unstated"]
FigureRole = Literal["result", "target", "plan", "forecast"]
"""What was reached; what is to be reached in one year, or in several; what is expected."""
AIMS: tuple[FigureRole, ...] = ("target", "plan", "forecast")
"""The roles of figures that nobody has reached yet."""
MeetingKind = Literal["work_meeting", "government_report", "annual_meeting", "minutes"]
"""What a meeting is, which decides what things are called."""
Prices = Literal["current", "constant"]
Missing = Literal["not_available", "not_applicable", "confidential", "below_unit", "withdrawn"]
"""Why a figure that is named is not given."""
Status = Literal["normal", "provisional", "estimated"]
TaskStatus = Literal["not_started", "in_progress", "done"]


@dataclass(frozen=True, slots=True)
class Place(Record):
    """Where a statement stands in its source."""

    paragraph: int
    """Paragraph, counted from 1 as the source note says."""
    sentence: int | None = None
    """Sentence within the paragraph, counted from 1 and ended by 。"""


@dataclass(frozen=True, slots=True)
class Area(Record):
    """A reference area."""

    code: str
    """Code such as CN-LN (ISO 3166-2)."""
    name: Text
    """The full name."""
    short: Text
    """The name used beside figures."""
    within: str | None = None
    """Code of the area that contains this one; shares are computed only of such an area."""

    def lies_in(self, other: Area) -> bool:
        """Whether ``other`` contains this area: by its code or by the parts of ours (CN, CN-LN)."""
        whole = f"{other.code}-"
        codes = (self.code, self.within or "")
        return self.within == other.code or any(code.startswith(whole) for code in codes)


@dataclass(frozen=True, slots=True)
class Person(Record):
    """A person with the role in which they appear."""

    name: Text
    """The name."""
    role: Text | None = None
    """The role."""
    at: Place | None = None
    """Where that stands in the source."""


@dataclass(frozen=True, slots=True)
class Instruction(Record):
    """A written instruction that was read to the meeting."""

    by: Person
    """Whose instruction it is."""
    text: Text
    """What is said about it."""


@dataclass(frozen=True, slots=True)
class Attendance(Record):
    """Who attended, and where."""

    venue: Literal["main", "branch", "invited"]
    """main: the main venue; branch: venues elsewhere; invited: guests."""
    who: Text
    """Who they were."""
    at: Place | None = None
    """Where that stands in the source."""


@dataclass(frozen=True, slots=True)
class Source(Record):
    """The text that the data was taken from."""

    id: str = ""
    """An id of the text."""
    title: Text | None = None
    """The title of the text."""
    publisher: Text | None = None
    """Who published it."""
    status: Status | None = None
    """Status of all figures unless one says otherwise; left out where nothing is known of it."""
    counting: Text | None = None
    """How paragraphs are counted, so that a place can be found again."""
    paragraphs: int | None = None
    """How many paragraphs there are; a place beyond them is told."""
    notes: tuple[Text, ...] = ()
    """What a reader must know about the text, such as its script or breaks."""
    text: str | None = None
    """Path of the text itself, which lies beside the file."""
    sha256: str | None = None
    """The hash of that text as it was when the data was taken from it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A unit that the source printed wrongly: as printed, and why it was corrected."""

    printed_unit: Unit
    reason: Text


@dataclass(frozen=True, slots=True)
class CurrencyRate:
    """What a currency is worth in another, as the source says: 1 ``of`` is ``rate`` ``to``."""

    of: str
    to: str
    rate: Fraction


@dataclass(frozen=True, slots=True)
class Observation:
    """One statistic of the meeting.

    Which figure it is say its *dimensions*: ``indicator``, ``measure``, ``period``,
    ``growth_kind`` (of a growth or a change) with the ``base`` period that it is counted from,
    ``area`` (None: that of the meeting), ``role``, ``coverage`` (an id of the indicator's
    coverages), ``prices`` (None: not stated), ``among`` (of a rank: among whom), ``to`` (of a gap:
    the area that it is measured from). Two figures of a meeting are the same figure if all of
    these are equal. All else says how to read it.

    ``quantity`` is in the corrected unit where there is a ``correction``. ``places`` is of a rank:
    how many there are. ``shared_with`` names further indicators that the one printed figure
    stands for. ``growth_scale`` is ``unstated`` where the source leaves open whether the growth of
    a percentage is in percent or in percentage points. ``qualifier`` is what the ``word`` of the
    source means. ``line`` is the line in the data file, or the row
    of a table file, of which ``table_place`` is the place.
    """

    indicator: str
    measure: Measure
    quantity: Quantity
    period: Period
    at: Place | None
    line: int
    status: Status | None = "provisional"
    growth_kind: GrowthKind | None = None
    growth_scale: GrowthScale = "percent"
    qualifier: Qualifier | None = None
    coverage: str | None = None
    shared_with: tuple[str, ...] = ()
    correction: Correction | None = None
    note: Text | None = None
    word: str | None = None
    base: str | None = None
    area: Area | None = None
    role: FigureRole = "result"
    prices: Prices | None = None
    among: Text | None = None
    places: int | None = None
    to: Area | None = None
    table_place: TablePlace | None = None

    @property
    def indicators(self) -> tuple[str, ...]:
        """All indicators that the figure stands for."""
        return (self.indicator, *self.shared_with)

    @property
    def falls(self) -> bool:
        """Whether a word says that it is below nothing: 下降5%, 减少3人, 低于全国0.5个百分点."""
        return self.measure in SIGNED_IN_WORDS and self.quantity.negative

    @property
    def is_aim(self) -> bool:
        """Whether it says what is to be reached, not what was."""
        return self.role in AIMS


@dataclass(frozen=True, slots=True)
class MissingFigure:
    """A figure that the source names and does not give, with the reason; its dimensions."""

    indicator: str
    measure: Measure
    missing: Missing
    period: Period
    at: Place | None
    line: int
    area: Area | None = None
    role: FigureRole = "result"
    note: Text | None = None
    growth_kind: GrowthKind | None = None
    base: str | None = None
    coverage: str | None = None
    prices: Prices | None = None
    among: Text | None = None
    to: Area | None = None
    table_place: TablePlace | None = None

    @property
    def is_aim(self) -> bool:
        """Whether it would say what is to be reached, not what was."""
        return self.role in AIMS


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """Something said, in our own words."""

    id: str
    """Unique in its list; statements of two meetings with the same id answer each other."""
    text: Text
    """What was said, as a sentence without its full stop."""
    at: Place | None = None
    """Where that stands in the source."""


@dataclass(frozen=True, slots=True)
class Milestone(Record):
    """A step on the way to the end of a task."""

    text: Text
    """What is reached then."""
    due: dt.date | None = None
    """The last day for it; left out where none is set."""
    due_words: Text | None = None
    """That time in words, where it is more than a day."""
    reached: bool = False
    """Whether it was reached."""
    reached_on: dt.date | None = None
    """The day on which it was, where known."""


@dataclass(frozen=True, slots=True)
class Progress(Record):
    """How far a task is, in words."""

    text: Text
    """What was done."""
    date: dt.date | None = None
    """The day for which that is said; left out where it is not known."""


@dataclass(frozen=True, slots=True)
class Closing(Record):
    """That a task was closed; it stays in its list."""

    date: dt.date
    """The day on which it was closed."""
    evidence: Text | None = None
    """What shows that it is done; left out where none is named."""


@dataclass(frozen=True, slots=True)
class Task(Record):
    """Something to be done."""

    id: str
    """Stable and unique in the file: the checklist is read back by it."""
    text: Text
    """A short imperative in our own words."""
    at: Place | None = None
    """Where that stands in the source."""
    owner: Text | None = None
    """The office that leads; left out where the source names none."""
    due: dt.date | None = None
    """The last day for it; left out where the source gives none, or where it goes on for ever."""
    status: TaskStatus | None = None
    """How far it is; left out where nothing is known; of what was closed it is done."""
    numbered: bool = True
    """Whether the file gives its id; else the id is made of its words."""
    due_words: Text | None = None
    """The deadline in words, where it is more than a day: 年底前; 长期."""
    support: tuple[Text, ...] = ()
    """The offices that help."""
    person: Text | None = None
    """Who answers for it."""
    milestones: tuple[Milestone, ...] = ()
    """The steps on the way."""
    progress: Progress | None = None
    """How far it is in words, as was said last."""
    closed: Closing | None = None
    """That it was closed; left out while it is open."""
    serves: tuple[str, ...] = ()
    """The ids of the indicators whose figures or targets it serves."""

    @property
    def is_done(self) -> bool:
        """Whether the data says that it is done."""
        return self.closed is not None or self.status == "done"


@dataclass(frozen=True, slots=True)
class TaskGroup(Record):
    """Tasks under one heading."""

    id: str
    """Unique in the list."""
    heading: Text | None
    """What the tasks have in common; None for tasks that are not grouped."""
    at: Place | None
    """Where the group stands in the source."""
    items: tuple[Task, ...]
    """The tasks."""


@dataclass(frozen=True, slots=True)
class NotListed(Record):
    """A list that was announced but not printed. It is never filled from elsewhere."""

    reason: Text
    """Why there is no list."""
    at: Place | None = None
    """Where that stands in the source."""


@dataclass(frozen=True, slots=True)
class TaskList(Record):
    """The tasks of a year: groups, or why there are none."""

    year: int | None
    """The year in which they are to be done; None where it is not stated."""
    groups: tuple[TaskGroup, ...] = ()
    """The tasks by group."""
    not_listed: NotListed | None = None
    """Why there are none, where the list was not printed."""


@dataclass(frozen=True, slots=True)
class Directions(Record):
    """Directions for several years."""

    period: Text | None
    """The years they are for."""
    items: tuple[Statement, ...]
    """The directions."""


@dataclass(frozen=True, slots=True)
class MeetingWords(Record):
    """What things of a meeting are called, where that is not what its kind has."""

    noun: Text | None = None
    """What it is called, such as 会议."""
    organiser: Text | None = None
    """The name of the row of the organiser, such as 主办."""
    speech: Text | None = None
    """The name of the row of the speaker, such as 讲话."""
    chair: Text | None = None
    """The name of the row of the chair, such as 主持."""
    office: Text | None = None
    """The column of who is responsible for tasks, such as 责任处室."""
    sets: Text | None = None
    """What it does with tasks, such as 部署; a verb."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with everything its source states about it."""

    id: str
    """Its id."""
    title: Text
    """Its title."""
    date: dt.date
    """Its date."""
    form: Text | None
    """How it was held; None where not mentioned."""
    area: Area
    """The area that it is about."""
    organiser: Text | None
    """Who organised it; None where not mentioned."""
    speaker: Person | None
    """Who spoke; None where not mentioned."""
    chair: Person | None
    """Who was in the chair; None where not mentioned."""
    source: Source
    """The text that its data was taken from."""
    observations: tuple[Observation, ...]
    """Its figures."""
    missing: tuple[MissingFigure, ...] = ()
    """Figures that it names and does not give."""
    kind: MeetingKind = "work_meeting"
    """What kind of meeting it is."""
    words: MeetingWords = MeetingWords()
    """What things are called in what is said of it."""
    totals_rounded: bool = False
    """Whether a total of its figures differs from the sum of its parts, by rounding alone."""
    rates: tuple[CurrencyRate, ...] = ()
    """The rates of exchange that its source states."""
    time: Text | None = None
    """The time of day, where known."""
    approval: Text | None = None
    """Who approved it, where known."""
    agenda: tuple[Statement, ...] = ()
    """What was on its agenda."""
    instructions: tuple[Instruction, ...] = ()
    """Written instructions that were read to it."""
    attendees: tuple[Person, ...] = ()
    """Those who are named as present."""
    attendance: tuple[Attendance, ...] = ()
    """Who else attended, and where."""
    achievements: tuple[Statement, ...] = ()
    """What was achieved."""
    guidance: tuple[Statement, ...] = ()
    """General requirements."""
    points: tuple[Statement, ...] = ()
    """What it stressed."""
    emphases: tuple[Statement, ...] = ()
    """How the work is to be done."""
    requirements: tuple[Statement, ...] = ()
    """Requirements of the organisation itself."""
    tasks: TaskList | None = None
    """The tasks that it set; None without any."""
    directions: Directions | None = None
    """Directions for several years; None without any."""
    year_end: tuple[Task, ...] = ()
    """Tasks around the turn of the year."""
    year_end_period: Text | None = None
    """What that time is called."""
    follow_up: tuple[Statement, ...] = ()
    """How it is to be followed up."""
    ledger: LedgerSettings = field(default_factory=LedgerSettings)
    """How its tasks are followed up."""

    @property
    def reported_year(self) -> int | None:
        """The year that most of its results are for; without any that in which it was held.

        None where most of them say no time: no heading may say it for them.
        """
        results = [it for it in self.observations if not it.is_aim] or list(self.observations)
        ends = [it.period.end[:4] for it in results if it.period.end]
        if not results:
            return self.date.year
        if 2 * len(ends) < len(results):
            return None
        return int(Counter(ends).most_common(1)[0][0])
