"""A template ends, whatever it does: by its clock, and before the memory does."""

from __future__ import annotations

import resource
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

TOO_MUCH = "template.too_much_text"
TOO_LONG = "template.too_slow"
TOO_DEEP = "template.too_deep"
BRACKETS = "template.too_many_brackets"
NUMBERS = "template.only_numbers"
UNSAFE = "template.unsafe_field"
UNKNOWN = "template.unknown_name"
NO_FILTER = "template.unknown_filter"
EITHER = (TOO_MUCH, TOO_LONG)
"""Which of the two it is depends on the machine."""

ENDLESS: dict[str, tuple[str, str | tuple[str, ...]]] = {
    "text that doubles": (f"{{% set s = {TEN} %}}{DOUBLED}{{{{ s }}}}", TOO_MUCH),
    "lists that double": (f"{{% set s = [1, 2] %}}{LISTS}{{{{ s | length }}}}", TOO_MUCH),
    "lists in lists": (f"{{% set s = [1] %}}{NESTED}{{{{ s | join }}}}", EITHER),
    "numbers that square": (DIGITS, "template.too_long_number"),
    "macros that laugh": (MACROS + "{{ m12() }}", EITHER),
    "blocks that laugh": (BLOCKS, EITHER),
    "macros that branch": (TREE, TOO_LONG),
    "a macro in itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", TOO_DEEP),
    "a block in itself": ("{% block b %}{{ self.b() }}{% endblock %}", TOO_DEEP),
    "a loop in itself": (
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        TOO_DEEP,
    ),
    "loops in loops": (MANY + LOOPS, EITHER),
    "loops that print nothing": (MANY + LOOPS.replace("{{ a }}", ""), TOO_LONG),
    "a condition that never holds": (
        MANY + "{% for a in s %}{% for b in s if b == 'y' %}{% endfor %}{% endfor %}",
        TOO_LONG,
    ),
    "filters in filters": (
        MANY + "{% for a in s %}{{ s | map('replace', 'y', 'z') | list | length }}{% endfor %}",
        EITHER,
    ),
    "a text for each character": (MANY + "{{ s | replace('x', s) }}", TOO_MUCH),
    "a text between all": (MANY + "{{ s | join(s) }}", TOO_MUCH),
    "a text in each item": (MANY + "{{ s | map('replace', 'x', s) | list | length }}", TOO_MUCH),
    "a list of all characters": (
        MANY + "{% set t = s ~ s ~ s %}" + "{% set u = t ~ t ~ t ~ t %}{{ u | list | length }}",
        TOO_MUCH,
    ),
    "a power": ("{{ 10 ** 10 ** 10 }}", "template.no_power"),
    "a text times a number": ("{{ 'x' * 10000000000 }}", NUMBERS),
    "a list times a number": ("{{ ([1] * 10000000000) | length }}", NUMBERS),
    "a number times a text": ("{{ 10000000000 * 'x' }}", NUMBERS),
    "a width in a format": ("{{ '%1000000000d' % 1 }}", NUMBERS),
    "a width in a format string": ("{{ '{:>1000000000}'.format(1) }}", UNSAFE),
    "a width to centre in": ("{{ 'x'.center(1000000000) }}", UNSAFE),
    "a width to fill": ("{{ 'x'.zfill(1000000000) }}", UNSAFE),
    "a filter to centre": ("{{ 'x' | center(1000000000) }}", NO_FILTER),
    "a filter to indent": ("{{ 'x' | indent(1000000000) }}", NO_FILTER),
    "words without end": ("{{ lipsum(1000000) }}", UNKNOWN),
    "a long range": ("{% for x in range(1000000000) %}{% endfor %}", UNKNOWN),
    "a chain of copies": (
        MANY
        + "{% set n = namespace(p=0) %}{% for a in s %}"
        + "{% set n.p = namespace(p=n.p, s=s[1:]) %}{% endfor %}",
        TOO_MUCH,
    ),
    "a list that gets longer": (
        MANY + "{% set n = namespace(l=[]) %}{% for a in s %}{% set n.l = n.l + [s] %}{% endfor %}",
        TOO_MUCH,
    ),
    "brackets in brackets": ("{{ " + "[" * 3000 + "]" * 3000 + " | length }}", BRACKETS),
    "loops too deep for Python": ("{% for a in [1] %}" * 60 + "{% endfor %}" * 60, BRACKETS),
    "conditions too deep": ("{% if 1 %}" * 300 + "x" + "{% endif %}" * 300, BRACKETS),
    "not not not": ("{{ " + "not " * 20_000 + "1 }}", BRACKETS),
    "elements too deep": ("<div>" * 400 + "<p>x</p>" + "</div>" * 400, "html.too_deep"),
}


@pytest.mark.heavy
@pytest.mark.parametrize("name", ENDLESS)
def test_a_template_without_an_end_is_ended(
    attack: Attack, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    content, code = ENDLESS[name]
    codes = (code,) if isinstance(code, str) else code
    # on a busy machine what is to end by its size must not end by the clock
    monkeypatch.setattr(limits, "TIME_LIMIT", 0.3 if TOO_LONG in codes else 600.0)
    before = _megabytes()
    problem = attack(f"<article>\n<p>{content}</p></article>")[0]
    assert _megabytes() - before < 1500
    assert problem.code in codes


def test_templates_that_include_each_other_are_ended(attack: Attack, office: Path) -> None:
    shared = office / "templates" / "_blocks"
    shared.mkdir()
    for one, other in (("a", "b"), ("b", "a")):
        (shared / f"{one}.html.j2").write_text(f"{{% include '_blocks/{other}.html.j2' %}}")
    problem = attack("<article>{% include '_blocks/a.html.j2' %}</article>")[0]
    assert problem.code == TOO_DEEP


WIDE = MANY + "{% set s = (s | list)[:30000] %}</p>{% for a in s %}"


@pytest.mark.heavy
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
    problems = attack(f"<article>\n<p>{content}</p></article>")
    assert len(problems) <= 100
    assert message in problems[0].message


def _megabytes() -> float:
    """The most memory that was in use."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_the_bound_on_time_is_one_of_seconds() -> None:
    assert limits.TIME_LIMIT <= 10


def test_a_long_report_is_within_bounds() -> None:
    counted = limits.Limits()
    for _ in range(10_000):
        counted.print(1000)
    assert counted.printed == 10_000_000
    with pytest.raises(limits.LimitError) as caught:
        counted.print(10_000_001)
    problem = caught.value.problem
    assert (problem.code, problem["limit"]) == (TOO_MUCH, 20_000_000)


@pytest.mark.parametrize("value", ["x" * 30, [1, 2], (1, 2), {1: 2}, [[], []], {1, 2}])
def test_a_value_weighs_what_it_would_take_to_write(value: object) -> None:
    assert limits.weight(value) >= 30
