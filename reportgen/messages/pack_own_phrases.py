"""What is wrong with the words that a pack has for phrases."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

OWN_PHRASES: Mapping[str, Message] = {
    "unknown_phrase": Message(
        zh=("没有名为{name!q}的短语", "{near}全部短语见 `reportgen templates vars`"),
        en=("there is no phrase {name!q}", "{near}`reportgen templates vars` lists all"),
    ),
    "phrase_language": Message(
        zh=("短语没有语言{name!q}", "{near}请写下列之一：{allowed}"),
        en=("a phrase has no language {name!q}", "{near}write one of {allowed}"),
    ),
    "phrase_one_line": Message(
        zh=("短语{name!q}中有换行或控制字符", "请写成一行文字"),
        en=("the phrase {name!q} has a line break or a control character", "write it in one line"),
    ),
    "phrase_brace": Message(
        zh=("{words!q}中的花括号不成对", "花括号请写作 {{{{ 和 }}}}；要填入的内容写作 {{name}}"),
        en=(
            "a brace stands alone in {words!q}",
            "write {{{{ and }}}} for a brace; what is filled in is written {{name}}",
        ),
    ),
    "phrase_unknown_place": Message(
        zh=("这个短语中没有{place}", "{near}可以写：{known}"),
        en=("this phrase is not given {place}", "{near}it may have {known}"),
    ),
    "phrase_missing_place": Message(
        zh=("这个短语缺少{places}", "原文是：{house}"),
        en=("this phrase lacks {places}", "the words that it stands for are: {house}"),
    ),
    "phrase_number": Message(
        zh=("{words!q}中写了数字", "数字来自数据：请删去，或者列入本文件的 literals"),
        en=(
            "{words!q} says a number",
            "take it out, for numbers come from the data; or list it in the literals of this file",
        ),
    ),
}
