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
    "running_total_against_period": ReasonWords(
        "blocks",
        Text(
            "{who}为累计数且起始年份不详，另一方为{period}年单年数",
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
            "{who}的数字不是正数，不能计算比例",
            "the figure for {who} is not positive, so no ratio can be computed",
        ),
    ),
    "no_bound": ReasonWords(
        "blocks",
        Text(
            "两方数字的界限方向相反，得不出结论",
            "the bounds of the two figures point apart, so nothing follows",
        ),
    ),
    # why a figure stands alone
    "not_reported": ReasonWords(
        "alone",
        Text("{who}的会议材料未提供该数据", "the meeting text of {who} does not give this figure"),
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
    # what was done to compare them
    "time_base_converted": ReasonWords(
        "conversion",
        Text(
            "时间基准已换算：{a}为{a_unit}，{b}为{b_unit}，{factor}",
            "the time base was converted: {a_unit} for {a}, {b_unit} for {b}; {factor}",
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
