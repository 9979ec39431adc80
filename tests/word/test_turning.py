"""Sections of landscape pages in Word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.model.document import Block, PageTurn, Paragraph, Run
from reportgen.word.package import repack
from tests.word.building import skin, written
from tests.word.reading import Docx, faults, values


def paragraph(words: str) -> Paragraph:
    return Paragraph((Run(words),))


TURNED = (PageTurn(), paragraph("wide"), PageTurn(back=True))


def sheets(found: Docx) -> list[tuple[str, str, bool]]:
    """The width of the paper of each section, its orientation, and whether it counts anew."""
    return [
        (
            "".join(values(section, "w:pgSz/@w:w")),
            "".join(values(section, "w:pgSz/@w:orient")) or "portrait",
            bool(values(section, "w:pgNumType/@w:start")),
        )
        for section in found.find("//w:sectPr")
    ]


@pytest.mark.parametrize("name", ["briefing", "jianbao"])
@pytest.mark.parametrize(
    ("blocks", "papers"),
    [
        ((paragraph("a"), *TURNED, paragraph("b")), ["portrait", "landscape", "portrait"]),
        ((paragraph("a"), *TURNED), ["portrait", "landscape"]),
        ((*TURNED, paragraph("b")), ["landscape", "portrait"]),
        (TURNED, ["landscape"]),
        ((paragraph("a"), *TURNED, *TURNED), ["portrait", "landscape"]),
        ((*TURNED, paragraph("a"), *TURNED), ["landscape", "portrait", "landscape"]),
    ],
)
def test_what_is_turned_has_sections_of_its_own_and_no_page_is_empty(
    name: str, blocks: tuple[Block, ...], papers: list[str], tmp_path: Path
) -> None:
    found = written(*blocks, look=skin(name))
    assert [paper for _, paper, _ in sheets(found)] == papers
    assert faults(found.data, tmp_path) == []


def test_the_number_of_the_page_stays_where_it_is_on_the_paper() -> None:
    found = written(paragraph("a"), *TURNED, look=skin("jianbao"))
    portrait, landscape = found.find("//w:sectPr")
    margins = {
        side: values(landscape, f"w:pgMar/@w:{side}")[0]
        for side in ("top", "right", "bottom", "left")
    }
    # binding edge 28 mm, head 37, fore-edge 26, foot 35: the left edge of others is the upper one
    assert margins == {"top": "1587", "right": "2098", "bottom": "1474", "left": "1984"}
    own = values(portrait, "w:footerReference/@r:id")
    turned = values(landscape, "w:footerReference/@r:id")
    assert (len(turned), set(turned) & set(own)) == (2, set())
    boxes = [it for name, it in found.parts.items() if b'vert="vert"' in it and "footer" in name]
    assert len(boxes) == 2
    assert all(b" PAGE " in box and b'anchor="b"' in box for box in boxes)


def odd_skin(change: Callable[[bytes], bytes], name: str = "briefing") -> bytes:
    """A skin with another text of its document."""
    return repack(skin(name), {"word/document.xml": change})


def test_a_place_in_a_table_cannot_be_turned() -> None:
    def in_a_cell(xml: bytes) -> bytes:
        start, end = xml.index(b"<w:p>"), xml.index(b"</w:p>") + len(b"</w:p>")
        head = b'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>'
        tail = b"</w:tc></w:tr></w:tbl><w:p/>"
        return xml[:start] + head + xml[start:end] + tail + xml[end:]

    found = written(paragraph("a"), *TURNED, look=odd_skin(in_a_cell))
    assert [paper for _, paper, _ in sheets(found)] == ["portrait"]
    assert "wide" in "".join(found.text("//w:tc"))


def test_pages_count_on_and_only_the_first_part_begins_anew() -> None:
    def numbered(xml: bytes) -> bytes:
        return xml.replace(b"<w:cols ", b'<w:pgNumType w:start="5"/><w:cols ')

    found = written(paragraph("a"), *TURNED, paragraph("b"), look=odd_skin(numbered))
    assert [anew for _, _, anew in sheets(found)] == [True, False, False]


def test_what_follows_in_the_skin_is_on_the_other_pages_again() -> None:
    def followed(xml: bytes) -> bytes:
        return xml.replace(b"<w:sectPr", b"<w:p><w:r><w:t>imprint</w:t></w:r></w:p><w:sectPr", 1)

    found = written(paragraph("a"), *TURNED, look=odd_skin(followed))
    assert [paper for _, paper, _ in sheets(found)] == ["portrait", "landscape", "portrait"]


def test_a_page_that_is_landscape_stays_as_it_is() -> None:
    def wide(xml: bytes) -> bytes:
        return xml.replace(b'w:w="11906" w:h="16838"', b'w:w="16838" w:h="11906"')

    found = written(paragraph("a"), *TURNED, look=odd_skin(wide))
    assert [width for width, _, _ in sheets(found)] == ["16838"]
