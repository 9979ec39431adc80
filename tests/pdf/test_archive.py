"""The PDF to keep: it carries the data that it was made from."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from page import ValidationProfile
from pydyf import PDF, Dictionary
from weasyprint import HTML
from weasyprint.urls import URLFetcher

import reportgen
from reportgen.fingerprint import fingerprint
from reportgen.model.text import Lang
from reportgen.pdf import write
from reportgen.pdf.archive import archive_options, finish_archive, written_clearly
from tests.pdf.making import Made
from tests.pdf.reading import Pdf, faults
from tests.pdf.test_file import needs_qpdf, small

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None and "CI" not in os.environ, reason="poppler is missing"
)


@pytest.fixture(scope="session")
def archive(made: Made, briefing: reportgen.Briefing) -> Pdf:
    """The digest as an archive."""
    it, _ = made("digest", "zh")
    return Pdf(write(it.document, it.pack.print_css, it.drawings, briefing.files))


@needs_qpdf
@pytest.mark.parametrize(
    ("template", "lang"), [("briefing", "zh"), ("digest", "en"), ("jianbao", "en")]
)
def test_an_archive_is_conforming_and_accessible(
    made: Made, briefing: reportgen.Briefing, template: str, lang: Lang, tmp_path: Path
) -> None:
    it, _ = made(template, lang)
    data = write(it.document, it.pack.print_css, it.drawings, briefing.files)
    assert not faults(data, ValidationProfile.PDF_A_3U)
    assert not faults(data, ValidationProfile.PDF_UA_1)
    path = tmp_path / "it.pdf"
    path.write_bytes(data)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_files_load_again_from_one_folder(
    archive: Pdf, briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    for name, contents in archive.reader.attachments.items():
        (tmp_path / name).write_bytes(contents[0])
    again = reportgen.load(tmp_path / "liaoning-2020.yaml")
    assert fingerprint(again) == fingerprint(briefing)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "civil-affairs.yaml",
        "liaoning-2020.yaml",
        "national-2020.yaml",
        "subject-liaoning-2020.yaml",
    ]


def test_each_file_says_what_it_is(archive: Pdf) -> None:
    files: list[Any] = [it.get_object() for it in archive.reader.root_object["/AF"]]  # type: ignore[attr-defined]
    found = {str(it["/UF"]): (it["/AFRelationship"], it["/Desc"]) for it in files}
    assert len(files) == len(found)
    assert found == {
        "liaoning-2020.yaml": ("/Source", "简报文件"),
        "subject-liaoning-2020.yaml": ("/Data", "会议数据"),
        "national-2020.yaml": ("/Data", "对比会议数据"),
        "civil-affairs.yaml": ("/Data", "指标代码表"),
    }
    for it in files:
        stream = it["/EF"]["/F"].get_object()
        assert stream["/Subtype"] == "/application/yaml"
        assert stream["/Params"]["/CreationDate"] == "D:20201231083000Z"


def test_it_says_the_same_as_the_other_kind(archive: Pdf, made: Made) -> None:
    assert archive.flat == made("digest", "zh")[1].flat


def test_a_file_of_any_name_and_content_can_be_attached(
    made: Made, briefing: reportgen.Briefing
) -> None:
    it, _ = made("digest", "zh")
    odd = replace(briefing.files[0], name="会议 (1).yaml", content="标题: “甲”\r\n".encode() * 3)
    data = write(it.document, it.pack.print_css, it.drawings, (odd,))
    assert Pdf(data).reader.attachments[odd.name] == [odd.content]
    assert not faults(data, ValidationProfile.PDF_A_3U)


UNCLEAR = b"\r\nendstream"


@pytest.mark.heavy
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # WeasyPrint leaves its profile open
def test_no_stream_ends_in_what_may_belong_to_the_line_break_after_it(
    briefing: reportgen.Briefing,
) -> None:
    """Pydyf packs objects and writes their table after all else: about one in 128 ends so."""
    fetcher = URLFetcher(allowed_protocols=["data"])
    options = archive_options(briefing.files[:1], small().properties, fetcher)
    held: list[tuple[PDF, int]] = []

    def finish(_: Any, pdf: PDF) -> None:
        finish_archive(pdf)
        held.append((pdf, len(pdf.objects)))

    HTML(string="<html lang=en><title>t</title>").write_pdf(finisher=finish, **options)
    ((pdf, before),) = held
    for more in range(4000):
        del pdf.objects[before + more :]
        pdf.add_object(Dictionary({}))
        made, data = len(pdf.objects), _written(pdf)
        if UNCLEAR in data:
            clear = written_clearly(pdf, made, data, b"id")
            assert UNCLEAR not in clear
            assert Pdf(clear).reader.metadata == Pdf(data).reader.metadata
            assert not faults(clear, ValidationProfile.PDF_A_3U)
            return
        assert written_clearly(pdf, made, data, b"id") is data
    pytest.fail("none of these files needed it")


def _written(pdf: PDF) -> bytes:
    pdf.current_position, stream = 0, BytesIO()
    pdf.write(stream, "1.7", b"id", compress=True)
    return stream.getvalue()
