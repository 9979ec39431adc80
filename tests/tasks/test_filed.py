"""Values put into a meeting file at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.loading.built_in import built_in_codes
from reportgen.model.returned import TaskChange, TaskField
from reportgen.model.text import Lang
from reportgen.tasks import FiledTasks, filed_tasks

HEAD = "title: 例会\ndate: 2021-05-10\narea: 某市\ntasks_year: 2021\n"


def filed(folder: Path, text: str) -> FiledTasks:
    path = folder / "meeting.yaml"
    path.write_bytes((HEAD + text).encode("utf-8"))
    return filed_tasks(path, built_in_codes())


def changed(found: FiledTasks, lang: Lang = "zh", **values: str) -> str:
    """What the file is after these changes of one of its tasks, without its head."""
    task = next(iter(found.places))
    names: dict[str, TaskField] = {
        "status": "status", "owner": "owner", "due": "due", "progress": "progress"
    }  # fmt: skip
    changes = [
        TaskChange(task, names[name], "", value, ("a.docx",), ("张三",), lang)
        for name, value in values.items()
    ]
    return found.changed(changes).decode("utf-8").removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("tasks:\n- {text: 甲事}  # 注\n", {"status": "done"},
         "tasks:\n- {text: 甲事, status: done}  # 注\n"),
        ("tasks:\n- 甲事\n- 乙事\n", {"status": "done"},
         "tasks:\n- {text: 甲事, status: done}\n- 乙事\n"),
        ("tasks:\n- 甲事, 乙事\n", {"owner": "办公室"},
         "tasks:\n- {text: '甲事, 乙事', owner: 办公室}\n"),
        ("tasks:\n- '甲: 事'\n", {"owner": "办公室"},
         "tasks:\n- {text: '甲: 事', owner: 办公室}\n"),
        ("tasks:\n  - text: 甲事\n    due: 年底前\n\n  - 乙事\n", {"owner": "规划科"},
         "tasks:\n  - text: 甲事\n    owner: 规划科\n    due: 年底前\n\n  - 乙事\n"),
        ("tasks:\n  - text: 甲事\n    due: 年底前\n", {"due": "2021-06-30", "progress": "已开工"},
         "tasks:\n  - text: 甲事\n    due: 2021-06-30\n    progress: 已开工\n"),
        ("tasks:\n- {text: 甲事, progress: {text: 无, date: 2021-05-01}}\n", {"progress": "已开工"},
         "tasks:\n- {text: 甲事, progress: {text: 已开工}}\n"),
        ("tasks:\n- {text: 甲事, status: done}\n", {"status": ""}, "tasks:\n- {text: 甲事}\n"),
        ("tasks:\n- {text: 甲事, due: {date: 2021-09-01, words: 开学前}}\n", {"due": "2021-10-08"},
         "tasks:\n- {text: 甲事, due: 2021-10-08}\n"),
        ("tasks:\n- text: 甲事\n  due:\n    date: 2021-09-01\n    words: 开学前\n",
         {"due": "2021-10-08"}, "tasks:\n- text: 甲事\n  due:\n    date: 2021-10-08\n"),
        ("任务:\n- {内容: 甲事, 责任单位: 办公室}\n", {"status": "done", "owner": "规划科"},
         "任务:\n- {内容: 甲事, 责任单位: 规划科, 状态: 已完成}\n"),
        ("tasks:\n- heading: 民生\n  items:\n  - 甲事\n", {"status": "in_progress"},
         "tasks:\n- heading: 民生\n  items:\n  - {text: 甲事, status: in_progress}\n"),
        ("year_end:\n- 甲事\n", {"status": "done"}, "year_end:\n- {text: 甲事, status: done}\n"),
        ("tasks:\r\n- 甲事\r\n", {"status": "done"},
         "tasks:\r\n- {text: 甲事, status: done}\r\n"),
        ("tasks:\n- {text: {zh: 甲事, en: A}, owner: {zh: 养护科, en: M}}\n", {"owner": "规划科"},
         "tasks:\n- {text: {zh: 甲事, en: A}, owner: {zh: 规划科}}\n"),
        ("tasks:\n- {zh: 甲事, en: A}\n", {"status": "done"},
         "tasks:\n- {text: {zh: 甲事, en: A}, status: done}\n"),
        ("tasks:\n- text: 甲事\n  owner:\n    zh: 养护科\n    en: M\n", {"owner": "规划科"},
         "tasks:\n- text: 甲事\n  owner:\n    zh: 规划科\n"),
    ],
)  # fmt: skip
def test_a_value_is_changed_at_its_place_and_nothing_besides(
    before: str, values: dict[str, str], after: str, tmp_path: Path
) -> None:
    assert changed(filed(tmp_path, before), **values) == after


def test_words_of_an_english_copy_are_said_to_be_english(tmp_path: Path) -> None:
    found = filed(tmp_path, "tasks:\n- {text: {zh: 甲事, en: A}, owner: {zh: 养护科, en: M}}\n")
    after = changed(found, "en", owner="Planning")
    assert after == "tasks:\n- {text: {zh: 甲事, en: A}, owner: {en: Planning}}\n"
    found = filed(tmp_path, "tasks:\n- {text: {zh: 甲事, en: A}, owner: 养护科}\n")
    after = changed(found, "en", owner="Planning")
    assert after == "tasks:\n- {text: {zh: 甲事, en: A}, owner: {en: Planning}}\n"


def test_a_task_of_a_table_file_is_changed_there(tmp_path: Path) -> None:
    (tmp_path / "tasks.csv").write_text("任务,责任单位\n甲事,办公室\n", encoding="utf-8")
    found = filed(tmp_path, "tasks: tasks.csv\n")
    with pytest.raises(reportgen.InputError) as caught:
        changed(found, status="done")
    assert [it.code for it in caught.value.problems] == ["tasks.in_table"]


def test_a_value_that_stands_elsewhere_under_a_name_is_refused(tmp_path: Path) -> None:
    found = filed(tmp_path, "tasks:\n- &a {text: 甲事}\n- *a\n")
    with pytest.raises(reportgen.InputError):
        changed(found, status="done")


def test_what_would_not_load_is_not_written(tmp_path: Path) -> None:
    found = filed(tmp_path, "tasks:\n- 甲事\n")
    with pytest.raises(reportgen.InputError) as caught:
        changed(found, due="6月前")
    assert [it.code for it in caught.value.problems] == ["data.vague_deadline"]
