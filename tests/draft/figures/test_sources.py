"""The two real texts, figure by figure, as their data files have them by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from reportgen.draft.figures.read import read_numbers
from reportgen.draft.frame.frame import read_frame
from reportgen.draft.frame.sections import read_sections
from reportgen.draft.source.read import read_source
from reportgen.loading.number import read_number
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.reading import ReadFigure, ReadNumber
from reportgen.model.source_text import SourceText
from tests.draft.figures.reading import codes
from tests.draft.texts import DATA
from tests.real import real

RUNS = {"province": 33, "nation": 39}
FIGURES = {"province": 24, "nation": 31}


@cache
def read(name: str) -> tuple[SourceText, tuple[ReadNumber, ...]]:
    source = read_source((DATA / f"{name}.txt").read_bytes(), f"{name}.txt")
    return source, read_numbers(source, read_sections(source), read_frame(source), codes())


def meeting(name: str) -> Meeting:
    found = real().subject if name == "province" else real().benchmark
    assert found is not None
    return found


def place(observation: Observation) -> tuple[int, int]:
    assert observation.at
    return observation.at.paragraph, observation.at.sentence or 0


def pairs(name: str) -> Iterator[tuple[Observation, ReadFigure]]:
    """Each figure of the data file with what was read of its number, in the order of the text."""
    figures = [it.figure for it in read(name)[1] if it.figure]
    wanted = sorted(meeting(name).observations, key=place)
    assert len(figures) == len(wanted)
    for observation in wanted:
        key = (observation.indicator, observation.measure)
        yield observation, next(it for it in figures if (it.indicator, it.measure) == key)


@pytest.mark.parametrize("name", ["province", "nation"])
def test_every_number_is_accounted_for(name: str) -> None:
    source, found = read(name)
    runs = list(re.finditer(r"[0-9]+(?:\.[0-9]+)?", source.text))
    assert len(runs) == RUNS[name]
    for run in runs:
        assert sum(it.start <= run.start() and run.end() <= it.end for it in found) == 1
    assert [it.what for it in found].count("figure") == FIGURES[name]
    assert "unclear" not in [it.what for it in found]


@pytest.mark.parametrize("name", ["province", "nation"])
def test_every_figure_is_that_of_the_data_file(name: str) -> None:
    assert len(list(pairs(name))) == FIGURES[name]
    for wanted, got in pairs(name):
        printed = read_number(got.value)
        assert (printed.value, printed.word and printed.word.meaning) == (
            wanted.quantity.value,
            wanted.qualifier,
        ), wanted
        unit = wanted.correction.printed_unit if wanted.correction else wanted.quantity.unit
        assert got.unit == (unit.code if wanted.measure == "value" else None), wanted
        assert (got.kind, got.coverage, got.shared_with) == (
            wanted.growth_kind,
            wanted.coverage,
            wanted.shared_with,
        ), wanted
        assert got.period == wanted.period.code.replace("/", ".."), wanted
        assert got.at == wanted.at, wanted


@pytest.mark.parametrize("name", ["province", "nation"])
def test_what_the_text_leaves_open_is_asked_and_nothing_else(name: str) -> None:
    assert any(got.asks for _, got in pairs(name))
    for wanted, got in pairs(name):
        unsaid = wanted.note is not None and "人均" in wanted.note["zh"]
        assert ("unit" in got.asks) == (wanted.correction is not None or "未写" in str(wanted.note))
        assert unsaid or wanted.correction or "unit" not in got.asks
        assert ("period" in got.asks) == (wanted.period.start is None or got.at.paragraph > 10)
        assert ("scale" in got.asks) == (wanted.growth_scale == "unstated")
        assert set(got.asks) <= {"unit", "period", "scale"}
