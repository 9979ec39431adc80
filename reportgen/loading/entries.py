"""The data files as a person writes them; the JSON Schema is made from these classes."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from decimal import Decimal
from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, Field, WithJsonSchema

from reportgen.datafile.entry import BadValueError, FileEntry, clipped
from reportgen.datafile.languages_named import LanguageId
from reportgen.languages import FIRST
from reportgen.loading.number import PATTERN
from reportgen.messages import near
from reportgen.model.briefing import Bulletin, ChartForm, Output
from reportgen.model.comparison import Relation
from reportgen.model.indicator import Better, Coverage, Nature, Topic
from reportgen.model.meeting import (
    FigureRole,
    GrowthKind,
    GrowthScale,
    Measure,
    Missing,
    Place,
    Prices,
    Status,
)
from reportgen.model.problem import Problem
from reportgen.model.qualifier import QUALIFIER_WORDS, Qualifier
from reportgen.model.text import Text
from reportgen.model.unit import UnitNoun


def number_as_text(value: Any) -> Any:
    """A number as it would be written; all else as it is."""
    if isinstance(value, Decimal) and int(value.as_tuple().exponent) <= 0:
        return f"{value:f}"
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value) if is_number else value


PrintedNumber = Annotated[
    str,
    BeforeValidator(number_as_text),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{PATTERN}$"}]}),
]
_MONTH = "0[1-9]|1[0-2]"
PERIOD_PATTERN = (
    rf"(19[0-9]{{2}}|20[0-9]{{2}}|2100)"
    rf"(-(Q[1-4]|H[12]|{_MONTH}|({_MONTH})-(0[1-9]|[12][0-9]|3[01])))?|unstated"
)


def _period_code(value: Any) -> str:
    text = str(number_as_text(value))
    if not re.fullmatch(PERIOD_PATTERN, text) or not _in_calendar(text):
        raise BadValueError(Problem.of("data.bad_period", value=clipped(text)))
    return text


def _in_calendar(code: str) -> bool:
    """Whether there is such a day; a period that is no day always is."""
    with suppress(ValueError):
        return len(code) != len("2020-12-31") or bool(dt.date.fromisoformat(code))
    return False


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


def _qualifier(value: Any) -> Any:
    words = (*get_args(Qualifier), *QUALIFIER_WORDS)
    if isinstance(value, str) and value not in words:
        near_ones = near(value, words)
        raise BadValueError(Problem.of("data.unknown_qualifier", value=value, near=near_ones))
    return value


QualifierName = Annotated[
    str,
    BeforeValidator(_qualifier),
    WithJsonSchema({"type": "string", "enum": [*get_args(Qualifier), *QUALIFIER_WORDS]}),
]


class ObservationEntry(FileEntry):
    """One statistic: {indicator: 城市低保标准, value: 700, unit: 元/人·月, period: 2020}."""

    indicator: str
    """An id of the code list, a name or an alias in it, or what else is measured, in words."""
    measure: Measure = "value"
    """value; growth, a rate of change; change, in the unit; rank; gap, to another area as the
    source states it; or completion, of a target in percent."""
    value: PrintedNumber | None = None
    """As printed, with its multiplier and the word that qualifies it: 672, 66万, 8%, 6%以上,
    600余万, 6%～8%, 1.5倍, 翻一番. All digits printed, no more. Of a rank, the place."""
    missing: Missing | None = None
    """In place of value: why the source names the figure and does not give it."""
    unit: str | None = None
    """As people write it, 元/人·月 or 万人次, or as CNY/person/month; left out for what is in
    percent, and for a rank."""
    period: PeriodEntry | None = None
    """2020, 2020-Q1, 2020-12-31, {from: 2016, to: 2020}, {from: unstated, to: 2020} for a running
    total, or unstated; the period of the file where left out, and unstated where that has none."""
    kind: GrowthKind | None = None
    """Of growth or change: year_on_year, previous_period, average_annual or over_span."""
    base: PeriodCode | None = None
    """Of growth or change: the period that it is counted from, such as 2015."""
    scale: GrowthScale = "percent"
    """Of the growth of a percentage: percent, points, or unstated."""
    qualifier: QualifierName | None = None
    """What a word printed with the figure means, or that word, where value does not have it."""
    area: str | None = None
    """The code of another area than that of the meeting, from its areas."""
    role: FigureRole = "result"
    """result; target, of one year; plan, of several; or forecast."""
    prices: Prices | None = None
    """Of values in a currency and their growth: current or constant; left out where not stated."""
    among: Text | None = None
    """Of a rank: among whom, such as {zh: 全国, en: in the nation}."""
    places: int | None = Field(default=None, json_schema_extra={"minimum": 1})
    """Of a rank: how many there are."""
    to: str | None = None
    """Of a gap: the code of the area that it is measured from, from the areas of the meeting."""
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
    at: Place | None = None
    """Where it stands in the source."""


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
    aliases: tuple[str, ...] = ()
    """What texts call it besides its names; an observation may name it so."""
    additive: bool | None = None
    """Whether values of areas add up to that of the whole; where left out, stock and flow do."""
    true_zero: bool = True
    """Whether nothing is 0; false for scales such as °C, on which no ratio means anything."""
    price_index: bool = False
    """Whether it is an index of prices, such as CPI: these go up (上涨), they do not grow."""


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


class AgainstEntry(FileEntry):
    """A meeting that the subject is set against."""

    meeting: str
    """Path of its meeting file."""
    relation: Relation = "across"
    """across (another area), over_time (another period), to_target (what had been set) or
    target_to_target (what both set out to reach)."""
    label: Text | None = None
    """What it is called beside figures; the short name of its area where left out."""


class BriefingFile(FileEntry):
    """A briefing file. Paths are relative to it."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")] | None = None
    """Name of the folder under out/; the name of this file where left out."""
    title: Text | None = None
    """Of the documents; that of the subject meeting where left out."""
    subject: str
    """Path of the meeting file the briefing is about."""
    benchmark: str | None = None
    """Path of the meeting file it is set against; left out for none. Short for one of against."""
    against: tuple[AgainstEntry, ...] = ()
    """The meetings that it is set against, each in its relation."""
    indicators: str | None = None
    """Path of the code list; all built-in lists where left out."""
    outputs: tuple[Output, ...] | None = Field(default=None, min_length=1)
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
