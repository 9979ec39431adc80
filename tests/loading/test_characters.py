"""Characters of data that nobody sees: what is refused, what is doubtful, and where it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import InputError
from reportgen.excerpt import excerpt
from reportgen.loading import load, problems_in
from reportgen.loading.characters import looks
from reportgen.loading.yaml import parse_yaml
from reportgen.model.problem import Problem
from tests.loading.small import BRIEFING, CODES, FILES, SUBJECT


def folder(at: Path, file: str, old: str, new: str) -> Path:
    """The small files, one of them changed in one place."""
    for name, text in FILES.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        assert name != file or old in text
        path.write_text(text.replace(old, new, 1) if name == file else text, encoding="utf-8")
    return at / BRIEFING


def doubts(at: Path, file: str, old: str, new: str) -> list[Problem]:
    """The warnings of hidden characters with this change, also those that `check` gives."""
    path = folder(at, file, old, new)
    codes = ("data.direction_hidden", "data.unseen_character", "data.ids_alike")
    found = [it for it in load(path).warnings if it.code in codes]
    assert found == [it for it in problems_in(path) if it.code in codes]
    return found


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
@pytest.mark.parametrize("file", [SUBJECT, CODES])
def test_line_ends_of_other_programs_are_refused_at_their_place(
    tmp_path: Path, sign: str, file: str
) -> None:
    old = "Meeting of the part" if file == SUBJECT else "zh: "
    path = folder(tmp_path, file, old, f"{old[:3]}{sign}{old[3:]}")
    with pytest.raises(InputError) as caught:
        load(path)
    (problem,) = caught.value.problems
    lines = (tmp_path / file).read_text(encoding="utf-8").split("\n")
    assert problem.code == "data.hidden_break"
    assert problem.line is not None
    assert problem.column is not None
    assert lines[problem.line - 1][problem.column - 1] == sign
    shown = excerpt(problem)
    assert shown is not None
    assert len(shown.text.splitlines()) == 1
    assert f"[U+{ord(sign):04X}]" in problem.message


def test_each_of_them_is_told() -> None:
    found = parse_yaml("a: 甲\u2028乙\nb: x\x0by\nc: 丙\u2029丁\n", "f").problems
    assert [(it.line, it.column) for it in found] == [(1, 5), (2, 5), (3, 5)]


def test_one_that_is_written_as_an_escape_is_refused_too() -> None:
    (problem,) = parse_yaml('a: 1\nb: "甲\\u2028乙"\n', "f").problems
    assert (problem.code, problem.line, problem["number"]) == ("data.hidden_break", 2, "2028")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Meeting \u202eof\u202c the part", "data.direction_hidden"),
        ("Meeting \u2067of\u2069 the part", "data.direction_hidden"),
        ("Meeting\u200f of the part", "data.direction_hidden"),
        ("Meet\u200bing of the part", "data.unseen_character"),
        ("Meet\u200ding of the part", "data.unseen_character"),
        ("Meet\ufeffing of the part", "data.unseen_character"),
        ("Meet\u00ading of the part", "data.unseen_character"),
        ("Meet\u2060ing of the part", "data.unseen_character"),
        ("Meet\U000e0041ing of the part", "data.unseen_character"),
    ],
)
def test_a_hidden_character_draws_one_warning_with_its_place(
    tmp_path: Path, text: str, code: str
) -> None:
    (problem,) = doubts(tmp_path, SUBJECT, "Meeting of the part", text)
    lines = FILES[SUBJECT].split("\n")
    line = next(i for i, it in enumerate(lines, 1) if "Meeting of the part" in it)
    assert (problem.code, problem.line) == (code, line)
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "👨‍👩‍👧",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "☎️",
        "می‌خواهم",
        "क्‍ष",
        "ภาษา\u200bไทย",
        "\u200fشىنجاڭ (360)\u200f",
        "ᠮᠣᠩᠭᠣᠯ ᠤᠨ",
        "ᠨ\u180eᠠ",
        "é",
    ],
)
def test_what_a_script_or_an_emoji_asks_for_draws_none(tmp_path: Path, text: str) -> None:
    assert doubts(tmp_path, SUBJECT, "Meeting of the part", text) == []


@pytest.mark.parametrize("file", [BRIEFING, CODES])
def test_code_lists_and_briefings_are_looked_at_too(tmp_path: Path, file: str) -> None:
    (problem,) = doubts(tmp_path, file, "zh: ", "zh: 甲\u200b")
    assert problem.code == "data.unseen_character"
    assert problem.file.endswith(file)


def test_cells_of_tables_are_looked_at_too(tmp_path: Path) -> None:
    head, _, _ = FILES[SUBJECT].partition("observations:")
    (tmp_path / "figures.csv").write_text(
        "指标,数值,单位,时期\npay,672,CNY/person/month,2020\npeo\u200bple,5,persons,2020\n",
        encoding="utf-8",
    )
    path = tmp_path / "meeting.yaml"
    path.write_text(f"{head}observations: figures.csv\n", encoding="utf-8")
    (tmp_path / "codes.yaml").write_text(FILES[CODES], encoding="utf-8")
    found = problems_in(path, tmp_path / "codes.yaml")
    assert [(Path(it.file).name, it.line) for it in found] == [("figures.csv", 3)]


@pytest.mark.parametrize("sign", ["\u2028", "\x0b", "\x07"])
def test_what_no_document_prints_is_refused_in_a_cell(tmp_path: Path, sign: str) -> None:
    head, _, _ = FILES[SUBJECT].partition("observations:")
    (tmp_path / "figures.csv").write_text(
        "指标,数值,单位,时期,说明\n"
        f"pay,672,CNY/person/month,2020,甲\npeople,5,persons,2020,甲{sign}乙\n",
        encoding="utf-8",
    )
    path = tmp_path / "meeting.yaml"
    path.write_text(f"{head}observations: figures.csv\n", encoding="utf-8")
    (tmp_path / "codes.yaml").write_text(FILES[CODES], encoding="utf-8")
    found = problems_in(path, tmp_path / "codes.yaml")
    codes = {it.code for it in found}
    assert codes <= {"data.hidden_break", "data.control_character"}
    assert [(Path(it.file).name, it.line) for it in found] == [("figures.csv", 3)]


@pytest.mark.parametrize("other", ["nursе", "ｎurse", "nur\u200bse", "ոurse", "nurѕe"])
def test_ids_that_only_look_the_same_are_told(tmp_path: Path, other: str) -> None:
    found = doubts(tmp_path, SUBJECT, "id: build", f"id: {other}")
    (problem,) = [it for it in found if it.code == "data.ids_alike"]
    lines = FILES[SUBJECT].split("\n")
    first = next(i for i, it in enumerate(lines, 1) if "id: nurse" in it)
    assert (problem["line"], problem.line) == (first, first + 1)


def test_ids_that_differ_visibly_are_not_alike() -> None:
    words = ("pay", "pays", "Pay", "工资", "工資", "I1", "l1", "0", "O")
    assert len(set(map(looks, words))) == len(words)


def test_characters_that_another_encoding_lost_are_told_at_their_place(tmp_path: Path) -> None:
    path = folder(tmp_path, CODES, "name: {zh: ", "name: {zh: \ufffd\ufffd")
    (found,) = (it for it in problems_in(path) if it.code == "data.lost_character")
    assert (Path(found.file).name, found.severity) == (Path(CODES).name, "warning")
    assert "U+FFFD" in str(found["around"])
