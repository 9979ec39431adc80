"""What is wrong with the syntax of TOML, in words for who never heard of it; and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

TOML_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "toml_key": {
        "zh": "此处应是“键 = 值”或[标题]",
        "en": "'key = value' or a [heading] must stand here",
    },
    "toml_key_do": {
        "zh": "键只用英文字母、数字、“-”和“_”，含其他字符的键要放在半角引号内；说明文字前请加“#”",
        "en": "write a key in letters a to z, digits, - and _, any other in quotation marks; and a "
        "remark behind a #",
    },
    "toml_equals": {
        "zh": "键后面缺少“=”",
        "en": "there is no '=' behind the key",
    },
    "toml_equals_do": {
        "zh": '请写成 key = "文字"，等号为半角；说明文字前请加“#”',
        "en": 'write key = "text", and a remark behind a #',
    },
    "toml_value": {
        "zh": "此处不是可用的值",
        "en": "this is no value",
    },
    "toml_value_do": {
        "zh": '文字请放在半角引号内（"文字"）；其他的值是数字、true、false、["列表"]和{{en = "…"}}',
        "en": 'put a text between straight quotation marks ("text"); other values are numbers, '
        'true, false, ["lists"] and {{en = "…"}}',
    },
    "toml_after": {
        "zh": "值后面还有别的内容",
        "en": "something stands behind the value",
    },
    "toml_after_do": {
        "zh": '每行只写一个键；文字要整个放在一对引号内，其中的双引号写作 \\"；说明文字前请加“#”',
        "en": "write one key in a line, the whole text between one pair of quotation marks, with "
        '\\" for one inside, and a remark behind a #',
    },
    "toml_heading": {
        "zh": "标题的方括号没有结束，或里面的写法不对",
        "en": "the brackets of a heading are not closed, or what is in them is no key",
    },
    "toml_heading_do": {
        "zh": "请写作[键]或[[键]]，单独一行；键含中文时放在引号内",
        "en": "write [key] or [[key]] in a line of its own, with quotation marks around any but "
        "plain letters",
    },
    "toml_twice": {
        "zh": "此处的键或标题前面已经写过",
        "en": "this key or heading was written before",
    },
    "toml_twice_do": {
        "zh": "请把两处合成一处，或删去其中一处",
        "en": "write both as one, or take one out",
    },
    "toml_quotes": {
        "zh": "文字的引号没有结束",
        "en": "a quotation mark is not closed",
    },
    "toml_quotes_do": {
        "zh": '请在同一行的末尾补上同样的引号；几行的文字放在""" 与 """之间',
        "en": 'close it in the same line; a text of several lines stands between """ and """',
    },
    "toml_brackets": {
        "zh": "方括号或花括号没有结束，或各项之间缺少逗号",
        "en": "a bracket is not closed, or a comma is missing between two items",
    },
    "toml_brackets_do": {
        "zh": "请在各项之间写半角逗号，末尾写上“]”或“}}”；花括号内的各项要写在同一行",
        "en": "write commas between the items, and ] or }} at the end; what stands in {{ }} stands "
        "in one line",
    },
    "toml_sign": {
        "zh": "此处有看不见的控制字符",
        "en": "there is a control character here, which is not seen",
    },
    "toml_sign_do": {
        "zh": "请删去后重新输入这段文字",
        "en": "take it out and write the text anew",
    },
    "toml_escape": {
        "zh": "双引号内反斜杠“\\”后面的字符不对",
        "en": "what stands behind the backslash in double quotes means nothing",
    },
    "toml_escape_do": {
        "zh": "请写作“\\\\”，或把文字放在单引号内",
        "en": "write \\\\ for a backslash, or use single quotes",
    },
    "toml_date": {
        "zh": "没有这个日期或时间",
        "en": "there is no such date or time",
    },
    "toml_date_do": {
        "zh": "请写作 2021-06-30；是文字的请加引号",
        "en": "write 2021-06-30; put a text between quotation marks",
    },
    "toml_number": {
        "zh": "数字的位数太多",
        "en": "the number has too many digits",
    },
    "toml_number_do": {
        "zh": "请写短些；是文字的请加引号",
        "en": "write fewer; put a text between quotation marks",
    },
    "toml_other": {
        "zh": "此处的写法不对（{said}）",
        "en": "what stands here cannot be read ({said})",
    },
    "toml_other_do": {
        "zh": '请写成 key = "文字"、key = true 或[标题]；文字放在引号之间',
        "en": 'write key = "text", key = true or [a heading]; text stands between quotation marks',
    },
}
