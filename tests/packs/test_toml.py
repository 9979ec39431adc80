"""Where values of TOML stand."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from reportgen.datafile.parsed import ParsedFile
from reportgen.packs.toml import parse_toml

TEXT = '''title = {zh = "甲", en = """x
""y"""}  # "]
a.b."c \\u0064" = 1979-05-27 07:32:00Z # a date
'it''s' = 1
[tokens.colours] # a heading
  subject = "#000"
list = [1, [2, "]"], {a = 1, b.c = '}'},
  3.5, # so
]
[[x.y]]
q = \'\'\'
# no comment
a = 1\'\'\'
[[ x . "y" ]]
q = -inf
z = """""four"""""
'''.replace("'it''s'", "'it # s'")


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of everything in a value."""
    parts: Any = ()
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list):
        parts = enumerate(value)
    return [path, *(found for name, part in parts for found in paths(part, (*path, name)))]


def word(source: ParsedFile, text: str, path: tuple[str | int, ...]) -> str:
    line, column = source.values[path]
    return text.splitlines()[line - 1][column - 1 :]


def test_every_value_has_its_place() -> None:
    source = parse_toml(TEXT, "template.toml")
    assert not source.problems
    assert set(source.values) == set(paths(source.data)[1:])
    assert source.data["x"]["y"][0]["q"] == "# no comment\na = 1"
    assert word(source, TEXT, ("title", "en")) == '"""x'
    assert word(source, TEXT, ("a", "b", "c d")).startswith("1979")
    assert word(source, TEXT, ("it # s",)) == "1"
    assert word(source, TEXT, ("tokens", "colours")).startswith("colours]")
    colours = ("tokens", "colours")
    assert word(source, TEXT, (*colours, "subject")) == '"#000"'
    assert word(source, TEXT, (*colours, "list", 1, 1)).startswith('"]"')
    assert word(source, TEXT, (*colours, "list", 2, "b", "c")).startswith("'}'}")
    assert word(source, TEXT, (*colours, "list", 3)).startswith("3.5")
    assert word(source, TEXT, ("x", "y", 1, "q")) == "-inf"
    assert source.keys["x", "y", 1, "z"] == (16, 1)


def test_numbers_are_exact() -> None:
    assert parse_toml("a = 0.1", "").data == {"a": Decimal("0.1")}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_end_as_they_do_on_any_system(end: str) -> None:
    source = parse_toml(end.join(["# x", "[a]", "b = 1", ""]), "")
    assert source.values["a", "b"] == (3, 5)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a = 1\na = 2", "pack.no_toml", 2),
        ("a = {", "pack.no_toml", 1),
        (f"a = {'1' * 5000}", "pack.no_toml", 1),
        (f"a = {'[' * 50_000}", "pack.toml_too_deep", 1),
    ],
)
def test_what_cannot_be_parsed_is_a_problem(text: str, code: str, line: int) -> None:
    source = parse_toml(text, "template.toml")
    (problem,) = source.problems
    assert (problem.code, problem.file, problem.line) == (code, "template.toml", line)
    assert source.data is None


def test_a_key_of_many_parts_is_read() -> None:
    source = parse_toml(".".join("a" * 400) + " = 1", "")
    assert source.values[("a",) * 400] == (1, 803)


@pytest.mark.parametrize("number", ["9" * 10_000, "1e" + "9" * 5_000, "-1.5E+" + "9" * 30])
def test_a_number_that_is_none_is_told_at_its_line(number: str) -> None:
    source = parse_toml(f"a = 1\nb = {number}\nc = 2\n", "template.toml")
    (problem,) = source.problems
    assert (problem.code, problem.line) == ("pack.no_toml", 2)
    assert "too many digits" in problem.message


@pytest.mark.parametrize(
    ("text", "line", "said", "advice"),
    [
        ('标题 = "x"', 1, "应是“键 = 值”", "半角引号"),
        ("a = “甲”", 1, "不是可用的值", '"文字"'),
        ("a = yes", 1, "不是可用的值", "true"),
        ('b = 1\na = "x" y', 2, "后面还有", "一对引号"),
        ('a "x"', 1, "缺少“=”", 'key = "文字"'),
        ("a: x", 1, "缺少“=”", 'key = "文字"'),
        ("a = 1\na = 2", 2, "前面已经写过", "合成一处"),
        ("[a]\n[a]\n", 2, "前面已经写过", "合成一处"),
        ("a = {x = 1, x = 2}", 1, "前面已经写过", "合成一处"),
        ("[a\nb = 1", 1, "方括号", "[键]"),
        ("a = [1 2]", 1, "逗号", "“]”"),
        ("a = {x = 1\n}", 1, "花括号", "同一行"),
        ('a = "x\nb = 1', 1, "没有结束", "补上"),
        ('b = 1\na = """x\n', 2, "没有结束", '"""'),
        ('a = "C:\\q"', 1, "反斜杠", "单引号"),
        ('a = "x\x01"', 1, "控制字符", "删去"),
        (f'id = "{"1" * 25}"\nb = [1,', 2, "不是可用的值", "列表"),
    ],
)
def test_a_mistake_of_syntax_is_told_in_chinese(
    text: str, line: int, said: str, advice: str
) -> None:
    (problem,) = parse_toml(text, "template.toml").problems
    assert problem.line == line
    assert said in problem.said_in("zh")
    assert advice in str(problem.hint_in("zh"))
    words = problem.said_in("zh") + str(problem.hint_in("zh"))
    assert not re.search("Expected|Invalid|Unclosed|Cannot|Illegal|Unterminated", words)


def test_brackets_in_brackets_are_told() -> None:
    for depth in (90, 200, 400, 1000, 5000):
        source = parse_toml(f"a = {'[' * depth}{']' * depth}\n", "template.toml")
        assert [it.code for it in source.problems] in ([], ["pack.toml_too_deep"])
