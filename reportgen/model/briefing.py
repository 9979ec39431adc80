"""A briefing: which meeting against which, in which documents."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.record import Record
from reportgen.model.text import Lang, Text

Format = Literal["docx", "pdf", "html"]
ChartForm = Literal["native", "picture"]


@dataclass(frozen=True, slots=True)
class Output(Record):
    """A document to write."""

    template: str
    """Name of the template pack."""
    formats: tuple[Format, ...]
    """The formats to write it in."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that a document is made from. ``warnings`` are what loading found doubtful."""

    id: str
    title: Text
    subject: Meeting
    benchmark: Meeting | None
    indicators: CodeList
    outputs: tuple[Output, ...]
    lang: Lang = "zh"
    charts: ChartForm = "native"
    issuer: Text | None = None
    date: dt.date | None = None
    warnings: tuple[Problem, ...] = ()

    @property
    def clock(self) -> dt.date:
        """The date a document carries: its own, or else that of the subject meeting."""
        return self.date or self.subject.date
