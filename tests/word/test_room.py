"""The room where content goes: pages of any size, columns, cells, and what is drawn in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.model.document import Drawing, FigureBlock, Image
from reportgen.word.skin import Skin
from reportgen.word.xml import story
from reportgen.word.xml.element import NAMESPACES, find
from reportgen.word.xml.room import Room, room_of, whole_lengths
from tests.word.building import caption, picture, properties, ready, written
from tests.word.reading import faults
from tests.word.test_skin import changed

CM = 1440 / 2.54
A4_WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
MARGINS = '<w:pgMar w:top="1440" w:bottom="1440" w:left="1440" w:right="1440" w:gutter="0"/>'


def room(body: str, section: str) -> Room:
    """The room of the paragraph that is marked, in a document of one section."""
    text = f'<w:body xmlns:w="{NAMESPACES["w"]}">{body}<w:sectPr>{section}</w:sectPr></w:body>'
    (place,) = find(story.parse_part(text.encode()), "//w:p[w:r/w:t]")
    return room_of(place)


HERE = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("section", "width", "height"),
    [
        (A4_WIDE + MARGINS, 13958, 9026),
        ('<w:pgSz w:w="8391" w:h="11906"/>' + MARGINS, 5511, 9026),
        ('<w:pgSz w:w="21cm" w:h="10cm"/>' + MARGINS, 9026, round(10 * CM) - 2880),
        (A4_WIDE + MARGINS + '<w:cols w:num="2" w:space="708"/>', 6625, 9026),
        (A4_WIDE + MARGINS + '<w:cols w:num="3"/>', 4172, 9026),
        (A4_WIDE + MARGINS + '<w:cols w:space="708"/>', 13958, 9026),
        (
            A4_WIDE + MARGINS + '<w:cols w:num="2" w:equalWidth="0">'
            '<w:col w:w="9000" w:space="500"/><w:col w:w="4458"/></w:cols>',
            4458,
            9026,
        ),
        (A4_WIDE + MARGINS.replace('top="1440"', 'top="-1440"'), 13958, 9026),
        ("", 9026, 13958),
    ],
)
def test_the_room_is_that_of_the_page_or_column(section: str, width: int, height: int) -> None:
    assert room(HERE, section) == Room(width, height)


def test_lengths_of_a_section_are_written_as_whole_numbers() -> None:
    section = (
        '<w:pgSz w:w="11906.5" w:h="16837.999"/><w:pgMar w:left="1440.0000001" w:top="-3.6" '
        'w:right="2cm"/><w:cols w:num="2" w:space="708.6" w:equalWidth="0"><w:col w:w="9.5"/>'
        "</w:cols>"
    )
    text = f'<w:body xmlns:w="{NAMESPACES["w"]}">{HERE}<w:sectPr>{section}</w:sectPr></w:body>'
    root = story.parse_part(text.encode())
    whole_lengths(root)
    found = {key: value for it in find(root, "//w:sectPr//*") for key, value in it.items()}
    assert list(found.values()) == ["10", "16838", "1440", "-4", "2cm", "2", "709", "0"]


def test_each_section_has_a_room_of_its_own() -> None:
    other = f"<w:p><w:pPr><w:sectPr>{A4_WIDE}{MARGINS}</w:sectPr></w:pPr></w:p>"
    small = '<w:pgSz w:w="8391" w:h="11906"/>' + MARGINS
    assert room(HERE + other, small) == Room(13958, 9026)
    assert room(other + HERE, small) == Room(5511, 9026)


def table(cell: str, *, table_look: str = "", grid: str = "", row: str = "") -> str:
    """A table of two cells, of which the second has the place."""
    cells = f"<w:tc><w:p/></w:tc><w:tc>{cell}{HERE}</w:tc>"
    return f"<w:tbl><w:tblPr>{table_look}</w:tblPr>{grid}<w:tr>{row}{cells}</w:tr></w:tbl>"


GRID = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/><w:gridCol w:w="500"/></w:tblGrid>'


@pytest.mark.parametrize(
    ("body", "width"),
    [
        (table('<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>', grid=GRID), 3784),
        (table('<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>', grid=GRID), 2784),
        (table('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', grid=GRID), 3284),
        (table('<w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr>'), 6979 - 216),
        (table('<w:tcPr><w:tcW w:w="25%" w:type="pct"/></w:tcPr>'), 3490 - 216),
        (table(""), 6979 - 216),
        (
            table(
                "",
                grid=GRID,
                table_look='<w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar>',
            ),
            2892,
        ),
        (f"<w:tbl><w:tblPr/>{GRID}<w:tr><w:tc>{table('')}<w:p/></w:tc></w:tr></w:tbl>", 676),
    ],
)
def test_in_a_table_the_room_is_that_of_the_cell(body: str, width: int) -> None:
    assert room(body, A4_WIDE + MARGINS).width == width


def test_a_row_of_fixed_height_bounds_what_is_in_it() -> None:
    fixed = '<w:trPr><w:trHeight w:val="1134" w:hRule="exact"/></w:trPr>'
    assert room(table("", row=fixed), A4_WIDE + MARGINS).height == 1134
    assert room(table("", row=fixed.replace("exact", "atLeast")), A4_WIDE + MARGINS).height == 9026


LOW = '<w:pgSz w:w="16838" w:h="8000"/>' + MARGINS + '<w:cols w:num="2"/></w:sectPr>'


def low() -> bytes:
    """A skin with low pages of two columns."""
    return changed(
        "word/document.xml", lambda text: re.sub("<w:pgSz.*</w:sectPr>", LOW, text, flags=re.S)
    )


@pytest.mark.parametrize("high", [True, False])
def test_what_is_drawn_is_no_higher_than_its_page_nor_wider_than_its_column(
    tmp_path: Path, *, high: bool
) -> None:
    shown, place = picture(4, 20) if high else picture(20, 4), Drawing("x")
    blocks = (FigureBlock(place, "alt", caption("figure", 1, "x")), Image(shown, "alt", ""))
    docx = written(*blocks, look=low(), pictures={place: shown})
    opened = Skin(ready(low()), properties(), ["body"])
    opened.turn_to("body")
    assert (opened.width, opened.height) == (6619, 5120)
    for wide, tall in zip(
        docx.values("//wp:extent/@cx"), docx.values("//wp:extent/@cy"), strict=True
    ):
        assert int(wide) <= 6619 * 635 + 1
        assert int(tall) <= (5120 / CM - 2.5) * 360_000 + 1
        assert int(wide) / int(tall) == pytest.approx(0.2 if high else 5, rel=0.01)
    assert faults(docx.data, tmp_path) == []
