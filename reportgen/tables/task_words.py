"""What stands in a workbook of tasks: marks that programs find again, and words for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reportgen.model.returned import TASK_FIELDS
from reportgen.model.text import Text

TaskColumn = Literal[
    "id", "number", "meeting", "group", "text", "owner", "support", "person", "due", "status",
    "progress",
]  # fmt: skip
"""The columns of a sheet of tasks, in their order."""
COLUMN_MARKS: Mapping[TaskColumn, str] = {
    column: f"reportgen.{column}"
    for column in (
        *("id", "number", "meeting", "group", "text", "owner", "support", "person"),
        *("due", "status", "progress"),
    )
}
"""What the hidden first row of a sheet calls them, wherever they are moved, whatever they are
called in the head that people see."""
HEAD_MARK, TITLE_MARK = "reportgen.head", "reportgen.title"
"""What the hidden column of ids has beside the head and the title."""
BASE_MARK = "reportgen.tasks"
"""The first cell of the hidden sheet with what was sent out."""
BASE_HEAD = ("id", "sheet", "text", *TASK_FIELDS)
"""The columns of that sheet."""
BASE_ABOUT = ("briefing", "lang")
"""What it says of the whole, in rows of a name and a value above its columns."""

ShownColumn = Literal[
    "number", "meeting", "group", "text", "owner", "support", "person", "due", "status", "progress"
]
"""Those that people see."""
COLUMN_WORDS: Mapping[ShownColumn, Text] = {
    "number": Text("序号", "No."),
    "meeting": Text("会议", "Meeting"),
    "group": Text("分组", "Group"),
    "text": Text("任务", "Task"),
    "owner": Text("责任单位", "Lead"),
    "support": Text("配合单位", "Support"),
    "person": Text("责任人", "Person"),
    "due": Text("完成时限", "Due"),
    "status": Text("状态", "Status"),
    "progress": Text("进展情况", "Progress"),
}
"""The head that people see."""
BOOK_WORDS: Mapping[str, Text] = {
    "tasks": Text("任务", "Tasks"),
    "notes": Text("填写说明", "How to fill in"),
    "title": Text("{title}任务清单", "Tasks: {title}"),
    "title_of_lead": Text("{title}任务清单（{lead}）", "Tasks: {title} ({lead})"),
    "page": Text("第&P页 共&N页", "Page &P of &N"),
    "status_title": Text("状态", "Status"),
    "status_wrong": Text(
        "请从列表中选择：未开始、进行中、已完成。",
        "Choose from the list: not started, in progress, done.",
    ),
    "due_title": Text("完成时限", "Due"),
    "due_about": Text(
        "写日期，如2021-06-30；或写年底前、6月底前、长期。",
        "A date, as 2021-06-30; or words: end of 2021, end of June 2021, standing.",
    ),
}
"""Names of sheets, titles and hints."""
NOTES: tuple[Text, ...] = (
    Text(
        "白色单元格由各单位填写：责任单位、完成时限、状态、进展情况。"
        "灰色单元格已锁定，不要改；已销号的任务不再填写。",
        "White cells are for you to fill in: lead, due, status, progress. Grey cells are locked "
        "and stay as they are; tasks that were closed are not filled in any more.",
    ),
    Text(
        "状态从列表中选：未开始、进行中、已完成。",
        "Choose the status from its list: not started, in progress, done.",
    ),
    Text(
        "完成时限写日期，如2021-06-30；或写年底前、6月底前、三季度、长期。",
        "Due is a date, as 2021-06-30; or words: end of 2021, end of June 2021, Q3 2021, standing.",
    ),
    Text(
        "进展情况写一两句话：做了什么、完成多少、有何困难，最多2000字。"
        "没有变化的单元格不用动；清空表示取消原来的内容。",
        "Progress is a sentence or two: what was done, how much of it, what is in the way; 2,000 "
        "characters at most. Leave what did not change; an emptied cell takes back what it said.",
    ),
    Text(
        "可以筛选，可以调整列宽和行高。不要删行、加行、合并单元格、写公式，不要改任务的文字："
        "任务只销号，不删除；新的任务请另行告知。",
        "Filter and change widths and heights as you like. Do not delete or add rows, merge cells, "
        "write formulas or reword tasks: a task is closed, never deleted; tell us of new ones.",
    ),
    Text(
        "隐藏的行、列和工作表用来核对填写前后的内容，请保留。填好后存盘，原样寄回。",
        "Hidden rows, columns and sheets hold what the workbook was sent out with: let them stay. "
        "Save the file, and send it back as it is.",
    ),
)
"""How a workbook is filled in, a paragraph each."""
