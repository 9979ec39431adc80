"""What is wrong with the syntax of YAML, in words for who never heard of it; and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

YAML_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "yaml_colon": {
        "zh": "此处的“:”不该有",
        "en": "a ':' is not allowed here",
    },
    "yaml_colon_do": {
        "zh": "文字中有“: ”时请加引号；否则请检查本行和前一行的缩进",
        "en": "put quotation marks around a text with ': ' in it; else correct the indentation of "
        "this line or the one before",
    },
    "yaml_block_end": {
        "zh": "此行的缩进与上面各行对不上",
        "en": "this line is not indented as those above it",
    },
    "yaml_block_end_do": {
        "zh": "同一层的键和“- ”要对齐，只用空格；引号中的文字后面不能再有文字",
        "en": "align keys and dashes of one level with spaces; nothing may follow a text in quotes",
    },
    "yaml_no_colon": {
        "zh": "此处之前有一行缺少“:”",
        "en": "a line before this place has no ':'",
    },
    "yaml_no_colon_do": {
        "zh": "请写成“键: 值”，冒号为半角，后面空一格",
        "en": "write 'key: value', with a space behind the colon",
    },
    "yaml_tab": {
        "zh": "此处有制表符（Tab）",
        "en": "there is a tab here",
    },
    "yaml_tab_do": {
        "zh": "请改为空格",
        "en": "write spaces in its place",
    },
    "yaml_first_sign": {
        "zh": "文字不能以这个符号开头",
        "en": "a text cannot begin with this sign",
    },
    "yaml_first_sign_do": {
        "zh": "请给这段文字加引号",
        "en": "put quotation marks around the text",
    },
    "yaml_quotes_open": {
        "zh": "从此处开始的引号没有结束",
        "en": "the quotation mark that opens here is not closed",
    },
    "yaml_quotes_open_do": {
        "zh": '请在文字末尾补上同样的引号；双引号内的双引号写作 \\"',
        "en": 'close it at the end of the text; write \\" for one inside of double quotes',
    },
    "yaml_brackets": {
        "zh": "方括号或花括号内缺少逗号，或没有结束",
        "en": "inside brackets a comma is missing, or the bracket is not closed",
    },
    "yaml_brackets_do": {
        "zh": "请在各项之间写半角逗号并写上“]”或“}}”；含有括号、逗号、冒号或引号的文字请加引号",
        "en": "write commas between the items and the closing ] or }}; put quotation marks around "
        "a text with brackets, commas, colons or quotes in it",
    },
    "yaml_alias": {
        "zh": "没有可供引用（*）的内容",
        "en": "there is nothing that this * repeats",
    },
    "yaml_alias_do": {
        "zh": "以“*”开头的文字请加引号",
        "en": "put quotation marks around a text that begins with *",
    },
    "yaml_documents": {
        "zh": "一个文件中有多份文档",
        "en": "there is more than one document in the file",
    },
    "yaml_documents_do": {
        "zh": "请删去以“---”或“...”开头的行，或分成几个文件",
        "en": "take out the lines that begin with --- or ..., or part the file",
    },
    "yaml_escape": {
        "zh": "双引号内反斜杠“\\”后面的字符不对",
        "en": "what stands behind the backslash in double quotes means nothing",
    },
    "yaml_escape_do": {
        "zh": "请写作“\\\\”，或改用单引号",
        "en": "write \\\\ for a backslash, or use single quotes",
    },
    "yaml_dash": {
        "zh": "此处不能有“- ”或“? ”",
        "en": "a '- ' or '? ' is not allowed here",
    },
    "yaml_dash_do": {
        "zh": "“- ”要另起一行，并与同列表的其他项对齐；以“-”开头的文字请加引号",
        "en": "begin a new line, aligned with the other items; put quotation marks around a text "
        "that begins with a dash",
    },
    "yaml_anchor": {
        "zh": "“&”或“*”后面没有名称",
        "en": "there is no name behind & or *",
    },
    "yaml_anchor_do": {
        "zh": "以“&”或“*”开头的文字请加引号",
        "en": "put quotation marks around a text that begins with & or *",
    },
    "yaml_block_sign": {
        "zh": "“|”或“>”后面不能再有文字",
        "en": "nothing may stand behind | or > in its line",
    },
    "yaml_block_sign_do": {
        "zh": "请把文字写在下一行并缩进；以“|”或“>”开头的文字请加引号",
        "en": "write the text in the next line, indented; put quotation marks around a text that "
        "begins with | or >",
    },
    "yaml_nothing": {
        "zh": "此处缺少值",
        "en": "a value is missing here",
    },
    "yaml_nothing_do": {
        "zh": "请检查此处多余的逗号、“-”或“?”；以符号开头的文字请加引号",
        "en": "take out a comma, dash or ? too much; put quotation marks around a text that begins "
        "with a sign",
    },
    "yaml_tag": {
        "zh": "“!”不该出现在此处",
        "en": "a ! is not allowed here",
    },
    "yaml_tag_do": {
        "zh": "以“!”开头的文字请加引号",
        "en": "put quotation marks around a text that begins with !",
    },
    "yaml_directive": {
        "zh": "以“%”开头的行不对",
        "en": "a line that begins with % means nothing here",
    },
    "yaml_directive_do": {
        "zh": "请删去这一行；以“%”开头的文字请加引号",
        "en": "take the line out; put quotation marks around a text that begins with %",
    },
}
