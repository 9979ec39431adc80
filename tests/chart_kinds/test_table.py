"""The table of kinds is whole: each folder is in it, and each entry gives charts."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen import chart_kinds
from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Panels
from reportgen.charts import chart
from reportgen.model.chart import Chart
from tests.real import real, sample

ROOM = Path(chart_kinds.__file__).parent


@pytest.fixture(scope="module")
def chosen() -> tuple[Chart, ...]:
    """All charts of the real briefing, and of the sample."""
    found = [chart(it, reportgen.compare(it), "en") for it in (real(), sample())]
    return tuple(it for charts in found for it in (*charts.all, *charts.key))


def test_each_folder_is_a_kind_and_each_kind_a_folder() -> None:
    folders = {file.parent.name for file in ROOM.glob("*/__init__.py")}
    assert len(folders) > 5
    assert set(KINDS) == folders


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_gives_charts_of_its_own(name: str, chosen: tuple[Chart, ...]) -> None:
    own = [it for it in chosen if it.kind == name]
    assert own
    for it in own:
        assert it.heading
        assert it.meeting or it.id.removeprefix("key-").startswith(KINDS[name].ids)
        design = KINDS[name].design(it)
        assert isinstance(design, Panels) == bool(it.panels)


@pytest.mark.parametrize("name", KINDS)
def test_what_is_written_around_a_chart_is_there(name: str, chosen: tuple[Chart, ...]) -> None:
    """Its title is in its text, its source is named, and each sign of a note has its note."""
    own = [it for it in chosen if it.kind == name]
    assert own
    for it in own:
        assert it.title
        assert it.title in it.alt
        assert it.subtitle
        assert it.source
        points = [p for plot in it.plots for series in plot.series for p in series.points]
        signs = {point.mark for point in points if point.mark}
        assert signs <= {note.split()[0] for note in it.notes}


def test_each_chart_stands_in_a_section_that_documents_have(chosen: tuple[Chart, ...]) -> None:
    """A section that no template asks for shows its charts nowhere."""
    parts = {part for it in (real(), sample()) for part in reportgen.compare(it).by_part}
    assert parts
    assert {it.section for it in chosen} == {"", "levels", "rates", "shares", "tasks", *parts}


def test_a_short_document_draws_of_each_kind_what_it_says(chosen: tuple[Chart, ...]) -> None:
    short = {it.kind for it in chosen if it.id.startswith("key-")}
    assert short == {name for name, kind in KINDS.items() if kind.brief != "never"}
