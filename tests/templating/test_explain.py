"""What templates raise, as codes with arguments, and in words without Python in them."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from typing import Any

import pytest

import reportgen
from reportgen import resources
from reportgen.authoring.sample import report_of
from reportgen.errors import InputError
from reportgen.messages import MESSAGES, phrase
from reportgen.model.problem import Problem
from reportgen.packs import find_pack
from reportgen.report.values import Report
from reportgen.templating.render import render
from reportgen.templating.said import PATTERNS, coded

VALUE, TEXT, NUMBER, LIST = (phrase(f"a_{it}") for it in ("value", "text", "number", "list"))
WRITTEN: dict[str, tuple[str, dict[str, Any]]] = {
    '{{ t("一") }}': ("both_languages", {}),
    '{{ t("一", "a", "b") }}': ("both_languages", {}),
    "{{ noted() }}": ("wrong_arguments", {"how": phrase("write_as", call="noted(rows)")}),
    "{{ 'x' | capital(1) }}": ("wrong_arguments", {"name": "capital", "how": phrase("see_calls")}),
    "{{ 'x' | replace(1) }}": ("wrong_arguments", {"name": "replace"}),
    "{{ 'x' | first(1) }}": ("wrong_arguments", {"name": "first"}),
    "{% macro m() %}{% endmacro %}{{ m(1) }}": ("wrong_arguments", {"name": "m"}),
    "{{ none | capital }}": ("parts_of_nothing", {}),
    "{{ none | length }}": ("parts_of_nothing", {}),
    "{{ 3 | length }}": ("no_parts", {"owner": NUMBER}),
    "{{ 'x' | numeral }}": ("text_no_number", {"text": "'x'"}),
    "{{ [3] | listed(1) }}": ("wrong_arguments", {"name": "listed"}),
    "{{ namespace(1) }}": ("wrong_arguments", {"name": "namespace"}),
    "{{ report.rows[99].name }}": ("item_missing", {"number": "99"}),
    "{{ report.rows.__class__ }}": ("unsafe_field", {"name": "__class__", "owner": LIST}),
    "{{ report.titel }}": (
        "unknown_field",
        {"name": "titel", "owner": phrase("a_value_named", name="report")},
    ),
    "{{ none.title }}": ("field_of_nothing", {"name": "title"}),
    "{{ params.lgoo }}": ("unknown_field", {"name": "lgoo", "owner": "params"}),
    "{{ report.title() }}": ("not_callable", {"owner": TEXT}),
    "{{ noted(3) }}": ("no_list", {"owner": NUMBER}),
    "{{ 'a' < 3 }}": ("not_comparable", {"one": TEXT, "other": NUMBER, "sign": "<"}),
    "{{ 'a' + 1 }}": ("not_joined", {}),
    "{{ -'a' }}": ("no_number", {}),
    "{{ 'a' - 1 }}": ("only_numbers", {"sign": "-"}),
    "{{ ['a'] | sum }}": ("sum_of_numbers", {}),
    "{{ 2 ** 3 }}": ("no_power", {}),
    "{{ [1][1.5] }}": ("bad_subscript", {}),
    "{{ 1 / 0 }}": ("division", {}),
    "{{ 1 % 0 }}": ("division", {}),
    "{{ [] | max + 1 }}": ("empty_list", {}),
    "{{ t }}": ("function_no_text", {}),
    "{{ report.rows }}": ("no_text", {"kind": LIST}),
    "{{ report }}": ("no_text", {"kind": VALUE}),
    "{{ reprot.title }}": (
        "unknown_name",
        {"name": "reprot", "near": phrase("near", word="report")},
    ),
    "{{ 'a' | uper }}": ("unknown_filter", {"name": "uper", "near": phrase("near", word="upper")}),
    "{{ 1 is evn }}": ("unknown_test", {"name": "evn", "near": phrase("near", word="even")}),
    "{% for a, b in report.rows %}{% endfor %}": ("names_do_not_fit", {}),
    "{% if %}x{% endif %}": ("missing_before", {"token": "%}"}),
    "{{ }}": ("missing_before", {"token": "}}"}),
    "{{ a b }}": ("expected", {"token": "b", "wanted": "}}"}),
    "{{ (1 }}": ("unexpected_instead", {"token": "}", "wanted": ")"}),
    "{{ ) }}": ("unexpected", {"token": ")"}),
    "{{ ? }}": ("unexpected", {"token": "?"}),
    "{{ a. }}": ("no_field_name", {}),
    '{{ "a }}': ("quotation_open", {"sign": '"'}),
    "{{ 'a }}": ("quotation_open", {"sign": "'"}),
    "{% endif %}": ("closes_nothing", {"name": "endif", "opener": "if"}),
    "{% if 1 %}": ("not_closed", {"opener": "if", "closer": "endif"}),
    "{% for x in [] %}": ("not_closed", {"opener": "for", "closer": "endfor"}),
    "{% if 1 %}{% endfor %}": ("not_closed", {"opener": "if"}),
    "{% iff 1 %}": ("unknown_statement", {"name": "iff", "near": phrase("near", word="if")}),
    "{% if 1 %}{% fro x in [] %}{% endif %}": ("unknown_statement", {"name": "fro"}),
    "{% autoescape false %}{% endautoescape %}": ("no_autoescape", {}),
    "<!-- x -->": ("no_markup", {"words": "<!--"}),
    "{% block a %}{% endblock %}{% block a %}{% endblock %}": ("other", {}),
    "{% include 'secret' %}": ("not_found", {"name": "secret", "pack": "briefing"}),
    "{% include ['a/b.j2', 'c.j2'] %}": ("not_found", {}),
    "{% include '../secret.j2' %}": ("outside_pack", {"name": "../secret.j2"}),
    "{% include 'briefing/print.css' %}": ("not_j2", {"name": "briefing/print.css"}),
}
INTERNALS = re.compile(
    r"\(\) (missing|takes|got)|object|<|NoneType|lambda|Expected an|Jinja|unsafe"
)


PYTHON_MEANT = ("template.other", "template.no_markup", "template.not_comparable")
"""Codes whose arguments are signs or words that look like Python."""


@pytest.fixture(scope="module")
def report(briefing: reportgen.Briefing) -> Report:
    return report_of(briefing, "zh")


def problem_of(written: str, report: Report) -> Problem:
    pack = find_pack("briefing", [resources.templates()])
    content = f"<article><p>{written}</p></article>"
    with pytest.raises(InputError) as caught:
        render(replace(pack, content=content), report)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("written", WRITTEN)
def test_what_is_raised_has_its_code_and_arguments(written: str, report: Report) -> None:
    code, arguments = WRITTEN[written]
    problem = problem_of(written, report)
    assert problem.code == f"template.{code}"
    assert arguments == {name: problem[name] for name in arguments}
    assert problem.line == 1
    said = f"{problem.message_in('zh')} {problem.message_in('en')}"
    assert problem.code in PYTHON_MEANT or not INTERNALS.search(said)


def test_a_message_that_no_pattern_fits_is_kept_as_it_is() -> None:
    assert coded("what nobody has heard") == (
        "template.other",
        {"said": "what nobody has heard"},
    )


@pytest.mark.parametrize(("pattern", "code"), PATTERNS, ids=[it[0].pattern for it in PATTERNS])
def test_a_pattern_gives_what_the_sentences_of_its_code_need(
    pattern: re.Pattern[str], code: str
) -> None:
    completed = {"near", "known", "advice"}
    assert MESSAGES[code].sentences
    for sentence in MESSAGES[code].sentences.values():
        fields = string.Formatter().parse(sentence.message + sentence.hint)
        assert {name for _, name, _, _ in fields if name} - completed <= set(pattern.groupindex)


def test_a_sentence_reads_well_in_both_languages(report: Report) -> None:
    problem = problem_of("{{ report.rows | selectattr('x') | uper }}", report)
    assert problem.message_in("zh") == "没有过滤器“uper”"
    assert problem.hint_in("zh").startswith("是不是想写“upper”？可用的有：")
    problem = problem_of("{% if 1 %}", report)
    assert problem.message_in("zh") == "“if”没有结束：缺少 {% endif %}"
    assert problem.message_in("en") == "'if' is not closed: there is no {% endif %}"
