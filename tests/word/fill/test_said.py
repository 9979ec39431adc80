"""What data says stays text, also where it says what stands for a piece of content."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import reportgen
from reportgen.model.pieces import CLOSE, OPEN, marker
from tests.word.fill.building import add_table, blank, saved
from tests.word.reading import Docx

PLAIN = "甲乙丙"
SAID = ("{{ body }}", "{{ nothing }}", "{{ table sources 1 }}", f"{OPEN}{{ body }}{CLOSE}0")
ABOUT = """title = {zh = "甲", en = "A"}
extends = "briefing"
formats = ["docx", "html", "pdf"]
[parameters.note]
type = "text"
default = ""
about = {zh = "注", en = "Note"}
"""
CONTENT = """<article><h1>{{ report.title }}</h1><p>{{ params.note }}</p>
<table><tbody><tr><td>{{ report.title }}</td><td>{{ params.note }}</td></tr></tbody></table>
<p>{{ report.title }}<span class="footnote">{{ params.note }}</span></p></article>
"""


def skin() -> bytes:
    """A document that shows words of the data in every place that it has."""
    document = blank()
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ report.title }}"
    section.footer.paragraphs[0].text = "{{ params.note }}"
    document.core_properties.comments = "关于{{ report.title }}"
    document.add_paragraph("{{ report.title }}", style="Title")
    document.add_paragraph("{{ report.subject.area.name }}")
    document.add_paragraph("{%p if false %}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{{ chart('index') }}")
    document.add_paragraph("{%p for task in report.subject.tasks.groups[0]['items'] %}")
    document.add_paragraph("{{ task.text }}")
    document.add_paragraph("{%p endfor %}")
    row = [
        "{%tr for task in report.subject.tasks.groups[0]['items'] %}{{ task.text }}",
        "{{ task.owner }}{%tr endfor %}",
    ]
    add_table(document, ["{{ params.note }}", "{{ report.title }}"], row)
    document.add_paragraph("{{ table('sources') }}")
    document.add_paragraph("{{ body }}")
    document.add_paragraph("{{ params.note }}")
    return saved(document)


def data(said: str) -> str:
    text = f"'{said}'"
    return f"""\
title: {text}
date: 2021-05-10
area: {text}
source: {{title: {text}}}
observations:
  - {{indicator: 城市低保标准, value: 700, unit: 元/人·月, note: {text}}}
tasks:
  - {{text: {text}, owner: {text}}}
  - {{text: 更新台账, owner: {text}}}
"""


def built(folder: Path, said: str) -> bytes:
    """The document of data that says this in all places; it is read back when it is built."""
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "template.toml").write_text(ABOUT, encoding="utf-8")
    (folder / "mine" / "content.html.j2").write_text(CONTENT, encoding="utf-8")
    (folder / "mine" / "word.docx").write_bytes(skin())
    (folder / "meeting.yaml").write_text(data(said), encoding="utf-8")
    (file,) = reportgen.build(
        reportgen.load(folder / "meeting.yaml"),
        out=folder / "out",
        templates=[folder / "mine"],
        formats=["docx"],
        parameters={"note": said},
    )
    return file.path.read_bytes()


@cache
def plain() -> bytes:
    with TemporaryDirectory() as folder:
        return built(Path(folder), PLAIN)


@pytest.mark.heavy
@pytest.mark.parametrize("said", SAID)
def test_words_of_data_stand_for_nothing(tmp_path: Path, said: str) -> None:
    made = texts(built(tmp_path, said))
    assert made == [[it.replace(PLAIN, said) for it in part] for part in texts(plain())]


def texts(data: bytes) -> list[list[str]]:
    """The paragraphs of a document, of its headers and its footers."""
    made = Docx(data)
    parts = sorted(it for it in made.parts if re.fullmatch(r"word/(document|header|footer).*", it))
    found = (made.part(name) for name in parts)
    return [part.text("//w:p") for part in found if part]


@pytest.mark.heavy
def test_no_marker_goes_out_and_the_bytes_are_the_same(tmp_path: Path) -> None:
    made = built(tmp_path, PLAIN)
    assert made == plain()
    key = marker("body").split()[2].encode()
    assert [name for name, content in Docx(made).parts.items() if key in content] == []
