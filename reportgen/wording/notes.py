"""Phrases of notes: footnotes, remarks in tables and notes below them."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.wording.phrases import AREA, phrase_entry

_FOOTNOTE = ("脚注", "a footnote")
_REMARK = ("表格中指标名称下的说明", "a remark below the name of a figure in tables")
_PRINTED = Text("每人每月10775元", "CNY 10,775 per person per month")
_LINK = Text("更正说明", "corrections")
INDEX_NOTE = phrase_entry(
    "index_note",
    "指数以{area}为100；差距按原文数字计算，不经舍入。",
    "Index: {area} = 100; the gap is computed from the printed figures, without rounding.",
    ("指标对比表下的说明", "the note below the table of indicators compared"),
    area=AREA,
)
NOTE_PHRASES = (
    INDEX_NOTE,
    phrase_entry(
        "correction_note",
        "{area}原文印作{printed}，更正为{amount}，见{link}。",
        "For {area} the source prints {printed}, corrected to {amount}; see {link}.",
        ("结论中的脚注：更正", "a footnote of a finding: a figure that is corrected"),
        area=AREA,
        printed=_PRINTED,
        amount=Text("每人每年10775元", "CNY 10,775 per person per year"),
        link=_LINK,
    ),
    phrase_entry(
        "unit_corrected_note",
        "单位已更正：原文印作{printed}，见{link}。",
        "Unit corrected: printed as {printed}; see {link}.",
        _FOOTNOTE,
        printed=_PRINTED,
        link=_LINK,
    ),
    phrase_entry(
        "corrections",
        "更正说明",
        "corrections",
        ("脚注中的链接", "the link in a footnote to what is corrected"),
    ),
    phrase_entry(
        "coverage_note",
        "统计范围：{coverage}。",
        "Coverage: {coverage}.",
        _FOOTNOTE,
        coverage=Text("养老机构床位", "beds in homes for the aged"),
    ),
    phrase_entry(
        "growth_scale_note",
        "增速：原文未说明是百分比还是百分点。",
        "Growth: the source does not say whether it is in percent or in percentage points.",
        _FOOTNOTE,
    ),
    phrase_entry(
        "part_of",
        "含于{name}",
        "part of {name}",
        _REMARK,
        name=Text("养老床位", "elderly care beds"),
    ),
    phrase_entry(
        "running_total", "累计，起始时间未说明", "running total, start not stated", _REMARK
    ),
    phrase_entry(
        "unit_corrected",
        "单位已更正，原文印作{printed}",
        "unit corrected, printed as {printed}",
        _REMARK,
        printed=_PRINTED,
    ),
    phrase_entry(
        "not_given",
        "未单独公布",
        "not given separately",
        ("未作对比的数据表中没有的数字", "a figure that is missing among those not compared"),
    ),
)
