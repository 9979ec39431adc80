"""The words of each language that a slip puts in each other's places."""

from __future__ import annotations

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]
"""What is searched for, as a regular expression, and what is put there instead."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Patterns of one language."""

    directions: Pairs
    times: Pairs
    multipliers: Pairs
    dropped: str
    percent: Pairs
    nouns: Pairs
    growths: Pairs
    verdicts: Pairs
    qualifiers: str
    others: tuple[str, ...]
    plans: Pairs
    date: str
    counts: str
    reference: str
    place: str
    sentence: str
    added: tuple[str, ...]
    copied: str


def _both(*pairs: tuple[str, str]) -> Pairs:
    return tuple(it for one, other in pairs for it in ((one, other), (other, one)))


ZH = Vocabulary(
    directions=(
        *_both(("高于", "低于"), ("增长", "下降"), ("提高", "降低"), ("上涨", "下跌")),
        *_both(("增加", "减少"), ("上升", "下降")),
        (r"高(?=\d)", "低"),
        (r"低(?=\d)", "高"),
        ("最大", "最小"),
        (r"[↑▲]", "↓"),
        (r"[↓▼]", "↑"),
    ),
    times=_both(("每月", "每年"), ("人·月", "人·年")),
    multipliers=((r"(?<=\d)万亿", "亿"), (r"(?<=\d)万(?!亿)", "亿"), (r"(?<=\d)亿", "万")),
    dropped=r"(?<=\d)(?:万亿|万|亿)",
    percent=((r"(?<=\d)%", ""), (r"(?<=\d)个百分点", "%")),
    nouns=(
        (r"(?<=[\d万亿])人次", "人"),
        (r"(?<=[\d万亿])人(?!次)", "户"),
        (r"(?<=[\d万亿])元", "人"),
        (r"(?<=[\d万亿])美元", "元"),
        (r"(?<=[\d万亿])张", "家"),
        (r"(?<=[\d万亿])家", "张"),
        (r"(?<=[\d万亿])平方米", "公顷"),
        (r"(?<=[\d万亿])亩", "公顷"),
        (r"(?<=[\d万亿])吨", "斤"),
        (r"(?<=[\d万亿])斤", "吨"),
        (r"(?<=[\d万亿])公里", "米"),
        ("元/人", "元/户"),
    ),
    growths=(
        (r"年均(?=增|下|提|降)", "同比"),
        ("同比", "年均"),
        ("环比", "同比"),
        ("累计", "年均"),
    ),
    verdicts=(
        ("^换算可比$", "可比"),
        ("^可比$", "附说明"),
        ("^附说明$", "可比"),
        ("^不可比$", "可比"),
        ("^完成$", "未完成"),
        ("^未完成$", "完成"),
        ("持平", "高"),
        ("不能判断", "完成"),
        (r"(?<=\d项)完成", "未完成"),
        ("^未单独公布$", "未提及"),
    ),
    qualifiers=(
        r"(?:超过|突破|不少于|不超过|至少|不到|逾|约|近)(?=\d)"
        r"|(?<=[\d%万亿元人个家吨斤])(?:以上|以内|左右|多|余)"
    ),
    others=("超过", "约", "近", "至少", "不到"),
    plans=_both(("十四五", "十三五")),
    date=r"(?<=月)\d{1,2}(?=日)",
    counts=r"(?<![\d.第])\d+(?=项(?!行政)|类|个方面|个指标)",
    reference=r"(?<=[表图])\d+",
    place=r"(?<=第)\d+(?=段)|(?<=段第)\d+(?=句)",
    sentence=r"(?<=[。；])(?=[^。；）”’])",
    added=("另有{}万人受益。", "共投入{}亿元。", "比上年增长{}%。", "涉及{}个县区。"),
    copied="另一项为{}。",
)
EN = Vocabulary(
    directions=(
        *_both((r"\babove\b", "below"), (r"\bup\b", "down"), (r"\bhigher\b", "lower")),
        *_both((r"\bmore\b(?! than)", "less"), (r"\brose\b", "fell")),
        (r"[↑▲]", "↓"),
        (r"[↓▼]", "↑"),
    ),
    times=_both(("per month", "per year")),
    multipliers=(
        (r"(?<=\d )trillion", "billion"),
        (r"(?<=\d )billion", "million"),
        (r"(?<=\d )million", "billion"),
    ),
    dropped=r"(?<=\d) (?:trillion|billion|million)",
    percent=((r"(?<=\d)%", ""), (r"(?<=\d) percentage points?", "%")),
    nouns=(
        (r"\bCNY(?= \d)", "USD"),
        (r"\bUSD(?= \d)", "CNY"),
        (r"\bpersons\b", "households"),
        (r"\bbeds\b", "homes"),
        (r"\benterprises\b", "persons"),
        (r"(?<=\d )km\b", "miles"),
        (r"\bjin\b", "tonnes"),
        (r"\btonnes\b", "jin"),
        (r"(?<=\d )years\b", "months"),
        (r"\bmu\b", "ha"),
    ),
    growths=(
        ("year on year", "average annual"),
        ("average annual", "year on year"),
        ("on the previous period", "year on year"),
        ("in all$", "average annual"),
    ),
    verdicts=(
        ("^converted$", "comparable"),
        ("^comparable$", "with a caveat"),
        ("^with a caveat$", "comparable"),
        ("^not comparable$", "comparable"),
        ("^Reached$", "Not reached"),
        ("^Not reached$", "Reached"),
        (r"\babout level\b", "above"),
        ("^level$", "above"),
        (r"(?<=\d )were reached", "were not reached"),
        ("cannot be told", "is reached"),
        ("^not published$", "none"),
    ),
    qualifiers=(
        r"(?:\b(?:more than|less than|at least|at most|about|nearly|over|up to) )"
        r"(?=(?:CNY |USD )?\d)"
    ),
    others=("more than ", "about ", "nearly ", "at least ", "less than "),
    plans=((r"\b14th(?= Five)", "13th"), (r"\b13th(?= Five)", "14th")),
    date=r"\b\d{1,2}(?= (?:January|March|December) \d{4})",
    counts=(
        r"(?<=Of the )\d+(?= indicators)|(?<=nation in )\d+|(?<=below it in )\d+"
        r"|\b\d+(?= tasks?\b)|\b\d+(?= groups?\b)|\b\d+(?= figures are not)|(?<=\()\d{1,2}(?=\)$)"
        r"|(?<=of )\d+(?= indicators)|\b\d+(?= were)|\b\d+(?= (?:in progress|unstated))"
    ),
    reference=r"(?<=\bTable )\d+|(?<=\bFigure )\d+",
    place=r"(?<=para\. )\d+|(?<=sent\. )\d+",
    sentence=r"(?<=[.;]) (?=[A-Z])",
    added=("Another {} million persons were reached.", "CNY {} billion was spent.",
           "It rose by {}% year on year.", "It reached {} counties."),
    copied="Another figure is {}.",
)  # fmt: skip
VOCABULARIES = {"zh": ZH, "en": EN}
