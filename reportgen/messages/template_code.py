"""What is wrong with the code of a template: its tags, and the values in them."""

from __future__ import annotations

from reportgen.messages.entry import Message

_TAG_ZH = "这个标记缺少或多写了内容，或者应在它之前结束的标记没有结束；docs/templates.md 有例子"
_TAG_EN = (
    "something in this tag is missing or too much, or the one before it is not closed; "
    "docs/templates.md has examples"
)
_ASK_ZH = "请先判断它是否存在：{{% if … %}}"
_ASK_EN = "ask first whether it is there: {{% if … %}}"
_LIST_ZH, _LIST_EN = "请写一个列表，如 report.rows", "name a list, as report.rows"
_NUMBER_ZH, _NUMBER_EN = "请给它一个数，如 row.index", "give it a number, as row.index"
_VARS_ZH = "用 `reportgen templates vars` 查看模板可用的内容"
_VARS_EN = "`reportgen templates vars` lists what a template may use"

TEMPLATE_TAGS = {
    "missing_before": Message(
        zh=("{token!q}之前缺少内容", _TAG_ZH),
        en=("something is missing before {token!q}", _TAG_EN),
    ),
    "expected": Message(
        zh=("这里应为{wanted!q}，却写了{token!q}", _TAG_ZH),
        en=("{token!q} stands where {wanted!q} should", _TAG_EN),
    ),
    "unexpected_instead": Message(
        zh=("多出了{token!q}，这里应为{wanted!q}", _TAG_ZH),
        en=("unexpected {token!q}, where {wanted!q} should stand", _TAG_EN),
    ),
    "unexpected": Message(
        zh=("多出了{token!q}", _TAG_ZH),
        en=("unexpected {token!q}", _TAG_EN),
    ),
    "quotation_open": Message(
        zh=("引号 {sign} 没有成对", "请在文字末尾也写上 {sign}"),
        en=("the quotation mark {sign} has no second one", "write {sign} at the end of the text"),
    ),
    "no_field_name": Message(
        zh=("点号之后没有名称", _TAG_ZH),
        en=("there is no name after the dot", _TAG_EN),
    ),
    "not_closed": Message(
        zh=("{opener!q}没有结束：缺少 {{% {closer} %}}", "请在它结束的地方写上"),
        en=("{opener!q} is not closed: there is no {{% {closer} %}}", "write it where this ends"),
    ),
    "closes_nothing": Message(
        zh=("{name!q}没有可结束的：它之前没有 {{% {opener} %}}", "请补上，或删去这个"),
        en=(
            "{name!q} closes nothing: there is no {{% {opener} %}} before it",
            "write one, or take this away",
        ),
    ),
    "unknown_statement": Message(
        zh=("没有语句{name!q}", "{near}可用的语句：{known}"),
        en=("there is no statement {name!q}", "{near}there are {known}"),
    ),
    "other": Message(
        zh=("模板有误：{said}", _TAG_ZH),
        en=("the template is wrong: {said}", _TAG_EN),
    ),
}
"""Tags that cannot be read."""

TEMPLATE_VALUES = {
    "unknown_phrase": Message(
        zh=("没有名为{name!q}的短语", "{near}全部短语见 `reportgen templates vars`"),
        en=("there is no phrase {name!q}", "{near}`reportgen templates vars` lists all"),
    ),
    "phrase_lacks": Message(
        zh=("没有给短语{name!q}：{places}", "请写为 {call}"),
        en=("the phrase {name!q} is not given {places}", "write it as {call}"),
    ),
    "phrase_takes_no": Message(
        zh=("短语{name!q}中没有{place!q}", "{near}请写为 {call}"),
        en=("the phrase {name!q} takes no {place!q}", "{near}write it as {call}"),
    ),
    "both_languages": Message(
        zh=("t 需要两种语言的文字", '请写为 t("中文", "English")'),
        en=("t needs the words in both languages", 'write it as t("中文", "English")'),
    ),
    "wrong_arguments": Message(
        zh=("给{name}的参数太少、太多或名称不对", "{how}"),
        en=("{name} is given too little, too much or by a wrong name", "{how}"),
    ),
    "item_missing": Message(
        zh=(
            "没有第{number}项（从0数起）：列表没有这么长",
            "请先判断：{{% if report.rows | length > {number} %}}，并写上所指的列表",
        ),
        en=(
            "there is no item {number}: the list is shorter",
            "ask first: {{% if report.rows | length > {number} %}}, with the list that is meant",
        ),
    ),
    "empty_list": Message(
        zh=("列表是空的，没有最大或最小的一项", _ASK_ZH),
        en=("the list is empty, and has neither a largest nor a smallest", _ASK_EN),
    ),
    "not_callable": Message(
        zh=("{owner}不是函数，却当作函数调用", "请去掉括号 ( )"),
        en=("{owner} is called as if it were a function", "take the brackets ( ) out"),
    ),
    "names_do_not_fit": Message(
        zh=(
            "“in”之前的名称与各项不相配",
            "每项有几部分，就写几个名称：{{% for reason, rows in noted(levels) %}}",
        ),
        en=(
            "the names before “in” do not fit the items",
            "write so many names as each item has parts: {{% for reason, rows in noted(levels) %}}",
        ),
    ),
    "no_list": Message(
        zh=("{owner}不是列表，不能逐项取用", _LIST_ZH),
        en=("{owner} is no list, which could be gone through", _LIST_EN),
    ),
    "parts_of_nothing": Message(
        zh=("这里有一个值为空，没有可取的部分", _ASK_ZH),
        en=("something here is none, and has no parts", _ASK_EN),
    ),
    "no_parts": Message(
        zh=("{owner}没有可取的部分，也没有长度", "请写文字或列表，如 report.rows"),
        en=("{owner} has no parts or length", "name a text or a list, as report.rows"),
    ),
    "not_comparable": Message(
        zh=(
            "{one}与{other}不能用 {sign} 比较",
            '请比较数，或写出要比较的字段：sort(attribute="name")',
        ),
        en=(
            "{one} and {other} cannot be compared with {sign}",
            'compare numbers, or name a field of each: sort(attribute="name")',
        ),
    ),
    "no_number": Message(
        zh=("这里有一个值不是数", _NUMBER_ZH),
        en=("something here is no number", _NUMBER_EN),
    ),
    "text_no_number": Message(
        zh=("{text}不是数", _NUMBER_ZH),
        en=("{text} is no number", _NUMBER_EN),
    ),
    "not_joined": Message(
        zh=("这里有一个值不是文字", "连接文字请用 ~，并把文字放在引号里"),
        en=("something here is no text", "join text with ~, and put it between quotation marks"),
    ),
    "division": Message(
        zh=("除数为零", "有内容时才相除：{{% if count %}} … {{% endif %}}"),
        en=(
            "division by zero",
            "divide only where there is something: {{% if count %}} … {{% endif %}}",
        ),
    ),
    "only_numbers": Message(
        zh=("{sign} 只用于数", "连接文字请用 ~"),
        en=("{sign} is for numbers", "join text with ~"),
    ),
    "sum_of_numbers": Message(
        zh=("sum 只用于数", _NUMBER_ZH),
        en=("sum is for numbers", _NUMBER_EN),
    ),
    "tags_changed": Message(
        zh=("{name} 会改动标签", "只过滤文字，如 {{{{ row.name | {name} }}}}"),
        en=("{name} would change tags", "filter words alone, as in {{{{ row.name | {name} }}}}"),
    ),
    "function_no_text": Message(
        zh=("函数不是文字", "请调用它：在名称后写括号 ( )"),
        en=("a function is no text", "call it, with brackets ( ) after its name"),
    ),
    "no_text": Message(
        zh=(
            "{kind}不是文字",
            "请连接各项，或写出其中一个字段，如 {{{{ row.name }}}}，或用循环逐项写出",
        ),
        en=(
            "{kind} is no text",
            "join its items, write one of its fields, as {{{{ row.name }}}}, or loop over it",
        ),
    ),
    "bad_subscript": Message(
        zh=("方括号里应是名称、数或范围", _VARS_ZH),
        en=("in brackets stands a name, a number or a range", _VARS_EN),
    ),
}
"""Values that do not fit what is done with them."""
