"""Phrases in what is said of templates and of the tags in Word documents."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

TEMPLATE_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "nothing": {"zh": "空值", "en": "nothing"},
    "a_text": {"zh": "文字", "en": "a text"},
    "a_number": {"zh": "数", "en": "a number"},
    "a_truth": {"zh": "是或否", "en": "true or false"},
    "a_list": {"zh": "列表", "en": "a list"},
    "a_function": {"zh": "函数", "en": "a function"},
    "a_value": {"zh": "带字段的值", "en": "a value with fields"},
    "a_value_named": {"zh": "{name}", "en": "a {name}"},
    "anything_in_report": {"zh": "报告中的任何值都", "en": "nothing in a report"},
    "end_of_template": {"zh": "模板末尾", "en": "the end of the template"},
    "it_has": {"zh": "它有：{names}", "en": "it has: {names}"},
    "see_vars": {
        "zh": "用 `reportgen templates vars` 查看模板可用的内容",
        "en": "`reportgen templates vars` lists what a template may use",
    },
    "write_as": {"zh": "请写为 {call}", "en": "write it as {call}"},
    "see_calls": {
        "zh": "写法见 docs/templates.md",
        "en": "docs/templates.md says how it is called",
    },
}
"""What a value is called, and what to write instead of it."""

TAG_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "in_quotes": {"zh": "“{text}”", "en": "“{text}”"},
    "without_benchmark": {"zh": "没有对照会议时", "en": "without a benchmark"},
    "header": {"zh": "页眉", "en": "the header"},
    "footer": {"zh": "页脚", "en": "the footer"},
    "footnotes": {"zh": "脚注", "en": "the footnotes"},
    "endnotes": {"zh": "尾注", "en": "the endnotes"},
    "of_first_page": {"zh": "首页{part}", "en": "{part} of the first page"},
    "of_even_pages": {"zh": "偶数页{part}", "en": "{part} of even pages"},
    "text_box": {"zh": "文本框", "en": "a text box"},
    "cell": {
        "zh": "第{table}个表第{row}行第{column}列",
        "en": "table {table}, row {row}, column {column}",
    },
    "paragraph_number": {"zh": "第{number}段", "en": "paragraph {number}"},
    "paragraph": {"zh": "段落", "en": "paragraph"},
    "row": {"zh": "行", "en": "row"},
    "table_cell": {"zh": "单元格", "en": "cell"},
    "a_row": {"zh": "表的一行", "en": "a row of a table"},
    "a_cell": {"zh": "表的一个单元格", "en": "a cell of a table"},
    "or_closing": {
        "zh": "，或把 {closing} 放进同一个{element}",
        "en": ", or {closing} into the same {element}",
    },
    "address_of_link": {"zh": "链接的地址", "en": "the address of a link"},
    "alt_text": {"zh": "替代文字", "en": "an alt text"},
    "chart_text": {"zh": "图表", "en": "a chart"},
    "equation": {"zh": "公式", "en": "an equation"},
    "field_code": {"zh": "域代码", "en": "a field code"},
    "property": {"zh": "文档属性", "en": "a property of the document"},
    "attribute_of": {"zh": "属性 {name}", "en": "the attribute {name}"},
    "building_block": {"zh": "文档部件", "en": "a building block, such as what a control shows"},
    "comment_text": {"zh": "批注", "en": "a comment"},
    "deleted_text": {"zh": "修订中删去的文字", "en": "text that a tracked change takes out"},
    "document_variable": {"zh": "文档变量", "en": "a variable of the document"},
    "drawn_text": {"zh": "艺术字或水印", "en": "drawn text, such as a watermark"},
    "form_field": {"zh": "窗体域", "en": "a form field"},
    "list_entry": {"zh": "下拉列表的选项", "en": "an entry of a list to choose from"},
    "name_of_control": {"zh": "内容控件的名称", "en": "the name of a control"},
    "other_text": {"zh": "段落之外的文字", "en": "text outside of all paragraphs"},
    "screen_tip": {"zh": "链接的屏幕提示", "en": "the screen tip of a link"},
    "smart_art": {"zh": "SmartArt图形", "en": "SmartArt"},
    "a_page_break": {"zh": "分页", "en": "a page break"},
    "a_note": {"zh": "脚注或尾注", "en": "a footnote or endnote"},
    "an_equation": {"zh": "公式", "en": "an equation"},
    "a_symbol": {"zh": "符号", "en": "a symbol"},
    "a_field": {"zh": "域", "en": "a field"},
    "paragraph_tags": {
        "zh": "两处都写 {{%p … %}}，各占一段",
        "en": "write {{%p … %}} in both, each in a paragraph of its own",
    },
    "row_tags": {
        "zh": "整行请在两处都写 {{%tr … %}}；否则在同一单元格里结束",
        "en": "for whole rows write {{%tr … %}} in both; else close it in the same cell",
    },
    "same_cell": {"zh": "请在同一单元格里结束", "en": "close it in the same cell"},
    "close_beside": {"zh": "请在它旁边结束", "en": "close it beside it"},
}
"""Places in Word documents, and what to do about tags there."""
