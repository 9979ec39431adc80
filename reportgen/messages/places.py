"""Places in a document that has no lines, and what a figure is: the words of findings."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

PLACES: Mapping[str, Mapping[MessageLang, str]] = {
    "place_in": {"zh": "{outer}，{inner}", "en": "{outer}, {inner}"},
    "place_document": {"zh": "整个文件", "en": "the whole document"},
    # text
    "place_paragraph": {"zh": "第{number}段", "en": "paragraph {number}"},
    "place_table": {"zh": "表{number}", "en": "table {number}"},
    "place_row": {"zh": "第{number}行", "en": "row {number}"},
    "place_column": {"zh": "第{number}列", "en": "column {number}"},
    "place_caption": {"zh": "标题", "en": "caption"},
    "place_list_number": {"zh": "列表的编号", "en": "number of a list"},
    "place_footnote": {"zh": "脚注{number}", "en": "footnote {number}"},
    "place_endnote": {"zh": "尾注{number}", "en": "endnote {number}"},
    "place_comment": {"zh": "批注{number}", "en": "comment {number}"},
    "place_header": {"zh": "页眉{number}", "en": "header {number}"},
    "place_footer": {"zh": "页脚{number}", "en": "footer {number}"},
    "place_page": {"zh": "第{number}页", "en": "page {number}"},
    "place_heading": {"zh": "“{heading}”一节", "en": "under “{heading}”"},
    "place_contents": {"zh": "目录", "en": "table of contents"},
    "place_stamp": {"zh": "每页的标记", "en": "stamp on every page"},
    "place_top": {"zh": "开头", "en": "at the top"},
    # what is not printed
    "place_property": {"zh": "文件属性{name}", "en": "property {name}"},
    "place_meta": {"zh": "网页信息{name}", "en": "meta {name}"},
    "place_title": {"zh": "网页标题", "en": "title"},
    "place_bookmark": {"zh": "书签", "en": "bookmark"},
    "place_alt_text": {"zh": "替代文字", "en": "alt text"},
    "place_attribute": {"zh": "属性{name}", "en": "{name}"},
    "place_field": {"zh": "填写栏", "en": "field"},
    "place_form_field": {"zh": "表单域", "en": "form field"},
    "place_control": {"zh": "内容控件{name}", "en": "control {name}"},
    "place_ruby": {"zh": "行上注字", "en": "above the line"},
    "place_fallback": {"zh": "供其他程序显示的内容", "en": "for other programs"},
    "place_drawn_text": {"zh": "艺术字", "en": "drawn text"},
    "place_file": {"zh": "嵌入的文件{name}", "en": "{name}"},
    "place_text": {"zh": "正文", "en": "text"},
    # charts
    "place_chart": {"zh": "图表{number}", "en": "chart {number}"},
    "place_drawing": {"zh": "图形{number}", "en": "drawing {number}"},
    "place_series": {"zh": "系列“{name}”", "en": "series {name}"},
    "place_stored": {"zh": "第{number}点（存储的值）", "en": "point {number} (stored values)"},
    "place_label": {"zh": "第{number}点（标签）", "en": "point {number} (label)"},
    "place_category": {"zh": "第{number}行的名称", "en": "name of row {number}"},
    "place_name": {"zh": "名称", "en": "name"},
    "place_axis": {"zh": "坐标轴", "en": "axis"},
    "place_legend": {"zh": "图例", "en": "legend"},
    "place_title_inside": {"zh": "图内标题", "en": "title inside"},
    "place_workbook": {"zh": "工作簿", "en": "workbook"},
    "place_cell_named": {"zh": "单元格{cell}", "en": "cell {cell}"},
    # what should stand there
    "expected_date": {"zh": "日期", "en": "a date"},
    "expected_either": {"zh": "{one}或{other}", "en": "{one} or {other}"},
    "expected_nothing": {"zh": "空值", "en": "nothing"},
    # what a figure is
    "figure_near": {"zh": "{printed}是{origin}", "en": "{printed} is {origin}"},
    "figure_derived": {
        "zh": "{printed}由{origins}得出",
        "en": "{printed} is derived from {origins}",
    },
    "figure_observed": {
        "zh": "{area}{figure}（{meeting}，{place}）",
        "en": "{figure}, {area} ({meeting}, {place})",
    },
    "place_line": {"zh": "第{line}行", "en": "line {line}"},
    "figure_growth": {"zh": "{name}增速", "en": "growth of {name}"},
    # what to do
    "advice_file": {
        "zh": "请改正文件，或按数据重新生成",
        "en": "correct the file, or build it anew from the data",
    },
    "advice_checked": {
        "zh": "如系有意改动，可以保留",
        "en": "keep it if it is meant",
    },
}
