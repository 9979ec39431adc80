"""Keys and choices of data files by the names that people have for them in Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.tables.words import FIELD_WORDS

KEY_NAMES: Mapping[str, str] = {
    "会议": "meeting",
    "标题": "title",
    "会议名称": "title",
    "日期": "date",
    "会议日期": "date",
    "会议时间": "date",
    "地区": "area",
    "区域": "area",
    "其他地区": "areas",
    "简称": "short",
    "形式": "form",
    "会议形式": "form",
    "主办": "organiser",
    "主办单位": "organiser",
    "讲话": "speaker",
    "讲话人": "speaker",
    "主持": "chair",
    "主持人": "chair",
    "姓名": "name",
    "职务": "role",
    "议程": "agenda",
    "来源": "source",
    "资料来源": "source",
    "原文": "text",
    "语言": "lang",
    "年份": "year",
    "时期": "period",
    "期间": "period",
    "报告期": "period",
    "文件": "file",
    "工作表": "sheet",
    "映射": "mapping",
    "数据": "observations",
    "指标": "indicator",
    "数值": "value",
    "数据值": "value",
    "单位": "unit",
    "计量单位": "unit",
    "类别": "measure",
    "口径": "coverage",
    "增速口径": "kind",
    "基期": "base",
    "性质": "role",
    "限定词": "qualifier",
    "备注": "note",
    "说明": "note",
    "出处": "at",
    "段": "paragraph",
    "句": "sentence",
    "成效": "achievements",
    "工作成效": "achievements",
    "总体要求": "guidance",
    "强调": "points",
    "工作方法": "emphases",
    "自身建设": "requirements",
    "任务": "tasks",
    "任务年份": "tasks_year",
    "内容": "text",
    "任务内容": "text",
    "责任单位": "owner",
    "责任处室": "owner",
    "责任部门": "owner",
    "责任人": "owner",
    "牵头单位": "owner",
    "时限": "due",
    "期限": "due",
    "完成时限": "due",
    "进展": "status",
    "状态": "status",
    "方向": "directions",
    "岁末年初": "year_end",
    "贯彻落实": "follow_up",
}
"""A key by each of its names."""

_FIGURES = {
    key: {word: code for code, words in codes.items() for word in words}
    for key, codes in FIELD_WORDS.items()
}
CHOICE_NAMES: Mapping[str, Mapping[str, str]] = {
    **_FIGURES,
    "kind": {
        **_FIGURES["kind"],
        "工作会议": "work_meeting",
        "政府工作报告": "government_report",
        "年会": "annual_meeting",
        "会议纪要": "minutes",
        "纪要": "minutes",
    },
    "nature": {"水平": "level", "存量": "stock", "流量": "flow", "比重": "share"},
    "better": {"越高越好": "higher", "越低越好": "lower"},
    "venue": {"主会场": "main", "分会场": "branch", "应邀": "invited"},
}
"""A choice of a key by each of its names; those of figures are the same in tables."""
