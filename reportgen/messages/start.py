"""The example of a new project, with what its lines are for."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

START_HEADS: Mapping[MessageLang, str] = {
    "zh": """\
# 会议文件。请把例子改成您的内容；标题、日期、地区和至少一项内容是必需的，其余各行都可以删去。
title: 全市交通运输工作例会
date: 2021-05-10
area: 某市
organiser: 市交通运输局
# 没有另写时期的数据都是这个时期的：2020、2021-Q1（一季度）、2021-03（3月）、2020-12-31（年末）
period: 2021-Q1
""",
    "en": """\
# The meeting file. Write your own over the example: title, date, area and one thing to report are
# needed; every other line may be taken out.
lang: en
title: Municipal Transport Meeting
date: 2021-05-10
area: Anytown
organiser: Municipal Transport Bureau
# The time of all figures that give none: 2020, 2021-Q1, 2021-03 (March), 2020-12-31 (end of year)
period: 2021-Q1
""",
}
START_FIGURES: Mapping[MessageLang, str] = {
    "zh": """\
# 会议公布的数据，指标和单位照平常的写法写
observations:
  - {indicator: 农村公路里程, value: 1260, unit: 公里}
  - {indicator: 公交客运量, value: 17.5, unit: 万人次}
  - {indicator: 公交客运量, measure: growth, value: 8.2%, kind: 同比}
""",
    "en": """\
# The figures, with indicators and units as you call them. A growth says of which kind it is:
# year_on_year, previous_period or average_annual
observations:
  - {indicator: Rural roads, value: 1260, unit: km}
  - {indicator: Bus passengers, value: 175 thousand, unit: person-times}
  - {indicator: Bus passengers, measure: growth, value: 8.2%, kind: year_on_year}
""",
}
START_TASKS: Mapping[MessageLang, str] = {
    "zh": """\
# 会议布置的任务：只写内容也可以；责任单位和时限写在owner和due
tasks:
  - {text: 完成危桥排查, owner: 养护科, due: 2021-06-30}
  - 更新路网台账
""",
    "en": """\
# The tasks: their text alone, or with who is responsible (owner) and until when (due)
tasks:
  - {text: Finish the inspection of bridges, owner: Maintenance, due: 2021-06-30}
  - Update the register of roads
""",
}
START_MAP: Mapping[str, Mapping[MessageLang, str]] = {
    "title": {
        "zh": "怎样读这张表：由程序初拟，请逐行核对；写法见 docs/tables.md",
        "en": "How the sheet is read: a first guess, to be looked through; see docs/tables.md",
    },
    "first": {
        "zh": "第一个数据行的名称，或行号；表末的附注行可以用 last: 排除",
        "en": "The name of the first row with figures, or its number; last: ends before notes",
    },
    "head": {
        "zh": "它上面有几行是表头",
        "en": "How many rows above it are the heads of columns",
    },
    "unit": {
        "zh": "单位在哪个单元格；head是在表头的括号里，label是在行名的括号里",
        "en": "The cell that says the unit; head or label: in brackets behind a name",
    },
    "rows": {
        "zh": "各行是指标（indicator）、地区（area）还是时期（period）；名称的意思写在 names: 下",
        "en": "What rows are: indicator, area or period; names: says what a name means",
    },
    "columns": {
        "zh": "各列的数：measure、unit、period等，写法与会议文件相同",
        "en": "The figures of each column: measure, unit, period and so on, as in a meeting file",
    },
}
"""What stands above the lines of a first map."""
