"""The words of the workbook in which people fill in figures and tasks."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

WORKBOOK_WORDS: Mapping[str, Mapping[MessageLang, str]] = {
    "figures": {"zh": "数据", "en": "Figures"},
    "tasks": {"zh": "任务", "en": "Tasks"},
    "codes": {"zh": "代码", "en": "Codes"},
    "notes": {"zh": "说明", "en": "Notes"},
    "indicators": {"zh": "指标", "en": "Indicators"},
    "id": {"zh": "代码", "en": "Id"},
    "shown_in": {"zh": "单位", "en": "Unit"},
    "topic": {"zh": "主题", "en": "Topic"},
    "coverages": {"zh": "口径", "en": "Coverages"},
    "units": {"zh": "可用单位", "en": "Units"},
    "periods": {"zh": "时期", "en": "Periods"},
    "qualifiers": {"zh": "限定词", "en": "Qualifiers"},
    "powers": {"zh": "倍数", "en": "Multipliers"},
    "column": {"zh": "列", "en": "Column"},
    "also": {"zh": "键", "en": "Key"},
    "what": {"zh": "填写内容", "en": "What to write"},
    "example": {"zh": "示例", "en": "Example"},
    "title": {"zh": "填表说明", "en": "How to fill in this workbook"},
    "first": {
        "zh": "一行一个数（工作表“数据”）或一项任务（工作表“任务”）。"
        "有下拉列表的列可以选，也可以照原文写；"
        "不需要的列留空。列可以移动或删去，列名不要改。",
        "en": "A row is a figure (sheet Figures) or a task (sheet Tasks). Where a cell has a list, "
        "choose from it or write what the source has; leave empty what is not needed. Columns may "
        "be moved or taken out; their names must stay.",
    },
    "digits": {
        "zh": "数值以单元格显示的位数为准：要12.60，就让单元格显示12.60。"
        "1/2之类会被改成日期，请先把单元格设为文本。",
        "en": "A number has the digits that its cell shows: for 12.60 let the cell show 12.60. "
        "Programs make dates of 1/2: format such a cell as text first.",
    },
    "use": {
        "zh": "填好后存盘，在会议文件中写 observations: {file} 和 tasks: {file}，"
        "再执行 reportgen check。",
        "en": "Save it, write observations: {file} and tasks: {file} into the meeting file, and "
        "run reportgen check.",
    },
}
"""Names of sheets, heads and notes."""

COLUMN_ABOUT: Mapping[str, Mapping[MessageLang, str]] = {
    "INDICATOR": {
        "zh": "必填。从列表选，或写原文的名称。",
        "en": "Needed. Choose from the list, or write the name that the source has.",
    },
    "MEASURE": {
        "zh": "数值则留空；增速、增减、位次、差距、完成率则写明。",
        "en": "Empty for a value; else growth, change, rank, gap or completion.",
    },
    "OBS_VALUE": {
        "zh": "照原文写：672、12.6%、6%～8%、1.5倍。不写单位。",
        "en": "As printed: 672, 12.6%, 6%～8%, 1.5倍. Without its unit.",
    },
    "UNIT_MULT": {
        "zh": "万、亿等；没有则留空。",
        "en": "4 (万), 6 (million), 8 (亿), …: the power of ten; empty where there is none.",
    },
    "DECIMALS": {
        "zh": "要显示几位小数；一般留空。",
        "en": "How many decimals are shown; mostly empty.",
    },
    "UNIT_MEASURE": {
        "zh": "增速、完成率和位次留空。",
        "en": "Empty for growth, completion and rank.",
    },
    "TIME_PERIOD": {
        "zh": "必填。2020、2020-Q3、2020-H1、2020-06、2020-12-31；"
        "一段时间写2016/2020，起点不明写unstated/2020。",
        "en": "Needed. 2020, 2020-Q3, 2020-H1, 2020-06, 2020-12-31; a span is 2016/2020, or "
        "unstated/2020 where its start is not given.",
    },
    "KIND": {
        "zh": "增速和增减才填：同比、环比、年均、比基期。",
        "en": "Of growth and change: year_on_year, previous_period, average_annual, over_span.",
    },
    "BASE": {
        "zh": "比基期才填：从哪一年算起。",
        "en": "Of over_span: the period it is counted from.",
    },
    "ROLE": {
        "zh": "实绩留空；目标、规划、预测则写明。",
        "en": "Empty for a result; else target, plan or forecast.",
    },
    "QUALIFIER": {
        "zh": "原文的词：超过、以上、约。也可以写在数值里。",
        "en": "The word of the source: over, at least, about. It may also stand in the value.",
    },
    "REF_AREA": {
        "zh": "会议本身的地区留空；其他地区写代码。",
        "en": "Empty for the area of the meeting; the code of another.",
    },
    "COVERAGE": {
        "zh": "指标有几种口径、且不是第一种时，写口径的代码。",
        "en": "The id of a coverage, where the indicator has several and it is not the first.",
    },
    "OBS_STATUS": {
        "zh": "与来源整体的状态不同时才填。",
        "en": "Where it is another than that of the source: normal, provisional, estimated.",
    },
    "MISSING": {
        "zh": "原文提到而没有给出的数：写原因，数值留空。",
        "en": "In place of a value that the source names and does not give: why.",
    },
    "SCALE": {
        "zh": "百分数的增长：是百分比还是百分点。",
        "en": "Of the growth of a percentage: percent, points or unstated.",
    },
    "PRICES": {"zh": "金额：现价或不变价。", "en": "Of amounts: current or constant prices."},
    "AMONG": {"zh": "位次：在哪个范围内，如全国。", "en": "Of a rank: among whom."},
    "PLACES": {"zh": "位次：范围内共有几个。", "en": "Of a rank: how many there are."},
    "TO": {
        "zh": "差距：与哪个地区比，写代码。",
        "en": "Of a gap: the code of the area it is from.",
    },
    "SHARED_WITH": {
        "zh": "同一个数还说的其他指标，用分号隔开。",
        "en": "Further indicators that the one figure stands for, parted by semicolons.",
    },
    "PRINTED_UNIT": {"zh": "原文印错的单位。", "en": "The unit that the source prints wrongly."},
    "REASON": {"zh": "凭什么说单位印错了。", "en": "What shows that the unit is wrong."},
    "NOTE": {"zh": "读者须知，会印出来。", "en": "What readers must know; it is printed."},
    "PARAGRAPH": {"zh": "在原文第几段。", "en": "The paragraph of the source."},
    "SENTENCE": {"zh": "在该段第几句。", "en": "The sentence in the paragraph."},
    "FREQ": {
        "zh": "频率代码A、Q、M等，只用来核对时期；一般留空。",
        "en": "A, Q, M and so on: only compared with the period; mostly empty.",
    },
    "CONF_STATUS": {
        "zh": "F表示可以公开；标为其他的数不会读入。",
        "en": "F where it may be published; a figure marked otherwise is told.",
    },
    "HEADING": {"zh": "任务所属的类别。", "en": "The heading that the task stands under."},
    "TEXT": {"zh": "必填。一项任务。", "en": "Needed. One task."},
    "OWNER": {"zh": "责任单位。", "en": "Who is responsible."},
    "DUE": {"zh": "期限，如2021-06-30。", "en": "The deadline, as 2021-06-30."},
    "STATUS": {
        "zh": "未开始、进行中或已完成。",
        "en": "not_started, in_progress or done.",
    },
    "YEAR": {"zh": "任务的年度。", "en": "The year of the tasks."},
    "ID": {"zh": "不要改；新任务留空。", "en": "Keep it; empty for a new task."},
    "GROUP_ID": {"zh": "不要改。", "en": "Keep it."},
    "GROUP_PARAGRAPH": {"zh": "类别在原文第几段。", "en": "The paragraph of the heading."},
    "GROUP_SENTENCE": {"zh": "类别在该段第几句。", "en": "The sentence of the heading."},
}
"""What to write in each column of a table, by the name of the column."""
