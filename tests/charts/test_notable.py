from __future__ import annotations

from reportgen.charts.notable import notable
from reportgen.comparing import compare
from reportgen.model.comparison import Comparison
from reportgen.model.text import Text
from tests.make import codes, indicator, meeting, observation


def comparison(count: int, name: str = "") -> Comparison:
    """Rows of which the first is furthest below the benchmark, the last furthest above."""
    names = [f"pay{i}" for i in range(count)]
    shorts = [Text(name or code, name or code) for code in names]
    listed = [indicator(c, short=short) for c, short in zip(names, shorts, strict=True)]
    mine = [observation(str(90 + i), code) for i, code in enumerate(names)]
    theirs = [observation("100", code) for code in names]
    return compare(meeting("a", *mine), meeting("b", *theirs), codes(*listed))


def ids(made: Comparison) -> list[str]:
    return [row.indicator.id for row in made.rows]


def test_all_rows_where_they_are_few() -> None:
    assert sorted(ids(notable(comparison(6)))) == [f"pay{i}" for i in range(6)]


def test_the_furthest_above_and_the_furthest_below_where_they_are_many() -> None:
    assert ids(notable(comparison(20))) == ["pay19", "pay18", "pay17", "pay2", "pay1", "pay0"]


def test_fewer_rows_where_names_are_long() -> None:
    assert ids(notable(comparison(20, "很长的名称" * 12))) == ["pay19", "pay18", "pay0"]


def test_key_indicators_alone_and_in_their_order() -> None:
    assert ids(notable(comparison(20), ("pay7", "pay3", "none"))) == ["pay7", "pay3"]
