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
    "unknown_area": Message(
        zh=("没有地区{id!q}", "{advice}；请在areas中写明该地区"),
        en=("unknown area {id!q}", "{advice}; give the area under areas"),
    ),
    "unknown_currency": Message(
        zh=("{id!q}不是货币", "{advice}；代码表的units中货币写 currency: true"),
        en=("{id!q} is no currency", "{advice}; a currency has currency: true among the units"),
    ),
    "unknown_equivalent": Message(
        zh=("{id!q}不是可以折算成的单位", "{advice}；它自己不能再写equals"),
        en=("{id!q} is no unit to convert into", "{advice}; it has no equals of its own"),
    ),
    "area_twice": Message(
        zh=("地区{code!q}写了两次", "请删去一个；会议本身的地区不必再写"),
        en=("the area {code!q} is given twice", "keep one; that of the meeting is known"),
    ),
    "cycle_of_areas": Message(
        zh=("地区互相包含：{chain}", "请删去其中一个within"),
        en=("areas lie within each other: {chain}", "take one within away"),
    ),
    "cycle_of_parts": Message(
        zh=("指标互为部分：{chain}", "请删去其中一个part_of"),
        en=("indicators are parts of each other: {chain}", "take one part_of away"),
    ),
    "cycle_of_totals": Message(
        zh=("合计把自己也算了进去：{chain}", "请从composite_of中删去其中一个"),
        en=("a total counts itself: {chain}", "take one of them out of composite_of"),
    ),
    "cycle_of_coverages": Message(
        zh=("口径互相包含：{chain}", "请删去其中一个within"),
        en=("coverages lie within each other: {chain}", "take one within away"),
    ),
    "alias_twice": Message(
        zh=("别名{alias!q}已经是指标{id!q}的名称", "请删去，或换一个别名"),
        en=("the alias {alias!q} is a name of the indicator {id!q}", "take it away or change it"),
    ),
    "same_area": Message(
        zh=(
            "两方都叫“{area}”，读者分不清",
            "请为对比的会议写label，如 {{zh: 上年, en: a year before}}",
        ),
        en=(
            "both sides are called {area!q}, so readers cannot tell them apart",
            "give the meeting against it a label, such as {{zh: 上年, en: a year before}}",
        ),
    ),
    "relation_of_areas": Message(
        zh=(
            "两方都是{area}，不是两个地区的对比",
            "请写 relation: over_time、to_target或target_to_target",
        ),
        en=(
            "both meetings are about {area}, so they are not set across areas",
            "write relation: over_time, to_target or target_to_target",
        ),
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
        zh=("会议{id!q}与自己对比", "请写另一个会议，或删去这一项"),
        en=(
            "the meeting {id!q} is set against itself",
            "name another meeting, or leave this one out",
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
