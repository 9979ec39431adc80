"""The data files as a person writes them; the JSON Schema is made from these classes."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from reportgen.datafile.entry import BadValueError, FileEntry, clipped
from reportgen.datafile.languages_named import LanguageId
from reportgen.languages import FIRST
from reportgen.loading.number import PATTERN
from reportgen.model.briefing import Bulletin, ChartForm, Output
from reportgen.model.indicator import Better, Coverage, Nature, Topic
from reportgen.model.meeting import (
    Area,
    Attendance,
    Directions,
    GrowthKind,
    GrowthScale,
    Instruction,
    Measure,
    Person,
    Place,
    Qualifier,
    Source,
    Statement,
    Status,
    Task,
    TaskList,
)
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.model.unit import UnitNoun


def _as_text(value: Any) -> Any:
    if isinstance(value, Decimal) and int(value.as_tuple().exponent) <= 0:
        return f"{value:f}"
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value) if is_number else value


PrintedNumber = Annotated[
    str,
    BeforeValidator(_as_text),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{PATTERN}$"}]}),
]
PERIOD_PATTERN = r"(19[0-9]{2}|20[0-9]{2}|2100)(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?|unstated"


def _period_code(value: Any) -> str:
    text = str(_as_text(value))
    if not re.fullmatch(PERIOD_PATTERN, text):
        raise BadValueError(Problem.of("data.bad_period", value=clipped(text)))
    return text


_CODE_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 1900, "maximum": 2100},
        {"type": "string", "pattern": f"^({PERIOD_PATTERN})$"},
    ]
}
PeriodCode = Annotated[str, BeforeValidator(_period_code), WithJsonSchema(_CODE_SCHEMA)]


class PeriodSpan(FileEntry):
    """From one reporting period to another."""

    start: PeriodCode = Field(alias="from")
    """First period, such as 2016; unstated where the source does not say."""
    end: PeriodCode = Field(alias="to")
    """Last period, such as 2020."""


def _as_span(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    code = _period_code(value)
    return {"from": code, "to": code}


PeriodEntry = Annotated[
    PeriodSpan,
    BeforeValidator(_as_span),
    WithJsonSchema(
        {
            "anyOf": [
                *_CODE_SCHEMA["anyOf"],
                {
                    "type": "object",
                    "properties": {"from": _CODE_SCHEMA, "to": _CODE_SCHEMA},
                    "required": ["from", "to"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


class CorrectionEntry(FileEntry):
    """Says that the source printed a wrong unit."""

    printed_unit: str
    """The unit as printed."""
    reason: Text
    """Why it cannot be right, and what shows the right one."""


class ObservationEntry(FileEntry):
    """One statistic."""

    indicator: str
    """An id of the code list."""
    measure: Measure = "value"
    """value, or growth where the figure is a rate of change of the indicator."""
    value: PrintedNumber
    """As printed, with its multiplier: 672, 66万, 1.8亿, 8%. All digits printed, no more."""
    unit: str | None = None
    """Such as CNY/person/month or persons; left out for growth, which is in percent."""
    period: PeriodEntry
    """2020, {from: 2016, to: 2020}, {from: unstated, to: 2020} for a running total, or unstated."""
    kind: GrowthKind | None = None
    """Of growth: year_on_year or average_annual."""
    scale: GrowthScale = "percent"
    """Of the growth of a percentage: percent, points, or unstated."""
    qualifier: Qualifier | None = None
    """A word printed with the figure: more_than, less_than or about."""
    coverage: str | None = None
    """An id of the indicator's coverages, where it is not the first."""
    shared_with: tuple[str, ...] = ()
    """Further indicators that this one printed figure stands for."""
    correction: CorrectionEntry | None = None
    """Where unit differs from the printed one."""
    status: Status | None = None
    """Where it differs from that of the source."""
    note: Text | None = None
    """What a reader must know to read the figure rightly."""
    at: Place
    """Where it stands in the source."""


class MeetingHead(FileEntry):
    """The meeting itself."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
    """Lower-case letters, digits and hyphens, such as liaoning-2020."""
    title: Text
    date: dt.date
    """As 2020-12-30."""
    time: Text | None = None
    """Time of day as far as stated."""
    form: Text
    """How it was held, such as a video conference."""
    area: Area
    organiser: Text
    approval: Text | None = None
    """Who approved it."""
    speaker: Person | None = None
    """Who gave the speech."""
    chair: Person | None = None
    """Who chaired it."""
    instructions: tuple[Instruction, ...] = ()
    attendees: tuple[Person, ...] = ()
    """Persons named as attending, besides speaker and chair."""
    attendance: tuple[Attendance, ...] = ()
    """Groups attending."""
    agenda: tuple[Statement, ...] = ()
    """What the meeting was for and what it did."""


class MeetingFile(FileEntry):
    """A meeting file."""

    meeting: MeetingHead
    source: Source
    observations: tuple[ObservationEntry, ...] = ()
    """Every statistic of the source."""
    achievements: tuple[Statement, ...] = ()
    """What was achieved, where no figure is given."""
    guidance: tuple[Statement, ...] = ()
    """General requirements for the work ahead."""
    points: tuple[Statement, ...] = ()
    """What the meeting stressed, one by one; equal ids in two meetings answer each other."""
    emphases: tuple[Statement, ...] = ()
    """How the work is to be done."""
    requirements: tuple[Statement, ...] = ()
    """What is required of the organisation itself."""
    tasks: TaskList | None = None
    """The tasks of the coming year."""
    directions: Directions | None = None
    """Directions for several years."""
    year_end: tuple[Task, ...] = ()
    """Work around the turn of the year."""
    year_end_period: Text | None = None
    """What the source calls that time."""
    follow_up: tuple[Statement, ...] = ()
    """How the meeting itself is to be passed on."""


class IndicatorEntry(FileEntry):
    """One indicator."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]*$")]
    """Lower-case letters, digits and underscores."""
    name: Text
    short: Text | None = None
    """A shorter name for charts and narrow columns."""
    topic: str
    """An id of topics."""
    nature: Nature
    """level (a standard: compared by ratio), stock or flow (add up: by share), share (percent)."""
    unit: str
    """The unit to show it in."""
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


class IndicatorsFile(FileEntry):
    """A code list."""

    id: str
    title: Text
    topics: tuple[Topic, ...]
    """In the order to show them."""
    units: tuple[UnitNoun, ...]
    """The nouns that units are made of."""
    indicators: tuple[IndicatorEntry, ...]
    """In the order to show them."""


class BriefingFile(FileEntry):
    """A briefing file. Paths are relative to it."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
    """Name of the folder under out/."""
    title: Text
    subject: str
    """Path of the meeting file the briefing is about."""
    benchmark: str | None = None
    """Path of the meeting file it is set against; left out for none."""
    indicators: str
    """Path of the code list."""
    outputs: tuple[Output, ...] = Field(min_length=1)
    """Which templates in which formats."""
    lang: LanguageId = FIRST
    """Language where none is asked for."""
    charts: ChartForm = "native"
    """Charts in Word: native ones, which Word edits, or a picture of each."""
    issuer: Text | None = None
    """The office that issues the documents; printed where given."""
    date: dt.date | None = None
    """Date of the documents; where left out they carry that of the subject meeting."""
    key: tuple[str, ...] = ()
    """Ids of the indicators that the digest shows first; those furthest apart, where left out."""
    bulletin: Bulletin = Bulletin()
    """What the template jianbao prints in its masthead and at the foot of its last page."""


FileKind = Literal["meeting", "briefing", "indicators"]
FILE_KINDS: dict[FileKind, type[FileEntry]] = {
    "meeting": MeetingFile,
    "briefing": BriefingFile,
    "indicators": IndicatorsFile,
}
