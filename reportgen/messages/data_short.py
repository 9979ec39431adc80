"""What is wrong with what a short data file leaves to be worked out, and with words it lacks."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

SHORT: Mapping[str, Message] = {
    "nothing_reported": Message(
        zh=(
            "会议没有任何内容",
            "请写 observations（数据）或 tasks（任务），也可写 achievements、points 等",
        ),
        en=(
            "the meeting reports nothing",
            "add observations (figures) or tasks, or achievements, points and the like",
        ),
    ),
    "key_in_two_places": Message(
        zh=("键{key!q}写在两处", "请只留一处：都写在最上层，或都写在meeting（source）之下"),
        en=(
            "the key {key!q} is given in two places",
            "keep one: all at the top, or all under meeting (or source)",
        ),
    ),
    "no_text_file": Message(
        zh=("没有原文文件{path}", "请改正路径，它从本文件所在的文件夹算起；没有原文时删去这个键"),
        en=(
            "there is no text {path}",
            "correct the path, which counts from this file's folder, or take the key away",
        ),
    ),
    "ambiguous_indicator": Message(
        zh=("{name!q}可以是几个指标", "请写其中一个的id：{ids}"),
        en=("{name!q} is the name of several indicators", "write the id of one: {ids}"),
    ),
    "near_indicator": Message(
        severity="warning",
        zh=(
            "{name!q}作为新指标收入，它与代码表中的{near!q}很相近",
            "若是笔误，请写{near}；若确是另一指标，请在indicators中写 - {name}",
        ),
        en=(
            "{name!q} is taken for a new indicator; it is much like {near!q} of the code list",
            "write {near} if it is a slip; if it is not, list it under indicators: - {name}",
        ),
    ),
    "own_indicator_known": Message(
        zh=("代码表中已有指标{name!q}（{id}）", "请从indicators中删去"),
        en=(
            "the code list has the indicator {name!q} already ({id})",
            "take it out of indicators",
        ),
    ),
    "multiplier_in_unit": Message(
        zh=("单位{unit}带有倍数词{multiplier}", "显示用的单位请不带倍数词"),
        en=(
            "the unit {unit} has the multiplier {multiplier}",
            "write the unit to show figures in without one",
        ),
    ),
    "two_units": Message(
        zh=("value中的单位{inside!q}与unit的{unit!q}不同", "请只写一个"),
        en=("the value has the unit {inside!q}, and unit says {unit!q}", "keep one of them"),
    ),
    "two_multipliers": Message(
        zh=("{value!q}和单位{unit!q}都有倍数词", "请只写一处，如 value: 17.5，unit: 万人次"),
        en=(
            "both {value!q} and the unit {unit!q} have a multiplier",
            "write one of them, as value: 17.5 and unit: 万人次",
        ),
    ),
    "missing_words": Message(
        zh=(
            "有{count}处文字没有{language}：{words}",
            "请执行 reportgen words {file} --lang {lang}，它把这些文字写入{target}，请在其中填写",
        ),
        en=(
            "{count:text has|texts have} no words in {language}: {words}",
            "run reportgen words {file} --lang {lang}: it writes them to {target}, to be filled in",
        ),
    ),
    "stale_words": Message(
        severity="warning",
        zh=(
            "{of}中已没有{words!q}，这条译文没有用到",
            "文字若改过，请把译文移到新的一条；否则删去",
        ),
        en=(
            "{of} has no {words!q} any more: this translation is not used",
            "if the words were changed, move it to the new ones; else take it away",
        ),
    ),
}
