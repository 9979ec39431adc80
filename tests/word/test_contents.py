from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from reportgen.model.document import Contents, Entry, Heading, Paragraph
from reportgen.word import write
from tests.word.building import document, runs, skin, written
from tests.word.reading import Docx, faults

ENTRIES = (Entry(1, "一、甲 <&>", "a"), Entry(2, "（一）乙", "b"), Entry(1, "二、丙", "c" * 50))
HEADINGS = tuple(Heading(entry.level, runs(entry.text), entry.id) for entry in ENTRIES)
CONTENTS = Contents(ENTRIES, runs("目录"))


def paged(*pages: int) -> Docx:
    whole = document(CONTENTS, *HEADINGS)
    known = dict(zip(ENTRIES, pages, strict=True))
    return Docx(write(whole.with_pages(known), skin(), {}))


def test_the_lines_are_links_to_the_headings(tmp_path: Path) -> None:
    docx = written(CONTENTS, *HEADINGS)
    assert docx.values("//w:sdt//w:hyperlink/@w:anchor") == ["a", "b", "c" * 40]
    assert docx.text("//w:sdt//w:hyperlink") == [entry.text for entry in ENTRIES]
    assert docx.styles("//w:sdt//w:p") == ["TOCHeading", "TOC1", "TOC2", "TOC1", "TableEnd"]
    assert [code for code, _ in docx.fields()] == ['TOC \\o "1-2" \\h \\z \\u']
    assert not docx.find("//w:tab")
    assert faults(docx.data, tmp_path) == []


def test_page_numbers_are_fields_with_their_results(tmp_path: Path) -> None:
    docx = paged(1, 3, 12)
    numbers = [(code, shown) for code, shown in docx.fields() if code.startswith("PAGEREF")]
    names = ("a", "b", "c" * 40)
    assert numbers == [
        (f"PAGEREF {name} \\h", page) for name, page in zip(names, ("1", "3", "12"), strict=True)
    ]
    assert docx.text("//w:sdt//w:hyperlink") == [
        f"{entry.text}{page}" for entry, page in zip(ENTRIES, (1, 3, 12), strict=True)
    ]
    assert faults(docx.data, tmp_path) == []


def test_word_is_never_asked_to_update() -> None:
    docx = paged(1, 3, 12)
    assert b"updateFields" not in docx.parts["word/settings.xml"]
    assert not re.search(rb"w:dirty", docx.parts["word/document.xml"])


def test_contents_of_nothing_are_not_written() -> None:
    docx = written(Contents((), runs("目录")), Paragraph(runs("x")))
    assert docx.text("//w:body/w:p") == ["x"]


def test_pages_are_given_to_a_new_document() -> None:
    whole = document(CONTENTS, *HEADINGS)
    assert whole.entries == ENTRIES
    known = whole.with_pages({ENTRIES[0]: 2})
    assert known.entries == (replace(ENTRIES[0], page=2), *ENTRIES[1:])
    assert whole.entries == ENTRIES
