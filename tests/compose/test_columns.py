"""No word is broken within a column where its table has room for it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import _Element as Element

import reportgen
from reportgen import resources
from reportgen.compose.columns import ColumnRuler, hold_words, write_type
from reportgen.compose.passes import pass_context
from reportgen.compose.widths import find_widths, write_columns
from reportgen.markup.parse import parse_article
from reportgen.markup.tables import CROWDED, TYPE_SCALE, column_widths, given_widths
from reportgen.model.text import Lang
from reportgen.model.tokens import TokenMeasure
from reportgen.packs import find_pack
from reportgen.pipeline import run
from reportgen.wording.columns import held_widths, widest_number
from tests.compose.building import FILE, context

GROUP = "<colgroup><col style='width: 88%'><col style='width: 12%'></colgroup>"


def held(words: str, lang: Lang = "en", scale: float = 1, group: str = GROUP) -> list[float]:
    """The widths of two columns, the second with these words, after the passes."""
    row = f"<tr><td>one, two</td><td><p>{words}</p></td></tr>"
    article = parse_article(f"<article><table>{group}{row}</table></article>", FILE)
    find_widths(article)
    hold_words(article, ColumnRuler(context(lang).ruler, scale))
    (table,) = article.iter("table")
    found = list(column_widths(table))
    write_columns(article)
    assert list(map(float, given_widths(table).split())) == pytest.approx(found)
    return found


def test_a_column_holds_its_longest_word() -> None:
    first, second = held("not comparable")
    assert 12 < second < 20
    assert first + second == pytest.approx(100, abs=0.02)


@pytest.mark.parametrize(
    "words", ["same", "of more words, none long", "文字可以在任何一处断开" * 5]
)
def test_a_column_with_room_stays_as_it_is(words: str) -> None:
    assert held(words) == [88, 12]


def areas(digits: int, count: int, lang: Lang) -> Element:
    """A table of several areas with numbers of so many digits, after the passes."""
    figure = f"{'1' * digits}元" if lang == "zh" else f"{int('1' * digits):,}"
    cells = f"<td>{figure}</td>" * count
    row = f"<tr><th>指标的名称</th>{cells}</tr>"
    article = parse_article(f"<article><table><tbody>{row}</tbody></table></article>", FILE)
    find_widths(article)
    hold_words(article, ColumnRuler(context(lang).ruler))
    (table,) = article.iter("table")
    return table


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("count", [1, 3, 6])
@pytest.mark.parametrize("digits", [8, 12, 15])
def test_a_number_is_never_broken_or_it_is_told(digits: int, count: int, lang: Lang) -> None:
    table = areas(digits, count, lang)
    scale = float(table.get(TYPE_SCALE) or 1)
    needed = ColumnRuler(context(lang).ruler).needed(table, widest_number, scale)
    held = all(column_widths(table)[it] >= width - 0.01 for it, width in needed.items())
    assert held == (table.get(CROWDED) is None)
    assert held or digits * count > 70


def test_type_gets_smaller_where_the_columns_are_not_enough() -> None:
    assert areas(8, 3, "zh").get(TYPE_SCALE) is None
    table = areas(15, 6, "zh")
    assert 0.6 < float(table.get(TYPE_SCALE) or 1) < 1
    article = table.getparent()
    assert article is not None
    write_type(article)
    assert (
        table.get("style") == f"--type: {100 * float(areas(15, 6, 'zh').get(TYPE_SCALE) or 1):.0f}%"
    )
    assert areas(30, 6, "zh").get(CROWDED) is not None


def test_larger_type_asks_for_more() -> None:
    assert held("comparable", scale=2)[1] > held("comparable")[1]


def test_a_word_that_no_table_has_room_for_is_broken() -> None:
    assert held("x" * 300) == [88, 12]


def test_columns_that_are_found_hold_their_words_too() -> None:
    found = held("incomparability", group="")
    assert found[1] > 16


@given(
    st.lists(st.floats(1, 60), min_size=1, max_size=8),
    st.lists(st.floats(0, 60), min_size=8, max_size=8),
)
def test_no_column_falls_below_what_it_had_and_needs(
    widths: list[float], needs: list[float]
) -> None:
    needed = dict(enumerate(needs[: len(widths)]))
    found = held_widths(widths, needed)
    assert sum(found) == pytest.approx(sum(widths))
    for width, before, need in zip(found, widths, needs, strict=False):
        assert width >= min(before, need) - 1e-6


def test_the_size_of_type_that_a_pack_sets_counts(briefing: reportgen.Briefing) -> None:
    pack = find_pack("briefing", [resources.templates()])
    size = TokenMeasure((("zh", Decimal(19)), ("en", Decimal(11))))
    large = replace(pack, tokens=replace(pack.tokens, sizes=(("table", size),)))
    report = run(briefing).report
    for one, scale in ((pack, 1), (large, 2)):
        assert pass_context(one, report, one.defaults).columns.scale == scale
