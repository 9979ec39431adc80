"""What charts of progress say."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.wording.phrases import phrase_entry

_AREA = Text("辽宁", "Liaoning")
PROGRESS_HEADING = phrase_entry(
    "progress_heading",
    "进展",
    "Progress",
    ("图所在一栏的小标题", "the heading over the chart"),
)
PROGRESS_NOUN = phrase_entry(
    "progress_chart", "进展图", "Chart of progress", ("图的替代文字", "what the chart is called")
)
PROGRESS_WHAT = phrase_entry(
    "progress_what",
    "各类任务按进展分列，项",
    "Tasks of each group by status, number of tasks",
    ("图的副题", "the subtitle of the chart"),
)
PROGRESS_UNIT = phrase_entry("progress_unit", "项", "tasks", ("图的单位", "the unit of the chart"))
PROGRESS_TITLE = phrase_entry(
    "progress_title",
    "{area}{groups}{line}",
    "{area}, {groups}{line}",
    ("图题", "the title of the chart"),
    area=_AREA,
    groups="",
    line=Text("8项任务：已完成8项", "8 tasks: 8 done"),
)
PROGRESS_GROUPS = phrase_entry(
    "progress_groups",
    "第{first}—{last}类",
    "groups {first} to {last}, ",
    ("图题的一部分：图中有哪几类", "which groups are in the chart, in its title"),
    first="1",
    last="9",
)
PROGRESS_LINE = phrase_entry(
    "progress_line",
    "{total}项任务：{counts}",
    "{total} tasks: {counts}",
    ("图题的一部分：总数和各种进展", "how many tasks there are, in the title of the chart"),
    total="8",
    counts=Text("已完成8项", "8 done"),
)
PROGRESS_COUNT = phrase_entry(
    "progress_count",
    "{name}{count}项",
    "{count} {name}",
    ("图题的一部分：一种进展", "how many tasks have one status, in the title of the chart"),
    name=Text("已完成", "done"),
    count="8",
)
UNKNOWN_STATUS = phrase_entry(
    "progress_unknown", "未注明", "unstated", ("没有注明进展的任务", "tasks without a status")
)
STATES_HEADING = phrase_entry(
    "states_heading",
    "办理情况",
    "Where tasks stand",
    ("图所在一栏的小标题", "the heading over the chart"),
)
STATES_WHAT = phrase_entry(
    "states_what",
    "截至{day}，按{by}分列，项",
    "{by}: number of tasks on {day}",
    ("图的副题", "the subtitle of the chart"),
    by=Text("责任处室", "Office"),
    day=Text("2021年6月30日", "30 June 2021"),
)
STATES_BY_GROUP = phrase_entry(
    "states_by_group", "类别", "group", ("按什么分列", "what the bars are of")
)
STATES_DONE = phrase_entry("states_done", "已完成", "done", ("图例", "in the legend"))
STATES_LATE = phrase_entry(
    "states_late", "逾期或滞后", "overdue or behind", ("图例", "in the legend")
)
STATES_OPEN = phrase_entry("states_open", "其他未完成", "open, not late", ("图例", "in the legend"))
PROGRESS_PHRASES = (
    *(
        PROGRESS_HEADING,
        PROGRESS_NOUN,
        PROGRESS_WHAT,
        PROGRESS_UNIT,
        PROGRESS_TITLE,
        PROGRESS_GROUPS,
    ),
    *(PROGRESS_LINE, PROGRESS_COUNT, UNKNOWN_STATUS),
    *(STATES_HEADING, STATES_WHAT, STATES_BY_GROUP),
    *(STATES_DONE, STATES_LATE, STATES_OPEN),
)
