from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from reportgen.model.document import Contents, Entry, Heading, Paragraph
from reportgen.word import write
from tests.word.building import document, ready, runs, skin, written
from tests.word.reading import Docx, faults

ENTRIES = (Entry(1, "一、甲 <&>", "a"), Entry(2, "（一）乙", "b"), Entry(1, "二、丙", "c" * 50))
HEADINGS = tuple(Heading(entry.level, runs(entry.text), entry.id) for entry in ENTRIES)
CONTENTS = Contents(ENTRIES, runs("目录"))


def paged(*pages: int) -> Docx:
    known = dict(zip(ENTRIES, pages, strict=True))
    return Docx(write(document(CONTENTS, *HEADINGS), ready(skin()), {}, pages=lambda _, __: known))


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


def test_the_document_is_laid_out_once_as_it_is_without_page_numbers() -> None:
    asked: list[tuple[bytes, Sequence[Entry]]] = []

    def pages(docx: bytes, entries: Sequence[Entry]) -> dict[Entry, int]:
        asked.append((docx, entries))
        return {}

    whole = document(CONTENTS, *HEADINGS)
    made = write(whole, ready(skin()), {}, pages=pages)
    assert asked == [(made, ENTRIES)]
    assert made == write(whole, ready(skin()), {})
    assert b"reportgen-page" not in Docx(made).parts["word/document.xml"]


def test_a_document_without_contents_is_not_laid_out() -> None:
    def pages(docx: bytes, entries: Sequence[Entry]) -> dict[Entry, int]:
        raise AssertionError

    assert write(document(*HEADINGS), ready(skin()), {}, pages=pages)


def test_a_line_whose_heading_has_no_bookmark_has_no_page() -> None:
    whole = document(CONTENTS, *HEADINGS[1:])
    known = dict.fromkeys(ENTRIES, 7)
    docx = Docx(write(whole, ready(skin()), {}, pages=lambda _, __: known))
    assert docx.text("//w:sdt//w:hyperlink") == [f"{it.text}7" for it in ENTRIES[1:]]
