from __future__ import annotations

import pytest

from reportgen.compose.widths import write_columns
from reportgen.markup.tables import column_widths, given_widths
from tests.compose.building import passed


def widths(rows: str, group: str = "") -> list[float]:
    article = passed(f"<table><caption>c</caption>{group}{rows}</table>")
    (table,) = article.iter("table")
    found = list(column_widths(table))
    write_columns(article)
    assert [child.tag for child in table][:1] == ["caption"]
    assert list(map(float, given_widths(table).split())) == found
    assert not table.keys()
    return found


def test_a_column_is_as_wide_as_its_content_asks_for() -> None:
    row = f"<tr><td>1</td><td>{'长' * 12}</td><td><p>ab</p><p>{'x' * 10}</p></td></tr>"
    number, long, short = widths(row * 3)
    assert number < short < long
    assert number + short + long == pytest.approx(100, abs=0.1)


def test_a_long_text_leaves_room_for_the_others() -> None:
    number, long = widths(f"<tr><td>12</td><td>{'长' * 1000}</td></tr>")
    assert number > 10
    assert long < 90


def test_what_spans_columns_counts_for_none_but_gives_each_a_place() -> None:
    rows = f"<tr><th colspan='3'>{'长' * 30}</th></tr><tr><td>{'x' * 20}</td><td>1</td></tr>"
    first, second, third = widths(rows)
    assert first > second == third


def test_cells_from_above_push_others_aside() -> None:
    rows = f"<tr><td rowspan='2'>a</td><td>b</td></tr><tr><td>{'x' * 40}</td></tr>"
    first, second = widths(rows)
    assert second > 4 * first


def test_widths_that_are_given_are_kept() -> None:
    group = "<colgroup><col style='width: 30%'><col style='width: 70%'></colgroup>"
    assert widths("<tr><td>a</td><td>b</td></tr>", group) == [30, 70]


def test_an_empty_table_has_no_columns() -> None:
    assert widths("") == []
