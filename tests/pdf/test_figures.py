"""Which figure is which in a PDF."""

from __future__ import annotations

from typing import Any

import pytest
from page import ValidationProfile

import reportgen
from reportgen.identity import id_of_structure
from reportgen.pdf import write
from tests.identity.printing import printed_document
from tests.pdf.reading import Pdf, faults

CSS = """@page { size: A4 } body { font-family: var(--font-body) }
.footnote { float: footnote }"""
RECORD = '{"words":"每人每月672元，原文"}'


@pytest.fixture(scope="module")
def pdf(heavy: None) -> Pdf:
    return Pdf(write(printed_document(), CSS, {}, figures=RECORD))


def named(pdf: Pdf) -> dict[str, str]:
    tags = pdf.tags.all("Span")
    return {str(tag.data["/ID"]): tag.kind for tag in tags if "/ID" in tag.data}


def test_each_printed_figure_is_an_element_with_its_id(pdf: Pdf) -> None:
    begun = {name for name in named(pdf) if id_of_structure(name)[1]}
    assert begun == {"A1", "A1-B2-standing", "A1.2", "A1.3", "A1-period", "B2", "A4"}


def test_each_id_is_found_by_the_tree_of_ids(pdf: Pdf) -> None:
    root: Any = pdf.reader.root_object["/StructTreeRoot"]
    names = root["/IDTree"]["/Names"]
    assert names[::2] == sorted(names[::2])
    assert {str(it) for it in names[::2]} >= {*named(pdf), "note-1"}
    assert [it.get_object()["/ID"] for it in names[1::2]] == names[::2]


def test_the_record_is_private_data_of_the_program(pdf: Pdf) -> None:
    pieces: Any = pdf.reader.root_object["/PieceInfo"]
    assert pieces["/reportgen"]["/Private"].get_object().get_data().decode() == RECORD
    assert pieces["/reportgen"]["/LastModified"] == pdf.reader.metadata["/ModDate"]  # type: ignore[index]


def test_it_is_accessible_and_an_archive_is_conforming(
    pdf: Pdf, briefing: reportgen.Briefing
) -> None:
    assert not faults(pdf.data, ValidationProfile.PDF_UA_1)
    archive = write(printed_document(), CSS, {}, briefing.files, figures=RECORD)
    assert not faults(archive, ValidationProfile.PDF_A_3U)
    assert not faults(archive, ValidationProfile.PDF_UA_1)


@pytest.mark.heavy
def test_a_figure_that_is_broken_over_lines_is_one() -> None:
    narrow = CSS.replace("A4", "70mm 200mm; margin: 20mm")
    pieces = [name for name in named(Pdf(write(printed_document(), narrow, {}))) if "+" in name]
    assert "A1+1" in pieces
