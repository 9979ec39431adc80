"""The names of codes that documents print."""

from __future__ import annotations

from reportgen.model.meeting import GrowthKind, Qualifier, Status, TaskStatus
from reportgen.model.text import Text

GROWTH_KINDS: dict[GrowthKind, Text] = {
    "year_on_year": Text("同比增长", "year on year"),
    "average_annual": Text("年均增长", "average annual"),
}
FALLS: dict[GrowthKind, Text] = {
    "year_on_year": Text("同比下降", "year on year"),
    "average_annual": Text("年均下降", "average annual"),
}
"""The same where a figure fell; its sign is in its words."""
QUALIFIERS: dict[Qualifier, Text] = {
    "more_than": Text("超过", "more than "),
    "less_than": Text("不到", "less than "),
    "about": Text("约", "about "),
}
STATUS_NAMES: dict[Status, Text] = {
    "normal": Text("正式数", "final"),
    "provisional": Text("初步数", "provisional"),
    "estimated": Text("估计数", "estimated"),
}
TASK_STATUSES: dict[TaskStatus, Text] = {
    "not_started": Text("未开始", "not started"),
    "in_progress": Text("进行中", "in progress"),
    "done": Text("已完成", "done"),
}
