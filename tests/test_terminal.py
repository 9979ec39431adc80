"""What a file says cannot take hold of the terminal that shows it."""

from __future__ import annotations

import json

import pytest

from reportgen.excerpt import Excerpt
from reportgen.model.problem import Problem
from reportgen.terminal import legible, print_json, print_line, print_problems, window

SIGNS = "\x1b[2J\x07\r\x9b\x00\u202e\u2066\ud800"


def test_controls_are_shown_as_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    assert legible("a\tb\n民") == "a\tb\n民"
    print_line(f"a{SIGNS}b")
    print_problems([Problem.of("template.not_found", SIGNS, 1, name=SIGNS, pack="p", near="")])
    out, err = capsys.readouterr()
    assert not set(SIGNS) - set("[2J") & set(out + err)
    assert out.startswith("a\\u001b[2J\\u0007\\u000d\\u009b\\u0000\\u202e\\u2066\\ud800b")
    assert err.count("\\u001b") == 2


def test_json_stays_json(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"name": f"民{SIGNS}"})
    assert json.loads(capsys.readouterr().out) == {"name": f"民{SIGNS}"}


def test_a_line_of_a_file_keeps_its_places() -> None:
    assert window(Excerpt("a\x1bbc", 2, 4)) == ("a\N{REPLACEMENT CHARACTER}bc", 2, 2)
