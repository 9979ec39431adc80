"""The reasons that a verdict can have: a stable code, its kind, a sentence.

This table is the only list of reasons: verdicts, footnotes, marks in charts and templates go by the
kind of a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.comparison import ComparedSide, Reason, ReasonKind
from reportgen.model.text import Text


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What a reason does to a comparison, and its sentence."""

    kind: ReasonKind
    words: Text


REASONS: Mapping[str, ReasonWords] = {
    # why two figures are not compared
    "growth_kinds_differ": ReasonWords(
        "blocks",
        Text(
            "{a}为{a_kind}，{b}为{b_kind}，两种增速口径不同",
            "growth is {a_kind} for {a}, {b_kind} for {b}: two different rates",
        ),
    ),
    "growth_scale_unstated": ReasonWords(
        "blocks",
        Text(
            "未说明增幅是百分比还是百分点",
            "it is not stated whether the growth is in percent or in percentage points",
        ),
    ),
    "growth_scales_differ": ReasonWords(
        "blocks",
        Text(
            "一方为百分比增幅，另一方为百分点增幅",
            "one growth is in percent, the other in percentage points",
        ),
    ),
    "span_unstated": ReasonWords(
        "blocks",
        Text(
            "{who}的数字未说明起止年份", "the years that the figure for {who} spans are not stated"
        ),
    ),
    "base_years_differ": ReasonWords(
        "blocks",
        Text(
            "基期不同：{a}为{a_base}，{b}为{b_base}",
            "they are counted from different periods: {a_base} for {a}, {b_base} for {b}",
        ),
    ),
    "base_unstated": ReasonWords(
        "blocks",
        Text(
            "{who}的增减幅未说明从何时算起",
            "the text of {who} does not say from when the change is counted",
        ),
    ),
    "prices_differ": ReasonWords(
        "blocks",
        Text(
            "价格口径不同：{a}{a_prices}，{b}{b_prices}",
            "the prices differ: {a_prices} for {a}, {b_prices} for {b}",
        ),
    ),
    "roles_differ": ReasonWords(
        "blocks",
        Text(
            "一方是{a_role}，一方是{b_role}：{a}为{a_role}，{b}为{b_role}",
            "one figure is not of the kind of the other: {a_role} for {a}, {b_role} for {b}",
        ),
    ),
    "no_target": ReasonWords(
        "blocks",
        Text(
            "不是完成数与目标的对比：{a}为{a_role}，{b}为{b_role}",
            "this is not a result against a target: {a_role} for {a}, {b_role} for {b}",
        ),
    ),
    "no_aims": ReasonWords(
        "blocks",
        Text("两方都是{role}，不是目标", "both figures are of the kind “{role}” and no targets"),
    ),
    "same_area": ReasonWords(
        "blocks",
        Text("两方都是{area}的数字", "both figures are for {area}"),
    ),
    "areas_differ": ReasonWords(
        "blocks",
        Text(
            "地区不同：{a}的数字是{a_area}的，{b}的数字是{b_area}的",
            "the areas differ: {a_area} in the figure for {a}, {b_area} in that for {b}",
        ),
    ),
    "other_area": ReasonWords(
        "blocks",
        Text("{who}的数字是{area}的", "the figure in the text of {who} is for {area}"),
    ),
    "same_period": ReasonWords(
        "blocks",
        Text("两方都是{period}的数字", "both figures are for {period}"),
    ),
    "periods_of_unequal_length": ReasonWords(
        "blocks",
        Text(
            "时期长短不同：{a}为{a_period}，{b}为{b_period}",
            "the periods are not of one length: {a_period} for {a}, {b_period} for {b}",
        ),
    ),
    "ranks_among_others": ReasonWords(
        "blocks",
        Text(
            "排位范围不同：{a}为{a_among}，{b}为{b_among}",
            "the ranks are among different ones: {a_among} for {a}, {b_among} for {b}",
        ),
    ),
    "gaps_to_others": ReasonWords(
        "blocks",
        Text(
            "差距的对象不同：{a}是与{a_to}相比，{b}是与{b_to}相比",
            "the gaps are to different areas: to {a_to} for {a}, to {b_to} for {b}",
        ),
    ),
    "currencies_differ": ReasonWords(
        "blocks",
        Text(
            "货币不同：{a}为{a_unit}，{b}为{b_unit}，原文没有给出汇率",
            "the currencies differ: {a_unit} for {a}, {b_unit} for {b}, and no rate is given",
        ),
    ),
    "running_total_against_period": ReasonWords(
        "blocks",
        Text(
            "{who}为累计数且起始年份不详，另一方为{period}数",
            "the figure for {who} is a running total from an unstated year, "
            "the other is for {period}",
        ),
    ),
    "different_periods": ReasonWords(
        "blocks",
        Text(
            "时期不同：{a}为{a_period}，{b}为{b_period}",
            "the periods differ: {a_period} for {a}, {b_period} for {b}",
        ),
    ),
    "different_unit": ReasonWords(
        "blocks",
        Text(
            "计量单位不同：{a}为{a_unit}，{b}为{b_unit}",
            "the units differ: {a_unit} for {a}, {b_unit} for {b}",
        ),
    ),
    "different_coverage": ReasonWords(
        "blocks",
        Text(
            "统计范围不同：{a}为{a_coverage}，{b}为{b_coverage}",
            "the coverage differs: {a_coverage} for {a}, {b_coverage} for {b}",
        ),
    ),
    "shared_figure": ReasonWords(
        "blocks",
        Text(
            "{who}以一个数字同时表示{names}，不能分别归属",
            "{who} gives one figure for {names} together; it cannot be ascribed to either",
        ),
    ),
    "composite_against_parts": ReasonWords(
        "blocks",
        Text(
            "{who}只有{whole}的合计数，另一方分别统计{parts}，同一人可能同时享受，不能相加",
            "{who} gives one count for “{whole}”, the other counts “{parts}” apart; "
            "one may be in both, so the parts do not add up to it",
        ),
    ),
    "different_measure": ReasonWords(
        "blocks",
        Text(
            "同一事项的不同指标：{a}为{a_name}，{b}为{b_name}",
            "different measures of one thing: {a_name} for {a}, {b_name} for {b}",
        ),
    ),
    "not_positive": ReasonWords(
        "blocks",
        Text(
            "{who}的数字不是正数，不能计算比重",
            "the figure for {who} is not positive, so no share can be computed",
        ),
    ),
    "not_parts": ReasonWords(
        "blocks",
        Text(
            "各地区的数字相加不等于{area}的数字，不能计算比重",
            "figures of areas do not add up to that of {area}, so no share can be computed",
        ),
    ),
    "no_bound": ReasonWords(
        "blocks",
        Text(
            "{a}为“{a_figure}”，{b}为“{b_figure}”，由此得不出高低",
            "nothing follows from “{a_figure}” for {a} and “{b_figure}” for {b}",
        ),
    ),
    "bounds_differ": ReasonWords(
        "blocks",
        Text(
            "目标的说法不同：{a}为“{a_figure}”，{b}为“{b_figure}”",
            "the targets are of different kinds: “{a_figure}” for {a}, “{b_figure}” for {b}",
        ),
    ),
    # why a figure stands alone
    "not_reported": ReasonWords(
        "alone",
        Text("{who}的会议材料未提供该数据", "the meeting text of {who} does not give this figure"),
    ),
    "named_not_given": ReasonWords(
        "alone",
        Text(
            "{who}的会议材料提到该数据但未给出：{why}",
            "the text of {who} names this figure and does not give it: {why}",
        ),
    ),
    "no_benchmark": ReasonWords(
        "alone", Text("未设对比地区", "there is nothing to set it against")
    ),
    # what a comparison must be read with
    "unit_corrected": ReasonWords(
        "caveat",
        Text(
            "{who}原文印作“{printed}”，按“{unit}”更正：{why}",
            "the text of {who} prints “{printed}”, corrected to “{unit}”. {why}",
        ),
    ),
    "coverage_narrower": ReasonWords(
        "caveat",
        Text(
            "{who}的范围较窄（{narrow}，另一方为{wide}）{effect}",
            "the figure for {who} covers less ({narrow}, against {wide}){effect}",
        ),
    ),
    "bound": ReasonWords(
        "caveat",
        Text(
            "{who}的数字为“{qualifier}”，结果只是界限",
            "the figure for {who} is “{qualifier}”, so the result is a bound",
        ),
    ),
    "approximate": ReasonWords(
        "caveat", Text("{who}的数字为约数", "the figure for {who} is approximate")
    ),
    "range": ReasonWords(
        "caveat",
        Text("{who}的数字是一个区间（{figure}）", "the figure for {who} is a range ({figure})"),
    ),
    "no_growth_of_prices": ReasonWords(
        "caveat",
        Text(
            "价格口径未说明或不是可比价格，只列差额，不计算增速",
            "prices are not stated or not constant, so a difference is given and no growth",
        ),
    ),
    "better_unknown": ReasonWords(
        "caveat",
        Text(
            "目标没有写明是上限还是下限，不能判断是否完成",
            "the target does not say whether it is to be reached or not to be exceeded",
        ),
    ),
    # what was done to compare them
    "time_base_converted": ReasonWords(
        "conversion",
        Text(
            "时间基准已换算：{a}为{a_unit}，{b}为{b_unit}，{factor}",
            "the time base was converted: {a_unit} for {a}, {b_unit} for {b}; {factor}",
        ),
    ),
    "divisor_converted": ReasonWords(
        "conversion",
        Text(
            "分母已统一：{a}为{a_unit}，{b}为{b_unit}",
            "both were brought to one divisor: {a_unit} for {a}, {b_unit} for {b}",
        ),
    ),
    "noun_converted": ReasonWords(
        "conversion",
        Text("单位已换算：1{of}={rate}{to}", "the unit was converted: 1 {of} = {rate} {to}"),
    ),
    "currency_converted": ReasonWords(
        "conversion",
        Text(
            "货币已按原文汇率折算：1{of}={rate}{to}",
            "the currency was converted at the rate of the source: 1 {of} = {rate} {to}",
        ),
    ),
    "multiplier_converted": ReasonWords(
        "conversion",
        Text(
            "计数单位（万、亿）已统一：{a_printed}与{b_printed}",
            "both were brought to one scale: {a_printed} and {b_printed}",
        ),
    ),
}


def reason(code: str, about: ComparedSide | None = None, /, **words: Text | str) -> Reason:
    """The reason with this code, its sentence filled with names and figures.

    ``about`` is the side of which it speaks: a chart marks the figure of that side.
    """
    found = REASONS[code]
    return Reason(code, found.kind, found.words.filled(**words), about)
