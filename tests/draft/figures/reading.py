"""Figures of a few words, as the tests write them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cache

import reportgen
from reportgen import resources
from reportgen.draft.figures.read import numbers_matched, read_numbers
from reportgen.draft.match import Matcher
from reportgen.model.indicator import CodeList
from reportgen.model.reading import ReadFigure, ReadNumber, TextFrame, TextSection
from reportgen.model.source_text import Damage, SourceSentence, SourceText

FRAME = TextFrame(
    date=dt.date(2021, 1, 20), area="云州省", year=2020, tasks_year=2021, title="工作报告"
)


@cache
def codes() -> CodeList:
    """Both built-in lists in one."""
    folder = resources.assets() / "briefings"
    one, other = (
        reportgen.load(folder / f"{it}.yaml").indicators
        for it in ("liaoning-2020", "invented-pair")
    )
    have = {it.id for it in other.units}
    return replace(
        other,
        topics=(*other.topics, *one.topics),
        units=(*other.units, *(it for it in one.units if it.id not in have)),
        indicators=(*other.indicators, *one.indicators),
    )


@cache
def matcher() -> Matcher:
    """What matches names to them."""
    return Matcher(codes())


def source(text: str, damage: tuple[Damage, ...] = ()) -> SourceText:
    """A clean text as a source: a paragraph a line."""
    sentences, place = [], 0
    for paragraph, line in enumerate(text.split("\n"), 1):
        parts = re.finditer(r"[^。]+。?", line)
        for number, match in enumerate(parts, 1):
            start, end = place + match.start(), place + match.end()
            sentences.append(SourceSentence(start, end, paragraph, number))
        place += len(line) + 1
    origin = tuple(range(len(text) + 1))
    return SourceText("text.txt", "0" * 64, text, text, origin, tuple(sentences), damage)


def numbers(
    text: str, what: str = "achievements", frame: TextFrame = FRAME, damage: tuple[Damage, ...] = ()
) -> tuple[ReadNumber, ...]:
    """All numbers of a text that is one section."""
    section = TextSection(0, len(text), what)  # type: ignore[arg-type]
    return numbers_matched(source(text, damage), (section,), frame, codes(), matcher())


def quickly(text: str) -> tuple[ReadNumber, ...]:
    """The same with a code list of a few indicators, where it does not matter which."""
    few = replace(codes(), indicators=codes().indicators[:12])
    section = TextSection(0, len(text), "achievements")
    return read_numbers(source(text), (section,), FRAME, few)


def figures(text: str, what: str = "achievements", frame: TextFrame = FRAME) -> list[ReadFigure]:
    """The figures among them."""
    return [it.figure for it in numbers(text, what, frame) if it.figure]


def said(figure: ReadFigure, *fields: str) -> str:
    """Some fields of a figure in one line; what is None is left out."""
    words = (getattr(figure, it) for it in fields)
    return " ".join("+".join(it) if isinstance(it, tuple) else str(it) for it in words if it)
