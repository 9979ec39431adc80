from __future__ import annotations

from cProfile import Profile
from dataclasses import replace
from io import BytesIO

import pytest

from reportgen.identity import row_bookmark
from reportgen.model.document import Cell, Control, Paragraph, Row, Run, Table
from reportgen.word.skin import open_skin
from reportgen.word.writer import write
from tests.word.building import SKINS, caption, cell, document, ready, runs, skin, written
from tests.word.reading import Docx, text_of, values

HEADER = Row((cell("指标", header=True), cell("辽宁", header=True, align="right")), "header")
GROUP = Row((cell("低保", header=True, colspan=2),), "group")
BODY = tuple(Row((cell(f"标准{n}", header=True), cell(str(n), align="right"))) for n in range(1, 6))
TABLE = Table((HEADER, GROUP, *BODY), (70, 30), caption=caption("table", 1, "标准"))


def test_the_header_row_repeats_and_no_row_is_cut() -> None:
    docx = written(TABLE)
    headers = docx.find("//w:tr[w:trPr/w:tblHeader]")
    assert [text_of(row) for row in headers] == ["指标辽宁"]
    assert len(docx.find("//w:tr[w:trPr/w:cantSplit]")) == 7


def test_the_look_is_the_style_of_the_skin() -> None:
    docx = written(TABLE, Table(BODY, (20, 80), "facts"), Table((HEADER, *BODY), (), "checklist"))
    assert docx.values("//w:tblStyle/@w:val") == ["ReportTable", "ReportFacts", "ReportChecklist"]
    assert docx.values("//w:tblLook/@w:firstRow") == ["1", "0", "1"]
    assert docx.values("//w:tblLook/@w:firstColumn") == ["1", "1", "1"]
    assert docx.values("//w:tblLook/@w:val") == ["06A0", "0680", "06A0"]
    assert not docx.find("//w:tblBorders | //w:tcBorders | //w:tc//w:rFonts")


def test_an_unknown_role_takes_the_style_of_data() -> None:
    assert written(Table(BODY, (), "ledger")).values("//w:tblStyle/@w:val") == ["ReportTable"]


def test_cells_take_the_style_of_their_row() -> None:
    assert written(TABLE).styles("//w:tbl//w:p")[:5] == [
        "TableHeader",
        "TableHeader",
        "TableGroup",
        "TableText",
        "TableText",
    ]
    facts = written(Table(BODY[:1], (20, 80), "facts"))
    assert facts.styles("//w:tbl//w:p") == ["TableStub", "TableText"]


def counted(*tasks: str) -> Table:
    rows = [
        Row(
            (
                Cell(control=Control("checkbox", task)),
                replace(cell(str(number), align="center"), counted=True),
                cell("走访", header=True),
            )
        )
        for number, task in enumerate(tasks, start=1)
    ]
    return Table((HEADER, *rows), (10, 10, 80), "checklist")


@pytest.mark.parametrize("skin_name", SKINS)
def test_word_counts_the_rows_of_each_list_from_one(skin_name: str) -> None:
    found = written(counted("a", "b"), Paragraph(runs("x")), counted("c"), look=skin(skin_name))
    assert found.text("//w:tc[w:p/w:pPr/w:numPr]") == ["", "", ""]
    first, again, second = found.values("//w:tc//w:numPr/w:numId/@w:val")
    assert (first == again, first == second) == (True, False)
    lists = Docx(found.data)
    lists.root = found.tree("word/numbering.xml")
    for number in (first, second):
        (abstract,) = lists.values(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        level = f"//w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl"
        assert lists.values(f"{level}/w:start/@w:val | {level}/w:lvlText/@w:val") == ["1", "%1"]
    kinds = [str(it.tag).rpartition("}")[2] for it in lists.root if "num" in str(it.tag).lower()]
    assert kinds == sorted(kinds), "the kinds of lists come before the lists"


def test_rows_are_counted_in_a_letterhead_that_has_no_lists() -> None:
    bare, saved = open_skin(skin()), BytesIO()
    part = bare.part
    (lists,) = [id_ for id_, it in part.rels.items() if it.reltype.endswith("/numbering")]
    part.rels.pop(lists)
    bare.save(saved)
    found = written(counted("a"), look=saved.getvalue())
    assert found.find("//w:tc//w:numPr")
    assert str(found.tree("word/numbering.xml").tag).endswith("}numbering")


def test_a_row_has_a_hidden_bookmark_that_tells_its_task() -> None:
    long = "任务" * 60
    found = written(counted("n/a", long), Paragraph(runs("x")))
    names = found.values("//w:tc/w:p/w:bookmarkStart/@w:name")
    assert names == [row_bookmark("n/a"), row_bookmark(long)]
    assert found.text("//w:p[w:bookmarkStart]") == ["走访", "走访"]


def test_a_group_row_has_the_tint_of_its_style_and_stays_with_the_next() -> None:
    docx = written(TABLE)
    (row,) = docx.find("//w:tr[.//w:t='低保']")
    assert values(row, "w:tc/w:tcPr/w:shd/@w:fill") == ["F4F6F8"]
    assert values(row, "w:tc/w:tcPr/w:gridSpan/@w:val") == ["2"]
    assert values(row, ".//w:keepNext/../w:pStyle/@w:val") == ["TableGroup"]


def test_no_page_begins_or_ends_with_a_lone_row() -> None:
    docx = written(Table((HEADER, GROUP, *BODY, GROUP, *BODY), (70, 30)))
    kept = [text_of(row) for row in docx.find("//w:tr[.//w:keepNext]")]
    assert kept == ["指标辽宁", "低保", "低保", "标准44"]
    ungrouped = written(Table((HEADER, *BODY, *BODY), (70, 30)))
    kept = [text_of(row) for row in ungrouped.find("//w:tr[.//w:keepNext]")]
    assert kept == ["指标辽宁", "标准11", "标准44"]


def test_a_short_table_stays_whole() -> None:
    assert len(written(TABLE).find("//w:tr[not(.//w:keepNext)]")) == 1
    long = tuple(Row((cell("很长的文字" * 20),)) for _ in range(4))
    assert len(written(Table(long, ())).find("//w:tr[not(.//w:keepNext)]")) == 2


def test_notes_stay_with_the_table() -> None:
    docx = written(TABLE, Paragraph(runs("注"), "note"))
    assert len(docx.find("//w:tr[last()]//w:keepNext")) == 2


def test_widths_are_those_of_the_text() -> None:
    docx = written(TABLE)
    grid = [int(width) for width in docx.values("//w:gridCol/@w:w")]
    (size,) = docx.find("//w:sectPr/w:pgSz")
    room = int(values(size, "@w:w")[0]) - sum(
        int(side) for side in docx.values("//w:pgMar/@w:left | //w:pgMar/@w:right")
    )
    assert sum(grid) == room
    assert abs(grid[0] / room - 0.7) < 0.001
    assert docx.values("//w:tblLayout/@w:type") == ["fixed"]
    assert docx.values("//w:tr[last()]/w:tc/w:tcPr/w:tcW/@w:w") == [str(width) for width in grid]


def test_every_row_fills_the_grid() -> None:
    rows = (
        Row((cell("a", rowspan=2, header=True), cell("b", colspan=2, header=True)), "header"),
        Row((cell("c", header=True), cell("d", header=True)), "header"),
        Row((cell("e"), cell("f", rowspan=2), cell("g"))),
        Row((cell("h"), cell("i"))),
        Row((cell("j"),)),
    )
    docx = written(Table(rows, (40, 30, 30)))
    for row in docx.find("//w:tr"):
        spans = [int(span) for span in values(row, "w:tc/w:tcPr/w:gridSpan/@w:val")]
        assert len(values(row, "w:tc/w:tcPr/w:tcW/@w:w")) - len(spans) + sum(spans) == 3
    assert docx.values("//w:vMerge/@w:val") == ["restart", "continue", "restart", "continue"]
    assert docx.values("//w:tblHeader/../../w:tc[1]/w:tcPr/w:vMerge/@w:val") == [
        "restart",
        "continue",
    ]
    assert len(docx.find("//w:tr[2]//w:tcBorders/w:bottom")) == 3


def test_alignment_paragraphs_and_links_in_cells() -> None:
    two = Cell((runs("甲"), (Run("乙", href="#here"),)), id="here")
    docx = written(Table((Row((two, cell("1", align="center"))),), ()))
    assert docx.values("//w:tc/w:p/w:pPr/w:jc/@w:val") == ["center"]
    assert [len(item.findall("{*}p")) for item in docx.find("//w:tc")] == [2, 1]
    assert docx.values("//w:tc//w:bookmarkStart/@w:name") == ["here"]


def test_a_table_is_named_to_those_who_cannot_see_it() -> None:
    assert written(TABLE).values("//w:tblCaption/@w:val") == ["标准"]


def test_a_link_to_a_table_without_caption() -> None:
    docx = written(Paragraph((Run("x", href="#t"),)), Table(BODY, (), id="t"))
    assert docx.values("//w:body/w:bookmarkStart/@w:name") == ["t"]


def test_tables_do_not_stick_together_or_to_the_text() -> None:
    bare = Table(BODY, ())
    docx = written(bare, bare, Paragraph(runs("x")), bare)
    kinds = [str(node.tag).split("}")[1] for node in docx.find("//w:body/*")]
    assert kinds == ["tbl", "p", "tbl", "p", "p", "tbl", "p", "sectPr"]
    assert docx.styles("//w:body/w:p[not(w:r)]") == ["TableEnd"] * 3


def test_an_empty_table_is_still_a_table() -> None:
    assert len(written(Table((Row(()),), ())).find("//w:tc/w:p")) == 1


def steps(rows: int) -> int:
    """How many functions are called to write a table of so many rows."""
    body = tuple(Row(tuple(cell(f"{n} & {c}") for c in range(6))) for n in range(rows))
    long = document(Table((HEADER, *body), ()))
    profile = Profile()
    profile.runcall(write, long, ready(skin()), {})
    return int(sum(entry.callcount for entry in profile.getstats()))


@pytest.mark.heavy
def test_long_tables_take_linear_time() -> None:
    steps(10)
    few, more, most = steps(100), steps(200), steps(1000)
    assert abs((most - few) - 9 * (more - few)) < 0.02 * most


def test_a_column_of_no_width_and_rows_without_cells_are_written() -> None:
    narrow = written(Table(BODY, (99.999, 0.001)), Table((Row(()), Row(())), (100,)))
    assert len(narrow.find("//w:tbl")) == 2
    assert len(narrow.find("//w:tc")) == 12


def test_no_word_is_broken_where_another_column_has_room() -> None:
    rows = (
        Row((cell("Indicator"), cell("Verdict")), "header"),
        Row(
            (cell("Beds"), cell("comparable")),
        ),
    )
    docx = written(Table(rows, (92, 8)), lang="en")
    wide, narrow = map(int, docx.values("//w:gridCol/@w:w"))
    assert narrow > 1000
    assert wide + narrow == sum(map(int, skin_widths()))


def skin_widths() -> list[str]:
    return written(Table((Row((cell("a"),)),), (100,))).values("//w:gridCol/@w:w")
