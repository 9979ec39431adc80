"""What is wrong on the command line or in the environment."""

from __future__ import annotations

from reportgen.messages.entry import Message

_SEE = ("用法见 `{command} --help`", "see `{command} --help`")

OPTION = {
    "no_start": Message(
        zh=("不能从{file!q}开始", "请写表格或文字文件：{endings}"),
        en=("a project cannot begin with {file!q}", "name a table or a text: {endings}"),
    ),
    "unknown_word": Message(
        zh=("没有词{word!q}", "{near}可以写words.加上：{known}"),
        en=("there is no word {word!q}", "{near}after words. may stand {known}"),
    ),
    "unknown_command": Message(
        zh=("没有命令{name!q}", "{near}用法见 `{command} --help`"),
        en=("there is no command {name!q}", "{near}see `{command} --help`"),
    ),
    "missing_command": Message(
        zh=("没有写命令", "可用的命令：{allowed}"),
        en=("no command is given", "the commands are {allowed}"),
    ),
    "bad_path": Message(
        zh=("系统不接受这个路径：{said}", "请检查路径：名称不能太长，其中的文件夹要能打开"),
        en=(
            "the system does not take this path: {said}",
            "check it: no name in it may be too long, and its folders must be open to you",
        ),
    ),
    "unknown_option": Message(
        zh=("没有选项{name!q}", "{near}用法见 `{command} --help`"),
        en=("there is no option {name!q}", "{near}see `{command} --help`"),
    ),
    "missing_argument": Message(
        zh=("缺少参数 {name}", _SEE[0]),
        en=("the argument {name} is missing", _SEE[1]),
    ),
    "missing_option": Message(
        zh=("缺少选项 {name}", _SEE[0]),
        en=("the option {name} is missing", _SEE[1]),
    ),
    "missing_value": Message(
        zh=("选项 {name} 后面缺少值", "写法：{name} 值"),
        en=("the option {name} needs a value", "write {name} VALUE"),
    ),
    "takes_no_value": Message(
        zh=("选项 {name} 不带值", "只写 {name}"),
        en=("the option {name} takes no value", "write {name} alone"),
    ),
    "too_many_arguments": Message(
        zh=("多出了参数：{given}", _SEE[0]),
        en=("unexpected: {given}", _SEE[1]),
    ),
    "not_one_of": Message(
        zh=("{name}：不能是{value!q}", "{near}可以是：{allowed}"),
        en=("{name}: {value!q} is not possible", "{near}it is one of {allowed}"),
    ),
    "no_whole_number": Message(
        zh=("{name}：{value!q}不是整数", "请写整数，如 {name} 8000"),
        en=("{name}: {value!q} is not a whole number", "write one, as {name} 8000"),
    ),
    "bad_value": Message(
        zh=("{name}：值不正确（{said}）", _SEE[0]),
        en=("{name}: the value is not right ({said})", _SEE[1]),
    ),
    "misused": Message(
        zh=("命令不正确：{said}", _SEE[0]),
        en=("the command is not right: {said}", _SEE[1]),
    ),
    "wrong_ending": Message(
        zh=("{option} {file}：文件名不是以 {ending} 结尾", "请写成 {option} {better}"),
        en=("{option} {file} does not end in {ending}", "write {option} {better}"),
    ),
    "one_of_these": Message(
        zh=("{options}不能同时写", "请只写其中一个"),
        en=("{options} exclude each other", "give one of them"),
    ),
    "bad_day": Message(
        zh=("{option} {day}：不是日期", "请写真实的日期，如2021-06-30"),
        en=("{option} {day} is not a day", "write a day that exists, as 2021-06-30"),
    ),
    "bad_setting": Message(
        zh=("--set {text}：不是一项设置", "写法：--set 名称=值，如 --set logo=seal.png"),
        en=("--set {text} is not a setting", "write --set name=value, as in --set logo=seal.png"),
    ),
    "unknown_parameter": Message(
        zh=("没有模板有参数{name!q}", "{near}现有参数：{known}"),
        en=("no template has a parameter {name!q}", "{near}there are: {known}"),
    ),
}
