from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from lxml import etree

from reportgen import fonts
from reportgen.model.document import Block, Contents, Entry, Heading, PageBreak, Paragraph
from reportgen.office import convert, pages
from reportgen.word import write
from tests.word.building import document, runs, skin

ENTRIES = (
    Entry(1, "一、甲", "a"),
    Entry(2, "同名", "b"),
    Entry(1, "二、<丙>", "c"),
    Entry(2, "同名", "d"),
)


def built(*, title: str = "题") -> bytes:
    blocks: list[Block] = [Heading(0, runs(title)), Contents(ENTRIES, runs("目录"))]
    for entry in ENTRIES:
        blocks += [PageBreak(), Heading(entry.level, runs(entry.text), entry.id)]
        blocks.append(Paragraph(runs("同名 一、甲")))
    return write(document(*blocks), skin(), {})


def test_each_heading_is_found_on_its_page(libreoffice: str) -> None:
    assert pages(built(), ENTRIES) == dict(zip(ENTRIES, (2, 3, 4, 5), strict=True))


def test_a_heading_that_is_not_found_leaves_all_without_numbers(libreoffice: str) -> None:
    assert pages(built(), (*ENTRIES, Entry(1, "三、无", "e"))) == {}


def test_nothing_is_laid_out_for_nothing() -> None:
    assert pages(b"", ()) == {}


def test_without_the_program_there_are_no_pages() -> None:
    assert pages(built(), ENTRIES) == {}


def test_what_is_no_document_has_no_pages(libreoffice: str) -> None:
    assert pages(b"no document", ENTRIES) == {}


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.parametrize("script", ["exit 1", "sleep 600 & sleep 600"])
def test_a_program_that_fails_or_hangs_is_ended(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "alive")
    alive = os.open(tmp_path / "alive", os.O_RDONLY | os.O_NONBLOCK)
    stand_in = tmp_path / "soffice"
    stand_in.write_text(f"#!/bin/sh\nexec 3>'{tmp_path}/alive'\n{script}\n", encoding="utf-8")
    stand_in.chmod(stat.S_IRWXU)
    monkeypatch.setattr(convert, "find_office", lambda: str(stand_in))
    monkeypatch.setattr(convert, "LONGEST_RUN", 0.5)
    assert pages(built(), ENTRIES) == {}
    os.set_blocking(alive, True)
    assert os.read(alive, 1) == b"", "reads to the end, which comes when the last process ends"
    os.close(alive)


def test_the_program_is_looked_for_by_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert convert.find_office() is None
    stand_in = tmp_path / "libreoffice"
    stand_in.touch(stat.S_IRWXU)
    assert convert.find_office() == str(stand_in)


def test_faces_stand_in_for_the_fonts_of_word() -> None:
    tree = etree.fromstring(convert.aliases().encode())
    names = {alias.findtext("family") for alias in tree.iter("alias")}
    assert names == {fonts.word_names(role).east_asian for role in fonts.roles()}
    assert all(Path(str(folder.text)).is_dir() for folder in tree.iter("dir"))


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.parametrize("left", ["", "garbage", "%PDF-1.7 1 0 obj <<", "%PDF-1.7\nstartxref\n9"])
def test_a_program_that_leaves_half_a_file_is_as_if_it_failed(
    left: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    stand_in = tmp_path / "soffice"
    script = f'#!/bin/sh\nprintf "%s" "{left}" > "$6/document.pdf"\n'
    stand_in.write_text(script, encoding="utf-8")
    stand_in.chmod(stand_in.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(convert, "find_office", lambda: str(stand_in))
    assert pages(built(), ENTRIES) == {}
    assert capfd.readouterr() == ("", "")
