"""What may stand once and is repeated by a loop: ids, and copies of what has none."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.parser import parse_xml

import reportgen
from reportgen.model.document import Drawing, FigureBlock, Paragraph, Run
from reportgen.word.fill import fill_tags
from reportgen.word.xml.element import NAMESPACES
from tests.word.building import caption, skin, written
from tests.word.chart.building import chart, point
from tests.word.fill.building import blank, saved
from tests.word.fill.conftest import Maker
from tests.word.fill.test_carried import filled, line
from tests.word.fill.test_pack import built, pack
from tests.word.reading import Docx, faults

__all__ = ["pack"]
FOR, END = line("{%p for x in 'abc' %}"), line("{%p endfor %}")
MORE = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" '
    f'xmlns:wp="{NAMESPACES["wp"]}" xmlns:a="{NAMESPACES["a"]}" '
    'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
)
NAMES = " ".join(f'xmlns:{key}="{uri}"' for key, uri in NAMESPACES.items())


W = {"w": NAMESPACES["w"]}


def note(words: str) -> Run:
    return Run("", footnote=(Run(words),))


def looped(
    data: bytes, tags: Maker, first: int, last: int, edges: tuple[str, str] = ("", "")
) -> Docx:
    """A written document, of which a loop repeats the paragraphs from one to another."""
    document: Any = docx.Document(BytesIO(data))
    body = document.element.body
    lines = tuple(line(it) for it in edges) if edges[0] else (FOR, END)
    around = [parse_xml(it.replace("<w:p>", f"<w:p {NAMES}>", 1)) for it in lines]
    paragraphs = list(body)
    paragraphs[first].addprevious(around[0])
    paragraphs[last].addnext(around[1])
    return Docx(fill_tags(saved(document), tags()).data)


@pytest.mark.heavy
def test_each_round_has_notes_bookmarks_and_charts_of_its_own(tags: Maker, tmp_path: Path) -> None:
    place = Drawing("x")
    drawn = FigureBlock(place, "alt", caption("figure", 1, "甲"), "fig-x")
    noted = Paragraph((Run("甲"), note("脚注"), Run("见", href="#fig-x")))
    made = written(noted, drawn, charts={place: chart("index", [point("101")])})
    document = looped(made.data, tags, 0, 2)
    ids = document.values("//w:footnoteReference/@w:id")
    assert len(set(ids)) == len(ids) == 3
    notes = document.part("word/footnotes.xml")
    assert notes is not None
    assert set(ids) <= set(notes.values("//w:footnote/@w:id"))
    assert notes.text("//w:footnote[not(@w:type)]") == [" 脚注"] * 3
    names = document.values("//w:bookmarkStart/@w:name")
    assert len(set(names)) == 3
    assert document.values("//w:hyperlink/@w:anchor") == names
    charts = {it for it in document.parts if it.startswith("word/charts/chart")}
    books = {it for it in document.parts if it.startswith("word/embeddings/")}
    assert (len(charts), len(books)) == (3, 3)
    assert len(set(document.values("//*[local-name() = 'chart']/@r:id"))) == 3
    assert faults(document.data, tmp_path) == []


@pytest.mark.heavy
def test_charts_of_the_author_are_no_fault_of_the_data(
    pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    place = Drawing("x")
    made = written(FigureBlock(place, "alt"), charts={place: chart("index", [point("101")])})
    document: Any = docx.Document(BytesIO(made.data))
    for text, at in ((FOR, "addprevious"), (END, "addnext")):
        new = parse_xml(text.replace("<w:p>", f"<w:p {NAMES}>", 1))
        getattr(document.paragraphs[0 if at == "addprevious" else -1]._element, at)(new)
    pack(saved(document))
    data = built(briefing)  # and verified
    assert sum(it.startswith("word/charts/chart") for it in Docx(data).parts) == 3
    assert faults(data, tmp_path) == []


@pytest.mark.heavy
def test_a_note_of_a_branch_that_is_left_out_goes(tags: Maker, tmp_path: Path) -> None:
    made = written(Paragraph((Run("甲"), note("脚注甲"))), Paragraph((Run("乙"), note("脚注乙"))))
    document = looped(made.data, tags, 0, 0, ("{%p if false %}", "{%p endif %}"))
    notes = document.part("word/footnotes.xml")
    assert notes is not None
    assert notes.text("//w:footnote[not(@w:type)]") == [" 脚注乙"]
    assert faults(document.data, tmp_path) == []


VML = (
    f'<w:p {MORE}><w:r><w:pict w14:anchorId="0A0A0A0A"><v:shapetype id="_x0000_t202" o:spt="202"/>'
    '<v:shape id="Box" o:spid="_x0000_s1026" type="#_x0000_t202"><v:textbox '
    'style="mso-next-textbox:#_x0000_s1027"><w:txbxContent><w:p/></w:txbxContent></v:textbox>'
    '</v:shape><v:rect id="_x0000_s1027" href="#_Ref9"/></w:pict></w:r></w:p>'
)


def test_shapes_of_vml_have_numbers_and_names_of_their_own_that_chains_follow(tags: Maker) -> None:
    mark = '<w:bookmarkStart w:id="5" w:name="_Ref9"/>', '<w:bookmarkEnd w:id="5"/>'
    document = filled(tags, FOR, line("a", before=mark[0], after=mark[1]), VML, END)
    shapes = document.values("//*[local-name() = 'shape']/@id")
    boxes = document.values("//*[local-name() = 'rect']/@id")
    assert shapes == ["Box", "Box_2", "Box_3"]
    numbers = [*boxes, *document.values("//*[local-name() = 'shape']/@*[local-name() = 'spid']")]
    assert len(set(numbers)) == 6
    assert all(it.startswith("_x0000_s") for it in numbers)
    chained = document.values("//*[local-name() = 'textbox']/@style")
    assert chained == [f"mso-next-textbox:#{it}" for it in boxes]
    assert document.values("//@href") == ["#_Ref9", "#_Ref9_2", "#_Ref9_3"]
    assert document.values("//@w14:anchorId") == ["0A0A0A0A"]


@pytest.mark.parametrize(
    ("code", "left"),
    [
        (" REF _Ref9 \\h ", " REF _Ref9_2 \\h "),
        (' HYPERLINK \\l "_Ref9" ', ' HYPERLINK \\l "_Ref9_2" '),
        (" NOTEREF _Ref9 ", " NOTEREF _Ref9_2 "),
        (" TOC \\b _Ref9 \\h ", " TOC \\b _Ref9_2 \\h "),
        (" =SUM(_Ref9)+a ", " =SUM(_Ref9_2)+a "),
        (" _Ref9 ", " _Ref9_2 "),
        (" SEQ _Ref9 \\* ARABIC ", " SEQ _Ref9 \\* ARABIC "),
        (" STYLEREF _Ref9 ", " STYLEREF _Ref9 "),
        (' HYPERLINK "https://x.org/_Ref9" ', ' HYPERLINK "https://x.org/_Ref9" '),
    ],
)
def test_only_what_names_a_bookmark_in_a_field_follows_it(
    tags: Maker, code: str, left: str
) -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "end"))
    half = len(code) // 2
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{it}</w:instrText></w:r>'
        for it in (code[:half], code[half:])
    )
    mark = '<w:bookmarkStart w:id="5" w:name="_Ref9"/><w:bookmarkEnd w:id="5"/>'
    document = filled(tags, FOR, line("a", before=mark), f"<w:p>{begin}{codes}{end}</w:p>", END)
    runs = document.values("//w:instrText/text()")
    assert "".join(runs) == code + left + left.replace("_2", "_3")


PERM = '<w:permStart w:id="7" w:edGrp="everyone"/>', '<w:permEnd w:id="7"/>'


def test_parts_that_may_be_edited_and_drawings_and_cells_are_told_apart(tags: Maker) -> None:
    drawing = (
        f'<w:r {MORE}><w:drawing><wp:inline wp14:editId="1"><wp:docPr id="4" name="x"><a:extLst>'
        '<a:ext uri="{FF2B5EF4}"><a16:creationId id="{1}"/></a:ext></a:extLst></wp:docPr>'
        "</wp:inline></w:drawing></w:r>"
    )
    paragraph = line("a", before=PERM[0], after=drawing + PERM[1])
    document = filled(tags, FOR, paragraph, END)
    for path in ("//w:permStart/@w:id", "//w:permEnd/@w:id", "//wp:docPr/@id"):
        assert len(set(document.values(path))) == 3
    assert document.values("//w:permStart/@w:id") == document.values("//w:permEnd/@w:id")
    assert len(document.find("//*[local-name() = 'creationId']")) == 1
    assert len(document.find("//a:extLst")) == 1
    assert len(document.values("//@*[local-name() = 'editId']")) == 1


def test_ids_are_told_apart_over_all_parts(tags: Maker) -> None:
    document: Any = blank()
    box = (
        f'<w:p {NAMES}><w:r><w:drawing><wp:inline><wp:docPr id="{{}}" name="x"/></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    document.sections[0].header._element.append(parse_xml(box.format(5)))
    for block in (FOR, box.format(4), END):
        named = block if NAMES in block else block.replace("<w:p>", f"<w:p {NAMES}>", 1)
        document.element.body.sectPr.addprevious(parse_xml(named))
    made = Docx(fill_tags(saved(document), tags()).data)
    header = made.part("word/header1.xml")
    assert header is not None
    ids = [*made.values("//wp:docPr/@id"), *header.values("//wp:docPr/@id")]
    assert len(set(ids)) == len(ids) == 4


def test_a_bookmark_within_a_paragraph_follows_a_loop_within_it(tags: Maker) -> None:
    runs = [
        f"<w:r><w:t>{it}</w:t></w:r>" for it in ("{% for x in 'ab' %}[", "{{ x }}]{% endfor %}")
    ]
    mark = '<w:bookmarkStart w:id="5" w:name="m"/><w:bookmarkEnd w:id="5"/>'
    link = '<w:hyperlink w:anchor="m"><w:r><w:t>see</w:t></w:r></w:hyperlink>'
    document = filled(tags, f"<w:p>{runs[0]}{mark}{link}{runs[1]}</w:p>")
    assert "".join(document.values("//w:t/text()")) == "[seea][seeb]"
    assert document.values("//w:bookmarkStart/@w:name") == ["m", "m_2"]
    assert document.values("//w:hyperlink/@w:anchor") == ["m", "m_2"]


ITEM = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>'


@pytest.mark.parametrize(
    ("before", "after", "lists"),
    [
        ("head", "", 3),  # a list in each round
        ("", "more", 1),  # one list, with words between
        ("", "", 1),
    ],
)
def test_a_list_counts_anew_in_rounds_in_which_text_stands_before_it(
    tags: Maker, before: str, after: str, lists: int
) -> None:
    number = Docx(skin()).tree("word/numbering.xml").xpath("//w:num/@w:numId", namespaces=W)[0]
    item = ITEM.format(number)
    inner = [line("{%p for y in 'de' %}"), line("{{ y }}", before=item), END]
    blocks = [line(before)] if before else []
    document = filled(tags, FOR, *blocks, *inner, *([line(after)] if after else []), END)
    used = document.values("//w:numPr/w:numId/@w:val")
    assert len(used) == 6
    assert len(set(used)) == lists
    numbering = document.part("word/numbering.xml")
    assert numbering is not None
    assert set(used) <= set(numbering.values("//w:num/@w:numId"))
    for new in set(used) - {number}:
        starts = f"//w:num[@w:numId='{new}']/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val"
        assert numbering.values(starts) == ["1"]


def test_a_list_that_goes_on_behind_a_loop_counts_on(tags: Maker) -> None:
    number = Docx(skin()).tree("word/numbering.xml").xpath("//w:num/@w:numId", namespaces=W)[0]
    item = ITEM.format(number)
    blocks = (FOR, line("head"), line("{{ x }}", before=item), END, line("end", before=item))
    assert set(filled(tags, *blocks).values("//w:numPr/w:numId/@w:val")) == {number}
