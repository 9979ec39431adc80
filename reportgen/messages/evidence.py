"""What differs between data and the text it was taken from."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

EVIDENCE: Mapping[str, Message] = {
    "text_changed": Message(
        severity="warning",
        zh=(
            "{text}在录入之后改动过：它的sha256已不是文件中所记的",
            "请核对数据，再把sha256改为{sha256}",
        ),
        en=(
            "{text} was changed after the data was taken from it: its sha256 is another",
            "check the data, then write sha256: {sha256}",
        ),
    ),
    "no_such_paragraph": Message(
        severity="warning",
        zh=("原文没有第{paragraph}段", "请改正at，段落从1起数，标题不计"),
        en=(
            "the text has no paragraph {paragraph}",
            "correct at: paragraphs count from 1, without the headline",
        ),
    ),
    "number_elsewhere": Message(
        severity="warning",
        zh=("{printed}不在{here}，而在{there}：“{sentence}”", "请改正at，或改正数字"),
        en=(
            "{printed} does not stand in {here} but in {there}: “{sentence}”",
            "correct at, or the number",
        ),
    ),
    "number_not_in_text": Message(
        severity="warning",
        zh=("原文中没有{printed}。{here}写的是：“{sentence}”", "请改正数字"),
        en=(
            "{printed} is nowhere in the text; {here} says: “{sentence}”",
            "correct the number",
        ),
    ),
    "differs": Message(
        severity="warning",
        zh=(
            "{printed}的{what}：数据写的是{given}，原文读作{read}：“{sentence}”",
            "请对照原文，改正其一；原文印错的单位请写correction",
        ),
        en=(
            "{what} of {printed}: the data says {given}, the text reads {read}: “{sentence}”",
            "correct the data; for a unit that the text prints wrongly, write a correction",
        ),
    ),
    "number_nowhere": Message(
        severity="warning",
        zh=("原文中没有{printed}", "请改正数字，并写at，注明它在原文何处"),
        en=("{printed} is nowhere in the text", "correct it, and write at: where it stands"),
    ),
    "in_no_figure": Message(
        severity="warning",
        zh=("原文{here}的{number}不在数据中：“{sentence}”", "请补上这个数字，或确认有意不录"),
        en=(
            "{number} in {here} of the text is in no figure of the data: “{sentence}”",
            "add the figure, or see that it is left out on purpose",
        ),
    ),
    "not_understood": Message(
        severity="warning",
        zh=("原文{here}的{number}没有读懂，也不在数据中：“{sentence}”", "请看它是不是一个数据"),
        en=(
            "{number} in {here} of the text was not understood, and is in no figure of the data: "
            "“{sentence}”",
            "see whether it is a figure",
        ),
    ),
}

EVIDENCE_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "evidence_place": {
        "zh": "第{paragraph}段第{sentence}句",
        "en": "paragraph {paragraph}, sentence {sentence}",
    },
    "evidence_paragraph": {"zh": "第{paragraph}段", "en": "paragraph {paragraph}"},
    "evidence_digits": {"zh": "位数", "en": "the digits"},
    "evidence_sign": {"zh": "增减方向", "en": "the sign"},
    "evidence_measure": {"zh": "量度（measure）", "en": "the measure"},
    "evidence_unit": {"zh": "单位", "en": "the unit"},
    "evidence_kind": {"zh": "增长口径（kind）", "en": "the kind of growth"},
    "evidence_role": {"zh": "性质（role）", "en": "the role"},
    "evidence_qualifier": {"zh": "限定词", "en": "the qualifier"},
    "evidence_period": {"zh": "时期", "en": "the period"},
}
