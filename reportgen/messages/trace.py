"""What ``trace`` says of the figures of a finished file, and what may be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

TRACE = {
    "unknown": Message(
        zh=("文件中没有数据{id}", "编号相近的有{nearest}；不写编号时列出全部数据"),
        en=(
            "the file prints no figure {id}",
            "the nearest are {nearest}; without an id, trace lists all of them",
        ),
    ),
    "no_record": Message(
        zh=(
            "文件里没有数据记录",
            "请给出由 reportgen build 生成的文件；另存为其他格式后记录会丢失",
        ),
        en=(
            "it holds no record of figures",
            "give a file that `reportgen build` made; saved in another format it loses its record",
        ),
    ),
}
TRACE_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "damaged_document": {
        "zh": "文件已损坏，或不是扩展名所说的那种文件（{said}）",
        "en": "it is damaged, or not of the kind that its name says ({said})",
    },
    "trace_head": {"zh": "{id}  {name}", "en": "{id}  {name}"},
    "trace_line": {"zh": "  {label}：{words}", "en": "  {label}: {words}"},
    "trace_joined": {"zh": "{first}，{second}", "en": "{first}, {second}"},
    "trace_words": {"zh": "数值", "en": "figure"},
    "trace_value": {"zh": "基本单位的数", "en": "in base units"},
    "trace_unit": {"zh": "单位", "en": "unit"},
    "trace_period": {"zh": "时期", "en": "period"},
    "trace_area": {"zh": "地区", "en": "area"},
    "trace_meeting": {"zh": "会议", "en": "meeting"},
    "trace_coverage": {"zh": "范围", "en": "coverage"},
    "trace_status": {"zh": "性质", "en": "status"},
    "trace_source": {"zh": "出处", "en": "source"},
    "trace_sentence": {"zh": "原句", "en": "sentence"},
    "trace_note": {"zh": "说明", "en": "note"},
    "trace_printed_as": {"zh": "原文印作", "en": "printed as"},
    "trace_correction": {"zh": "更正", "en": "correction"},
    "trace_how": {"zh": "算法", "en": "derived"},
    "trace_from": {"zh": "所据数据", "en": "from"},
    "trace_reading": {"zh": "注意", "en": "caveat"},
    "trace_gives": {"zh": "由此得出", "en": "gives"},
    "trace_places": {"zh": "印在", "en": "printed"},
    "trace_nowhere": {
        "zh": "只在图中，或只印由它得出的数",
        "en": "only in charts, or what is derived from it",
    },
    "trace_now": {"zh": "数据", "en": "data"},
    "trace_same": {"zh": "{place}，一致", "en": "{place}, the same"},
    "trace_same_as": {"zh": "{place}，一致，现编号{id}", "en": "{place}, the same, now {id}"},
    "trace_changed": {"zh": "{place}，现为{words}", "en": "{place}, now {words}"},
    "trace_gone": {"zh": "数据中已没有这个数", "en": "the data has no such figure any more"},
    "trace_place_text": {"zh": "{place}（{text}）", "en": "{place} ({text})"},
    "trace_column_id": {"zh": "编号", "en": "id"},
    "trace_column_name": {"zh": "指标", "en": "indicator"},
    "trace_column_words": {"zh": "数值", "en": "figure"},
    "trace_column_period": {"zh": "时期", "en": "period"},
    "trace_column_area": {"zh": "地区", "en": "area"},
    "trace_column_source": {"zh": "出处", "en": "source"},
    "trace_column_times": {"zh": "印几次", "en": "times"},
    "trace_column_now": {"zh": "数据", "en": "data"},
    "trace_now_same": {"zh": "一致", "en": "the same"},
    "trace_now_changed": {"zh": "不一致", "en": "other"},
    "trace_now_gone": {"zh": "没有", "en": "gone"},
}
