"""A number that a template says itself is a mistake with its line, unless the pack lists it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from reportgen import resources
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.model.literals import ANY_NUMBER
from reportgen.packs import find_pack
from reportgen.pipeline import run
from reportgen.report import Report
from tests.real import real


@cache
def report() -> Report:
    return run(real()).report


def composed(content: str, *literals: str) -> str:
    pack = find_pack("briefing", [resources.templates()])
    pack = replace(pack, content=f"<article>\n{content}\n</article>", literals=literals)
    return compose(pack, report(), pack.defaults).html


def found(content: str, *literals: str) -> list[tuple[int | None, object, object]]:
    """The line, the number and the words of each literal."""
    try:
        composed(content, *literals)
    except InputError as error:
        problems = [it for it in error.problems if it.code == "html.literal_number"]
        return [(it.line, it["number"], it["words"]) for it in problems]
    return []


@pytest.mark.parametrize(
    ("content", "literals"),
    [
        ("<p>\n共\n671 人</p>", [(4, "671", "共 671 人")]),
        ("<p>共６人</p>", [(2, "６", "共６人")]),
        ("<p>\n{{ 671 }}</p>", [(3, "671", "671")]),
        ("<p>\n{{ lang ~ '671' }}</p>", [(3, "671", "zh671")]),
        ('<p>\n{{ t(\n"甲",\n"671") if lang != "zh" else 5 }}</p>', [(5, "5", "5")]),
        ("{% set x = 671 %}\n<p>{{ x }}</p>", [(3, "671", "671")]),
        ("{% macro m() %}共671人{% endmacro %}\n<p>{{ m() }}</p>", [(3, "671", "共671人")]),
        ("<p>\n{{ report.figures[0].amount[:5] }}</p>", [(3, "6", "每人每月6")]),
        (
            '<table><tr data-task="a">\n<td><input type="checkbox" aria-label="共5人"></td></tr>'
            "</table>",
            [(3, "5", "共5人")],
        ),
        ("<p>a</p><p>1</p>\n<p>2</p>", [(2, "1", "1"), (3, "2", "2")]),
        ("{% for row in report.rows %}<p>5</p>{% endfor %}", [(2, "5", "5")]),
        ("<p>{{ 3 + 4 }}</p>", [(2, "7", "7")]),
    ],
)
def test_numbers_of_a_template_are_found_with_their_line(
    content: str, literals: list[tuple[int, str, str]]
) -> None:
    assert found(content) == literals


@pytest.mark.parametrize(
    "content",
    [
        "{{ report.year }}年，{{ report.year - 1 }}年",
        "{{ report.title }}{{ report.subject.date }}",
        "{{ report.figures[0].amount | replace('每月', '每年') }}",
        "{{ report.figures | length }}，{{ [report.figures] | map('length') | sum }}",
        "{{ [] | sum }}",
        "{% for it in report.rows %}{{ loop.index }}/{{ loop.length }}{% endfor %}",
        "{% set n = namespace(value=0) %}{% for it in report.rows %}"
        "{% set n.value = n.value + 1 %}{{ n.value }}{% endfor %}",
        "{{ report.rows.count(report.rows[0]) }}",
        "{{ report.charts[0].title }}{{ report.charts[0].notes | join }}",
        "{{ report.charts[0].series[0].points[0].label }}",
        "{{ report.benchmark.tasks.groups[0].id }}",
        "{{ report.rows[0].distance }}",
        "{{ report.uncompared[0].reasons[0].text }}",
        "{{ say('one_point') }}",
        "{{ 12 | numeral }}",
        '<b class="a1" id="b2">甲</b>',
        "{{ t('甲', '5') }}",
        "{# 5 #}&#8212;",
    ],
)
def test_what_the_report_gives_and_what_is_counted_is_no_literal(content: str) -> None:
    html = composed(f"<p>{content}</p>")
    assert "<p>" in html


def test_what_a_pack_lists_may_stand() -> None:
    content = "<p>拨打12345热线</p><p>共12345人</p>"
    assert found(content, "12345热线") == [(2, "12345", "共12345人")]
    assert found(content, "12345热线", "12345") == []


def test_numbers_that_the_composer_gives_are_none() -> None:
    html = composed(
        '<table id="t"><caption>甲</caption><tr><td>乙</td></tr></table>'
        '<p><a class="ref" href="#t"></a></p>'
    )
    assert ANY_NUMBER.findall(html.partition("</colgroup>")[2]) == ["1"]
