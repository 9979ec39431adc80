"""What is doubtful about the figures of a meeting: warnings that name the likely slip."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

DOUBTS_OF_SLIPS = {
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

DOUBTS_ALONE = {
    "percentage_below_zero": Message(
        severity="warning",
        zh=("{name}为{printed}，占比不应小于0", "请检查正负号，以及measure是不是change"),
        en=(
            "{name} is {printed}, and a share is not below 0",
            "check the sign, and whether this is a change (measure: change)",
        ),
    ),
    "result_ahead": Message(
        severity="warning",
        zh=(
            "{name}（{printed}）写作{period}的实际数，而会议日期为{date}",
            "如是目标，请加上 role: target；否则请检查时期",
        ),
        en=(
            "{name} ({printed}) is given as a result of {period}, and the meeting was on {date}",
            "add role: target if it is one; else check the period",
        ),
    ),
    "average_of_one_period": Message(
        severity="warning",
        zh=(
            "{name}的年均增速（{printed}）只写了一个时期{period}",
            "请写 {{from: …, to: …}}，未说明从何时起算的写from: unstated；或写base",
        ),
        en=(
            "{name} ({printed}) is an average per year, and its period is {period} alone",
            "write {{from: …, to: …}}, from: unstated where the source does not say, or add base",
        ),
    ),
    "odd_period": Message(
        severity="warning",
        zh=("只有{name}（{printed}）的时期是{period}，远早于其他数字", "是否应为{meant}？"),
        en=(
            "{name} ({printed}) alone is of {period}, long before all other figures",
            "is {meant} meant?",
        ),
    ),
    "paragraph_beyond": Message(
        severity="warning",
        zh=(
            "位置写在第{paragraph}段，而原文共{paragraphs}段",
            "请改正段号，或改正source中的paragraphs",
        ),
        en=(
            "the place is in paragraph {paragraph}, and the source has {paragraphs}",
            "correct the place, or paragraphs under source",
        ),
    ),
    "growth_beyond_history": Message(
        severity="warning",
        zh=(
            "{name}的增速为{printed}，其他{others}个时期在{low}%与{high}%之间",
            "请检查小数点",
        ),
        en=(
            "the growth of {name} is {printed}; in {others} other periods it lies between {low} % "
            "and {high} %",
            "check the decimal point",
        ),
    ),
    "growth_beyond_siblings": Message(
        severity="warning",
        zh=(
            "{name}的增速为{printed}，同类的其他{others}项在{low}%与{high}%之间",
            "请检查小数点",
        ),
        en=(
            "the growth of {name} is {printed}; {others} others of its topic lie between {low} % "
            "and {high} %",
            "check the decimal point",
        ),
    ),
    "target_below_reached": Message(
        severity="warning",
        zh=(
            "{name}的目标为{printed}，低于{period}已达到的{reached}",
            "请检查两个数字及其倍数词（万、亿）",
        ),
        en=(
            "the target of {name} is {printed}, below what was reached in {period}, {reached}",
            "check both figures and their multipliers (万, 亿)",
        ),
    ),
    "target_without_result": Message(
        severity="warning",
        zh=(
            "{name}在{period}的目标（{printed}）已到期，却没有结果",
            "请补上结果；原文没有给出的，写 missing: not_available",
        ),
        en=(
            "the target of {name} for {period} ({printed}) is due, and there is no result",
            "add the result, or missing: not_available where the source gives none",
        ),
    ),
}

DOUBTS_TOGETHER = {
    "two_values": Message(
        severity="warning",
        zh=(
            "{name}的同一数据有两个数：{printed}与第{first}行的{other_printed}",
            "请只留一个，或写明两者有何不同（时期、口径、价格）",
        ),
        en=(
            "{name} has two values for the same thing: {printed}, and {other_printed} in line "
            "{first}",
            "keep one, or say how they differ (period, coverage, prices)",
        ),
    ),
    "one_number_two_names": Message(
        severity="warning",
        zh=(
            "同一句中的{printed}既作{name}，又作{other}（第{first}行）",
            "原文只写一次的，请只留一个，并写 shared_with: [{id}]",
        ),
        en=(
            "{printed} of one sentence is given for {name}, and for {other} in line {first}",
            "if it is printed once, keep that in line {first} and write shared_with: [{id}] there",
        ),
    ),
    "total_differs": Message(
        severity="warning",
        zh=(
            "{name}为{printed}，而各组成部分{parts}之和为{sum} {unit}",
            "请检查各数的倍数词（万、亿），以及是否有人重复计算",
        ),
        en=(
            "{name} is {printed}, and its parts {parts} make up {sum} {unit}",
            "check the multipliers (万, 亿), and whether some are counted twice",
        ),
    ),
    "growth_contradicts": Message(
        severity="warning",
        zh=(
            "{name}的增速为{printed}，与两个数值不符：{earlier_period}为{earlier}，{later_period}为{later}",
            "请检查三个数字、时期和价格（prices）",
        ),
        en=(
            "the growth of {name} is {printed}, which two values contradict: {earlier} in "
            "{earlier_period}, {later} in {later_period}",
            "check the three figures, their periods and prices",
        ),
    ),
    "change_contradicts": Message(
        severity="warning",
        zh=(
            "{name}的增减量为{printed}，与两个数值不符：{earlier_period}为{earlier}，{later_period}为{later}",
            "请检查三个数字、单位和时期",
        ),
        en=(
            "the change of {name} is {printed}, which two values contradict: {earlier} in "
            "{earlier_period}, {later} in {later_period}",
            "check the three figures, their units and periods",
        ),
    ),
    "growth_and_change_differ": Message(
        severity="warning",
        zh=(
            "{name}的增速{printed}与第{change_line}行的增减量{change}不符",
            "请检查两者和该指标的数值",
        ),
        en=(
            "the growth of {name}, {printed}, does not go with its change {change} in line "
            "{change_line}",
            "check both, and the value itself",
        ),
    ),
    "gap_contradicts": Message(
        severity="warning",
        zh=(
            "{name}与其他地区的差距写作{printed}，而两个数是{own}与{other}",
            "高于对方写正数，低于写负数；请检查三个数字",
        ),
        en=(
            "the gap of {name} is given as {printed}, and the two figures are {own} and {other}",
            "a gap above the other area is positive, one below it negative; check all three",
        ),
    ),
    "completion_contradicts": Message(
        severity="warning",
        zh=("{name}完成目标的{printed}，而结果为{result}，目标为{target}", "请检查三个数字"),
        en=(
            "{name} is given as {printed} of its target; the result is {result}, the target "
            "{target}",
            "check the three figures",
        ),
    ),
    "large_share": Message(
        severity="warning",
        zh=(
            "{name}占所在地区的{share}，而其他各项通常只占{usual}",
            "请检查倍数词（万、亿）；不能相加的指标，请在代码表写 additive: false",
        ),
        en=(
            "{name} is {share} of the larger area’s, and other figures are about {usual}",
            "check the multipliers (万, 亿); write additive: false in the code list if areas do "
            "not add up",
        ),
    ),
    "years_apart": Message(
        severity="warning",
        zh=(
            "{name}：{period}为{printed}，{other_period}为{other_printed}，相差{times}倍",
            "{slip}",
        ),
        en=(
            "{name}: {printed} in {period} against {other_printed} in {other_period}, a factor of "
            "{times}",
            "{slip}",
        ),
    ),
}

DOUBTS: Mapping[str, Message] = {**DOUBTS_OF_SLIPS, **DOUBTS_ALONE, **DOUBTS_TOGETHER}
