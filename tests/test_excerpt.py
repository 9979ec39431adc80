"""The line that a problem is about, and the place in it that is marked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen.excerpt import Excerpt, excerpt, located
from reportgen.model.problem import Problem
from reportgen.opened import note_opened
from reportgen.terminal import WIDEST, window


def unknown(file: Path, name: str, line: int = 1, column: int | None = None) -> Problem:
    note_opened(file)
    return Problem.of("template.unknown_name", str(file), line, column, name=name, near="")


@pytest.mark.parametrize(
    ("line", "name", "column"),
    [
        ("<p>{{ reprot }}</p>", "reprot", 7),
        ("name names 'name'", "names", 6),
        ("民政 x", "x", 4),
        ("abc", "z", None),
        ("abc", "b", None),
        ("{{ x-y }} y", "y", 11),
        ("a.b", ".", 2),
    ],
)
def test_what_a_problem_names_is_found_in_its_line(
    tmp_path: Path, line: str, name: str, column: int | None
) -> None:
    file = tmp_path / "a.j2"
    file.write_text(line, encoding="utf-8")
    assert located(unknown(file, name)).column == column


def test_a_tag_of_html_is_found_in_its_line(tmp_path: Path) -> None:
    file = tmp_path / "a.j2"
    file.write_text("<td>x</b></tr>", encoding="utf-8")
    note_opened(file)
    problem = Problem.of("html.closes_nothing", str(file), 1, tag="b")
    assert located(problem).column == 6


def test_a_known_column_stays_and_marks_its_word(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("\n  value: 672元 x\n", encoding="utf-8")
    found = located(unknown(file, "x", 2, 10))
    assert found.column == 10
    assert excerpt(found) == Excerpt("  value: 672元 x", 9, 13)


def test_what_is_named_is_marked_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.j2"
    file.write_text("say {{ a b }} twice", encoding="utf-8")
    found = located(unknown(file, "{{ a b }}"))
    assert excerpt(found) == Excerpt("say {{ a b }} twice", 4, 13)


def test_a_line_without_a_place_is_shown_without_a_mark(tmp_path: Path) -> None:
    file = tmp_path / "a.j2"
    file.write_text("\tone\rtwo\n   \nfour", encoding="utf-8")
    assert excerpt(unknown(file, "x", 1)) == Excerpt(" one", 0, 0)
    assert excerpt(unknown(file, "x", 2)) == Excerpt("two", 0, 0)
    assert excerpt(unknown(file, "x", 3)) is None
    assert excerpt(unknown(file, "x", 4)) == Excerpt("four", 0, 0)
    assert excerpt(unknown(file, "x", 5)) is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", None])
def test_a_line_that_cannot_be_read_is_no_excerpt(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "a.j2"
    if content is not None:
        file.write_bytes(content)
    assert excerpt(located(unknown(file, "x", 3))) is None


@pytest.mark.heavy
@pytest.mark.parametrize(("size", "shown"), [(20_000_000, True), (20_000_001, False)])
def test_of_a_large_file_no_line_is_read(tmp_path: Path, size: int, *, shown: bool) -> None:
    file = tmp_path / "a.j2"
    file.write_text("one\n", encoding="utf-8")
    os.truncate(file, size)
    assert (excerpt(unknown(file, "x")) is not None) is shown


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.j2"
    for moment, text in enumerate(("one", "another")):
        file.write_text(text)
        os.utime(file, ns=(moment, moment + 1))
        found = excerpt(unknown(file, "x"))
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


def test_of_a_file_that_was_not_read_no_line_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "a.j2"
    file.write_text("secret", encoding="utf-8")
    for name in (str(file), "/etc/passwd", "\0", "x" * 5000):
        problem = Problem.of("template.unknown_name", name, 1, name="secret", near="")
        assert located(problem) == problem
        assert excerpt(problem) is None
