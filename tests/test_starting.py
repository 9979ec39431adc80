"""A new project loads at once, in either language, and nothing is written over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

import reportgen
from reportgen.errors import InputError
from reportgen.messages import MessageLang
from reportgen.starting import new_project


def write(files: tuple[tuple[Path, bytes], ...]) -> None:
    for path, content in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.mark.parametrize("lang", get_args(MessageLang))
def test_it_loads_without_a_warning(tmp_path: Path, lang: MessageLang) -> None:
    write(new_project(tmp_path / "new", lang))
    briefing = reportgen.load(tmp_path / "new" / "meeting.yaml")
    assert (briefing.warnings, briefing.lang) == ((), lang)
    assert {it.lang for it in briefing.missing_words} == set(get_args(MessageLang)) - {lang}
    first = (tmp_path / "new" / "meeting.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = tmp_path / "new" / first.rpartition("=")[2]
    assert json.loads(named.read_text(encoding="utf-8"))["title"] == "reportgen meeting file"


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "meeting.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        new_project(tmp_path, "zh")
    assert [it.code for it in caught.value.problems] == ["output.exists"]


def test_it_may_begin_with_a_table(tmp_path: Path) -> None:
    table = tmp_path / "figures.csv"
    table.write_text("指标,数值,单位\n农村公路里程,1260,公里\n", encoding="utf-8")
    write(new_project(tmp_path / "new", "zh", table))
    (figure,) = reportgen.load(tmp_path / "new" / "meeting.yaml").subject.observations
    assert figure.quantity.printed == "1260"
    with pytest.raises(InputError) as caught:
        new_project(tmp_path / "other", "zh", tmp_path / "text.docx")
    assert caught.value.problems[0].code == "option.no_start"
