"""What is wrong with the figures of a meeting, and what is doubtful about them."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

NUMBERS = {
    "no_number": Message(
        zh=(
            "{value!q}不是数",
            "请写数字，可带倍数词或%，如672、66万、1.8 million、12.6%",
        ),
        en=(
            "{value!q} is not a number",
            "write digits with an optional multiplier or %, such as 672, 66万, 1.8 million or "
            "12.6%",
        ),
    ),
    "no_plain_number": Message(
        zh=("{value!q}不是数", "请写成{plain}"),
        en=("{value!q} is not a number", "write {plain}"),
    ),
    "multiplier_and_percent": Message(
        zh=("{value!q}既有倍数词又有%", "请只写其中之一"),
        en=("{value!q} has a multiplier and %", "write one or the other, not both"),
    ),
    "too_many_digits": Message(
        zh=("{value!q}位数太多", "最多写{most}位"),
        en=("{value!q} has too many digits", "write at most {most} digits"),
    ),
}

OBSERVATIONS = {
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
            "请按原文加上 kind: year_on_year（同比）或 average_annual（年均）",
        ),
        en=(
            "the growth does not say of which kind it is",
            "add kind: year_on_year (同比) or average_annual (年均), as the source says",
        ),
    ),
    "value_with_kind": Message(
        zh=("数值不应有增速的kind", "请加上 measure: growth，或删去kind"),
        en=("a value has no kind of growth", "add measure: growth, or take kind away"),
    ),
    "period_backwards": Message(
        zh=("时期从{start}到{end}，先后颠倒", "请把较早的写在from之后"),
        en=("the period runs from {start} to {end}", "write the earlier one after from"),
    ),
    "period_without_end": Message(
        zh=("时期从{start}开始，没有结束", "请写明结束，或写 period: unstated"),
        en=(
            "the period begins in {start} and has no end",
            "give its end, or write period: unstated",
        ),
    ),
    "same_figure_twice": Message(
        zh=("{indicator!q}的同一数据写了两次", "请只留一个；第一个在第{first}行"),
        en=(
            "the same measure of {indicator!q} is given twice",
            "keep one; the first stands in line {first}",
        ),
    ),
}

DOUBTS = {
    "growth_above_hundred": Message(
        severity="warning",
        zh=("{name}的增速为{printed}，超过100%", "请检查小数点，以及这个数是不是水平值"),
        en=(
            "the growth of {name} is {printed}, more than 100 %",
            "check the decimal point, and whether the figure is a level",
        ),
    ),
    "percentage_above_hundred": Message(
        severity="warning",
        zh=("{name}为{printed}，超过总体", "请检查小数点"),
        en=("{name} is {printed}, more than the whole", "check the decimal point"),
    ),
    "needless_correction": Message(
        severity="warning",
        zh=(
            "更正中写的印刷单位{unit}就是现用单位",
            "请在unit后写更正后的单位，或删去correction",
        ),
        en=(
            "the correction gives {unit} as printed, which is the unit itself",
            "write the corrected one after unit, or take correction away",
        ),
    ),
    "part_above_whole": Message(
        severity="warning",
        zh=(
            "{name}（{printed}）大于其所属的{whole}（{whole_printed}）",
            "请检查两个数字及其倍数词（万、亿）",
        ),
        en=(
            "{name} ({printed}) is more than the whole it is part of, {whole} ({whole_printed})",
            "check both figures and their multipliers (万, 亿)",
        ),
    ),
    "standard_stands_out": Message(
        severity="warning",
        zh=(
            "{name}（{printed} {unit}）是本次会议其他{others}项标准中位数的{times}倍",
            "请检查时间基准：是否把年写成了月，或把月写成了年？",
        ),
        en=(
            "{name} ({printed} {unit}) is {times} times the middle of the other {others} standards "
            "of this meeting",
            "check the time base: month for year, or year for month?",
        ),
    ),
    "area_above_whole": Message(
        severity="warning",
        zh=("{name}：本地区是其所在地区的{times}倍", "请检查两个数字的倍数词（万、亿）"),
        en=(
            "{name} of the part is {times} times that of the whole",
            "check the multipliers (万, 亿) of both figures",
        ),
    ),
    "unusual_share": Message(
        severity="warning",
        zh=("{name}所占比重是通常的{times}倍", "相差约{power}倍：{slip}"),
        en=(
            "the share of {name} is {times} times the usual one",
            "a factor of about {power}: {slip}",
        ),
    ),
    "a_year_apart": Message(
        severity="warning",
        zh=(
            "{name}：{printed}与{other_printed}，两地相差{times}倍",
            "约12倍：是否有一方把年写成了月？",
        ),
        en=(
            "{name}: {printed} against {other_printed}, a factor of {times} between the areas",
            "about 12: month for year in one of the units?",
        ),
    ),
    "multiplier_apart": Message(
        severity="warning",
        zh=(
            "{name}：{printed}与{other_printed}，两地相差{times}倍",
            "相差约{power}倍：{slip}",
        ),
        en=(
            "{name}: {printed} against {other_printed}, a factor of {times} between the areas",
            "a factor of about {power}: {slip}",
        ),
    ),
}

FIGURES: Mapping[str, Message] = {**NUMBERS, **OBSERVATIONS, **DOUBTS}
