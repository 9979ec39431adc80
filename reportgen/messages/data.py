"""What is wrong with data files."""

from __future__ import annotations

from reportgen.messages.entry import Message

DATA = {
    "no_yaml": Message(
        zh=("不是YAML：{said}", "请检查此处或前一行的写法：缩进、缺少的“:”或引号"),
        en=(
            "not YAML: {said}",
            "correct the syntax at or just before this place: indentation, a missing ':' or quote",
        ),
    ),
    "no_yaml_text": Message(
        zh=("不是YAML：{said}", "请存为UTF-8文本，不含控制字符，一个文件只放一份文档"),
        en=(
            "not YAML: {said}",
            "save the file as UTF-8 text without control characters, one document in it",
        ),
    ),
    "too_deep": Message(
        zh=("文件层次太深或太大", "请直接写出各项的值，不要用别名（*）互相重复"),
        en=(
            "the file is too deep or too large",
            "write the values out, without aliases (*) that repeat one another",
        ),
    ),
    "empty_file": Message(
        zh=("文件是空的", "参看 assets/ 中的例子，或用 `reportgen schema` 查看可用的键"),
        en=(
            "the file is empty",
            "see the examples in assets/, or `reportgen schema` for the keys it may have",
        ),
    ),
    "key_twice": Message(
        zh=("键{key!q}出现了两次", "只留一个；第一个在第{first}行"),
        en=("the key {key!q} stands twice", "keep one of them; the first is in line {first}"),
    ),
    "control_character": Message(
        zh=("{name}中有控制字符 U+{number}", "请删去"),
        en=("{name} has the control character U+{number}", "take it out"),
    ),
    "half_pair": Message(
        zh=("{name}中有半个代理对 U+{number}", "请删去"),
        en=("{name} has half a surrogate pair, U+{number}", "take it out"),
    ),
}
