"""Phrases that stand in messages about template packs."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

PACK_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "write_a_text": {"zh": "请写文字，放在引号之间", "en": "write text, between quotation marks"},
    "write_true_or_false": {"zh": "请写true或false", "en": "write true or false"},
    "write_a_number": {"zh": "请写数字，如2.5", "en": "write a number, as 2.5"},
    "write_a_colour": {"zh": "请写颜色，如 #0B4F8A", "en": "write a colour, as #0B4F8A"},
    "write_a_day": {"zh": "请写日期，如2021-06-30", "en": "write a day, as 2021-06-30"},
    "write_an_image": {"zh": "请写 .png 或 .jpg 文件", "en": "name a .png or .jpg file"},
    "write_one_of": {"zh": "请写下列之一：{choices}", "en": "write one of {choices}"},
    "write_a_value": {
        "zh": "请写文字、数字、true或false",
        "en": "write text, a number, true or false",
    },
    "write_a_file_of_the_pack": {
        "zh": "请写模板文件夹中的文件",
        "en": "name a file in the folder of the pack",
    },
    "another_document": {
        "zh": "另一份文档（altChunk），Word会把它并入",
        "en": "another document (altChunk), which Word would put into it",
    },
    "an_add_in": {"zh": "加载项", "en": "an add-in"},
    "an_ole_object": {"zh": "嵌入的对象（OLE）", "en": "an embedded object (OLE)"},
    "macros": {"zh": "宏", "en": "macros"},
    "an_activex_control": {"zh": "ActiveX控件", "en": "an ActiveX control"},
}
