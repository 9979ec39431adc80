"""What a style sheet may ask for: what layout would not end with is told at its place."""

from __future__ import annotations

import pytest

from reportgen.packs.style import loading_style

DOUBLED = "".join(f"--a{n}: var(--a{n - 1}) var(--a{n - 1});" for n in range(1, 30))


def codes(css: str) -> list[str]:
    return [problem.code for problem in loading_style(css, "print.css")]


@pytest.mark.parametrize(
    "value",
    [
        "font-size: 1e400pt",
        "letter-spacing: 99999cm",
        "transform: rotate(1e400deg)",
        "margin: -9999999mm",
        "width: 1e9%",
        "grid-row: 1 / 99999999",
        "grid-template-rows: repeat(10000000, 1px)",
        "column-count: 100000",
    ],
)
def test_numbers_that_no_page_holds_are_told(value: str) -> None:
    assert codes(f"p {{ {value} }}") == ["style.too_large"]


@pytest.mark.parametrize(
    "value",
    [
        "z-index: 2147483647",
        "border-radius: 9999em",
        "text-indent: -99999px",
        "flex: 99999 1 0",
        "font-weight: 900",
        "width: 9999%",
        'background: url("data:image/png;base64,iVBORw0KGgo' + "A" * 4000 + '")',
    ],
)
def test_numbers_as_style_sheets_have_them_are_right(value: str) -> None:
    assert codes(f"p {{ {value} }}") == []


def test_a_text_of_a_style_is_short() -> None:
    assert codes(f'p::before {{ content: "{"x" * 3000}" }}') == ["style.long_text"]
    assert codes(f'p::before {{ content: "{"x" * 300}" }}') == []


@pytest.mark.parametrize(
    "css",
    [":is(" * 200 + "p" + ")" * 200 + " { color: red }", "p {" * 200 + "}" * 200, "[" * 200],
)
def test_brackets_in_brackets_are_bounded(css: str) -> None:
    assert "style.too_deep" in codes(css)


def test_variables_that_double_each_other_are_told() -> None:
    (problem,) = loading_style(f'p {{ --a0: "x";\n{DOUBLED} }}', "print.css")
    assert (problem.code, problem.line) == ("style.endless_value", 2)
    assert codes("p { --a: 1mm; --b: var(--a) var(--a); margin: var(--b) }") == []
    assert codes("p { --a: var(--b); --b: var(--a) }") == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("data:image/png;base64,R0lGODlh", "style.no_picture"),
        ("data:image/jpeg;base64,iVBORw0KGgo=", "style.no_picture"),
        ("data:image/svg+xml;base64,PHN2Zz4=", "style.loads"),
        ("https://x.invalid/a.png", "style.loads"),
    ],
)
def test_what_an_address_is_refused_for_is_said(address: str, code: str) -> None:
    assert codes(f"p {{ background: url({address}) }}") == [code]
    assert codes(f'p {{ background: url("{address}") }}') == [code]
