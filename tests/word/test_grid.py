from __future__ import annotations

import pytest

from reportgen.model.document import Cell, Row, Table
from reportgen.model.grid import GridRow, grid_width
from reportgen.word.grid import filled_rows, grid_widths, merge
from tests.word.building import cell


def filled(*rows: Row) -> list[GridRow[Cell]]:
    grid = tuple(Table(rows, ()).grid)
    return list(filled_rows(grid, grid_width(grid)))


def layout(*rows: Row) -> list[list[tuple[int, int, str | None]]]:
    return [[(it.column, it.span, merge(it)) for it in line] for line in filled(*rows)]


def widths(table: Table, room: int) -> tuple[int, ...]:
    return grid_widths(table.widths, tuple(table.grid), room)


def test_a_rowspan_covers_the_rows_below() -> None:
    rows = (
        Row((cell("a", rowspan=2), cell("b", colspan=2))),
        Row((cell("c"), cell("d"))),
        Row((cell("e"), cell("f"), cell("g"))),
    )
    assert layout(*rows) == [
        [(0, 1, "restart"), (1, 2, None)],
        [(0, 1, "continue"), (1, 1, None), (2, 1, None)],
        [(0, 1, None), (1, 1, None), (2, 1, None)],
    ]


def test_a_cell_that_spans_both_ways() -> None:
    rows = (
        Row((cell("a"), cell("b", rowspan=3, colspan=2))),
        Row((cell("c"),)),
        Row((cell("d"),)),
    )
    assert layout(*rows) == [
        [(0, 1, None), (1, 2, "restart")],
        [(0, 1, None), (1, 2, "continue")],
        [(0, 1, None), (1, 2, "continue")],
    ]


def test_rowspans_that_start_in_different_rows() -> None:
    rows = (
        Row((cell("a", rowspan=3), cell("b"))),
        Row((cell("c", rowspan=2),)),
        Row(()),
        Row((cell("d"), cell("e"))),
    )
    assert layout(*rows)[2] == [(0, 1, "continue"), (1, 1, "continue")]
    assert layout(*rows)[3] == [(0, 1, None), (1, 1, None)]


def test_short_rows_are_filled_and_a_rowspan_may_outlast_the_table() -> None:
    rows = (Row((cell("a"), cell("b"), cell("c"))), Row((cell("d", rowspan=9),)), Row(()))
    assert layout(*rows)[1] == [(0, 1, "restart"), (1, 1, None), (2, 1, None)]
    assert layout(*rows)[2] == [(0, 1, "continue"), (1, 1, None), (2, 1, None)]


def test_no_cell_is_left_out_where_rows_are_of_different_length() -> None:
    rows = (Row((cell("a", rowspan=2),)), Row((cell("b"), cell("c"))))
    assert [it.cell for it in filled(*rows)[1]][1:] == [cell("b"), cell("c")]


def test_a_cell_ends_where_one_from_above_begins() -> None:
    rows = (
        Row((cell("a"), cell("b", rowspan=2), cell("c"))),
        Row((cell("d", colspan=3), cell("e"))),
    )
    assert layout(*rows) == [
        [(0, 1, None), (1, 1, "restart"), (2, 1, None)],
        [(0, 1, None), (1, 1, "continue"), (2, 1, None)],
    ]
    assert [it.cell for it in filled(*rows)[1]] == [
        cell("d", colspan=3),
        cell("b", rowspan=2),
        cell("e"),
    ]


def test_a_row_between_cells_from_above_is_filled() -> None:
    rows = (Row((cell("a"), cell("b", rowspan=2))), Row(()))
    assert layout(*rows)[1] == [(0, 1, None), (1, 1, "continue")]


@pytest.mark.parametrize("room", [9411, 10092, 1001])
def test_widths_are_shares_that_add_up(room: int) -> None:
    found = widths(Table((Row((Cell(),) * 3),), (33.3, 33.3, 33.4)), room)
    assert sum(found) == room
    assert max(found) - min(found) <= room // 100


def test_columns_are_equal_where_the_widths_do_not_suffice() -> None:
    assert widths(Table((Row((Cell(),) * 4),), (50, 50)), 4000) == (1000, 1000, 1000, 1000)
    assert widths(Table((), ()), 4000) == (4000,)
