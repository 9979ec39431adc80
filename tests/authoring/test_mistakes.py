"""The real command line answers each mistake with file, line and a hint, and with no traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import main
from tests.authoring.mistakes import MISTAKES, Mistake
from tests.packs.conftest import Maker


@pytest.mark.heavy
@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
def test_a_mistake_is_reported_with_its_place_and_a_hint(
    pack: Maker, capfd: pytest.CaptureFixture[str], mistake: Mistake
) -> None:
    folder = pack("mine", mistake.about)
    files = {**mistake.files, **({"content.html.j2": mistake.content} if mistake.content else {})}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    code = main(["templates", "check", "mine", "--json"])
    out, err = capfd.readouterr()
    assert (code, err) == (2, "")
    (problem,) = json.loads(out)["problems"]
    assert problem["code"] == mistake.code
    for name, word in mistake.words.items():
        said = problem["arguments"][name]
        assert said == (f"did you mean '{word}'? " if name == "near" else word)
    assert problem["hint"]
    assert problem["file"] == str(Path("templates", "mine", mistake.file))
    assert problem["line"] == mistake.line
