"""What Jinja2 or Python cannot read, write or find is a mistake of the template, with its line."""

from __future__ import annotations

import pytest

from tests.templating.trying import problems_in

LARGE, LONG = "template.too_large_number", "template.too_long_number"
NONE, OTHER = "template.not_found", "template.other"
NAME = "a" * 300

WRONG = {
    "{{ 1e400 }}": LARGE,
    "{{ -1e400 }}": LARGE,
    "{% set a = [1e999] %}": LARGE,
    "{% if 1e400 > 1 %}{% endif %}": LARGE,
    "{{ 1e308 * 10 }}": LARGE,
    "{{ [1e308, 1e308] | sum }}": LARGE,
    "{{ 1e308 * 10 - 1e308 * 10 }}": LARGE,
    f"{{{{ {'9' * 400} / 3.0 }}}}": LARGE,
    f"{{{{ {'9' * 5000} }}}}": LONG,
    f"{{{{ 'a' ~ {'9' * 1001} }}}}": LONG,
    f"{{{{ 0x{'f' * 5000} }}}}": LONG,
    "{{ 3.5 % 0 }}": "template.division",
    f"{{% include 'mine/{NAME}.j2' %}}": NONE,
    f"{{% include '{NAME}' %}}": NONE,
    f"{{% extends '{NAME}' %}}": NONE,
    f"{{% import '_blocks/{NAME * 20}.j2' as x %}}": NONE,
    "{% include '_blocks/\\ud800.j2' %}": NONE,
    "{% extends none %}": NONE,
    "{% from none import x %}": NONE,
    f"<p><img src='{NAME}.png' alt='x'></p>": "html.unknown_image",
    f"<p><img src='{'a/' * 3000}.png' alt='x'></p>": "html.unknown_image",
    "<p>{{ '\\ud800' }}</p>": "html.forbidden_character",
    "{% set a | replace('%s'[params], 1) %}x{% endset %}": "template.bad_subscript",
}


@pytest.mark.parametrize("content", WRONG)
def test_it_is_told_at_its_line(content: str) -> None:
    problem, *_ = problems_in(f"<article>\n{content}</article>")
    assert (problem.code, problem.line) == (WRONG[content], 2)


def test_a_filter_of_a_block_may_name_what_is_set() -> None:
    content = "{% set b = 'x' %}{% set a | replace('y', b) %}y{% endset %}<p>{{ a }}</p>"
    assert problems_in(f"<article>{content}</article>") == ()
