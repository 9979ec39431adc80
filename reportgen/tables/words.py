"""What the codes of entries are called: in Chinese, in all data files; and in SDMX, in tables."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "measure": {
        "value": ("数值", "水平", "绝对额", "总量"),
        "growth": ("增速", "增长率", "增长", "增幅"),
        "change": ("增减", "增减额", "增量", "变化", "增减量"),
        "rank": ("位次", "排名"),
        "gap": ("差距",),
        "completion": ("完成率", "完成度", "完成比例"),
    },
    "kind": {
        "year_on_year": ("同比", "比上年", "比上年同期"),
        "previous_period": ("环比", "比上期"),
        "average_annual": ("年均", "年平均"),
        "over_span": ("比基期", "累计增长", "比基期增长", "累计"),
    },
    "role": {
        "result": ("实绩", "结果", "实际", "完成数"),
        "target": ("年度目标", "目标", "预期目标"),
        "plan": ("规划目标", "规划"),
        "forecast": ("预测", "预计", "预计数"),
    },
    "status": {
        "normal": ("正式数", "正式", "核定", "正常"),
        "provisional": ("初步数", "初步", "快报", "快报数"),
        "estimated": ("估计数", "估计", "估算"),
        "not_started": ("未开始", "未启动"),
        "in_progress": ("进行中", "推进中"),
        "done": ("已完成", "完成"),
    },
    "missing": {
        "not_available": ("未公布", "不详", "缺"),
        "not_applicable": ("不适用", "无此项"),
        "confidential": ("保密", "不公开"),
        "below_unit": ("不足最小单位", "不足单位"),
        "withdrawn": ("撤回", "已撤回"),
    },
    "scale": {
        "percent": ("百分比", "%"),
        "points": ("百分点", "个百分点"),
        "unstated": ("未说明",),
    },
    "prices": {
        "current": ("现价", "当年价", "当年价格"),
        "constant": ("不变价", "可比价", "不变价格", "可比价格"),
    },
}
"""Key of an entry -> its codes -> other names of each; the first is the one that is written."""

SDMX_STATUS: Mapping[str, str] = {
    "A": "normal",
    "P": "provisional",
    "E": "estimated",
    "I": "estimated",
}
"""The status of a figure by the letter that SDMX has for it."""
SDMX_MISSING: Mapping[str, str] = {
    "M": "not_applicable",
    "O": "not_available",
    "L": "not_available",
    "H": "not_available",
    "Q": "confidential",
    "N": "below_unit",
}
"""Why a figure is missing, by the letter that SDMX has for such a status."""
