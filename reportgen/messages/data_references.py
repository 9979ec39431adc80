"""What is wrong with names, ids and units that data files refer to, and with what they ask for."""

from __future__ import annotations

from reportgen.messages.entry import Message

_FIRST_ZH = "请各用各的；第一个在第{first}行"
_FIRST_EN = "give each its own; the first stands in line {first}"

REFERENCES = {
    "id_twice": Message(
        zh=("id {id!q}出现了两次", _FIRST_ZH),
        en=("the id {id!q} stands twice", _FIRST_EN),
    ),
    "task_id_twice": Message(
        zh=("任务的id {id!q}出现了两次", _FIRST_ZH),
        en=("the task id {id!q} stands twice", _FIRST_EN),
    ),
    "unknown_topic": Message(
        zh=("没有主题{id!q}", "{advice}"),
        en=("unknown topic {id!q}", "{advice}"),
    ),
    "unknown_indicator": Message(
        zh=("没有指标{id!q}", "{advice}"),
        en=("unknown indicator {id!q}", "{advice}"),
    ),
    "unknown_coverage": Message(
        zh=("没有统计范围{id!q}", "{advice}"),
        en=("unknown coverage {id!q}", "{advice}"),
    ),
    "bad_unit": Message(
        zh=("{unit!q}不是计量单位", "请先写名词，再写“/”，如persons或CNY/person/month"),
        en=(
            "{unit!q} is not a unit",
            "write a noun, then /, as in persons or CNY/person/month",
        ),
    ),
    "unknown_unit": Message(
        zh=("单位{unit!q}中的{noun!q}不在代码表中", "{near}单位由这些词组成：{allowed}"),
        en=("unknown unit {noun!q} in {unit!q}", "{near}units are made of: {allowed}"),
    ),
    "same_meeting": Message(
        zh=("subject和benchmark的id相同：{id!q}", "请写另一个会议，或不写benchmark"),
        en=(
            "subject and benchmark have the same id {id!q}",
            "name another meeting, or leave benchmark out",
        ),
    ),
    "same_area": Message(
        zh=(
            "subject和benchmark是同一地区的会议：{area}，文档分不清两者",
            "请写另一地区的会议，或不写benchmark",
        ),
        en=(
            "subject and benchmark are meetings of one area, {area}: "
            "documents cannot tell them apart",
            "name a meeting of another area, or leave benchmark out",
        ),
    ),
    "no_observations": Message(
        zh=("对比会议没有数据，无从比较", "请填写observations，或在简报文件中不写benchmark"),
        en=(
            "the benchmark has no observations, so nothing can be set against it",
            "add observations, or leave benchmark out of the briefing file",
        ),
    ),
    "bad_template_name": Message(
        zh=("没有模板{name!q}", "请写模板的名称，如briefing；不要写路径"),
        en=(
            "there is no template {name!q}",
            "write the name of a template pack, such as briefing; not a path",
        ),
    ),
    "unknown_template": Message(
        zh=("没有模板{name!q}", "{near}可用：{known}"),
        en=("there is no template {name!q}", "{near}there are: {known}"),
    ),
    "template_twice": Message(
        zh=("模板{name!q}列了两次", "请把它的格式写在一处；第一处在第{first}行"),
        en=(
            "the template {name!q} is listed twice",
            "list all its formats in one place; the first is in line {first}",
        ),
    ),
    "no_formats": Message(
        zh=("formats是空的", "至少写{formats}中的一种"),
        en=("the list of formats is empty", "name at least one of {formats}"),
    ),
    "no_copies": Message(
        zh=("copies为{copies}", "请写1以上的数，或不写copies"),
        en=("copies is {copies}", "write a number from 1 up, or leave copies out"),
    ),
    "character_not_in_charts": Message(
        zh=(
            "图表{chart}中的字符{character}（U+{number}）在图表字体中没有",
            "请换一个字符，或为图表选用有它的字体",
        ),
        en=(
            "the fonts of charts do not have the character {character} (U+{number}) "
            "in the chart {chart}",
            "write another character, or choose a typeface for charts that has it",
        ),
    ),
    "script_not_in_charts": Message(
        zh=("图表{chart}中的文字在图表字体中没有", "请换一种写法，或为图表选用有它的字体"),
        en=(
            "the fonts of charts do not have a script in the chart {chart}",
            "write another character, or choose a typeface for charts that has it",
        ),
    ),
    "unknown_key_indicator": Message(
        zh=("没有指标{id!q}", "{near}请写代码表{codes!q}中的id，或从key中删去"),
        en=(
            "there is no indicator {id!q}",
            "{near}write an id of the code list {codes!q}, or take it out of key",
        ),
    ),
    "key_indicator_twice": Message(
        zh=("key中的指标{id!q}写了两次", "请删去一个"),
        en=("the key indicator {id!q} is named twice", "take one of them out"),
    ),
    "key_not_reported": Message(
        severity="warning",
        zh=("{area}会议没有公布key中的{name}", "文档中没有这个数字；请从key中删去，或补上数据"),
        en=(
            "the meeting of {area} gives no figure of {name}, which key names",
            "documents cannot show it: take it out of key, or add the figure",
        ),
    ),
}
