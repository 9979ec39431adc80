"""What templates raise, in words without Python in them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import reportgen
from reportgen import resources
from reportgen.authoring.sample import report_of
from reportgen.errors import InputError
from reportgen.packs import find_pack
from reportgen.templating.render import render

SAID = {
    '{{ t("一") }}': 't needs the words in both languages, as t("中文", "English")',
    '{{ t("一", "a", "b") }}': "write it as t(zh, en)",
    "{{ noted() }}": "write it as noted(rows)",
    "{{ 'x' | capital(1) }}": "capital is given too little, too much",
    "{{ none | capital }}": "something here is none",
    "{{ 'x' | numeral }}": "'x' is no number",
    "{{ [3] | listed(1) }}": "listed is given",
    "{{ namespace(1) }}": "write it as namespace(value=0)",
    "{{ report.rows[99].name }}": "there is no item 99",
    "{{ report.rows.__class__ }}": "'__class__' of a list is not for templates",
    "{{ report.titel }}": "a report has no 'titel' did you mean 'title'",
    "{{ none.title }}": "'title' is asked of nothing",
    "{{ params.lgoo }}": "params has no 'lgoo'",
    "{{ report.title() }}": "a text is called as if it were a function",
    "{{ noted(3) }}": "a number is no list",
    "{{ 'a' < 3 }}": "a text and a number cannot be compared with <",
    "{{ 'a' + 1 }}": "something here is no text",
    "{{ t }}": "a function is no text",
    "{% for a, b in report.rows %}{% endfor %}": "do not fit the items",
    "{% if %}x{% endif %}": "something is missing before '%}'",
    "{{ }}": "something is missing before '}}'",
    "{{ a b }}": "'b' stands where '}}' should",
    "{{ (1 }}": "unexpected '}', where ')' should stand",
    '{{ "a }}': "the quotation mark",
    "{% endif %}": "'endif' closes nothing",
    "{% if 1 %}": "'if' is not closed: there is no {% endif %}",
    "{% for x in [] %}": "'for' is not closed: there is no {% endfor %}",
}
INTERNALS = re.compile(
    r"\(\) (missing|takes|got)|object|<|NoneType|lambda|Expected an|Jinja|unsafe"
)


@pytest.mark.parametrize("code", SAID)
def test_a_mistake_is_told_in_plain_words(code: str, briefing: reportgen.Briefing) -> None:
    pack = find_pack("briefing", [resources.templates()])
    content = f"<article><p>{code}</p></article>"
    with pytest.raises(InputError) as caught:
        render(replace(pack, content=content), report_of(briefing, "zh"))
    (problem,) = caught.value.problems
    assert SAID[code] in f"{problem.message} {problem.hint}"
    assert not INTERNALS.search(problem.message.removesuffix(" with <"))
