from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.excerpt import Excerpt, excerpt, located
from reportgen.model.problem import Problem
from reportgen.terminal import WIDEST, window


def problem(file: Path, message: str, line: int = 1, column: int | None = None) -> Problem:
    return Problem(message, "", str(file), line, column)


@pytest.mark.parametrize(
    ("line", "message", "column"),
    [
        ("<p>{{ reprot }}</p>", "'reprot' is undefined", 7),
        ("<td>x</tr>", "<td> is not closed before </tr>", 1),
        ("name names 'name'", "there is no 'names'", 6),
        ("民政 x", "no style “x”", 4),
        ("abc", "'z' is undefined", None),
    ],
)
def test_what_a_problem_names_is_found_in_its_line(
    tmp_path: Path, line: str, message: str, column: int | None
) -> None:
    file = tmp_path / "a.j2"
    file.write_text(line, encoding="utf-8")
    assert located(problem(file, message)).column == column


def test_a_known_column_stays_and_marks_its_word(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("\n  value: 672元 x\n", encoding="utf-8")
    found = located(problem(file, "'x' is wrong", 2, 10))
    assert found.column == 10
    assert excerpt(found) == Excerpt("  value: 672元 x", 9, 13)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", None])
def test_a_line_that_cannot_be_read_is_no_excerpt(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "a.j2"
    if content is not None:
        file.write_bytes(content)
    assert excerpt(located(problem(file, "'x' is wrong", 3))) is None


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.j2"
    for text in ("one", "another"):
        file.write_text(text)
        found = excerpt(problem(file, "x"))
        assert found
        assert found.text == text


def test_a_long_line_is_cut_around_the_mark() -> None:
    text = "民" * 200 + "WRONG" + "政" * 200
    shown, before, marks = window(Excerpt(text, 200, 205))
    assert shown.startswith("…民")
    assert shown.endswith("政…")
    assert marks == 5
    cells = "".join(char * (1 if char.isascii() or char == "…" else 2) for char in shown)
    assert cells[before : before + marks] == "WRONG"
    assert len(cells) <= WIDEST + 3
