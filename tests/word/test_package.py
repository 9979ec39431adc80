from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx

from reportgen.model.document import Document, Paragraph
from reportgen.word.writer import write
from tests.word.building import document, properties, ready, runs, skin, written
from tests.word.sample import PICTURES, sample


def test_the_same_input_gives_the_same_bytes() -> None:
    assert write(sample(), ready(skin()), PICTURES) == write(sample(), ready(skin()), PICTURES)


def test_nothing_in_the_package_tells_the_time_of_the_machine() -> None:
    data = write(sample(), ready(skin()), PICTURES)
    with ZipFile(BytesIO(data)) as package:
        assert package.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_in_the_package_names_the_system_of_the_machine() -> None:
    data = write(sample(), ready(skin()), PICTURES)
    with ZipFile(BytesIO(data)) as package:
        assert {info.create_system for info in package.infolist()} == {0}
        assert {info.compress_type for info in package.infolist()} == {ZIP_DEFLATED}


def test_properties_are_those_of_the_document() -> None:
    core = docx.Document(BytesIO(written(Paragraph(runs("x"))).data)).core_properties
    assert (core.title, core.subject, core.author) == ("2020年民政工作简报", "辽宁与全国", "办公室")
    assert core.keywords == "民政, 2020"
    assert core.language == "zh-CN"
    assert core.last_modified_by == "办公室"
    created = dt.datetime(2020, 12, 30, 9, 30, tzinfo=dt.UTC)
    assert core.created == core.modified == created


def test_long_and_wild_properties_are_cut_and_cleaned() -> None:
    odd = replace(properties("en"), title="a\x00" + "长" * 300, author="<&>")
    data = write(Document(odd, (Paragraph(runs("x")),), ""), ready(skin()), {})
    core = docx.Document(BytesIO(data)).core_properties
    assert core.title == "a" + "长" * 254
    assert core.author == "<&>"
    assert core.language == "en-GB"


def test_stale_parts_are_left_out() -> None:
    old = docx.Document()
    body = old.add_paragraph("{{ body }}")
    old.styles["Normal"].name = "Body Text X"
    body.style = old.styles["Body Text"]
    stream = BytesIO()
    old.save(stream)
    parts = written(Paragraph(runs("x")), look=stream.getvalue()).parts
    assert "docProps/thumbnail.jpeg" not in parts
    assert "word/stylesWithEffects.xml" not in parts


def test_content_types_and_relationships_lead_to_parts() -> None:
    parts = written(Paragraph(runs("x"))).parts
    with ZipFile(BytesIO(write(document(), ready(skin()), {}))) as package:
        assert package.testzip() is None
    assert "word/document.xml" in parts
