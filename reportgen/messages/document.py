"""What is wrong in a finished document that is read back."""

from __future__ import annotations

from reportgen.messages.entry import Message

_CORRECT_ZH = "请改正模板或数据；`build --no-verify` 则照样写入"
_CORRECT_EN = "correct the template or the data; `build --no-verify` writes it all the same"

DOCUMENT = {
    "not_in_data": Message(
        zh=("数据中没有{found}", "{advice}"),
        en=("{found} is not in the data", "{advice}"),
    ),
    "not_here": Message(
        zh=("{found}不该出现在这里：它是{origin}", "{advice}"),
        en=("{found} does not belong here: it is {origin}", "{advice}"),
    ),
    "missing": Message(
        zh=("缺少{printed}：{origin}", _CORRECT_ZH),
        en=("{printed} is missing: {origin}", _CORRECT_EN),
    ),
    "should_be": Message(
        zh=("{found}应为{expected}", _CORRECT_ZH),
        en=("{found} should be {expected}", _CORRECT_EN),
    ),
    "differs": Message(
        zh=("{found}与另一处不一致：{expected}", _CORRECT_ZH),
        en=("{found} differs: {expected}", _CORRECT_EN),
    ),
    "unknown_chart": Message(
        zh=("它的类别和系列与数据的任何一张图表都不相符", _CORRECT_ZH),
        en=("its categories and series are those of no chart of this data", _CORRECT_EN),
    ),
    "other_value": Message(
        zh=("图上是{found}，数据的图表是{expected}", _CORRECT_ZH),
        en=("{found} where the chart has {expected}", _CORRECT_EN),
    ),
    "not_in_chart": Message(
        zh=("图表中没有{found}", "{advice}"),
        en=("{found} is not in the chart", "{advice}"),
    ),
    "label_missing": Message(
        zh=("缺少标签{label}", _CORRECT_ZH),
        en=("the label {label} is missing", _CORRECT_EN),
    ),
    "no_document": Message(
        zh=("这不是可以核对的文件", "可以核对的文件种类：{kinds}"),
        en=("it is not a document that can be checked", "give a file of the kinds {kinds}"),
    ),
    "unreadable": Message(
        zh=("无法读取：{said}", "请给出完整的、没有密码保护的文件"),
        en=("it cannot be read: {said}", "give a whole document, not locked by a password"),
    ),
}
