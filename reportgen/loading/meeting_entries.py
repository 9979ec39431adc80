"""A meeting file as a person writes it, long or short; the JSON Schema is made from it."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema

from reportgen.datafile.entry import BadValueError, FileEntry, clipped
from reportgen.datafile.languages_named import LanguageId
from reportgen.languages import FIRST
from reportgen.loading.entries import ObservationEntry, PeriodEntry, number_as_text
from reportgen.loading.short_entries import ListedEntry, ShortEntry
from reportgen.model.indicator import Better, Coverage, Nature
from reportgen.model.ledger import NEAR, ColourRule, SchemeName
from reportgen.model.meeting import MeetingKind, MeetingWords, Place, Source, TaskStatus
from reportgen.model.problem import Problem
from reportgen.model.text import Text

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]*$"


def _rate(value: Any) -> Any:
    text = str(number_as_text(value))
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) or not Decimal(text):
        raise BadValueError(Problem.of("data.bad_rate", value=clipped(text)))
    return Decimal(text)


class RateEntry(FileEntry):
    """A rate of exchange that the source states."""

    of: str
    """A currency among the units of the code list, such as USD."""
    to: str
    """The currency that it is given in, such as CNY."""
    rate: Annotated[Decimal, BeforeValidator(_rate), WithJsonSchema({"type": ["number", "string"]})]
    """How much of the second one of the first is, such as 6.9."""


class AreaEntry(ShortEntry):
    """A reference area, or its name alone."""

    alone: ClassVar[str] = "name"
    code: str | None = None
    """Code such as CN-LN (ISO 3166-2); made of the name where left out."""
    name: Text
    """The full name."""
    short: Text | None = None
    """The name used beside figures; the full name where left out."""
    within: str | None = None
    """Code of the area that contains this one; shares are computed only of such an area."""


class PersonEntry(ShortEntry):
    """A person with the role in which they appear, or the name alone."""

    alone: ClassVar[str] = "name"
    name: Text
    """The name."""
    role: Text | None = None
    """The role."""
    at: Place | None = None
    """Where that stands in the source."""


class InstructionEntry(FileEntry):
    """A written instruction that was read to the meeting."""

    by: PersonEntry
    """Whose instruction it is."""
    text: Text
    """What is said about it."""


class AttendanceEntry(ShortEntry):
    """Who attended, and where; or who alone."""

    alone: ClassVar[str] = "who"
    venue: Literal["main", "branch", "invited"] = "main"
    """main: the main venue; branch: venues elsewhere; invited: guests."""
    who: Text
    """Who they were."""
    at: Place | None = None
    """Where that stands in the source."""


class StatementEntry(ShortEntry):
    """Something said, in our own words; or its text alone."""

    alone: ClassVar[str] = "text"
    id: str | None = None
    """Unique in its list; statements of two meetings with the same id answer each other. Made of
    the text where left out."""
    text: Text
    """What was said, as a sentence without its full stop."""
    at: Place | None = None
    """Where that stands in the source."""


def _several(value: Any) -> Any:
    """A text as the list of its parts; all else as it is."""
    if isinstance(value, str):
        return [it.strip() for it in re.split("[、；;]", value) if it.strip()]
    return [value] if isinstance(value, dict) else value


class DueEntry(FileEntry):
    """A deadline in words, with its last day."""

    date: dt.date
    """The last day."""
    words: Text | None = None
    """The words that are printed; the day where left out."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /
    ) -> dict[str, Any]:
        """A year, a text, or the entry."""
        entry = handler.resolve_ref_schema(handler(core_schema))
        year = {"type": "integer", "minimum": 1900, "maximum": 2100}
        return {"anyOf": [year, {"type": "string", "minLength": 1}, entry]}


class DueText(DueEntry):
    """A deadline as it is said; loading reads it, since its year may stand elsewhere."""

    said: str


def _due(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    text = number_as_text(value)
    if not isinstance(text, str) or not text.strip():
        raise BadValueError(Problem.of("data.bad_deadline", value=clipped(str(value))))
    return DueText.model_construct(said=text.strip())


AnyDue = Annotated[DueEntry, BeforeValidator(_due)]


def _reached(value: Any) -> Any:
    """True, false, or a day."""
    if isinstance(value, bool):
        return value
    with suppress(ValueError):
        if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
            return dt.date.fromisoformat(value.strip())
    raise BadValueError(Problem.of("data.bad_reached", value=clipped(str(value))))


class MilestoneEntry(ShortEntry):
    """A step on the way to the end of a task; or its text alone."""

    alone: ClassVar[str] = "text"
    text: Text
    """What is reached then."""
    due: AnyDue | None = None
    """The last day for it, as the deadline of a task."""
    reached: Annotated[dt.date | bool, BeforeValidator(_reached)] = False
    """The day on which it was reached, or true."""


class ProgressEntry(ShortEntry):
    """How far a task is, in words; or these alone."""

    alone: ClassVar[str] = "text"
    text: Text
    """What was done."""
    date: dt.date | None = None
    """The day for which that is said."""


class ClosingEntry(ShortEntry):
    """That a task was closed; or the day alone."""

    alone: ClassVar[str] = "date"
    date: dt.date
    """The day on which it was closed."""
    evidence: Text | None = None
    """What shows that it is done."""


class LedgerEntry(FileEntry):
    """How the tasks are followed up."""

    as_of: dt.date | None = None
    """The day for which colours are told; a command may name another."""
    scheme: SchemeName = "green-yellow-red"
    """The built-in colours."""
    colours: tuple[ColourRule, ...] = ()
    """The office's own rules in place of a scheme: the first that fits holds."""
    near: int = Field(default=NEAR, ge=0, le=366)
    """A task whose last day is at most so many days away is near it."""


class TaskEntry(ShortEntry):
    """Something to be done, or its text alone."""

    alone: ClassVar[str] = "text"
    id: str | None = None
    """Stable and unique in the file: the checklist is read back by it. Made of the text, and not
    printed, where left out."""
    text: Text
    """A short imperative in our own words."""
    at: Place | None = None
    """Where that stands in the source."""
    owner: Text | None = None
    """The office that leads; left out where the source names none."""
    support: Annotated[tuple[Text, ...], BeforeValidator(_several)] = ()
    """The offices that help: a list, or one text, which is parted at 、 and ；."""
    person: Text | None = None
    """Who answers for it."""
    due: AnyDue | None = None
    """The deadline as the source gives it: 2021-06-30, 2021-06, 2021-Q2, 2021, 年底前 or standing;
    left out where it gives none."""
    status: TaskStatus | None = None
    """How far it is; left out where nothing is known."""
    milestones: tuple[MilestoneEntry, ...] = ()
    """The steps on the way."""
    progress: ProgressEntry | None = None
    """How far it is in words, as was said last."""
    closed: ClosingEntry | None = None
    """That it was closed: the day, or day and evidence. A task is closed, never deleted."""
    serves: Annotated[tuple[str, ...], BeforeValidator(_several)] = ()
    """Ids or names of the indicators whose figures or targets it serves."""


class TaskGroupEntry(FileEntry):
    """Tasks under one heading."""

    id: str | None = None
    """Unique in the list; made of the heading where left out."""
    heading: Text
    """What the tasks have in common."""
    at: Place | None = None
    """Where the group stands in the source."""
    items: tuple[TaskEntry, ...]
    """The tasks."""


class NotListedEntry(FileEntry):
    """A list that was announced but not printed. It is never filled from elsewhere."""

    reason: Text
    """Why there is no list."""
    at: Place | None = None
    """Where that stands in the source."""


class TaskListEntry(ListedEntry):
    """The tasks of a year: by groups or in one list, or why there are none."""

    listed: ClassVar[str] = "items"
    year: int | None = None
    """The year in which they are to be done; left out where the source does not say."""
    groups: tuple[TaskGroupEntry, ...] = ()
    """The tasks by group."""
    items: tuple[TaskEntry, ...] = ()
    """The tasks, where they are not grouped."""
    not_listed: NotListedEntry | None = None
    """Why there are none, where the list was not printed."""


class DirectionsEntry(ListedEntry):
    """Directions for several years."""

    listed: ClassVar[str] = "items"
    period: Text | None = None
    """The years they are for."""
    items: tuple[StatementEntry, ...]
    """The directions."""


class OwnIndicatorEntry(ShortEntry):
    """An indicator that the code list does not have; or its name alone."""

    alone: ClassVar[str] = "name"
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]*$")] | None = None
    """Lower-case letters, digits and underscores; made of the name where left out."""
    name: Text
    short: Text | None = None
    """A shorter name for charts and narrow columns."""
    topic: str | None = None
    """An id or a name of a topic of the code list, or a new one in words."""
    nature: Nature | None = None
    """level (compared by ratio), stock or flow (add up: by share), share (percent); where left
    out only differences are told."""
    unit: str | None = None
    """The unit to show it in; that of its first figure where left out."""
    better: Better | None = None
    """Whether higher or lower is better; left out where neither is."""
    part_of: str | None = None
    """The indicator that includes this one."""
    composite_of: tuple[str, ...] = ()
    """The indicators that this one counts together."""
    concept: str | None = None
    """A word shared by indicators that measure the same thing in different ways."""
    coverages: tuple[Coverage, ...] = ()
    """What an observation may cover; the first is meant where none is given."""
    aliases: tuple[str, ...] = ()
    """What texts call it besides its names; an observation may name it so."""
    additive: bool | None = None
    """Whether values of areas add up to that of the whole; where left out, stock and flow do."""
    true_zero: bool = True
    """Whether nothing is 0; false for scales such as °C, on which no ratio means anything."""


class HeadEntry(FileEntry):
    """The meeting itself."""

    id: Annotated[str, Field(pattern=ID_PATTERN)] | None = None
    """Lower-case letters, digits and hyphens, such as liaoning-2020."""
    title: Text | None = None
    date: dt.date | None = None
    """As 2020-12-30."""
    time: Text | None = None
    """Time of day as far as stated."""
    kind: MeetingKind | None = None
    """What it is: it decides what things are called."""
    words: MeetingWords | None = None
    """What things are called, where that is not what the kind has."""
    form: Text | None = None
    """How it was held, such as a video conference."""
    area: AreaEntry | None = None
    organiser: Text | None = None
    approval: Text | None = None
    """Who approved it."""
    speaker: PersonEntry | None = None
    """Who gave the speech."""
    chair: PersonEntry | None = None
    """Who chaired it."""
    instructions: tuple[InstructionEntry, ...] = ()
    attendees: tuple[PersonEntry, ...] = ()
    """Persons named as attending, besides speaker and chair."""
    attendance: tuple[AttendanceEntry, ...] = ()
    """Groups attending."""
    agenda: tuple[StatementEntry, ...] = ()
    """What the meeting was for and what it did."""


class MeetingFile(HeadEntry):
    """A meeting file: what the meeting was stands under ``meeting``, or at the top."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": ["meeting"]}, {"required": ["title", "date", "area"]}]
        }
    )

    meeting: HeadEntry | None = None
    """The meeting itself, in the long form; in the short one its keys stand at the top."""
    lang: LanguageId = FIRST
    """The language of words that are given in one language alone."""
    source: Source | None = None
    """The text that the data was taken from."""
    text: str | None = None
    """Path of that text, beside this file: short for source.text."""
    period: PeriodEntry | None = None
    """The period of all figures that name none."""
    year: int | None = Field(default=None, json_schema_extra={"minimum": 1900, "maximum": 2100})
    """The same, where it is a year."""
    areas: tuple[AreaEntry, ...] = ()
    """Other areas that figures are for, or are measured from."""
    rates: tuple[RateEntry, ...] = ()
    """Rates of exchange that the source states: without one no currency is converted."""
    indicators: tuple[OwnIndicatorEntry, ...] = ()
    """More of indicators that the code list does not have."""
    observations: tuple[ObservationEntry, ...] = ()
    """Every statistic of the source."""
    achievements: tuple[StatementEntry, ...] = ()
    """What was achieved, where no figure is given."""
    guidance: tuple[StatementEntry, ...] = ()
    """General requirements for the work ahead."""
    points: tuple[StatementEntry, ...] = ()
    """What the meeting stressed, one by one; equal ids in two meetings answer each other."""
    emphases: tuple[StatementEntry, ...] = ()
    """How the work is to be done."""
    requirements: tuple[StatementEntry, ...] = ()
    """What is required of the organisation itself."""
    tasks: TaskListEntry | None = None
    """The tasks of the coming year."""
    tasks_year: int | None = None
    """The year of the tasks: short for tasks.year."""
    directions: DirectionsEntry | None = None
    """Directions for several years."""
    year_end: tuple[TaskEntry, ...] = ()
    """Work around the turn of the year."""
    year_end_period: Text | None = None
    """What the source calls that time."""
    follow_up: tuple[StatementEntry, ...] = ()
    """How the meeting itself is to be passed on."""
    ledger: LedgerEntry = LedgerEntry()
    """How the tasks are followed up: from which day they are looked at, and their colours."""
