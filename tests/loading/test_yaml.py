from __future__ import annotations

import time
from decimal import Decimal

import pytest

from reportgen.loading.yaml import colon_problem, parse_yaml
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


def test_aliases_that_unfold_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.loading.yaml.MAX_NODES", 5_000)
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    (problem,) = parse_yaml("\n".join(lines), "f").problems
    assert (problem.code, problem["most"]) == ("data.too_many_values", 5_000)


@pytest.mark.parametrize(
    ("nest", "line"),
    [
        ("a: &a [*a]", 1),
        ("a: 1\nb: " + "[" * 3000, 2),
        ("a: 1\nb:\n  - " + "{? [" * 1000, 3),
        ("a: 1\nb: " + "[{" * 3000 + "}]" * 3000, 2),
        ("a: {" * 3000, 1),
        ("- " * 3000 + "x", 1),
        ("? " * 10_000 + "x", 1),
        ("a:\n" + "\n".join(" " * i + "a:" for i in range(1, 300)), 41),
    ],
)
def test_what_is_too_deep_is_told_at_its_place_and_soon(nest: str, line: int) -> None:
    began = time.process_time()
    (problem,) = parse_yaml(nest, "f").problems
    assert (problem.code, problem.line) == ("data.too_deep", line)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("a: 1\nb: x: y\n", "yaml_colon", (2, 5)),
        ("a:\n  b: 1\n c: 2\n", "yaml_block_end", (3, 2)),
        ("a: 1\nb\nc: 2\n", "yaml_no_colon", (3, 1)),
        ("a:\n\tb: 1\n", "yaml_tab", (2, 1)),
        ("a: @x\n", "yaml_first_sign", (1, 4)),
        ('a: 1\nb: "x\nc: 2\n', "yaml_quotes_open", (2, 4)),
        ("a: [1, 2\nb: 3\n", "yaml_brackets", (2, 2)),
        ("a: [1, 2\n\n\n", "yaml_brackets", (1, 9)),
        ("a: *x\n", "yaml_alias", (1, 4)),
        ("a: 1\n---\nb: 2\n", "yaml_documents", (2, 1)),
        ('a: "\\q"\n', "yaml_escape", (1, 6)),
        ("a: - x\n", "yaml_dash", (1, 4)),
        ("a: & x\n", "yaml_anchor", (1, 5)),
        ("a: | x\n", "yaml_block_sign", (1, 6)),
        ("a: [,]\n", "yaml_nothing", (1, 5)),
        ("a: !e!x y\n", "yaml_tag", (1, 4)),
        ("%YAML x\n---\na: 1\n", "yaml_directive", (1, 7)),
    ],
)
def test_broken_syntax_is_said_in_words_of_ours(
    text: str, said: str, place: tuple[int, int]
) -> None:
    (problem,) = parse_yaml(text, "f").problems
    assert (problem.code, problem["said"]) == ("data.no_yaml", phrase(said))
    assert problem["advice"] == phrase(f"{said}_do")
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize("text", ["a: 1\n? [b, c]\n: 2\n", "a: 1\n[b]: 2\n", "a: 1\n{{b}}: 2\n"])
def test_a_key_that_is_no_word_is_told_without_the_words_of_the_parser(text: str) -> None:
    (problem, *_) = parse_yaml(text, "f").problems
    assert (problem.code, problem.line) == ("data.key_no_word", 2)


@pytest.mark.parametrize("tag", ["!!str", "!!int", "!x", "!!python/object/apply:os.system", "!"])
def test_a_tag_is_told_as_it_would_be_read_as_nothing(tag: str) -> None:
    (problem,) = parse_yaml(f"a: 1\nb: {tag} 5\n", "f").problems
    assert (problem.code, problem.line, problem.column) == ("data.tag", 2, 4)
    assert parse_yaml("a: '!x'\nb: x !y\n# !z\n", "f").problems == []


def test_a_colon_is_looked_for_in_lines_with_any_indent_soon() -> None:
    began = time.process_time()
    assert colon_problem("\n".join(" " * 3_000 + "a1" for _ in range(300)), "f") is None
    assert time.process_time() - began < 1
    found = colon_problem("a: 1\n  -  标题：x\n", "f")
    assert found is not None
    assert (found.line, found.column) == (2, 6)


def test_an_anchor_may_be_set_again() -> None:
    assert parse_yaml("a: &x 1\nb: &x 2\nc: *x\n", "f").data == {"a": 1, "b": 2, "c": 2}


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
