"""The documents that are made of the real meetings."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from lxml import etree

import reportgen
from reportgen.identity import words_mark
from reportgen.model.meeting import Meeting, Task, TaskStatus
from reportgen.model.text import Lang, Text
from reportgen.office.convert import to_pdf
from reportgen.wording.labels import TASK_STATUSES
from tests.shelf import Shelf
from tests.word.reading import Docx, controls, faults
from tests.word.rendering import saved_again

Built = Callable[..., Docx]
STATES: tuple[TaskStatus | None, ...] = ("not_started", "in_progress", "done", None)


@pytest.fixture
def built(
    briefing: reportgen.Briefing, tmp_path: Path, shelf: Shelf, request: pytest.FixtureRequest
) -> Built:
    """Makes a document; what several tests ask for is made once, but with ``anew``."""
    office = "libreoffice" in request.fixturenames

    def run(template: str = "briefing", *, anew: bool = False, **options: Any) -> Docx:
        if anew or "subject" in options or options.get("benchmark"):
            return Docx(new(template, **options))
        asked = "-".join(f"{name}={value}" for name, value in sorted(options.items()))
        name = f"{template}-{asked}-{office}-real"
        return Docx(shelf.get(name, lambda: new(template, **options)))

    def new(template: str, **options: Any) -> bytes:
        changes = {name: options.pop(name) for name in ("subject", "benchmark") if name in options}
        changed = dataclasses.replace(briefing, **changes)
        (file,) = reportgen.build(
            changed, templates=[template], formats=["docx"], out=tmp_path / "out", **options
        )
        return file.path.read_bytes()

    return run


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("template", ["briefing", "digest"])
def test_validators_find_nothing(built: Built, template: str, lang: Lang, tmp_path: Path) -> None:
    for options in ({}, {"benchmark": None}):
        docx = built(template, lang=lang, **options)
        assert faults(docx.data, tmp_path) == []
        assert b"updateFields" not in docx.parts["word/settings.xml"]


def tasks(meeting: Meeting) -> Iterator[Task]:
    for group in meeting.tasks.groups if meeting.tasks else ():
        yield from group.items
    yield from meeting.year_end


def filled(meeting: Meeting) -> Meeting:
    """The meeting with something known of every second task."""
    count = iter(range(1000))

    def fill(task: Task) -> Task:
        number = next(count)
        if number % 2:
            return task
        return dataclasses.replace(
            task,
            owner=Text(f"{number}处 <&>", f"Office {number} <&>"),
            due=dt.date(2021, 1 + number % 12, 1 + number % 28),
            status=STATES[number // 2 % 4],
        )

    groups = [
        dataclasses.replace(group, items=tuple(map(fill, group.items)))
        for group in (meeting.tasks.groups if meeting.tasks else ())
    ]
    listed = meeting.tasks and dataclasses.replace(meeting.tasks, groups=tuple(groups))
    return dataclasses.replace(meeting, tasks=listed, year_end=tuple(map(fill, meeting.year_end)))


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_task_has_its_four_controls_with_the_value_put_in(
    briefing: reportgen.Briefing, built: Built, lang: Lang
) -> None:
    assert briefing.benchmark is not None
    meetings = filled(briefing.subject), filled(briefing.benchmark)
    docx = built(subject=meetings[0], benchmark=meetings[1], lang=lang)
    found = controls(docx.data)
    expected: dict[str, object] = {}
    for meeting in meetings:
        for task in tasks(meeting):
            key = f"{meeting.id}/{task.id}"
            words = TASK_STATUSES[task.status][lang] if task.status else None
            day = task.due and dt.datetime.combine(task.due, dt.time(), dt.UTC)
            expected[f"checkbox:{key}"] = task.status == "done"
            expected[f"owner:{key}"] = task.owner and task.owner[lang]
            expected[f"due:{key}"] = day
            expected[f"status:{key}"] = words
    assert len(expected) == 4 * (39 + 7 + 7)
    assert {tag: item.value for tag, item in found.items()} == expected
    parts = (it for it in docx.parts if re.fullmatch(r"customXml/item\d+.xml", it))
    (record,) = [it for it in map(docx.tree, parts) if str(it.tag).endswith("}checklist")]
    assert [str(item.get("tag")) for item in record] == [
        tag.removeprefix("checkbox:") for tag in found if tag.startswith("checkbox:")
    ]
    for meeting in meetings:
        for task in tasks(meeting):
            (one,) = (it for it in record if it.get("id") == f"{meeting.id}/{task.id}")
            assert one.get("words") == words_mark(task.text[lang]), task.id
            assert str(one.get("row")) in docx.values("//w:bookmarkStart/@w:name")


@pytest.mark.heavy
def test_a_task_is_numbered_by_word_and_its_id_is_not_printed(
    briefing: reportgen.Briefing, built: Built
) -> None:
    docx = built()
    assert len(docx.find("//w:tr[.//w:sdt]")) == 39 + 7 + 7
    assert len(docx.find("//w:tr[.//w:sdt]//w:numPr")) == 39 + 7 + 7
    text = "".join(docx.text("//w:p"))
    for meeting in (briefing.subject, briefing.benchmark):
        assert meeting is not None
        assert not [it.id for it in tasks(meeting) if it.id in text]


@pytest.mark.heavy
def test_the_briefing_is_long_enough_for_contents_and_the_digest_is_not(built: Built) -> None:
    entries = built().text("//w:p[w:pPr/w:pStyle/@w:val='TOC1']")
    assert len(entries) == 9
    assert entries[0] == "一、主要结论"
    assert not built("digest").text("//w:p[w:pPr/w:pStyle/@w:val='TOC1']")
    assert not built(benchmark=None).text("//w:p[w:pPr/w:pStyle/@w:val='TOC1']")


def test_the_contents_have_the_pages_that_the_headings_are_on(
    built: Built, libreoffice: str
) -> None:
    docx = built()
    entries = docx.text("//w:sdt//w:hyperlink")
    laid_out = to_pdf(docx.data)
    assert laid_out is not None
    reader = pypdf.PdfReader(BytesIO(laid_out))
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    for entry in entries:
        found = re.fullmatch(r"(.*?)(\d+)", entry)
        assert found, entry
        heading, page = "".join(found[1].split()), int(found[2])
        first = 1 if page == 1 else 2  # the first page lists them all
        pages = [n for n, text in enumerate(texts, start=1) if heading in text and n >= first]
        assert page in pages, entry
    assert docx.data == built(anew=True).data
    assert not built(page_numbers=False).find("//w:sdt//w:tab")


def test_an_office_program_saves_it_again_without_loss(
    briefing: reportgen.Briefing, built: Built, libreoffice: str, tmp_path: Path
) -> None:
    assert briefing.benchmark is not None
    # In English: LibreOffice 7.4 writes Chinese words in a plain text control four times.
    before = built(benchmark=filled(briefing.benchmark), page_numbers=False, lang="en")
    after = Docx(saved_again(before.data, tmp_path))
    kinds = ("checkbox", "dropDownList", "date")
    paths = [f"//w14:{kind} | //w:{kind}" for kind in kinds] + ["//w:sdtPr/w:text"]
    for path in (*paths, "//w:tbl", "//w:tr[w:trPr/w:tblHeader]", "//w:footnoteReference"):
        assert len(after.find(path)) == len(before.find(path)), path
    assert [text.strip() for text in after.text("//w:tc")] == [
        text.strip() for text in before.text("//w:tc")
    ]
    assert after.values("//w:date/@w:fullDate") == before.values("//w:date/@w:fullDate")
    assert after.values("//w14:checked/@w14:val") == before.values("//w14:checked/@w14:val")
    kept = [
        etree.tostring(docx.tree("customXml/item1.xml"), method="c14n") for docx in (before, after)
    ]
    assert kept[0] == kept[1]
    shown = [field for field in after.fields() if field[0].startswith("REF")]
    assert [words for _, words in shown] == [
        words for code, words in before.fields() if code.startswith("REF")
    ]


@pytest.mark.heavy
def test_corrections_and_coverage_are_footnotes(built: Built) -> None:
    notes = built().part("word/footnotes.xml")
    assert notes is not None
    words = notes.text("//w:footnote[not(@w:type)]")
    assert len(words) == 8
    assert sum("百分比还是百分点" in text for text in words) == 2
    assert sum("10775" in text and "更正说明" in text for text in words) == 2
    assert sum("养老机构床位" in text for text in words) == 2


@pytest.mark.heavy
def test_a_figure_leads_to_its_source(built: Built) -> None:
    docx = built()
    links = docx.find("//w:hyperlink[.//w:t='672']")
    assert links
    targets = {str(link.get(f"{{{link.nsmap['w']}}}anchor")) for link in links}
    assert targets == {"src_A1"}
    (row,) = docx.find("//w:tr[.//w:bookmarkStart[@w:name='src_A1']]")
    assert "672" in "".join(row.itertext())
    assert not docx.find("//w:hyperlink[.//w:t='672']//w:rStyle")


@pytest.mark.heavy
def test_all_files_of_one_briefing_carry_one_hash_of_the_data(
    briefing: reportgen.Briefing, built: Built
) -> None:
    def hash_of(docx: Docx) -> str:
        about = docx.tree("docProps/custom.xml")
        (own,) = (it for it in about if it.get("name") == "reportgen:data")
        return "".join(own.itertext())

    assert hash_of(built()) == hash_of(built("digest", lang="en"))
    assert hash_of(built()) != hash_of(built(benchmark=None))
    assert re.fullmatch("sha256:[0-9a-f]{64}", hash_of(built()))


@pytest.mark.heavy
def test_tables_are_named_and_described(built: Built) -> None:
    docx = built()
    tables = docx.find("//w:tbl")
    assert len(docx.values("//w:tbl/w:tblPr/w:tblCaption/@w:val")) == len(tables)
    described = docx.values("//w:tbl/w:tblPr/w:tblDescription/@w:val")
    assert len(described) == len(tables)
    assert "各列：完成、序号、任务、责任处室、完成时限、状态" in described
    assert len(docx.find("//w:tbl[w:tr[1]/w:trPr/w:tblHeader]")) == len(tables)
