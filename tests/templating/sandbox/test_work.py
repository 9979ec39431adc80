"""One step of a template ends, however it is made: nothing in it grows with a square."""

from __future__ import annotations

import pytest

from reportgen.templating.limits import Limits
from reportgen.templating.methods import bare_sides
from tests.templating.trying import problems_in

TEN = "{% set s = s ~ s ~ s ~ s ~ s ~ s ~ s ~ s ~ s ~ s %}"


def million(seed: str) -> str:
    """A text of so many characters as ``s``."""
    return f"{{% set s = {seed} %}}" + TEN * 5


PLAIN = million("'xxxxxxxxxx'")
PRINTED = million("report.date ~ ' '")
OTHERS = "{% set b = (s | replace('x', 'z')) ~ 'x' %}"
MANY = "".join(f"{{% set a{i} = s ~ '{chr(97 + i)}' %}}" for i in range(20)) + (
    "{% set q = [" + ", ".join(f"namespace(t=a{number % 20})" for number in range(2000)) + "] %}"
)
"""Two thousand values with an equal beginning of a million characters."""

TOO_MUCH = ("template.too_much_text",)
NUMBERS = ("template.only_numbers",)
STEPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "a strip of many": (PLAIN + OTHERS + "{{ s.strip(b) | length }}", ()),
    "a strip on the left": (PLAIN + OTHERS + "{{ s.lstrip(b) | length }}", ()),
    "a strip on the right": (PLAIN + OTHERS + "{{ s.rstrip(b) | length }}", ()),
    "a filter that strips": (PLAIN + OTHERS + "{{ s | trim(b) | length }}", ()),
    "filters that strip": (PLAIN + OTHERS + "{{ [s] | map('trim', b) | first | length }}", ()),
    "a format in a test": ("{{ '%900000000d' is odd }}", NUMBERS),
    "a format in another": ("{{ '%900000000d' is even }}", NUMBERS),
    "a format in a third": ("{{ '%900000000d' is divisibleby(3) }}", NUMBERS),
    "a format in a filter": ("{{ ['%900000000d'] | select('odd') | list }}", NUMBERS),
    "what is sorted": (PLAIN + MANY + "{{ q | sort(attribute='t') | length }}", TOO_MUCH),
    "what is grouped": (PLAIN + MANY + "{{ q | groupby('t') | length }}", TOO_MUCH),
    "the largest": (PLAIN + MANY + "{{ (q | max(attribute='t')).t | length }}", TOO_MUCH),
    "the smallest": (PLAIN + MANY + "{{ (q | min(attribute='t')).t | length }}", TOO_MUCH),
    "each once": (PLAIN + MANY + "{{ q | unique(attribute='t') | list | length }}", TOO_MUCH),
    "a list of signs": (PRINTED + "{{ s | list | length }}", TOO_MUCH),
    "parts of a text": (PLAIN + "{{ (s ~ s ~ s).split('x') | length }}", TOO_MUCH),
    "words of a text": (PLAIN + "{{ (s ~ s ~ s).split() | length }}", TOO_MUCH),
    "parts of what was printed": (PRINTED + "{{ s.split(' ') | length }}", TOO_MUCH),
    "other words for each sign": (PRINTED + "{{ s | replace('', 'x') | length }}", TOO_MUCH),
    "capitals of what was printed": (PRINTED + "{{ s | upper | length }}", ()),
    "names in a phrase": (PLAIN + "{{ (s[:5000] | list) | listed }}", ("template.too_many_names",)),
    "lines of a text": (PLAIN + "{{ lines(s, 20) }}", TOO_MUCH),
    "a dictionary": (
        "{{ {" + ", ".join(f"{n}: ''" for n in range(1001)) + "} | length }}",
        ("template.too_long_dictionary",),
    ),
    "a long template": ("x" * 200_001, ("template.too_long",)),
    "a long word": (PLAIN + "{{ s[:2001] }}", ("html.too_long_word",)),
    "a long paragraph": (PLAIN + "{{ s[:2000] }} " * 51, ("html.too_long_text",)),
    "many attributes": (f"<b{' a' * 101}>x</b>", ("html.too_many_attributes",)),
}


@pytest.mark.heavy
@pytest.mark.parametrize("name", STEPS)
def test_a_step_ends(name: str) -> None:
    content, codes = STEPS[name]
    found = problems_in(f"<article><p>{content}</p></article>")
    assert tuple(it.code for it in found)[:1] == codes
    assert all(it.line for it in found)


@pytest.mark.heavy
def test_comparisons_end_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.templating.limits.TIME_LIMIT", 0.02)
    for sign in ("a == b", "a in b", "a < b == a"):
        several = ", ".join([sign] * 1000)
        content = f"{PLAIN}{{% set a = s ~ 'a' %}}{{% set b = s ~ 'b' %}}{{{{ [{several}] }}}}"
        (problem, *_) = problems_in(f"<article><p>{content}</p></article>")
        assert problem.code == "template.too_slow", sign


SIGNS = "".join(map(chr, range(0x4E00, 0x4E00 + 300)))


@pytest.mark.parametrize("chars", ["x", "", None, SIGNS, SIGNS + "xy", "x" * 500])
@pytest.mark.parametrize("text", ["", "xx", f"x y{SIGNS}yx ", SIGNS, "  a  "])
@pytest.mark.parametrize("sides", ["strip", "lstrip", "rstrip"])
def test_what_is_stripped_is_what_python_strips(text: str, chars: str | None, sides: str) -> None:
    assert bare_sides(text, chars, sides=sides) == getattr(text, sides)(chars)


def test_a_name_that_is_long_is_no_work() -> None:
    content = PLAIN + "{{ say(s) }}"
    (problem,) = problems_in(f"<article><p>{content}</p></article>")
    assert problem.code == "template.unknown_phrase"
    assert Limits().used == 0
