"""Each format read back: its record, and the places at which figures are printed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import reportgen
from reportgen.messages import words
from reportgen.model.format import Format
from tests.identity.printing import known, printed_document
from tests.tracing.making import made
from tests.word.rendering import saved_again

RECORDED: tuple[Format, ...] = ("docx", "pdf", "html")
EACH = [pytest.param(it, marks=pytest.mark.heavy if it == "pdf" else ()) for it in RECORDED]


def traced(kind: Format, folder: Path, data: bytes | None = None) -> reportgen.Trace:
    path = folder / f"it.{kind}"
    path.write_bytes(made(kind) if data is None else data)
    return reportgen.trace(path)


def said(found: reportgen.Trace, id_: str) -> list[tuple[str, str]]:
    return [(words(it.place, "zh"), it.text) for it in found.places(id_)]


@pytest.mark.parametrize("kind", EACH)
def test_a_file_tells_what_it_was_made_with(kind: Format, tmp_path: Path) -> None:
    found = traced(kind, tmp_path)
    assert found.record == known().record_of(printed_document())
    counts = Counter(it.id for it in found.sightings)
    assert counts == {"A1": 3, "A1-B2-standing": 1, "A4": 1, "B2": 1}


def test_word_tells_where_and_in_what_words(tmp_path: Path) -> None:
    assert said(traced("docx", tmp_path), "A1") == [
        ("开头", "每人每月672元"),
        ("表1，第2行，第2列", "每人每月672元"),
        ("脚注1", "每人每月672元"),
    ]


def test_the_web_page_tells_where_and_in_what_words(tmp_path: Path) -> None:
    found = traced("html", tmp_path)
    assert said(found, "A1") == [
        ("开头", "每人每月672元"),
        ("脚注1", "每人每月672元"),
        ("表1，第2行，第2列", "每人每月672元"),
    ]
    assert said(found, "B2") == [("表1，标题", "665元")]


@pytest.mark.heavy
def test_a_pdf_tells_the_page(tmp_path: Path) -> None:
    assert said(traced("pdf", tmp_path), "A4") == [("第1页", "")]


def test_a_file_that_libreoffice_saved_tells_the_same(libreoffice: str, tmp_path: Path) -> None:
    assert libreoffice
    before = traced("docx", tmp_path)
    after = traced("docx", tmp_path, saved_again(made("docx"), tmp_path))
    assert after.record == before.record
    assert Counter(it.id for it in after.sightings) == Counter(it.id for it in before.sightings)
    assert {(it.id, it.text) for it in after.sightings} == {
        (it.id, it.text) for it in before.sightings
    }


def test_letter_case_does_not_count(tmp_path: Path) -> None:
    found = traced("html", tmp_path)
    assert [it.id for it in found.entries(["a1-b2-STANDING", "a1", "A1"])] == [
        "A1-B2-standing",
        "A1",
    ]
    assert found.entries([]) == found.record.figures
    assert [it.id for it in found.derived_from("A1")] == ["A1-B2-standing"]


def test_ids_that_are_not_printed_are_all_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(reportgen.InputError) as caught:
        traced("html", tmp_path).entries(["A1", "A1-B2-standin", "Q7"])
    first, second = caught.value.problems
    assert first.code == second.code == "trace.unknown"
    assert "A1-B2-standing" in first.hint
    assert second["id"] == "Q7"


@pytest.mark.parametrize("kind", EACH)
def test_a_file_without_a_record_says_so(kind: Format, tmp_path: Path) -> None:
    with pytest.raises(reportgen.InputError) as caught:
        traced(kind, tmp_path, made(kind, recorded=False))
    assert [it.code for it in caught.value.problems] == ["trace.no_record"]


@pytest.mark.parametrize("kind", RECORDED)
def test_a_file_that_is_none_says_so(kind: Format, tmp_path: Path) -> None:
    with pytest.raises(reportgen.InputError) as caught:
        traced(kind, tmp_path, b"%PDF-1.7 nothing" if kind == "pdf" else b"")
    assert [it.code for it in caught.value.problems] == ["document.unreadable"]


def test_a_damaged_record_says_so(tmp_path: Path) -> None:
    data = made("html").replace(b'"lang":"zh"', b'"lang":zh')
    with pytest.raises(reportgen.InputError) as caught:
        traced("html", tmp_path, data)
    assert [it.code for it in caught.value.problems] == ["document.unreadable"]


def test_other_files_are_no_documents(tmp_path: Path) -> None:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.trace(tmp_path / "it.odt")
    assert [it.code for it in caught.value.problems] == ["document.no_document"]


def test_a_drawing_that_stands_twice_for_phones_prints_once(tmp_path: Path) -> None:
    label = '<svg><text data-figure="B2">665</text></svg>'
    boxes = f'<div class="wide">{label}</div><div class="narrow">{label}</div></article>'
    data = made("html").decode().replace("</article>", boxes).encode()
    assert len(traced("html", tmp_path, data).places("B2")) == 2
