"""Characters that no font of the machine draws are told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.undrawn import doubts_of_fonts
from tests.odd_data import odd_briefing

NOWHERE = "\U00100123\U00100456"
"""Of no script: no font has them."""


def told(path: Path, lang: str = "zh", *, packs: tuple[Path, ...] = ()) -> list[Problem]:
    with pytest.raises(InputError) as caught:
        reportgen.make(
            reportgen.load(path),
            lang=lang,
            templates=["own"] if packs else ["jianbao"],
            formats=["pdf"],
            packs=packs,
            verify=False,
        )
    return list(caught.value.problems)


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.mark.heavy
def test_one_in_the_data_is_told_with_its_line_and_as_one(tmp_path: Path) -> None:
    path = odd_briefing(tmp_path, tasks=[f"甲{NOWHERE}乙"])
    (problem,) = told(path)
    line = line_of(tmp_path / "part.yaml", NOWHERE)
    assert (Path(problem.file).name, problem.line) == ("part.yaml", line)
    assert (problem.code, problem["characters"]) == ("machine.no_glyph", NOWHERE)


@pytest.mark.heavy
def test_one_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    pack = tmp_path / "templates" / "own"
    pack.mkdir(parents=True)
    (pack / "template.toml").write_text(
        'title = {zh = "甲", en = "A"}\nextends = "briefing"\n', encoding="utf-8"
    )
    content = f"<article>\n<h1>{{{{ report.title }}}}</h1>\n<p>甲{NOWHERE}</p>\n</article>\n"
    (pack / "content.html.j2").write_text(content, encoding="utf-8")
    (problem,) = told(odd_briefing(tmp_path / "data"), packs=(pack.parent,))
    assert (Path(problem.file).name, problem.line) == ("content.html.j2", 3)


def test_the_check_of_the_data_warns_of_it(tmp_path: Path) -> None:
    path = odd_briefing(tmp_path, names=["工资", f"补{NOWHERE}助", "床位费"])
    (problem,) = doubts_of_fonts(path)
    line = line_of(tmp_path / "codes.yaml", NOWHERE)
    assert (problem.code, problem.severity) == ("data.no_glyph", "warning")
    assert (Path(problem.file).name, problem.line) == ("codes.yaml", line)
    assert doubts_of_fonts(odd_briefing(tmp_path / "usual")) == ()
    assert doubts_of_fonts(tmp_path / "nothing.yaml") == ()
