"""What is wrong with data files as files, as YAML, and by their keys and kinds of values."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.data_figures import FIGURES
from reportgen.messages.data_references import REFERENCES
from reportgen.messages.data_short import SHORT
from reportgen.messages.data_tasks import TASK_DATA
from reportgen.messages.draft import DRAFT_DATA
from reportgen.messages.entry import Message

DATA_FILES = {
    "no_file": Message(
        zh=("没有这个文件", "{advice}"),
        en=("there is no such file", "{advice}"),
    ),
    "directory": Message(
        zh=("这是文件夹，不是文件", "{advice}"),
        en=("this is a directory, not a file", "{advice}"),
    ),
    "no_regular_file": Message(
        zh=("这不是普通文件", "请写磁盘上一个文件的路径"),
        en=("this is not a regular file", "name a file on disk"),
    ),
    "unreadable": Message(
        zh=("无法读取：{said}", "请检查路径，以及您是否有权读取"),
        en=("cannot be read: {said}", "check the path and your rights to it"),
    ),
    "bad_path": Message(
        zh=("路径中有不允许的字符", "请删去"),
        en=("the path has a character that no path can have", "take it out"),
    ),
    "too_large": Message(
        zh=("文件大于{megabytes} MB", "请检查路径：数据文件远没有这么大"),
        en=("the file is larger than {megabytes} MB", "check the path: data files are far smaller"),
    ),
    "no_utf8": Message(
        zh=("文件不是UTF-8文本", "请在编辑器中另存为UTF-8"),
        en=("the file is not UTF-8 text", "save it as UTF-8 in your editor"),
    ),
    "wrong_kind": Message(
        zh=("这是{found}，不是{wanted}", "请检查路径"),
        en=("this is a {found}, not a {wanted}", "check the path"),
    ),
    "unknown_kind": Message(
        zh=(
            "这不是reportgen的数据文件",
            "会议文件有键title、date、area和observations（数据）或tasks（任务），"
            "简报文件有键subject，代码表有键topics；`reportgen new` 写出一个例子",
        ),
        en=(
            "this is not a data file of reportgen",
            "a meeting file has the keys title, date, area and observations or tasks, a briefing "
            "file subject, a code list topics; `reportgen new` writes an example",
        ),
    ),
}

YAML = {
    "no_yaml": Message(
        zh=("不是YAML：{said}", "{advice}"),
        en=("not YAML: {said}", "{advice}"),
    ),
    "no_yaml_text": Message(
        zh=("不是YAML，此处读不懂", "请检查此处和前一行的写法：缩进、“:”和引号；解析器说：{said}"),
        en=(
            "not YAML: it cannot be read from here on",
            "correct the syntax at or just before this place: indentation, colons, quotation "
            "marks; the parser says: {said}",
        ),
    ),
    "tag": Message(
        zh=("YAML标签{tag!q}不起作用", "请删去；以“!”开头的文字请加引号"),
        en=("the YAML tag {tag!q} has no effect", "take it out; put quotes around text with a !"),
    ),
    "key_no_word": Message(
        zh=("键必须是文字，此处是列表或键与值的对应", "文字以“[”或“{{”开头时，请给它加引号"),
        en=(
            "a key must be a word; this is a list or a mapping",
            "put quotation marks around a text that begins with [ or {{",
        ),
    ),
    "full_width": Message(
        zh=("{written!q}中的冒号不对", "请写半角冒号，后面空一格：{plain}；逗号也用半角"),
        en=(
            "{written!q} has another colon than YAML reads",
            "write a plain one and a space behind it: {plain}; a plain comma too",
        ),
    ),
    "too_deep": Message(
        zh=(
            "层次超过{most}层",
            "请参照docs/data.md书写，不要层层套用括号，也不要用别名（*）指向自身",
        ),
        en=(
            "values stand in one another more than {most} deep",
            "write it as docs/data.md shows, without nested brackets or an alias (*) of itself",
        ),
    ),
    "too_many_values": Message(
        zh=(
            "文件中的值多于{most}个",
            "请直接写出各项的值，不要用别名（*）互相重复，或分成几个文件",
        ),
        en=(
            "the file has more than {most} values",
            "write the values out, without aliases (*) that repeat one another, or part the file",
        ),
    ),
    "empty_file": Message(
        zh=("文件是空的", "参看 assets/ 中的例子，或用 `reportgen schema` 查看可用的键"),
        en=(
            "the file is empty",
            "see the examples in assets/, or `reportgen schema` for the keys it may have",
        ),
    ),
    "not_changeable": Message(
        zh=(
            "{key!q}不能由程序改写：值写在别处（*），是列表，或改了它别处也会变",
            "请在文件中自己改写这一行",
        ),
        en=(
            "{key!q} cannot be changed by itself: its value stands elsewhere (*), is a list, or "
            "other values would change with it",
            "change this line in the file yourself",
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
    "hidden_break": Message(
        zh=(
            "{name}中有其他程序的换行符 U+{number}：{around!q}",
            "编辑器往往不显示它：请删去后按回车键换行，或从记事本等纯文本中重新粘贴",
        ),
        en=(
            "{name} has a line break of another program, U+{number}: {around!q}",
            "editors often do not show it: take it out and press Enter there, or paste the text "
            "anew by way of a plain text editor",
        ),
    ),
    "direction_hidden": Message(
        severity="warning",
        zh=(
            "{key}中有改变书写方向的隐藏字符 {numbers}：{around!q}",
            "它会使后面的文字和数字倒过来显示；如不是特意写的，请删去",
        ),
        en=(
            "{key} has a hidden character that turns the direction of text, {numbers}: {around!q}",
            "what follows it may be shown backwards, figures too; take it out unless it is meant",
        ),
    ),
    "lost_character": Message(
        severity="warning",
        zh=(
            "{key}中有丢失的字符：{around!q}",
            "文件曾以另一种编码打开或保存：请照原文重新输入",
        ),
        en=(
            "{key} has characters that were lost: {around!q}",
            "the file was opened or saved in another encoding: type them again from the source",
        ),
    ),
    "unseen_character": Message(
        severity="warning",
        zh=(
            "{key}中有看不见的字符 {numbers}：{around!q}",
            "请删去：看上去相同的名称会因此被当作两个",
        ),
        en=(
            "{key} has a character that nobody sees, {numbers}: {around!q}",
            "take it out: names that look the same are two because of it",
        ),
    ),
    "ids_alike": Message(
        severity="warning",
        zh=(
            "id {id!q}与第{line}行的id看上去相同，字符却不同（{numbers}）",
            "如是同一个，请照第{line}行重新写；如是两个，请换一个看得出区别的id",
        ),
        en=(
            "the id {id!q} looks like that in line {line} and is another ({numbers})",
            "write it as in line {line} if they are one, or give it a name that differs visibly",
        ),
    ),
    "no_glyph": Message(
        severity="warning",
        zh=(
            "本机没有字体能显示{characters!q}（{numbers}）",
            "要在本机生成PDF，请安装有它的字体{font}，或换一种写法；Word文件和网页用阅读者的字体",
        ),
        en=(
            "no font on this machine can show {characters!q} ({numbers})",
            "to make a PDF here, install a font that has it{font}, or write something else; Word "
            "files and web pages use the fonts of their readers",
        ),
    ),
    "half_pair": Message(
        zh=("{name}中有半个代理对 U+{number}", "请删去"),
        en=("{name} has half a surrogate pair, U+{number}", "take it out"),
    ),
}

DATA_VALUES = {
    "missing_key": Message(
        zh=("缺少键{key!q}{under}", "请加上 {key}{about}"),
        en=("the key {key!q} is missing{under}", "add {key}{about}"),
    ),
    "unknown_key": Message(
        zh=("没有键{key!q}{under}", "{near}此处可用：{allowed}"),
        en=("unknown key {key!q}{under}", "{near}allowed here: {allowed}"),
    ),
    "unknown_value": Message(
        zh=("{key}的值{value!q}不在可用之列", "{near}请写下列之一：{allowed!q}"),
        en=("{key} is {value!q}, which is not one of its values", "{near}write one of {allowed!q}"),
    ),
    "wrong_type": Message(
        zh=("{key}应为{wanted}，现为{value!q}", "{advice}"),
        en=("{key} must be {wanted}, not {value!q}", "{advice}"),
    ),
    "wrong_form": Message(
        zh=("{key}的值{value!q}写法不对", "{about}"),
        en=("{key} is {value!q}, which does not have the right form", "{about}"),
    ),
    "bad_value": Message(
        zh=("{key}的值{value!q}不合适：{said}", "{advice}"),
        en=("{key} is {value!q}, which does not fit: {said}", "{advice}"),
    ),
    "blank": Message(
        zh=("{key}是空白", "请填写；可以不写的键也可删去"),
        en=("{key} is blank", "write it out, or leave the key out where it may be"),
    ),
    "empty_list": Message(
        zh=("{key}是空的", "至少写一项{about}"),
        en=("{key} is empty", "name at least one{about}"),
    ),
    "below_one": Message(
        zh=("{key}为{value}", "请从1开始数"),
        en=("{key} is {value}", "count from 1"),
    ),
    "bad_date": Message(
        zh=("{key}的值{value!q}不是{first}年至{last}年的日期", "请写真实的日期，如2020-12-30"),
        en=(
            "{key} is {value!q}, not a date of {first} to {last}",
            "write a date that exists, as 2020-12-30",
        ),
    ),
    "bad_period": Message(
        zh=(
            "{value!q}不是时期",
            "请写1900年至2100年的时期，如2020、2020-Q3、2020-06，或2020年三季度；未说明时写unstated",
        ),
        en=(
            "{value!q} is not a period",
            "write a period of 1900 to 2100, such as 2020, 2020-Q3 or 2020-06, or unstated",
        ),
    ),
}

DATA: Mapping[str, Message] = {
    **DATA_FILES,
    **YAML,
    **DATA_VALUES,
    **REFERENCES,
    **FIGURES,
    **SHORT,
    **DRAFT_DATA,
    **TASK_DATA,
}
