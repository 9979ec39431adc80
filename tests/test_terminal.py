"""What a file says cannot take hold of the terminal that shows it."""

from __future__ import annotations

import json

import pytest

from reportgen.excerpt import Excerpt
from reportgen.model.problem import Problem
from reportgen.terminal import MOST_SHOWN, legible, print_json, print_line, print_problems, window

SIGNS = "\x1b[2J\x07\r\x9b\x00\u202e\u2066\ud800"


def test_controls_are_shown_as_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    assert legible("a\tb\n民") == "a\tb\n民"
    print_line(f"a{SIGNS}b")
    print_problems([Problem.of("template.not_found", SIGNS, 1, name=SIGNS, pack="p", near="")])
    out, err = capsys.readouterr()
    assert not set(SIGNS) - set("[2J") & set(out + err)
    assert out.startswith("a\\u001b[2J\\u0007\\u000d\\u009b\\u0000\\u202e\\u2066\\ud800b")
    assert "\\u001b" in err  # in the name of the file; what is quoted has a blank there


def test_json_stays_json(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"name": f"民{SIGNS}"})
    assert json.loads(capsys.readouterr().out) == {"name": f"民{SIGNS}"}


def test_a_line_of_a_file_keeps_its_places() -> None:
    assert window(Excerpt("a\x1bbc", 2, 4)) == ("a\N{REPLACEMENT CHARACTER}bc", 2, 2)


def test_of_very_many_problems_of_a_kind_the_first_are_printed_and_the_rest_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    doubts = [
        Problem.of("pack.skin_merge_field", "word.docx", field=f"NEXT {number}")
        for number in range(8_000)
    ]
    mistakes = [Problem.of("pack.skin_macros", f"{number}.docx") for number in range(60)]
    print_problems([*doubts, *mistakes])
    _, err = capsys.readouterr()
    assert err.count("word.docx: ") == MOST_SHOWN["warning"]
    assert "7980 more messages of pack.skin_merge_field are not shown; --json has all" in err
    assert all(f"{number}.docx: error" in err for number in range(60))
    assert "more messages of pack.skin_macros" not in err
