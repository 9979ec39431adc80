"""The document of a pack: what it says of itself, and which pieces it has in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

import reportgen
from reportgen import resources
from reportgen.compose import compose, compose_pieces
from reportgen.errors import InputError
from reportgen.model.document import Cell, Heading, Paragraph, Run, Table
from reportgen.model.pack import Pack
from reportgen.model.period import Period
from reportgen.packs import find_pack
from reportgen.pipeline import run
from reportgen.report import Report


@pytest.fixture(scope="module")
def report(briefing: reportgen.Briefing) -> Report:
    """The report of the real briefing."""
    return run(briefing).report


@pytest.fixture(scope="module")
def pack() -> Pack:
    """A pack with content."""
    return find_pack("digest", [resources.templates()])


def test_a_document_says_of_what_and_by_which_pack_it_was_made(pack: Pack, report: Report) -> None:
    about = compose(pack, report, pack.defaults).properties
    assert (about.pack, about.complete, about.subject) == ("digest", False, pack.title["zh"])
    assert (about.title, about.briefing) == (report.title, "liaoning-2020")
    assert about.created == report.provenance.created


def test_a_pack_that_is_one_word_document_has_no_blocks(pack: Pack, report: Report) -> None:
    document = compose(replace(pack, content=""), report, pack.defaults)
    assert (document.blocks, document.pieces) == ((), ())


def test_pieces_and_the_content_stand_in_the_order_of_the_skin(pack: Pack, report: Report) -> None:
    whole = compose(pack, report, pack.defaults)
    pieces = {"first": "<p>甲</p>", "body": "<p>left out</p>", "last": "<p>乙</p><p>丙</p>"}
    document = compose_pieces(pack, report, pack.defaults, pieces)
    assert document.pieces == (("first", 1), ("body", len(whole.blocks)), ("last", 2))
    assert document.blocks[0] == Paragraph((Run("甲"),))
    assert document.blocks[-1] == Paragraph((Run("丙"),))
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert headings
    assert headings == [block for block in whole.blocks if isinstance(block, Heading)]
    assert "left out" not in document.html


def test_pieces_without_the_content_are_all_there_is(pack: Pack, report: Report) -> None:
    document = compose_pieces(pack, report, pack.defaults, {"first": "<p>甲</p>"})
    assert document.blocks == (Paragraph((Run("甲"),)),)


def test_what_is_wrong_in_a_piece_names_the_content_of_the_pack(pack: Pack, report: Report) -> None:
    wrong = {"first": "<table><tr data-task='a'></tr><tr data-task='a'></tr></table>"}
    with pytest.raises(InputError) as caught:
        compose_pieces(pack, report, pack.defaults, wrong)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("html.task_twice", "digest/content.html.j2")


@pytest.mark.parametrize(
    ("period", "said"),
    [(Period("2019", "2019"), "2019年"), (Period(None, "2019"), "至2019年，起始未说明；累计")],
)
def test_the_list_of_sources_says_a_period_once(
    briefing: reportgen.Briefing, period: Period, said: str
) -> None:
    first, *others = briefing.subject.observations
    other = replace(first, period=period, note=None)
    subject = replace(briefing.subject, observations=(other, *others))
    pack = find_pack("briefing", [resources.templates()])
    report = run(replace(briefing, subject=subject)).report
    document = compose(pack, report, pack.defaults)
    tables = [it for it in document.blocks if isinstance(it, Table)]
    (row,) = [row for it in tables for row in it.rows if plain(row.cells[0]) == "A1"]
    assert plain(row.cells[-1]) == said


def plain(cell: Cell) -> str:
    """What a cell says."""
    return "".join(run.text for paragraph in cell.paragraphs for run in paragraph)
