from __future__ import annotations

from decimal import Decimal

from reportgen.load.yaml import parse


def test_scalars_are_exact_and_never_floats_or_surprises() -> None:
    source = parse("a: 1567.20\nb: 672\nc: '672'\nd: no\ne: 012\nf: ~\ng: true\nh: 66万\n", "f")
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
    source = parse("a:\n  - b: 1\n    c: {d: x}\n", "f")
    assert source.position(("a", 0, "c", "d")) == (3, 12)
    assert source.key_position(("a", 0, "c")) == (3, 5)
    assert source.position(("a", 0, "missing", "deep")) == (2, 5)


def test_a_key_that_stands_twice_is_a_problem_that_names_the_first() -> None:
    (problem,) = parse("a: 1\nb: 2\na: 3\n", "f").problems
    assert (problem.line, problem.column) == (3, 1)
    assert "line 1" in problem.hint


def test_broken_yaml_is_a_problem_with_its_line() -> None:
    (problem,) = parse("a: [1, 2\nb: 3\n", "f").problems
    assert problem.message.startswith("not YAML")
    assert problem.line == 2


def test_empty_text_is_a_problem() -> None:
    for text in ("", "\n", "# nothing\n"):
        assert parse(text, "f").problems[0].message == "the file is empty"


def test_control_characters_and_two_documents_are_problems() -> None:
    assert parse("a: \x07\n", "f").problems
    assert parse("a: 1\n---\nb: 2\n", "f").problems


def test_aliases_that_unfold_without_end_are_refused_quickly() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    assert "too deep or too large" in parse("\n".join(lines), "f").problems[0].message
    assert "too deep" in parse("a: &a [*a]\n", "f").problems[0].message
    for text in ("[" * 3000, "a: {" * 3000, "- " * 3000 + "x"):
        assert "too deep" in parse(text, "f").problems[0].message


def test_characters_that_no_document_can_print_are_problems_with_their_place() -> None:
    for code, name in (("\\a", "07"), ("\\e", "1B"), ("\\v", "0B"), ("\\0", "00"), ("\\x85", "85")):
        (problem,) = parse(f'a: 1\nb: "x{code}"\n', "f").problems
        assert problem.message == f"b has the control character U+00{name}"
        assert (problem.line, problem.column, problem.hint) == (2, 4, "take it out")
    (problem,) = parse('a: 1\n"b\\a": 2\n', "f").problems
    assert (problem.line, problem.column) == (2, 1)
    (problem,) = parse("a: 1\nb: x\x07y\n", "f").problems
    assert (problem.message[-6:], problem.line, problem.column) == ("U+0007", 2, 5)
    assert "half a surrogate pair" in parse('a: "\\udfff"\n', "f").problems[0].message
    assert parse('a: "\\t\\n"\n', "f").problems == []


def test_a_number_longer_than_any_is_text() -> None:
    for text in ("9" * 5000, "1e9999", "1." + "0" * 5000):
        assert parse(f"a: {text}\n", "f").data == {"a": text}
