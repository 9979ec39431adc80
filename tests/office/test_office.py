from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from lxml import etree

from reportgen import fonts
from reportgen.model.document import Block, Contents, Entry, Heading, PageBreak, Paragraph
from reportgen.office import convert, pages
from reportgen.word import write
from tests.word.building import document, ready, runs, skin

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
    return write(document(*blocks), ready(skin()), {})


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


FAKES = {
    "nothing": "exit 0",
    "another file": 'echo x > "$6/other.pdf"',
    "a folder": 'mkdir "$6/document.pdf"',
    "a link to another file": 'ln -s /etc/hostname "$6/document.pdf"',
    "a pipe": 'mkfifo "$6/document.pdf"',
    "an empty file": ': > "$6/document.pdf"',
    "words without end": "yes garbage; exit 3",
    "its folder taken away": 'rm -rf "$6"; exit 0',
}


def fake(folder: Path, script: str) -> Path:
    """A program that is called as LibreOffice is."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(stat.S_IRWXU)
    return program


@pytest.fixture
def spare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are."""
    spare = tmp_path / "spare"
    spare.mkdir()
    monkeypatch.setenv("TMPDIR", str(spare))
    return spare


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.parametrize("script", FAKES.values(), ids=FAKES)
def test_what_is_no_pdf_of_it_counts_as_nothing_and_nothing_is_left(
    script: str, spare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = fake(tmp_path, script)
    monkeypatch.setattr(convert, "find_office", lambda: str(program))
    monkeypatch.setattr(convert, "LONGEST_RUN", 0.5 if "yes" in script else 60)
    assert convert.to_pdf(b"word") is None
    assert list(spare.iterdir()) == []


HANGING = """
import sys
from reportgen.office import convert
convert.find_office = lambda: sys.argv[1]
try:
    convert.to_pdf(b"a document")
finally:
    print("cleaned up", flush=True)
"""
ESCAPING = (
    "sleep 600",
    "sleep 600 & sleep 600",
    "setsid sleep 600 & setsid sh -c 'sleep 600 & sleep 600' & sleep 600",
    "trap '' TERM HUP INT; sleep 600; sleep 600",
)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes as Linux tells them")
@pytest.mark.heavy
@pytest.mark.parametrize(
    ("sent", "script"),
    [*(("SIGKILL", it) for it in ESCAPING), ("SIGTERM", ESCAPING[2]), ("SIGINT", ESCAPING[3])],
)
def test_nothing_outlives_the_program_that_asked(
    script: str, sent: str, spare: Path, tmp_path: Path
) -> None:
    """All that is started holds a pipe open: it is read to its end when the last one is gone."""
    os.mkfifo(tmp_path / "alive")
    alive = os.open(tmp_path / "alive", os.O_RDONLY | os.O_NONBLOCK)
    program = fake(tmp_path, f"exec 3>'{tmp_path}/alive'\n(echo up >&3)\n{script}")
    asking = subprocess.Popen([sys.executable, "-c", HANGING, str(program)], stdout=subprocess.PIPE)
    os.set_blocking(alive, True)
    until = time.monotonic() + 60
    while os.read(alive, 3) != b"up\n" and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.1)
    asking.send_signal(getattr(signal, sent))
    asking.communicate(timeout=60)
    while os.read(alive, 100):
        pass
    os.close(alive)
    while list(spare.iterdir()) and time.monotonic() < until:
        time.sleep(0.02)
    assert list(spare.iterdir()) == [], "no copy of the document is left"
