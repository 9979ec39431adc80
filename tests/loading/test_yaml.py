from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.loading.yaml import parse_yaml
from reportgen.messages import phrase


def test_scalars_are_exact_and_never_floats_or_surprises() -> None:
    source = parse_yaml(
        "a: 1567.20\nb: 672\nc: '672'\nd: no\ne: 012\nf: ~\ng: true\nh: 66万\n", "f"
    )
    assert source.data == {
        "a": Decimal("1567.20"),
        "b": 672,
        "c": "672",
        "d": "no",
        "e": 12,
        "f": None,
        "g": True,
        "h": "66万",
    }
    assert str(source.data["a"]) == "1567.20"


def test_every_value_and_key_has_its_line_and_column() -> None:
    source = parse_yaml("a:\n  - b: 1\n    c: {d: x}\n", "f")
    assert source.position(("a", 0, "c", "d")) == (3, 12)
    assert source.key_position(("a", 0, "c")) == (3, 5)
    assert source.position(("a", 0, "missing", "deep")) == (2, 5)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("人均预期寿命提高\n    1岁", "人均预期寿命提高1岁"),
        (
            ">-\n    增长5%\n    以上，\n    推进\n    “十四五”\n    规划",
            "增长5%以上，推进“十四五”规划",
        ),
        ("'提高\n    1岁'", "提高1岁"),
        ('"提高\n    1岁"', "提高1岁"),
        ("|-\n    提高\n    1岁", "提高1岁"),
        ("按WTO\n    rules办事", "按WTO rules办事"),
        ("张三 李四\n    王五", "张三 李四 王五"),
        ("提高 1岁", "提高 1岁"),
        ("第一段\n\n    第二段", "第一段\n第二段"),
        ("提高\n    提高\n    提高", "提高提高提高"),
    ],
)
def test_a_line_that_goes_on_leaves_no_space_in_chinese(written: str, text: str) -> None:
    data = parse_yaml(f"a:\n  zh: {written}\n  en: {written}\n", "f").data["a"]
    assert data["zh"] == text
    assert data["en"].split() == [
        word for line in written.split("\n") for word in line.strip(" |>-'\"").split()
    ]


def test_a_key_that_stands_twice_is_a_problem_that_names_the_first() -> None:
    (problem,) = parse_yaml("a: 1\nb: 2\na: 3\n", "f").problems
    assert (problem.line, problem.column) == (3, 1)
    assert (problem.code, problem["key"], problem["first"]) == ("data.key_twice", "a", 1)


def test_broken_yaml_is_a_problem_with_its_line() -> None:
    (problem,) = parse_yaml("a: [1, 2\nb: 3\n", "f").problems
    assert (problem.code, problem.line, problem.column) == ("data.no_yaml", 2, 2)


def test_empty_text_is_a_problem() -> None:
    for text in ("", "\n", "# nothing\n"):
        (problem,) = parse_yaml(text, "f").problems
        assert (problem.code, problem.file, problem.line) == ("data.empty_file", "f", 1)


def test_control_characters_and_two_documents_are_problems() -> None:
    assert parse_yaml("a: \x07\n", "f").problems
    assert parse_yaml("a: 1\n---\nb: 2\n", "f").problems


@pytest.mark.heavy
def test_aliases_that_unfold_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.loading.yaml.MAX_NODES", 50_000)
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    deep = ("[" * 3000, "a: {" * 3000, "- " * 3000 + "x")
    for text in ("\n".join(lines), "a: &a [*a]\n", *deep):
        (problem,) = parse_yaml(text, "f").problems
        assert (problem.code, problem.line) == ("data.too_deep", 1)


def test_characters_that_no_document_can_print_are_problems_with_their_place() -> None:
    for code, name in (("\\a", "07"), ("\\e", "1B"), ("\\0", "00"), ("\\x90", "90")):
        (problem,) = parse_yaml(f'a: 1\nb: "x{code}"\n', "f").problems
        assert (problem.code, problem["name"]) == ("data.control_character", "b")
        assert problem["number"] == f"00{name}"
        assert (problem.line, problem.column) == (2, 4)
    (problem,) = parse_yaml('a: 1\n"b\\a": 2\n', "f").problems
    assert (problem.line, problem.column) == (2, 1)
    (problem,) = parse_yaml("a: 1\nb: x\x07y\n", "f").problems
    assert (problem["number"], problem.line, problem.column) == ("0007", 2, 5)
    assert problem["name"] == phrase("the_file")
    assert parse_yaml('a: "\\udfff"\n', "f").problems[0].code == "data.half_pair"
    assert parse_yaml('a: "\\t\\n"\n', "f").problems == []


def test_a_number_longer_than_any_is_text() -> None:
    for text in ("9" * 5000, "1e9999", "1." + "0" * 5000):
        assert parse_yaml(f"a: {text}\n", "f").data == {"a": text}
