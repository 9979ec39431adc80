"""Words in another language: what is missing, the file to fill in, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.errors import InputError
from reportgen.loading.words_written import words_to_fill
from reportgen.missing import require_words
from reportgen.model.text import Text

MEETING = """\
title: 例会
date: 2021-05-10
area: {zh: 某市, en: the city}
observations:
  - {indicator: 更新公交车, value: 45辆}
tasks:
  - {text: "查桥: 全部", owner: 养护科}
  - {text: 查路, owner: 养护科}
"""
FILLED = {"例会": "Meeting", "更新公交车": "Buses replaced", "辆": "buses", "养护科": "Upkeep"}


def written(folder: Path, text: str) -> Path:
    path = folder / "meeting.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def fill(path: Path) -> None:
    """Write the file of translations, and fill in what is known."""
    for it in words_to_fill(path, "en", "zh"):
        text = it.content.decode()
        for source, words in FILLED.items():
            text = text.replace(f"- zh: {source}\n  en:\n", f"- zh: {source}\n  en: {words}\n")
        it.path.write_text(text, encoding="utf-8")


def test_missing_words_are_refused_once_with_the_command(tmp_path: Path) -> None:
    briefing = reportgen.load(written(tmp_path, MEETING))
    require_words(briefing, "zh")
    with pytest.raises(InputError) as caught:
        reportgen.make(briefing, lang="en")
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem["count"]) == ("data.missing_words", 1, 6)
    assert problem["target"] == "meeting.en.yaml"
    assert "reportgen words" in problem.hint_in("zh")
    assert "例会" in problem.message_in("en")


def test_a_file_is_written_filled_in_and_read_with_the_meeting(tmp_path: Path) -> None:
    path = written(tmp_path, MEETING)
    fill(path)
    briefing = reportgen.load(path)
    assert briefing.subject.title == Text("例会", "Meeting")
    (missing,) = briefing.missing_words
    assert missing.words == ("查桥: 全部", "查路")
    (again,) = words_to_fill(path, "en", "en")
    assert (again.new, again.open) == (0, 2)
    assert again.content == (tmp_path / "meeting.en.yaml").read_bytes()


def test_answers_stay_when_words_are_added_and_stale_ones_are_told(tmp_path: Path) -> None:
    path = written(tmp_path, MEETING)
    fill(path)
    target = tmp_path / "meeting.en.yaml"
    before = target.read_text(encoding="utf-8")
    written(tmp_path, MEETING.replace("例会", "年会"))
    (warning,) = reportgen.load(path).warnings
    assert (warning.code, warning["words"], warning.line) == ("data.stale_words", "例会", 4)
    (more,) = words_to_fill(path, "en", "zh")
    assert more.new == 1
    assert more.content.decode() == before + "- zh: 年会\n  en:\n"


def test_answers_in_another_order_of_lines_stay_too(tmp_path: Path) -> None:
    path = written(tmp_path, MEETING)
    target = tmp_path / "meeting.en.yaml"
    target.write_text("translations: [{zh: 例会, en: Meeting}]\nlang: en\n", encoding="utf-8")
    (found,) = words_to_fill(path, "en", "zh")
    target.write_bytes(found.content)
    assert reportgen.load(path).subject.title["en"] == "Meeting"
    assert (found.new, found.open) == (5, 5)


def test_what_is_wrong_with_translations_is_told_at_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, MEETING)
    target = tmp_path / "meeting.en.yaml"
    target.write_text("lang: en\ntranslations:\n- zh: 例会\n  english: Meeting\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        reportgen.load(path)
    assert {Path(it.file).name for it in caught.value.problems} == {"meeting.en.yaml"}
    with pytest.raises(InputError):
        words_to_fill(path, "en", "zh")


def test_an_english_file_lacks_chinese(tmp_path: Path) -> None:
    text = "lang: en\ntitle: Meeting\ndate: 2021-05-10\narea: Anytown\ntasks: [Look]\n"
    path = written(tmp_path, text)
    briefing = reportgen.load(path)
    assert briefing.lang == "en"
    (missing,) = briefing.missing_words
    assert (missing.lang, missing.words) == ("zh", ("Meeting", "Anytown", "Look"))
    (found,) = words_to_fill(path, "zh", "en")
    assert found.path.name == "meeting.zh.yaml"
    assert found.content.decode().endswith("- en: Look\n  zh:\n")
