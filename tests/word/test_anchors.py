from __future__ import annotations

from pathlib import Path

from reportgen.identity import ids_by_stem
from reportgen.model.document import Block, Heading, Paragraph, Run
from reportgen.word import write
from reportgen.word.anchors import Bookmarks
from reportgen.word.xml.element import NO_XML
from tests.identity.printing import known, printed_document
from tests.word.building import document, ready, runs, skin, written
from tests.word.reading import Docx, faults


def linked(*ids: str) -> tuple[Block, ...]:
    headings = tuple(Heading(1, runs("x"), id_) for id_ in dict.fromkeys(ids))
    links = tuple(Run("x", href=f"#{id_}") for id_ in ids)
    return (*headings, Paragraph(links))


def names(*ids: str, taken: tuple[str, ...] = ()) -> list[str | None]:
    anchors = Bookmarks(document(*linked(*ids)), taken, 1)
    return [anchors.name(id_) for id_ in ids]


def test_names_hold_only_what_word_accepts() -> None:
    assert names("tab-levels", "1st", "城市低保", "a.b:c") == [
        "tab_levels",
        "_1st",
        "城市低保",
        "a_b_c",
    ]


def test_names_are_at_most_40_characters_and_differ() -> None:
    found = [name or "" for name in names("x" * 60, "x" * 61, "a-b", "a_b", "A_B")]
    assert all(0 < len(name) <= 40 for name in found)
    assert len({name.casefold() for name in found}) == 5


def test_names_of_the_skin_are_not_taken_again() -> None:
    assert names("cover", taken=("Cover",)) == ["cover_2"]


def test_links_land_on_bookmarks() -> None:
    docx = written(*linked("tab-a", "城市", "z" * 50))
    anchors = docx.values("//w:hyperlink/@w:anchor")
    assert len(anchors) == 3
    assert docx.values("//w:bookmarkStart/@w:name") == anchors
    assert docx.values("//w:bookmarkStart/@w:id") == docx.values("//w:bookmarkEnd/@w:id")


def test_what_nothing_points_to_gets_no_bookmark() -> None:
    assert not written(Heading(1, runs("x"), "alone")).find("//w:bookmarkStart")


def test_an_id_that_occurs_twice_is_marked_once() -> None:
    twice = (Heading(1, runs("x"), "same"), Heading(1, runs("y"), "same"))
    docx = written(*twice, Paragraph((Run("x", href="#same"),)))
    assert docx.values("//w:bookmarkStart/@w:name") == ["same"]


def test_each_printed_figure_stands_in_a_hidden_bookmark_of_its_own(tmp_path: Path) -> None:
    docx = Docx(write(printed_document(), ready(skin()), {}))
    notes = docx.part("word/footnotes.xml")
    assert notes
    found = [it.enclosed(name) for it in (docx, notes) for name in marks(it)]
    names = [name for it in (docx, notes) for name in marks(it)]
    assert dict(zip(names, found, strict=True)) == {
        "_A1_1": "每人每月672元",
        "_A1_B2_standing_1": "高于全国1.1%",
        "_B2_1": "665元",
        "_A1_3": "每人每月672元",
        "_A4_1": "1072",
        "_A1_2": "每人每月672元",
    }
    numbers = [n for it in (docx, notes) for n in it.values("//w:bookmarkStart/@w:id")]
    assert len(numbers) == len(set(numbers))
    assert faults(docx.data, tmp_path) == []


def marks(docx: Docx) -> list[str]:
    names = docx.values("//w:bookmarkStart/@w:name")
    return list(ids_by_stem(names, known().record_of(printed_document()).ids))


def test_a_name_that_the_skin_has_is_not_given_to_a_figure() -> None:
    anchors = Bookmarks(document(), ["_a1_1", "_A1_2"], 1)
    assert 'w:name="_A1_3"' in anchors.mark_figure("A1", NO_XML)
