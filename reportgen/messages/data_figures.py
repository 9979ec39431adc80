"""What is wrong with the figures of a meeting; what is doubtful about them: data_doubts."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.data_doubts import DOUBTS
from reportgen.messages.entry import Message

NUMBERS = {
    "no_number": Message(
        zh=(
            "{value!q}不是数",
            "请写数字，可带倍数词、%和限定词，如672、66万、12.6%、6%以上、6%～8%、1.5倍",
        ),
        en=(
            "{value!q} is not a number",
            "write digits with an optional multiplier, % or qualifier, such as 672, 66万, "
            "1.8 million, 12.6%, 6%以上 or 6%～8%",
        ),
    ),
    "no_plain_number": Message(
        zh=("{value!q}不是数", "请写成{plain}"),
        en=("{value!q} is not a number", "write {plain}"),
    ),
    "growth_in_value": Message(
        zh=(
            "{value!q}是增减，不只是数",
            "请写 measure: growth, value: {number}，并写明 kind，如 kind: year_on_year（同比）",
        ),
        en=(
            "{value!q} says a growth, not a number alone",
            "write measure: growth, value: {number}, and its kind, such as kind: year_on_year",
        ),
    ),
    "multiplier_and_percent": Message(
        zh=("{value!q}既有倍数词又有%", "请只写其中之一"),
        en=("{value!q} has a multiplier and %", "write one or the other, not both"),
    ),
    "too_many_digits": Message(
        zh=("{value!q}位数太多", "最多写{most}位"),
        en=("{value!q} has too many digits", "write at most {most} digits"),
    ),
    "two_qualifiers": Message(
        zh=("{value!q}有不止一个限定词", "请只保留原文的一个"),
        en=("{value!q} is qualified twice", "keep the one word that the source prints"),
    ),
    "unknown_qualifier": Message(
        zh=("没有限定词{value!q}", "{near}请写原文的词，如以上、超过、约，或写at_least"),
        en=(
            "there is no qualifier {value!q}",
            "{near}write the word of the source, such as 以上 or over, or its meaning: at_least",
        ),
    ),
    "range_backwards": Message(
        zh=("{value!q}从{low}到{high}，大小颠倒", "请把较小的写在前面"),
        en=(
            "the range {value!q} runs from {low} to {high}",
            "write the smaller end first",
        ),
    ),
    "growth_in_words": Message(
        zh=("{value!q}说的是增长，这里却不是增速", "请加上 measure: growth"),
        en=("{value!q} says a growth, and this is none", "add measure: growth"),
    ),
}

OBSERVATIONS = {
    "missing_value": Message(
        zh=(
            "缺少键“value”",
            "请写原文的数字；原文没有给出时写 missing，如 missing: confidential",
        ),
        en=(
            "the key 'value' is missing",
            "write the number as printed, or why there is none: missing: not_available",
        ),
    ),
    "missing_with_value": Message(
        zh=("既有value又有missing", "有数字就删去missing"),
        en=("there is both a value and missing", "take missing away where there is a number"),
    ),
    "missing_unit": Message(
        zh=("缺少键“unit”", "请加上 unit，如persons"),
        en=("the key 'unit' is missing", "add unit: such as persons"),
    ),
    "percentage_in_unit": Message(
        zh=("{value}是百分数，单位却是{unit}", "请写 unit: percent，或去掉%"),
        en=(
            "{value} is a percentage, but the unit is {unit}",
            "write unit: percent, or the value without %",
        ),
    ),
    "unit_does_not_fit": Message(
        zh=(
            "单位{unit}与{indicator}不符，该指标以{shown}计",
            "请写能换算为{shown}的单位，或换一个指标",
        ),
        en=(
            "the unit {unit} does not fit {indicator}, shown in {shown}",
            "write a unit that can be converted to {shown}, or another indicator",
        ),
    ),
    "shared_unit_does_not_fit": Message(
        zh=(
            "单位{unit}与{indicator}不符，该指标以{shown}计",
            "只写这一个数字可以代表的指标",
        ),
        en=(
            "the unit {unit} does not fit {indicator}, shown in {shown}",
            "name only indicators that this one figure can stand for",
        ),
    ),
    "growth_without_kind": Message(
        zh=(
            "未写明是哪一种增速",
            "请按原文加上 kind: year_on_year（同比）、previous_period（环比）、"
            "average_annual（年均）或 over_span（比某年、五年累计）",
        ),
        en=(
            "the growth does not say of which kind it is",
            "add kind: year_on_year (同比), previous_period (环比), average_annual (年均) or "
            "over_span (since a base year), as the source says",
        ),
    ),
    "value_with_kind": Message(
        zh=("只有增速和增减量才有{key}", "请加上 measure: growth或change，或删去{key}"),
        en=(
            "only a growth or a change has the key {key!q}",
            "add measure: growth or change, or take {key} away",
        ),
    ),
    "span_without_base": Message(
        zh=(
            "未写明从哪一年算起",
            "请加上 base，如 base: 2015；原文没有写明时写 base: unstated",
        ),
        en=(
            "it is not said from which period the growth is counted",
            "add base: such as 2015, or base: unstated where the source does not say",
        ),
    ),
    "yearly_over_span": Message(
        zh=(
            "{kind}是与上年或上期相比，时期却跨了多年",
            "请把period写成一个时期，或写 kind: average_annual 或 over_span",
        ),
        en=(
            "{kind} compares with the year or period before, and the period is a span",
            "write a single period, or kind: average_annual or over_span",
        ),
    ),
    "key_of_measure": Message(
        zh=("{key}只用于 measure: {measure}", "请改写measure，或删去{key}"),
        en=("{key} is for measure: {measure} alone", "write that measure, or take {key} away"),
    ),
    "gap_without_area": Message(
        zh=("未写明与哪个地区的差距", "请加上 to，写areas中一个地区的code"),
        en=(
            "the gap does not say from which area it is measured",
            "add to: and the code of one of the areas",
        ),
    ),
    "unit_of_rank": Message(
        zh=("位次没有单位，这里写了{unit}", "请删去unit；共有多少位写在places"),
        en=(
            "a rank has no unit, and {unit} is given",
            "take unit away; how many there are is places",
        ),
    ),
    "base_not_before": Message(
        zh=("基期{base}不早于时期{period}", "请把base改为更早的时期，或改正period"),
        en=(
            "the base {base} is not before the period {period}",
            "write an earlier period after base, or correct period",
        ),
    ),
    "bad_rank": Message(
        zh=("{value!q}不是位次", "请写1以上的整数"),
        en=("{value!q} is no rank", "write a whole number from 1 up"),
    ),
    "rank_beyond": Message(
        zh=("第{value}位超出了总数{places}", "请检查位次和places"),
        en=("the rank {value} is beyond the number of places, {places}", "check both"),
    ),
    "currency_without_rate": Message(
        zh=(
            "{of}与{to}是两种货币，没有汇率不能折算",
            "原文给出汇率时写在rates，如 {{of: {of}, to: {to}, rate: 6.9}}；否则为该指标另设一项",
        ),
        en=(
            "{of} and {to} are two currencies, which are not converted without a rate",
            "write the rate that the source states under rates, as "
            "{{of: {of}, to: {to}, rate: 6.9}}, or use an indicator in {of}",
        ),
    ),
    "bad_rate": Message(
        zh=("{value!q}不是汇率", "请写大于0的数，如6.9"),
        en=("{value!q} is no rate", "write a number above 0, such as 6.9"),
    ),
    "rate_twice": Message(
        zh=("{of}与{to}的汇率写了两次", "请只留一个；第一个在第{first}行"),
        en=(
            "the rate of {of} and {to} is given twice",
            "keep one; the first stands in line {first}",
        ),
    ),
    "rate_of_itself": Message(
        zh=("{of}与自己没有汇率", "请在to后写另一种货币"),
        en=("{of} has no rate in itself", "write another currency after to"),
    ),
    "period_backwards": Message(
        zh=("时期从{start}到{end}，先后颠倒", "请把较早的写在from之后"),
        en=("the period runs from {start} to {end}", "write the earlier one after from"),
    ),
    "period_without_end": Message(
        zh=(
            "时期从{start}开始，没有结束",
            "请写明结束：period: {{from: {start}, to: …}}；原文未说明时写 period: unstated",
        ),
        en=(
            "the period begins in {start} and has no end",
            "give its end: period: {{from: {start}, to: …}}; where the text has none, write "
            "period: unstated",
        ),
    ),
    "same_figure_twice": Message(
        zh=(
            "{indicator!q}的同一数据写了两次",
            "请只留一个，或写明两者有何不同（时期、地区、口径、目标还是实际）；第一个在第{first}行",
        ),
        en=(
            "the same figure of {indicator!q} is given twice",
            "keep one, or say how they differ (period, area, coverage, role); the first stands in "
            "line {first}",
        ),
    ),
}

FIGURES: Mapping[str, Message] = {**NUMBERS, **OBSERVATIONS, **DOUBTS}
