"""The words of the page on which a text and the figures made from it stand side by side."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

REVIEW_WORDS: Mapping[str, Mapping[MessageLang, str]] = {
    "page_review": {"zh": "原文核对", "en": "Source"},
    "review_text": {"zh": "原文", "en": "Text"},
    "review_figures": {"zh": "数据", "en": "Figures"},
    "review_file": {"zh": "会议文件", "en": "Meeting file"},
    "review_tally": {"zh": "数字的去向", "en": "What became of the numbers"},
    "review_loading": {"zh": "正在读取原文……", "en": "Reading the text…"},
    "review_next": {"zh": "下一个问题", "en": "Next question"},
    "review_open": {"zh": "还有{count}个问题待回答", "en": "Questions still open: {count}"},
    "review_all_answered": {"zh": "没有待回答的问题", "en": "No question is open"},
    "review_is_figure": {"zh": "已成数据", "en": "Figure"},
    "review_is_asked": {"zh": "待回答", "en": "Asked"},
    "review_is_unused": {"zh": "未入数据", "en": "In no figure"},
    "review_is_unclear": {"zh": "读不懂", "en": "Not understood"},
    "review_is_date": {"zh": "日期", "en": "Date"},
    "review_is_name": {"zh": "名称", "en": "Name"},
    "review_is_ordinal": {"zh": "序号", "en": "Ordinal"},
    "review_is_reference": {"zh": "文号条款", "en": "Reference"},
    "review_is_damage": {"zh": "原文破损", "en": "Damaged"},
    "review_lost_characters": {"zh": "这里丢了字", "en": "Characters are lost here"},
    "review_spun_words": {"zh": "这里的词像被机器换过", "en": "Words here look machine-replaced"},
    "review_broken_number": {"zh": "这里的数字残缺", "en": "A number is broken here"},
    "review_garbled": {"zh": "这里是乱码", "en": "This is garbled"},
    "review_paragraph": {"zh": "第{number}段", "en": "Paragraph {number}"},
    "review_unread": {"zh": "未读入", "en": "Not read"},
    "review_unused_hint": {
        "zh": "原文里的这个数字不在任何一条数据中",
        "en": "This number of the text is in no figure of the data",
    },
    "review_elsewhere": {
        "zh": "原文的这一处没有这个数字",
        "en": "This number does not stand at its place in the text",
    },
    "review_no_figures": {
        "zh": "这个文件里还没有数据。",
        "en": "There are no figures in this file yet.",
    },
    "review_line": {"zh": "第{line}行", "en": "line {line}"},
    "review_to_text": {"zh": "看原文", "en": "Show in the text"},
    "review_edit": {"zh": "修改", "en": "Change"},
    "review_as_is": {"zh": "就是这样", "en": "As it is"},
    "review_as_is_hint": {
        "zh": "保留现在的值，并去掉问号",
        "en": "Keep the value and take the question away",
    },
    "review_save": {"zh": "写入文件", "en": "Write to the file"},
    "review_cancel": {"zh": "取消", "en": "Cancel"},
    "review_hint_period": {
        "zh": "如 2020年、2020年一季度、2020年末、2016—2020年；起点不明写 未说明—2020年",
        "en": "such as 2020, 2020-Q1, 2020-12-31, 2016..2020; unstated..2020 for no known start",
    },
    "review_hint_value": {
        "zh": "照原文写，如 672、66万、超过5万、6%～8%",
        "en": "as printed, such as 672, 1.8 million, more than 50 thousand, 6%～8%",
    },
    "review_none": {"zh": "（无）", "en": "(none)"},
    "review_asked": {"zh": "请确认", "en": "please confirm"},
    "review_asked_whole": {"zh": "请核对这一条", "en": "Please check this figure"},
    "review_refused": {"zh": "没有写入：{said}", "en": "Not written: {said}"},
    "review_read_only": {
        "zh": "这个文件不在简报的文件夹里，只能看，不能在这里修改。",
        "en": "This file lies outside of the briefing's folder: it can be read here, not changed.",
    },
}
"""What ``preview.html`` and ``review.js`` say, by the names that they have for it."""

REVIEW_FIELDS: Mapping[str, Mapping[MessageLang, str]] = {
    "field_indicator": {"zh": "指标", "en": "Indicator"},
    "field_measure": {"zh": "数据类型", "en": "Measure"},
    "field_value": {"zh": "数值", "en": "Value"},
    "field_missing": {"zh": "缺数原因", "en": "Why missing"},
    "field_unit": {"zh": "单位", "en": "Unit"},
    "field_period": {"zh": "时期", "en": "Period"},
    "field_kind": {"zh": "比较方式", "en": "Kind"},
    "field_base": {"zh": "基期", "en": "Base"},
    "field_scale": {"zh": "百分数的增减", "en": "Scale"},
    "field_qualifier": {"zh": "限定词", "en": "Qualifier"},
    "field_area": {"zh": "地区", "en": "Area"},
    "field_role": {"zh": "性质", "en": "Role"},
    "field_prices": {"zh": "价格", "en": "Prices"},
    "field_among": {"zh": "在何范围", "en": "Among"},
    "field_places": {"zh": "共几位", "en": "Places"},
    "field_to": {"zh": "与哪里比", "en": "Compared with"},
    "field_coverage": {"zh": "统计范围", "en": "Coverage"},
    "field_shared_with": {"zh": "共用指标", "en": "Shared with"},
    "field_correction": {"zh": "更正", "en": "Correction"},
    "field_status": {"zh": "数据状态", "en": "Status"},
    "field_note": {"zh": "说明", "en": "Note"},
    "field_title": {"zh": "标题", "en": "Title"},
    "field_date": {"zh": "日期", "en": "Date"},
    "field_time": {"zh": "时间", "en": "Time"},
    "field_organiser": {"zh": "主办", "en": "Organiser"},
    "field_form": {"zh": "形式", "en": "Form"},
    "field_owner": {"zh": "责任单位", "en": "Owner"},
    "field_due": {"zh": "期限", "en": "Due"},
    "field_heading": {"zh": "小标题", "en": "Heading"},
    "field_text": {"zh": "文字", "en": "Words"},
    "field_at": {"zh": "原文位置", "en": "Place"},
}
"""The names of keys of figures, and of what else may be asked of a meeting."""

REVIEW_CHOICES: Mapping[str, Mapping[MessageLang, str]] = {
    "choice_value": {"zh": "数值", "en": "value"},
    "choice_growth": {"zh": "增速", "en": "growth"},
    "choice_change": {"zh": "增减量", "en": "change"},
    "choice_rank": {"zh": "位次", "en": "rank"},
    "choice_gap": {"zh": "差距", "en": "gap"},
    "choice_completion": {"zh": "完成率", "en": "completion"},
    "choice_year_on_year": {"zh": "同比（比上年）", "en": "year on year"},
    "choice_previous_period": {"zh": "环比", "en": "on the previous period"},
    "choice_average_annual": {"zh": "年均", "en": "average per year"},
    "choice_over_span": {"zh": "比某年累计", "en": "over the whole span"},
    "choice_result": {"zh": "完成情况", "en": "result"},
    "choice_target": {"zh": "年度目标", "en": "target of a year"},
    "choice_plan": {"zh": "多年规划", "en": "plan of several years"},
    "choice_forecast": {"zh": "预计", "en": "forecast"},
    "choice_percent": {"zh": "百分之几", "en": "percent"},
    "choice_points": {"zh": "百分点", "en": "percentage points"},
    "choice_unstated": {"zh": "原文未说明", "en": "not stated"},
    "choice_current": {"zh": "现价", "en": "current prices"},
    "choice_constant": {"zh": "不变价", "en": "constant prices"},
    "choice_normal": {"zh": "正式", "en": "final"},
    "choice_provisional": {"zh": "初步", "en": "provisional"},
    "choice_estimated": {"zh": "估计", "en": "estimated"},
    "choice_not_available": {"zh": "没有数据", "en": "not available"},
    "choice_not_applicable": {"zh": "不适用", "en": "not applicable"},
    "choice_confidential": {"zh": "不公开", "en": "confidential"},
    "choice_below_unit": {"zh": "不足一个单位", "en": "below the smallest unit"},
    "choice_withdrawn": {"zh": "已撤回", "en": "withdrawn"},
}
"""The names of what may stand under a key."""

REVIEW_NOTES: Mapping[str, Mapping[MessageLang, str]] = {
    "review_no_meeting": {
        "zh": "没有可读的会议文件，请看问题一栏。",
        "en": "There is no meeting file that can be read: see the problems.",
    },
    "review_no_text": {
        "zh": "这个会议文件没有写出原文。请把原文存在它旁边，并写上 text: 文件名。",
        "en": "This meeting file names no text. Put the text beside it and write text: with the "
        "name of the file.",
    },
    "review_other_text": {
        "zh": "{file}在取数之后被改动过，请核对各处。",
        "en": "{file} was changed after the data was taken from it: check the places.",
    },
    "review_stale": {
        "zh": "文件已经被改动，没有写入。页面现在显示文件的新内容；您填的还在，请再写一次。",
        "en": "The file was changed meanwhile, so nothing was written. The page shows it as it is "
        "now; what you entered is still here: write it again.",
    },
    "review_of_meeting": {"zh": "会议", "en": "The meeting"},
    "review_of_text": {"zh": "原文此处", "en": "A place in the text"},
    "review_unstated": {"zh": "未说明{rest}", "en": "unstated{rest}"},
    "review_to": {"zh": "—{end}", "en": "..{end}"},
    "review_cell": {"zh": "{file} 的{at}", "en": "{file}, {at}"},
    "review_written": {
        "zh": "已写入{file}第{line}行起",
        "en": "Written to {file} from line {line}",
    },
    "review_place": {"zh": "第{paragraph}段", "en": "paragraph {paragraph}"},
    "review_sentence": {
        "zh": "第{paragraph}段第{sentence}句",
        "en": "paragraph {paragraph}, sentence {sentence}",
    },
    "note_no_token": {
        "zh": "页面已经过期，请重新载入。",
        "en": "This page is out of date: load it again.",
    },
    "note_no_answer": {
        "zh": "这不是可以写入的回答。",
        "en": "This is no answer that can be written.",
    },
    "note_not_writable": {
        "zh": "没有这条数据，或文件不在简报的文件夹里。",
        "en": "There is no such figure, or the file lies outside of the briefing's folder.",
    },
}
"""What the server says to the page."""
