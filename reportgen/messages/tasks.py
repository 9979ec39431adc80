"""What may be wrong with copies that come back, and with putting them into the meeting file."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

TASKS: Mapping[str, Message] = {
    "in_table": Message(
        zh=("任务{task!q}写在表格文件里", "请在表格文件中修改"),
        en=("the task {task!q} stands in a table file", "change it there"),
    ),
    "not_as_wanted": Message(
        zh=("任务{tasks}写入后不是应有的内容，没有写入", "请在文件中手工修改"),
        en=(
            "the tasks {tasks} would not say what they should; nothing was written",
            "change them in the file by hand",
        ),
    ),
    "bad_log": Message(
        zh=("这一行不是任务记录", "请从备份恢复该文件，或删去这一行"),
        en=(
            "this line is no entry of the log of tasks",
            "take the file from a backup, or delete the line",
        ),
    ),
}
