"""Problems with the tasks of a meeting file: deadlines, milestones, closing."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

TASK_DATA: Mapping[str, Message] = {
    "bad_deadline": Message(
        zh=(
            "{value!q}不是时限",
            "请写2021-06-30、2021-06、2021-Q2、年底前或standing，或 {{date: 2021-06-30, words: …}}",
        ),
        en=(
            "{value!q} is not a deadline",
            "write 2021-06-30, 2021-06, 2021-Q2 or standing, or {{date: 2021-06-30, words: …}}",
        ),
    ),
    "vague_deadline": Message(
        zh=(
            "时限{value!q}可能指开始之前，也可能指结束之前",
            "请写明，如6月底前、5月底前或2021-06-30",
        ),
        en=(
            "the deadline {value!q} may mean before it begins or before it ends",
            "say which, as 2021-06-30",
        ),
    ),
    "deadline_without_year": Message(
        zh=(
            "时限{value!q}没有年份，任务也没有年份",
            "请写明年份，如2021年底前，或写 tasks_year: 2021",
        ),
        en=(
            "the deadline {value!q} has no year, and the tasks have none",
            "name the year, as end of 2021, or write tasks_year: 2021",
        ),
    ),
    "bad_reached": Message(
        zh=("{value!q}既不是true也不是日期", "达到的节点写 reached: true 或日期，如2021-06-30"),
        en=(
            "{value!q} is neither true nor a day",
            "write reached: true, or the day, as 2021-06-30",
        ),
    ),
    "closed_not_done": Message(
        zh=("任务已销号，状态却是{status}", "请写 status: done，或去掉closed"),
        en=(
            "the task is closed, and its status is {status}",
            "write status: done, or leave closed out",
        ),
    ),
    "closed_without_evidence": Message(
        severity="warning",
        zh=("任务已销号，没有写佐证", "请写 closed: {{date: …, evidence: …}}"),
        en=(
            "the task is closed, and nothing is named that shows it",
            "write closed: {{date: …, evidence: …}}",
        ),
    ),
}
