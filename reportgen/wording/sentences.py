"""Phrases of sentences: how the subject stands against the benchmark, and what is said of it."""

from __future__ import annotations

from reportgen.model.meeting import GrowthKind, Measure
from reportgen.model.text import Text
from reportgen.wording.phrases import AREA, PhraseEntry, phrase_entry

_EVEN_ABOUT = (
    "既不高于也不低于的指标，写在其项数之后（report.even_words）",
    "rows that are neither above nor below, behind their number (report.even_words)",
)
EVEN = phrase_entry("even", "大致持平", "about level", _EVEN_ABOUT)
UNTOLD = phrase_entry("even_untold", "无法判定高低", "that cannot be told apart", _EVEN_ABOUT)
EVEN_OR_UNTOLD = phrase_entry(
    "even_or_untold", "大致持平或无法判定高低", "about level or not to be told apart", _EVEN_ABOUT
)

_NAME = Text("农村低保标准", "rural dibao standard")
_AMOUNT = Text("每人每月672元", "CNY 672 per person per month")
_THEIRS = Text("每人每月665元", "CNY 665 per person per month")
_STANDING_ABOUT = (
    "一项指标与对照地区相比，用于句子和卡片",
    "how one figure stands against the benchmark, in sentences and on cards",
)
_GAP_ABOUT = ("同上，用于表格的“差距”一栏", "the same in the column Gap of tables")
STANDING_PHRASES = (
    phrase_entry(
        "above", "高于{area}{gap}", "{gap} above {area}", _STANDING_ABOUT, area=AREA, gap="1.1%"
    ),
    phrase_entry(
        "below", "低于{area}{gap}", "{gap} below {area}", _STANDING_ABOUT, area=AREA, gap="1.1%"
    ),
    phrase_entry(
        "level", "与{area}大致持平", "about level with {area}", _STANDING_ABOUT, area=AREA
    ),
    phrase_entry(
        "untold",
        "与{area}孰高孰低无法判定",
        "whether above or below {area} cannot be told",
        _STANDING_ABOUT,
        area=AREA,
    ),
    phrase_entry("gap_above", "高{gap}", "+{gap}", _GAP_ABOUT, gap="1.1%"),
    phrase_entry("gap_below", "低{gap}", "−{gap}", _GAP_ABOUT, gap="1.1%"),
    phrase_entry("gap_level", "持平", "level", _GAP_ABOUT),
    phrase_entry("gap_untold", "无法判定", "cannot be told", _GAP_ABOUT),
)
STANDS_ABOVE, STANDS_BELOW, STANDS_LEVEL, UNTOLD_STANDING, *_GAPS = STANDING_PHRASES
GAP_ABOVE, GAP_BELOW, GAP_LEVEL, GAP_UNTOLD = _GAPS
GROWTH_ROW = phrase_entry(
    "growth_row",
    "{name}增速",
    "{name}: growth",
    ("增速所在行的名称，用于图表", "the name of a row of growth in tables and charts"),
    name=_NAME,
)
_ROW_ABOUT = (
    "位次、增减等所在行的名称，用于图表",
    "the name of a row that gives no value, in tables and charts",
)
ROW_NAMES: dict[Measure, PhraseEntry] = {
    "value": phrase_entry("value_row", "{name}", "{name}", _ROW_ABOUT, name=_NAME),
    "growth": GROWTH_ROW,
    "change": phrase_entry("change_row", "{name}增减", "{name}: change", _ROW_ABOUT, name=_NAME),
    "rank": phrase_entry("rank_row", "{name}位次", "{name}: rank", _ROW_ABOUT, name=_NAME),
    "gap": phrase_entry("gap_row", "{name}差距", "{name}: gap", _ROW_ABOUT, name=_NAME),
    "completion": phrase_entry(
        "completion_row", "{name}目标完成程度", "{name}: target reached", _ROW_ABOUT, name=_NAME
    ),
}
GAP_ROW_TO = phrase_entry(
    "gap_row_to",
    "{name}与{area}的差距",
    "{name}: gap to {area}",
    ("原文所述差距所在行的名称", "the name of a row of gaps that sources state"),
    name=_NAME,
    area=AREA,
)
_KIND_ABOUT = ("同上，口径不是同比时", "the same of growth and change that is not year on year")
KIND_ROWS: dict[tuple[Measure, GrowthKind], PhraseEntry] = {
    ("growth", "previous_period"): phrase_entry(
        "growth_row_period",
        "{name}环比增速",
        "{name}: growth on the previous period",
        _KIND_ABOUT,
        name=_NAME,
    ),
    ("growth", "average_annual"): phrase_entry(
        "growth_row_average",
        "{name}年均增速",
        "{name}: average annual growth",
        _KIND_ABOUT,
        name=_NAME,
    ),
    ("growth", "over_span"): phrase_entry(
        "growth_row_span",
        "{name}累计增速",
        "{name}: cumulative growth",
        _KIND_ABOUT,
        name=_NAME,
    ),
    ("change", "previous_period"): phrase_entry(
        "change_row_period",
        "{name}环比增减",
        "{name}: change on the previous period",
        _KIND_ABOUT,
        name=_NAME,
    ),
    ("change", "average_annual"): phrase_entry(
        "change_row_average",
        "{name}年均增减",
        "{name}: average annual change",
        _KIND_ABOUT,
        name=_NAME,
    ),
    ("change", "over_span"): phrase_entry(
        "change_row_span",
        "{name}累计增减",
        "{name}: cumulative change",
        _KIND_ABOUT,
        name=_NAME,
    ),
}
_PRICE_ABOUT = ("价格指数增速所在行的名称", "the name of a row of growth of an index of prices")
PRICE_ROWS: dict[GrowthKind, PhraseEntry] = {
    "year_on_year": phrase_entry(
        "price_row", "{name}涨幅", "{name}: rise", _PRICE_ABOUT, name=_NAME
    ),
    "previous_period": phrase_entry(
        "price_row_period",
        "{name}环比涨幅",
        "{name}: rise on the previous period",
        _PRICE_ABOUT,
        name=_NAME,
    ),
    "average_annual": phrase_entry(
        "price_row_average",
        "{name}年均涨幅",
        "{name}: average annual rise",
        _PRICE_ABOUT,
        name=_NAME,
    ),
    "over_span": phrase_entry(
        "price_row_span", "{name}累计涨幅", "{name}: cumulative rise", _PRICE_ABOUT, name=_NAME
    ),
}
SINCE_ROWS: dict[Measure, PhraseEntry] = {
    "growth": phrase_entry(
        "growth_row_since",
        "{name}比{base}增速",
        "{name}: growth since {base}",
        ("同上，与某年相比", "the same where it is counted from a year that is named"),
        name=_NAME,
        base=Text("2015年", "2015"),
    ),
    "change": phrase_entry(
        "change_row_since",
        "{name}比{base}增减",
        "{name}: change since {base}",
        ("同上，与某年相比", "the same where it is counted from a year that is named"),
        name=_NAME,
        base=Text("2015年", "2015"),
    ),
}
DATED_ROW = phrase_entry(
    "dated_row",
    "{name}（{dates}）",
    "{name} ({dates})",
    ("行的名称，并写明不是全年的时期或其他地区", "the name of a row with another period or area"),
    name=_NAME,
    dates=Text("2021年第1季度", "1st quarter 2021"),
)
SENTENCE_PHRASES = (
    phrase_entry(
        "level_sentence",
        "{name}为{figure}，{standing}（{area}{benchmark}）{notes}。",
        "{name}: {figure}, {standing} ({benchmark}){notes}.",
        ("一项标准的结论", "the finding on one level"),
        name=_NAME,
        figure=_AMOUNT,
        standing=Text("高于全国1.1%", "1.1% above the nation"),
        area=AREA,
        benchmark=_THEIRS,
        notes="",
    ),
    phrase_entry(
        "measure_sentence",
        "{name}{figure}，{standing}（{area}{benchmark}）{notes}。",
        "{name}: {figure}, {standing} ({benchmark}){notes}.",
        ("一项增速、位次等的结论", "the finding on one growth, rank and the like"),
        name=_NAME,
        figure=Text("同比增长8%", "8% year on year"),
        standing=Text("高于全国2.0个百分点", "2.0 percentage points above the nation"),
        area=AREA,
        benchmark=Text("同比增长6%", "6% year on year"),
        notes="",
    ),
    phrase_entry(
        "converted_from",
        "{converted}，由{printed}折算",
        "{converted}, converted from {printed}",
        (
            "换算过的数字，写在结论的括号中",
            "a figure in another unit, in the brackets of a finding",
        ),
        converted=_THEIRS,
        printed=Text("每人每年7980元", "CNY 7,980 per person per year"),
    ),
    phrase_entry(
        "share_sentence",
        "{name}为{figure}，占{area}（{benchmark}）的{share}{notes}。",
        "{name}: {figure}, {share} of {benchmark} in {area}{notes}.",
        ("一项比重的结论", "the finding on one share"),
        name=Text("城市低保对象", "urban dibao recipients"),
        figure=Text("28.3万人", "283,000 persons"),
        area=AREA,
        benchmark=Text("805万人", "8,050,000 persons"),
        share="3.52%",
        notes="",
    ),
    phrase_entry(
        "share_of",
        "{subject}占{area}的比重",
        "Share of {subject} in {area}",
        ("比重表的标题", "the caption of the table of shares"),
        subject=Text("辽宁", "Liaoning"),
        area=AREA,
    ),
    phrase_entry(
        "even_clause",
        "，{count}项{words}",
        ", with {count} {words}",
        ("结论首句中持平各项", "the rows that are level, in the first finding"),
        count="2",
        words=Text("大致持平", "about level"),
    ),
    phrase_entry(
        "counts_sentence",
        "{subject}与{area}可比高低的{count}项指标中，{above}项高于{area}，{below}项低于{area}{even}。",
        "Of the {count} indicators that may be compared, {subject} is above {area} in {above} and"
        " below it in {below}{even}.",
        ("结论首句", "the first finding"),
        subject=Text("辽宁", "Liaoning"),
        area=AREA,
        count="6",
        above="4",
        below="2",
        even="",
    ),
    phrase_entry(
        "targets_sentence",
        "对照{name}，{count}项可以对照的指标中，{met}项完成，{missed}项未完成，{open}项不能判断。",
        "Against {name}, of {count} indicators {met} were reached, {missed} were not, and of {open}"
        " it cannot be told.",
        ("目标完成情况的结论", "the finding on targets"),
        name=Text("上年提出的目标", "the targets of the year before"),
        count="6",
        met="4",
        missed="1",
        open="1",
    ),
    phrase_entry(
        "changes_sentence",
        "与{name}相比，{count}项可比指标中，{up}项上升，{down}项下降，{rest}项大致持平或无法判定。",
        "Against {name}, of {count} indicators {up} rose, {down} fell, and {rest} were about level"
        " or cannot be told.",
        ("与往年相比的结论", "the finding on changes over time"),
        name=Text("上年", "the year before"),
        count="6",
        up="4",
        down="1",
        rest="1",
    ),
    phrase_entry(
        "part_sentence",
        "{subject}与{name}可比的{count}项指标中，{above}项高于{name}，{below}项低于{name}，"
        "{rest}项大致持平、为占比或无法判定。",
        "Of the {count} indicators that may be compared, {subject} is above {name} in {above} and"
        " below in {below}; {rest} are level, shares or cannot be told.",
        ("与其他地区对比的结论", "the finding on a further area"),
        subject=Text("辽宁", "Liaoning"),
        name=Text("吉林", "Jilin"),
        count="6",
        above="4",
        below="1",
        rest="1",
    ),
    phrase_entry(
        "nothing_compared",
        "{subject}与{area}没有口径一致、可以对比的数据。",
        "No figure of {subject} and {area} is given on one basis, so none is compared.",
        ("没有可比数据时的结论", "the finding where no two figures may be compared"),
        subject=Text("辽宁", "Liaoning"),
        area=AREA,
    ),
    phrase_entry(
        "uncompared_count",
        "有{count}项数据未作对比",
        "{count} figures are not compared",
        ("未作对比的项数", "how many figures are not compared"),
        count="3",
    ),
)
_HEADING_ABOUT = ("一段结论的开头", "what a paragraph of findings begins with")
HEADING_PHRASES = (
    phrase_entry("rows_above", "高于{area}的指标。", "Above {area}.", _HEADING_ABOUT, area=AREA),
    phrase_entry("rows_below", "低于{area}的指标。", "Below {area}.", _HEADING_ABOUT, area=AREA),
    phrase_entry(
        "rows_level",
        "与{area}大致持平的指标。",
        "About level with {area}.",
        _HEADING_ABOUT,
        area=AREA,
    ),
    phrase_entry("rows_shares", "占{area}的比重。", "Share of {area}.", _HEADING_ABOUT, area=AREA),
)
SENTENCES = (
    *(
        EVEN,
        UNTOLD,
        EVEN_OR_UNTOLD,
        DATED_ROW,
        GAP_ROW_TO,
        *ROW_NAMES.values(),
        *KIND_ROWS.values(),
    ),
    *PRICE_ROWS.values(),
    *SINCE_ROWS.values(),
    *(*STANDING_PHRASES, *SENTENCE_PHRASES, *HEADING_PHRASES),
)
