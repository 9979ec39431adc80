"""Pieces of a Word document: what each call shows, and what is said of a wrong one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

import reportgen
from reportgen import resources
from reportgen.compose.images import ImageError
from reportgen.compose.word_pieces import EMPTY_PIECE, WordPieces, listed_rows
from reportgen.model.pieces import marker
from reportgen.model.problem import Problem
from reportgen.packs import find_pack
from reportgen.pipeline import run
from reportgen.report import Report
from reportgen.templating.environment import make_environment
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.restoring import without_marks


@pytest.fixture(scope="module")
def report(briefing: reportgen.Briefing) -> Report:
    """The report of the real briefing."""
    return run(briefing, lang="en").report


@pytest.fixture
def pieces(report: Report) -> WordPieces:
    environment = make_environment(find_pack("briefing", [resources.templates()]), "en")
    return WordPieces(environment, report, listed_rows(report), lambda _: None)


def problem_of(call: Callable[..., Markup], *values: Any, **named: Any) -> Problem:
    with pytest.raises(TemplateUseError) as caught:
        call(*values, **named)
    return caught.value.problem


def test_a_chart_is_shown_by_its_id_as_wide_as_asked(pieces: WordPieces, report: Report) -> None:
    assert pieces.chart("index") == marker("chart index 1")
    assert pieces.chart(report.charts[0], 8) == marker(f"chart {report.charts[0].id} 2")
    first, second = pieces.html.values()
    assert 'data-chart="index"' in first
    assert 'data-width="16"' in first
    assert 'data-width="8"' in second


def test_a_chart_that_this_comparison_lacks_shows_nothing(pieces: WordPieces) -> None:
    missing = {"gaps-points", "key-gaps-points"}
    assert all(pieces.chart(code) is EMPTY_PIECE for code in missing)
    assert not pieces.html


def test_a_chart_that_there_never_is_gets_the_nearest_name(pieces: WordPieces) -> None:
    problem = problem_of(pieces.chart, "indx")
    assert (problem.code, problem["name"]) == ("word.unknown_chart", "indx")
    known = problem["known"]
    assert isinstance(known, tuple)
    assert "index" in known
    assert "'index'?" in problem.hint
    for width in (0.9, 100, "wide", None):
        assert problem_of(pieces.chart, "index", width).code == "word.bad_width"


def test_a_checklist_has_the_tasks_of_all_meetings_or_of_one(pieces: WordPieces) -> None:
    assert pieces.checklist() == marker("checklist tasks")
    assert pieces.checklist(meeting="benchmark") == marker("checklist tasks benchmark")
    assert pieces.checklist("year_end", "subject") == marker("checklist year_end subject")
    everyone, nation, province = map(without_marks, pieces.html.values())
    assert nation.strip() in everyone
    assert "tab-year-end-liaoning-2020" in province
    assert "tab-year-end-national-2020" not in province


def test_the_benchmark_sets_tasks_before_the_subject_says_why_it_lists_none(
    pieces: WordPieces,
) -> None:
    pieces.checklist()
    (html,) = map(without_marks, pieces.html.values())
    assert 0 < html.index("tab-tasks-national-2020") < html.index("<p>Liaoning")


@pytest.mark.parametrize(
    ("values", "code", "name", "known"),
    [
        (("task",), "word.unknown_tasks", "task", ("tasks", "year_end")),
        (("tasks", "subjct"), "word.unknown_meeting", "subjct", ("subject", "benchmark")),
    ],
)
def test_a_wrong_word_for_a_checklist_is_reported_with_those_there_are(
    pieces: WordPieces, values: tuple[str, ...], code: str, name: str, known: tuple[str, ...]
) -> None:
    problem = problem_of(pieces.checklist, *values)
    assert (problem.code, problem["name"], problem["known"]) == (code, name, known)


def test_a_table_has_the_rows_of_its_kind(pieces: WordPieces, report: Report) -> None:
    for what in ("levels", "shares", "uncompared"):
        assert pieces.table(what).startswith(f"{{{{ table {what}")
    pieces.table("sources")
    *tables, sources = pieces.html.values()
    for html, rows in zip(tables, (report.levels, report.shares, report.uncompared), strict=True):
        assert rows
        assert all(row.name in html or row.short in html for row in rows)
    assert "tab-ledger-subject" in sources
    assert problem_of(pieces.table, "level").code == "word.unknown_table"


def test_a_table_without_rows_shows_nothing(report: Report) -> None:
    environment = make_environment(find_pack("briefing", [resources.templates()]), "en")
    bare = WordPieces(environment, report, {"levels": ()}, lambda _: None)
    assert bare.table("levels") is EMPTY_PIECE


def test_an_image_needs_words_and_a_file_that_can_be_read(report: Report, tmp_path: Path) -> None:
    environment = make_environment(find_pack("briefing", [resources.templates()]), "en")
    gone = Problem.of("html.no_image_file", name="gone.png", path="gone.png")

    def read(name: str) -> None:
        if name == "gone.png":
            raise ImageError(gone)

    pieces = WordPieces(environment, report, {}, read)
    assert problem_of(pieces.image, "seal.png").code == "word.no_alt"
    assert problem_of(pieces.image, "gone.png", alt="seal") == gone
    assert pieces.image("", alt="seal") is EMPTY_PIECE
    assert pieces.image("seal.png", alt="the seal") == marker("image 1")
    (html,) = pieces.html.values()
    assert all(part in html for part in ('src="seal.png"', 'alt="the seal"', 'data-width="4"'))
