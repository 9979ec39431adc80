"""What cannot be used of a style is told in the language of messages."""

from __future__ import annotations

import re

import pytest

from reportgen.pdf.style import check_style


@pytest.mark.parametrize(
    ("css", "line", "said"),
    [
        ("p {\n colour: red }", 2, "没有“colour”这个属性"),
        ("p {\n color: rot }", 2, "“color: rot”的值不对"),
        ("p {}\np >> q { color: red }", 2, "选择器“p >> q”"),
        ("p {}\n@foo x;", 2, "没有“@foo”这种规则"),
        ("p {\n color }", 2, "此处缺少"),
    ],
)
def test_a_style_that_cannot_be_used_is_told_in_chinese(css: str, line: int, said: str) -> None:
    problem, *_ = check_style(css, "print.css", "p { color: red }")
    assert (problem.code, problem.line) == ("style.unusable", line)
    assert said in problem.said_in("zh")
    assert not re.search("nvalid|nknown|rror|xpected|gnored", problem.said_in("zh"))
