from __future__ import annotations

from itertools import pairwise, product

import pytest

from reportgen.model.grid import Spans, grid_rows, grid_width

SIZES = ((1, 1), (2, 1), (1, 2), (2, 3))
LINES = [list(line) for count in range(3) for line in product(SIZES, repeat=count)]


def spans(cell: Spans) -> Spans:
    return cell


def columns(rows: list[list[Spans]]) -> list[list[tuple[int, int, int, bool]]]:
    return [
        [(it.column, it.span, it.rows, it.above) for it in row] for row in grid_rows(rows, spans)
    ]


def test_a_cell_that_spans_rows_stands_in_each_of_them() -> None:
    assert columns([[(1, 3), (1, 1)], [(2, 1)], [(1, 1)]]) == [
        [(0, 1, 3, False), (1, 1, 1, False)],
        [(0, 1, 2, True), (1, 2, 1, False)],
        [(0, 1, 1, True), (1, 1, 1, False)],
    ]


def test_a_cell_ends_where_one_from_above_begins() -> None:
    assert columns([[(1, 1), (1, 2)], [(3, 1), (1, 1)]])[1] == [
        (0, 1, 1, False),
        (1, 1, 1, True),
        (2, 1, 1, False),
    ]


def test_rows_of_one_kind_of_cells_have_as_many_columns_as_cells() -> None:
    assert columns([[(1, 1)] * 2]) == [[(0, 1, 1, False), (1, 1, 1, False)]]
    assert grid_width(grid_rows([[(1, 1)], [(2, 1), (1, 1)]], spans)) == 3


@pytest.mark.parametrize("rows", [[], [[]], [[], []]])
def test_a_table_has_at_least_one_column(rows: list[list[Spans]]) -> None:
    assert grid_width(grid_rows(rows, spans)) == 1


def test_no_two_cells_of_a_row_overlap_and_none_is_lost() -> None:
    tables = [list(table) for table in product(LINES, repeat=3)]
    assert len(tables) > 9000
    for rows in tables:
        found = list(grid_rows(rows, spans))
        assert [[it.cell for it in row if not it.above] for row in found] == rows
        assert all(left.end <= right.column for row in found for left, right in pairwise(row))
