"""Text that a macro, a block or a filter gives is text, which knows what in it was printed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from markupsafe import Markup, escape

from reportgen import resources
from reportgen.markup.tokens import Rendered
from reportgen.model.printed import Print
from reportgen.model.printed_text import PrintedText, joined_text, printed_text
from reportgen.packs import find_pack
from reportgen.pipeline import run
from reportgen.report import Report
from reportgen.templating.render import render
from reportgen.templating.restoring import as_one, restored, without_marks
from tests.real import real

FIGURE = Print("figure", ("A11",), "amount", "8")
TEXT = joined_text(["a & b: ", printed_text("8 > 7", FIGURE)])
MACROS = (
    "{% set it = report.figures[0] %}"
    "{% macro amount() %}{{ it.amount }}{% endmacro %}"
    "{% macro said() %} {{ it.period }}：{{ it.amount }}{% endmacro %}"
)


@cache
def report() -> Report:
    return run(real()).report


def rendered(content: str) -> str:
    pack = find_pack("briefing", [resources.templates()])
    return render(replace(pack, content=MACROS + content), report())


def said(content: str) -> str:
    return Rendered(rendered(content), "").html


def test_markup_without_tags_is_text_again() -> None:
    text = restored(escape(TEXT))
    assert (text, text.spans) == (TEXT, TEXT.spans)  # type: ignore[attr-defined]
    assert not isinstance(text, Markup)
    tagged = Markup("<b>{}</b>").format(escape(TEXT))
    assert restored(tagged) is tagged
    plain = Markup("a &amp; b")
    assert restored(plain) is plain


def test_texts_together_are_markup_only_where_one_has_tags() -> None:
    together = as_one([Markup("R&amp;D "), TEXT])
    assert together == "R&D a & b: 8 > 7"
    assert isinstance(together, PrintedText)
    tagged = as_one([Markup("<b>x</b>"), TEXT, "<"])
    assert isinstance(tagged, Markup)
    assert without_marks(tagged) == "<b>x</b>a &amp; b: 8 &gt; 7&lt;"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{{ amount() }}", "每人每月672元"),
        ('{{ "same" if amount() == it.amount else "other" }}', "same"),
        ('{% set x %}{{ it.amount }}{% endset %}{{ "same" if x == it.amount }}', "same"),
        (
            '{% set n = namespace(x="") %}{% set n.x %}{{ it.amount }}{% endset %}{{ n.x[2:] }}',
            "每月672元",
        ),
        ('{{ "found" if it.amount in said() }}', "found"),
        ("{{ said() | trim | replace('每人', '人均') | capital }}", "2020年：人均每月672元"),
        ("{% filter replace('月', '年') %}{{ it.amount }}{% endfilter %}", "每人每年672元"),
        ("{% macro outer() %}{{ caller() | upper }}{% endmacro %}"
         "{% call outer() %}{{ it.amount }}{% endcall %}", "每人每月672元"),
        ("{{ [amount(), said()] | join('；') | length }}", "24"),
        ("{{ [it.amount, it.name] | listed }}", "每人每月672元、城市低保标准"),
        ('{{ say("above", area="全国", gap=amount()) }}', "高于全国每人每月672元"),
        ("{{ it.amount | e | length }}", "8"),
        ("{{ it.amount.split('月')[1] }}", "672元"),
        ("{{ [it, it] | map(attribute='amount') | unique | join }}", "每人每月672元"),
        ("{{ report.year - 1 }}/{{ report.ahead | length + 1 }}", "2019/5"),
        ("{% for x in [it, it] %}{{ loop.index }}{{ loop.length }}{% endfor %}", "1222"),
        ("{{ it.amount | replace('每月', '<br>') }}", "每人&lt;br&gt;672元"),
        ("{% set x %}&emsp;{% endset %}{{ it.amount | replace('每月', x) }}", "每人\u2003672元"),
    ],
)  # fmt: skip
def test_macros_and_filters_give_what_they_gave(content: str, expected: str) -> None:
    assert said(content) == expected
