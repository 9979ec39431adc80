from __future__ import annotations

import pytest

from reportgen.errors import InputError
from reportgen.model.document import (
    Control,
    Drawing,
    FigureBlock,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from tests.compose.building import FILE, blocks


def test_headings_paragraphs_lists_and_breaks_keep_their_order_and_role() -> None:
    found = blocks(
        "<h1>T</h1><section><h2 id='a'>A</h2><p class='note'>n</p></section>"
        "<ol><li>x</li><li>y</li></ol><hr><div><p>b</p></div>"
    )
    assert found == (
        Heading(0, (Run("T"),)),
        Heading(1, (Run("A"),), "a"),
        Paragraph((Run("n"),), "note"),
        ListBlock(((Run("x"),), (Run("y"),)), ordered=True),
        PageBreak(),
        Paragraph((Run("b"),)),
    )


def test_runs_have_the_look_of_their_elements() -> None:
    (paragraph,) = blocks(
        "<p>a<strong>b<sup>1</sup></strong><em>c</em><br><a href='#x'>d</a></p><p id='x'>e</p>"
    )[:1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Run("a"),
        Run("b", bold=True),
        Run("1", bold=True, superscript=True),
        Run("c", italic=True),
        Run("\n"),
        Run("d", href="#x"),
    )


def test_tables_have_a_grid_header_groups_spans_and_alignment() -> None:
    (table,) = blocks(
        "<table class='facts' id='t'><caption>C</caption>"
        "<colgroup><col style='width: 40%'><col style='width: 60%'></colgroup>"
        "<thead><tr><th>h</th><th class='num'>n</th></tr></thead>"
        "<tbody><tr class='group'><th colspan='2'>g</th></tr>"
        "<tr><th rowspan='2'><p>a</p><p class='remark'>b</p></th>"
        "<td class='num' id='c'>1</td></tr></tbody></table>"
    )
    assert isinstance(table, Table)
    assert (table.role, table.id, table.widths) == ("facts", "t", (40.0, 60.0))
    assert [row.kind for row in table.rows] == ["header", "group", "body"]
    assert table.rows[1].cells[0].colspan == 2
    stub, figure = table.rows[2].cells
    assert (stub.rowspan, stub.header) == (2, True)
    assert stub.paragraphs == ((Run("a"),), (Run("b", soft=True),))
    assert (figure.align, figure.id) == ("right", "c")
    assert table.caption is not None
    assert (table.caption.label, table.caption.number) == ("表", 1)
    assert table.caption.runs == (Run("C"),)


def test_cells_of_a_task_hold_controls_with_what_the_source_gives() -> None:
    (table,) = blocks(
        "<table class='checklist'><tbody><tr data-task='t1'>"
        "<td><input type='checkbox' checked></td>"
        "<td class='center counter'>1</td><th>Do it</th>"
        "<td class='owner'></td><td class='due'>2021-03-31</td><td class='status'>done</td>"
        "<td class='progress' data-value=''><p></p><p class='remark'>closed</p></td></tr></tbody>"
        "</table>"
    )
    assert isinstance(table, Table)
    assert [cell.control for cell in table.rows[0].cells] == [
        Control("checkbox", "t1", "checked"),
        None,
        None,
        Control("owner", "t1", ""),
        Control("due", "t1", "2021-03-31"),
        Control("status", "t1", "done"),
        Control("progress", "t1", ""),
    ]
    (row,) = table.rows
    assert (row.task, row.words) == ("t1", "Do it")
    assert [cell.counted for cell in row.cells] == [False, True, *[False] * 5]
    assert row.cells[-1].paragraphs == ((), (Run("closed", soft=True),)), "below the control"


def test_captions_are_numbered_by_kind_and_references_take_their_words() -> None:
    words = "<p>see <a class='ref' href='#c'></a>.</p>"
    figure = (
        "<figure id='b' data-chart='index' data-width='8.5'><figcaption>y</figcaption></figure>"
    )
    tables = "".join(f"<table id='{i}'><caption>x</caption></table>" for i in "ac")
    found = blocks(words + figure + tables, "en")
    assert isinstance(found[0], Paragraph)
    assert [run.text for run in found[0].runs] == ["see ", "Table 2", "."]
    assert isinstance(found[1], FigureBlock)
    assert found[1].drawing == Drawing("index", 8.5)
    assert found[1].caption is not None
    assert (found[1].caption.label, found[1].caption.number) == ("Figure", 1)


def test_a_reference_that_leads_nowhere_is_a_problem() -> None:
    with pytest.raises(InputError) as caught:
        blocks(
            "<p><a class='ref' href='#tabel'></a></p><table id='table'><caption>x</caption></table>"
        )
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("html.unknown_reference", FILE)
    assert problem["id"] == "tabel"
    assert problem["known"] == ("table",)
    assert "'table'?" in problem.hint
    assert "“table”" in problem.hint_in("zh")


def test_the_words_of_a_caption_begin_and_end_with_no_space() -> None:
    captions = ("<caption>\n C </caption>", "<caption>\u3000<b>C</b></caption>")
    for caption in captions:
        (table,) = blocks(f"<table>{caption}</table>")
        assert isinstance(table, Table)
        assert table.caption is not None
        assert "".join(run.text for run in table.caption.runs) == "C"


def test_columns_and_rows_that_cells_span_count() -> None:
    (table,) = blocks(
        "<table><tr><td rowspan='2'>a</td><td>b</td></tr><tr><td colspan='2'>c</td></tr></table>"
    )
    assert isinstance(table, Table)
    assert len(table.widths) == 3
    assert [[(it.column, it.span, it.above) for it in row] for row in table.grid] == [
        [(0, 1, False), (1, 1, False)],
        [(0, 1, True), (1, 2, False)],
    ]


def test_a_link_to_a_part_that_a_pack_leaves_out_is_plain_text() -> None:
    (paragraph,) = blocks("<p id='x'><a href='#x'>a</a><a href='#no'>b</a></p>")
    assert isinstance(paragraph, Paragraph)
    assert [run.href for run in paragraph.runs] == ["#x", None]


def test_a_footnote_is_a_run_without_text_of_its_own() -> None:
    (paragraph,) = blocks(
        "<p>10775元<span class='footnote'>\n原文印作<a href='#x'>甲</a>。 </span>。<strong>乙"
        "<span class='footnote'>丙</span></strong></p><h2 id='x'>丁</h2>"
    )[:1]
    assert isinstance(paragraph, Paragraph)
    first, second = (run for run in paragraph.runs if run.footnote)
    assert "".join(run.text for run in paragraph.runs) == "10775元。乙"
    assert first.footnote == (Run("原文印作"), Run("甲", href="#x"), Run("。"))
    assert second.footnote == (Run("丙"),)


def test_a_footnote_in_a_caption_and_in_a_cell() -> None:
    (table,) = blocks(
        "<table id='t'><caption>C<span class='footnote'>c</span></caption>"
        "<tr><th><p>a<span class='footnote'>b</span></p></th></tr></table>"
    )
    assert isinstance(table, Table)
    assert table.caption is not None
    assert table.caption.runs == (Run("C"), Run("", footnote=(Run("c"),)))
    assert table.rows[0].cells[0].paragraphs == ((Run("a"), Run("", footnote=(Run("b"),))),)


def test_links_may_be_plain_or_references() -> None:
    (paragraph, _) = blocks(
        "<p><a class='plain' href='#t'>672</a><a class='ref' href='#t'></a></p>"
        "<table id='t'><caption>x</caption></table>"
    )
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Run("672", href="#t", plain=True),
        Run("表1", href="#t", reference=True),
    )


def test_a_small_link_is_a_link() -> None:
    (paragraph,) = blocks("<p id='x'><a class='unit' href='#x'>a</a></p>")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("a", soft=True, href="#x"),)


def test_a_control_holds_the_code_that_the_words_stand_for() -> None:
    (table,) = blocks(
        "<table><tr data-task='t'><td class='status' data-value='in_progress'>进行中</td>"
        "<td class='status' data-value=''>—</td><td class='owner'> 处 </td></tr></table>"
    )
    assert isinstance(table, Table)
    assert [cell.control for cell in table.rows[0].cells] == [
        Control("status", "t", "in_progress"),
        Control("status", "t", ""),
        Control("owner", "t", "处"),
    ]


def test_a_table_of_rows_without_cells_has_one_column() -> None:
    (table,) = blocks("<table><tr></tr><tr></tr></table>")
    assert isinstance(table, Table)
    assert (len(table.rows), table.widths) == (2, (100,))


def test_what_stands_at_the_end_of_its_line_has_a_tab_before_it() -> None:
    (paragraph,) = blocks("<p>甲<span class='end'>5月</span></p>")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("甲"), Run("\t"), Run("5月"))


def test_cells_stand_left_unless_their_class_says_otherwise() -> None:
    classes = ("", "num", "center", "check", "remark num")
    cells = "".join(f"<td class='{it}'>x</td>" for it in classes)
    (table,) = blocks(f"<table><tr>{cells}</tr></table>")
    assert isinstance(table, Table)
    found = [cell.align for cell in table.rows[0].cells]
    assert found == ["left", "right", "center", "center", "right"]


def test_a_figure_of_no_known_chart_has_no_words_that_stand_in_for_it() -> None:
    (figure,) = blocks("<figure data-chart='b'></figure>")
    assert isinstance(figure, FigureBlock)
    assert (figure.alt, figure.caption) == ("", None)


def test_the_paragraphs_of_a_cell_have_runs_of_their_own_text() -> None:
    (table,) = blocks("<table><tr><td><p><b>甲</b></p><p></p></td><td></td></tr></table>")
    assert isinstance(table, Table)
    full, empty = table.rows[0].cells
    assert full.paragraphs == ((Run("甲", bold=True),),)
    assert empty.paragraphs == ()
