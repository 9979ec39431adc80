"""A template ends, whatever it does: within seconds, and before the memory does."""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest

from reportgen.templating import limits
from tests.templating.sandbox.conftest import Attack

TEN = "'xxxxxxxxxx'"
DOUBLED = "".join("{% set s = s ~ s %}\n" for _ in range(40))
LISTS = "".join("{% set s = s + s %}\n" for _ in range(40))
NESTED = "".join("{% set s = [s, s] %}\n" for _ in range(40))
DIGITS = "{% set s = 9 %}\n" + "".join("{% set s = s * s %}\n" for _ in range(40))
MANY = f"{{% set s = {TEN} %}}" + "".join(
    "{% set s = s ~ s ~ s ~ s ~ s ~ s ~ s ~ s ~ s ~ s %}" for _ in range(4)
)
"""A text of 100,000 characters."""

MACROS = "{% macro m0() %}lol{% endmacro %}\n" + "".join(
    f"{{% macro m{n + 1}() %}}{f'{{{{ m{n}() }}}}' * 10}{{% endmacro %}}\n" for n in range(12)
)
BLOCKS = "{% block b0 %}lol{% endblock %}\n" + "".join(
    f"{{% block b{n + 1} %}}{f'{{{{ self.b{n}() }}}}' * 10}{{% endblock %}}\n" for n in range(12)
)
TREE = (
    "{% macro m(n) %}{% if n %}{% set _a = m(n - 1) %}{% set _b = m(n - 1) %}{% endif %}"
    "{% endmacro %}{{ m(100) }}"
)
LOOPS = "{% for a in s %}" * 8 + "{{ a }}" + "{% endfor %}" * 8

TOO_MUCH = "more than"
TOO_LONG = "not finished after"
TOO_DEEP = "nests too deeply"
ENDLESS = {
    "text that doubles": (f"{{% set s = {TEN} %}}{DOUBLED}{{{{ s }}}}", TOO_MUCH),
    "lists that double": (f"{{% set s = [1, 2] %}}{LISTS}{{{{ s | length }}}}", TOO_MUCH),
    "lists in lists": (f"{{% set s = [1] %}}{NESTED}{{{{ s | join }}}}", ""),
    "numbers that square": (DIGITS, TOO_MUCH),
    "macros that laugh": (MACROS + "{{ m12() }}", ""),
    "blocks that laugh": (BLOCKS, ""),
    "macros that branch": (TREE, TOO_LONG),
    "a macro in itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", TOO_DEEP),
    "a block in itself": ("{% block b %}{{ self.b() }}{% endblock %}", TOO_DEEP),
    "a loop in itself": (
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        TOO_DEEP,
    ),
    "loops in loops": (MANY + LOOPS, ""),
    "loops that print nothing": (MANY + LOOPS.replace("{{ a }}", ""), TOO_LONG),
    "a condition that never holds": (
        MANY + "{% for a in s %}{% for b in s if b == 'y' %}{% endfor %}{% endfor %}",
        TOO_LONG,
    ),
    "filters in filters": (
        MANY + "{% for a in s %}{{ s | map('replace', 'y', 'z') | list | length }}{% endfor %}",
        "",
    ),
    "a text for each character": (MANY + "{{ s | replace('x', s) }}", TOO_MUCH),
    "a text between all": (MANY + "{{ s | join(s) }}", TOO_MUCH),
    "a text in each item": (MANY + "{{ s | map('replace', 'x', s) | list | length }}", TOO_MUCH),
    "a list of all characters": (
        MANY + "{% set t = s ~ s ~ s %}" + "{% set u = t ~ t ~ t ~ t %}{{ u | list | length }}",
        TOO_MUCH,
    ),
    "a power": ("{{ 10 ** 10 ** 10 }}", "**"),
    "a text times a number": ("{{ 'x' * 10000000000 }}", "for numbers"),
    "a list times a number": ("{{ ([1] * 10000000000) | length }}", "for numbers"),
    "a number times a text": ("{{ 10000000000 * 'x' }}", "for numbers"),
    "a width in a format": ("{{ '%1000000000d' % 1 }}", "for numbers"),
    "a width in a format string": ("{{ '{:>1000000000}'.format(1) }}", "is not for templates"),
    "a width to centre in": ("{{ 'x'.center(1000000000) }}", "is not for templates"),
    "a width to fill": ("{{ 'x'.zfill(1000000000) }}", "is not for templates"),
    "a filter to centre": ("{{ 'x' | center(1000000000) }}", "No filter"),
    "a filter to indent": ("{{ 'x' | indent(1000000000) }}", "No filter"),
    "words without end": ("{{ lipsum(1000000) }}", "undefined"),
    "a long range": ("{% for x in range(1000000000) %}{% endfor %}", "undefined"),
    "a chain of copies": (
        MANY
        + "{% set n = namespace(p=0) %}{% for a in s %}"
        + "{% set n.p = namespace(p=n.p, s=s[1:]) %}{% endfor %}",
        TOO_MUCH,
    ),
    "a list that grows": (
        MANY + "{% set n = namespace(l=[]) %}{% for a in s %}{% set n.l = n.l + [s] %}{% endfor %}",
        TOO_MUCH,
    ),
    "brackets in brackets": ("{{ " + "[" * 3000 + "]" * 3000 + " | length }}", ""),
    "loops too deep for Python": ("{% for a in [1] %}" * 60 + "{% endfor %}" * 60, ""),
    "conditions too deep": ("{% if 1 %}" * 300 + "x" + "{% endif %}" * 300, ""),
    "not not not": ("{{ " + "not " * 20_000 + "1 }}", ""),
    "elements too deep": ("<div>" * 400 + "<p>x</p>" + "</div>" * 400, "stand open"),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_template_without_an_end_is_ended(
    attack: Attack, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    content, message = ENDLESS[name]
    if message != TOO_MUCH:
        monkeypatch.setattr(limits, "SECONDS", 1.0)
    started, before = time.monotonic(), _megabytes()
    problem = attack(f"<article>\n<p>{content}</p></article>")[0]
    assert time.monotonic() - started < limits.SECONDS + 7
    assert _megabytes() - before < 1500
    assert message in problem.message


def test_templates_that_include_each_other_are_ended(attack: Attack, office: Path) -> None:
    shared = office / "templates" / "_blocks"
    shared.mkdir()
    for one, other in (("a", "b"), ("b", "a")):
        (shared / f"{one}.html.j2").write_text(f"{{% include '_blocks/{other}.html.j2' %}}")
    problem = attack("<article>{% include '_blocks/a.html.j2' %}</article>")[0]
    assert TOO_DEEP in problem.message


WIDE = MANY + "{% set s = (s | list)[:30000] %}</p>{% for a in s %}"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (WIDE + "<p>x</p>" * 5 + "{% endfor %}<p>", "more than 5,000,000 char"),
        (MANY + "{% for a in (s | list)[:60] %}{{ s }}{% endfor %}", "more than 5,000,000 char"),
        (WIDE + "<blink>x</blink>{% endfor %}<p>", "<blink>"),
        (WIDE + "<p id='a{{ loop.index // 2 }}'></p>{% endfor %}<p>", "stands twice"),
        (WIDE + "<p><a class='ref' href='#a{{ loop.index }}'></a></p>{% endfor %}<p>", ""),
        (WIDE + "<b>{% endfor %}{% for a in s %}</i>{% endfor %}<p>", ""),
        (MANY + "</p><{{ s }}>x</{{ s }}><p>", ""),
    ],
)
def test_a_document_without_an_end_is_ended(attack: Attack, content: str, message: str) -> None:
    started = time.monotonic()
    problems = attack(f"<article>\n<p>{content}</p></article>")
    assert time.monotonic() - started < 30
    assert len(problems) <= 100
    assert message in problems[0].message


def _megabytes() -> float:
    """The most memory that was in use."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_the_bound_on_time_is_one_of_seconds() -> None:
    assert limits.SECONDS <= 10


def test_a_long_report_is_within_bounds() -> None:
    counted = limits.Limits()
    for _ in range(10_000):
        counted.print(1000)
    assert counted.printed == 10_000_000
    with pytest.raises(limits.LimitError, match="20,000,000 characters"):
        counted.print(10_000_001)


@pytest.mark.parametrize("value", ["x" * 30, [1, 2], (1, 2), {1: 2}, [[], []], {1, 2}])
def test_a_value_weighs_what_it_would_take_to_write(value: object) -> None:
    assert limits.weight(value) >= 30
