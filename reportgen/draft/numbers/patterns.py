"""The forms of numbers, as a table that is tried from above at each place of a text.

Each pattern is bounded, so that a text is read in linear time. The groups that a pattern needs
later are read again from its own text by ``scan``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.reading import NumberIs

Form = Literal[
    "digits", "range", "percent_words", "numeral", "times", "doubling", "tenths", "place", "ratio",
    "fraction", "broken", "",
]  # fmt: skip
"""How a number that may be a figure is written; empty for those that are none."""

CN = r"[零〇一二两三四五六七八九十百千]"
_ONE = r"[一二两三四五六七八九十]"
MULTIPLIER = (
    r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万(?!元户|州|宁|象|科)"
    r"|千(?![瓦克米伏赫焦帕卡字方]))"
)
SIGN = r"(?:(?<![0-9A-Za-z%％月年日号至到~～—–-])[-−－+]|零下)"
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]{1,25}(?:\.[0-9]{1,15})?)"
PERCENT_SIGN = r"[%％‰]"
INSIDE = r"(?:余|多(?=[万亿千百十个家名人户项座次公所件张吨亩元辆]))"
NUMBER = (
    rf"{SIGN}?{DIGITS} ?"
    rf"(?:{PERCENT_SIGN}|{INSIDE}?{MULTIPLIER}(?:余|多(?![元样种方层边头胞胎])|"
    rf"多(?=元))?|{INSIDE})?"
)
_RANGE_MARK = r" ?(?:[～~—–-]{1,2}|至|到) ?"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:19|20)[0-9]{2}"
_TO = r"\s?(?:[-—–~～至到]{1,2}|、|和)\s?"
_LATIN_UNITS = (
    r"(?:km2?|kg|kWh|kW|kV|MW|GW|GWh|TWh|mm|cm|m[23]?|mg|ug|g|t|ha|L|GB|TB|PB|EB|Mbps|Gbps|tce|pp|"
    r"bn|mn|yuan)(?![A-Za-z])"
)
_CURRENCY = r"(?:CNY|RMB|USD|US|EUR|HKD|GBP|JPY|yuan|RM)"
_ENUMERATED = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})"
_START = r"(?<![^\s。！？!?；;:：])"
_POINT_END = r"(?=[,，:：是要]|[^位名\s])"


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """What a number is that is written so."""

    what: NumberIs | None
    """None where it may be a figure."""
    pattern: str
    form: Form = ""


SLOGANS = (
    "一带一路|三严三实|两学一做|两不愁三保障|一国两制|五位一体|四个全面|四个意识|"
    "四个自信|两个维护|两个确立|"
    "两个毫不动摇|四个最严|三大攻坚战|八项规定|六稳|六保|三农|三公|双一流|一老一小|"
    "三去一降一补|两会|三会一课|"
    "两个一百年|一府一委两院|一府两院|三医联动|四风|四好|七有|两癌|两病|三保|三重一大|"
    "三区三州|两新一重|一网通办|一件事一次办|九三学社|三孩|二孩|两高|两优一先|一体两翼"
)

NUMBER_PATTERNS: tuple[NumberPattern, ...] = (
    # Torn by a machine: 24.三万
    NumberPattern(
        None, rf"{DIGITS}\.[一二三四五六七八九十]{{1,4}}(?:[万亿%％]|个百分点)", "broken"
    ),
    NumberPattern(None, rf"(?<=[\u4e00-\u9fff]){DIGITS}\.[一二三四五六七八九十]{{1,4}}", "broken"),
    # Documents, telephones, addresses
    NumberPattern("reference", r"(?:https?://|www\.)[A-Za-z0-9._~:/?#@!$&*+;=%-]+"),
    NumberPattern("reference", rf"[〔\[【(（]{_YEAR}[〕\]】)）]\s?(?:第\s?)?[0-9]{{1,5}}\s?号"),
    NumberPattern(
        "reference",
        rf"第\s?(?:[0-9]{{1,5}}|{CN}{{1,7}})\s?(?:之{_ONE})?(?=号令|条|款|章|节|页|"
        rf"编|号(?!线)|期(?!间))",
    ),
    NumberPattern(
        "reference",
        r"(?<![0-9])(?:0[0-9]{2,3}-[0-9]{7,8}|1[3-9][0-9]{9}|400-?[0-9]{3}-?[0-9]{4})(?![0-9.])",
    ),
    NumberPattern("reference", r"(?<=[Nn][Oo]\.)\s?[0-9]{1,6}"),
    # Five-year plans and slogans
    NumberPattern("name", r"十[一二三四五六]五(?![十百千万])"),
    NumberPattern("name", SLOGANS),
    NumberPattern(
        "name",
        r"(?<![第零一二三四五六七八九])(?:十[一二三四五六七八九]?|"
        r"二十)(?:届(?:[一二三四五六七]中)?|大(?=精|报|召|以|和|及|、|提|部|胜|代|后|"
        r"的))",
    ),
    NumberPattern("name", r"[一二三四五六七]中(?=全会|、[一二三四五六七]中)"),
    NumberPattern(
        "name",
        r"(?<![0-9])1(?:2[0-9]{3}|10|14|19|20|22)(?=[热专]线|服务热线|报警|急救|"
        r"火警|平台|便民|政务|"
        r"电话|特服)",
    ),
    NumberPattern(
        "name",
        r"[0-9]{1,4}(?=强(?!度|化|制|烈|调)|周年|号线|号公路|号高速|国道|省道|号院|号楼|"
        r"号文)",
    ),
    NumberPattern("name", r"[0-9]{1,6}(?:\.[0-9])?万?(?=吨级|千瓦级|兆瓦级|千伏级)"),
    NumberPattern("name", r"[0-9]{1,4}(?:\+[0-9A-Za-zNX]{1,4})+"),
    NumberPattern(
        "name",
        rf"[0-9]{{1,3}}(?:{_TO}[0-9]{{1,3}})?(?=(?:周岁|岁)(?:以[上下]|及以[上下])?(?:的|"
        rf"老|儿|婴|青|人|幼|及|以|劳|女|妇|常|居|城|农|户|群))",
    ),
    # Dates and times
    NumberPattern("date", rf"{_YEAR}\s?(?:年度?)?{_TO}{_YEAR}(?=\s?年|\s?学年)"),
    NumberPattern("date", rf"(?<![0-9.])(?<![0-9],){_YEAR}(?=\s?(?:年(?!均)|学年|财年))"),
    NumberPattern(
        "date", rf"(?<![0-9.])(?<![0-9],){_YEAR}(?:[-/.]{_MONTH}[-/.][0-9]{{1,2}})(?![0-9])"
    ),
    NumberPattern("date", r"[〇零一二三四五六七八九]{4}(?=年)"),
    # Years of the Republic, and hours after a date
    NumberPattern("date", r"(?<=民国)\s?[0-9]{1,3}(?=年)|(?<![0-9.,])1[01][0-9](?=年(?!来|内|均))"),
    NumberPattern("date", r"(?<=[0-9]) [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])"),
    NumberPattern("date", r"(?<=[上下]午|凌晨|晚上)[0-9]{1,2}(?=[时点])"),
    NumberPattern(
        "date", rf"(?<![0-9.])(?<![0-9],){_MONTH}(?:\s?月份?)?{_TO}{_MONTH}(?=\s?月(?!均|人均))"
    ),
    NumberPattern("date", rf"(?<![0-9.])(?<![0-9],){_MONTH}(?=\s?月(?!均|人均))"),
    NumberPattern(
        "date",
        r"(?<![0-9.])(?<![0-9],)[0-9]{1,2}(?:\s?日?[-—–~～至到]\s?[0-9]{1,2})?(?=\s?日(?!均|产|"
        r"处|龄|检))",
    ),
    NumberPattern(
        "date", r"(?<=[日午晨晚上间于至到])\s?[0-9]{1,2}[:：][0-9]{2}(?::[0-9]{2})?(?![0-9])"
    ),
    NumberPattern(
        "date", r"[0-9]{1,2}(?=时(?:[0-9]{1,2}分|许|整|至|，|,|$)|点(?:[0-9]{1,2}分|半|整|钟))"
    ),
    NumberPattern("date", r"(?<=[时点])[0-9]{1,2}(?=分(?![之点]))"),
    NumberPattern("date", r"[0-9]{1,2}(?=世纪)|[0-9]{2,4}(?=年代)"),
    NumberPattern(
        "date",
        r"(?:(?<=近)|(?<=过去)|(?<=最近)|(?<=未来)|(?<=今后)|(?<=连续)|(?<=这)|(?<=前)|(?<=后))"
        rf"(?:[0-9]{{1,3}}|{CN}{{1,3}})[多余]?(?=个?(?:年(?!均)|月|季度|天))",
    ),
    NumberPattern(
        "date",
        rf"(?<![0-9.])(?<![0-9],)(?:[0-9]{{1,3}}|{CN}{{1,3}})[多余]?(?=个?(?:年|月|天|季度)(?:来|间|里|"
        rf"内|前|后|以来|之内|之后|之前|期(?!间)|规划|行动|计划|连续|累计))",
    ),
    NumberPattern("date", r"(?:[一二三四1-4](?:、[一二三四1-4])?)(?=个?季度)"),
    NumberPattern(
        "date",
        r"(?<!第)(?<![一二三四五六七八九十])(?:十[一二]?|"
        r"[一二三四五六七八九])(?=月(?:份|底|末|初|上|中|下|至|[一二三0-9]))",
    ),
    NumberPattern("date", rf"(?<=月){CN}{{1,3}}(?=日)"),
    NumberPattern(
        "date", r"(?<![一二三四五六七八九十第万统])[一两二三四五六七八九十](?=年(?![级轻检限]))"
    ),
    # Points of the text, and places in order
    NumberPattern(
        "name",
        r"第[一二三四五六七八九](?=产业|方(?!面)|书记|居所|课堂|次分配|时间(?!段)|"
        r"人民医院|中学|资源|大道)",
    ),
    NumberPattern(None, rf"第\s?(?:[0-9]{{1,4}}|{CN}{{1,4}})(?=\s?[位名](?![义次单词]))", "place"),
    NumberPattern(
        None,
        r"(?:(?<=居)|(?<=居全国)|(?<=居全省)|(?<=列)|(?<=列全国)|(?<=列全省)|"
        r"(?<=排名)|(?<=排)|(?<=跃居)|(?<=位列))"
        rf"第\s?(?:[0-9]{{1,3}}|{CN}{{1,3}})(?!方|产业|季度)",
        "place",
    ),
    NumberPattern("ordinal", rf"[第其]\s?(?:[0-9]{{1,5}}|{CN}{{1,5}})"),
    NumberPattern("ordinal", rf"[(（]\s?{_ENUMERATED}\s?[)）]"),
    NumberPattern("ordinal", rf"{_START}\s?{_ENUMERATED}(?=[、．)）]|\.(?![0-9]))"),
    NumberPattern(
        "ordinal", r"(?<![^\s。！？!?；;:：,，])[一二三四五六七八九十]{1,2}(?=是|要(?!么)|则|来)"
    ),
    NumberPattern("ordinal", r"[①-⑳㈠-㈩]"),
    # Names with Latin letters
    NumberPattern(
        "name",
        rf"(?<![A-Za-z0-9])(?!{_CURRENCY}[ $0-9])(?:PM[ _]?|"
        rf"[A-Za-z]{{1,12}}[-·]?)[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?"
        rf"(?:[-/][0-9]{{1,6}})*(?![0-9.万亿%元])[A-Za-z]{{0,3}}",
    ),
    NumberPattern(
        "name",
        rf"(?<![0-9.])(?<![0-9],)[0-9]{{1,4}}(?!{_LATIN_UNITS}|st |nd |rd |th |per|to |"
        rf"and )[A-Za-z]{{1,12}}[0-9]{{0,4}}",
    ),
    NumberPattern("ordinal", r"(?<![0-9.])(?<![0-9],)[0-9]{1,3}(?:st|nd|rd|th)(?![A-Za-z])"),
    # What may be a figure
    NumberPattern(None, rf"百分之(?:{CN}{{1,4}}(?:点{CN}{{1,4}})?|{DIGITS})", "percent_words"),
    NumberPattern(None, rf"{CN}{{1,4}}分之{CN}{{1,4}}", "fraction"),
    NumberPattern(None, r"翻[了一]?(?:[两二三四]|[1-4])?番", "doubling"),
    NumberPattern(
        None,
        r"(?<![一二三四五六七八九十收完达生])(?:[一二两三四五六七八九]|"
        r"(?<![0-9.])[1-9])成(?:[一二三四五六七八九]|半)?(?=[，,。；;、左多的）)\s]|"
        r"以上|以下|$)",
        "tenths",
    ),
    NumberPattern(None, rf"{DIGITS}(?:\s?[:：∶比]\s?{DIGITS}){{1,3}}(?![0-9])", "ratio"),
    NumberPattern(
        None,
        rf"{DIGITS}(?:余|多)?(?:{MULTIPLIER})?倍|[一二两三四五六七八九十]倍(?!增|数|率|"
        rf"感|受|加|速)",
        "times",
    ),
    NumberPattern(
        None,
        rf"(?<![由从]){SIGN}?{DIGITS}(?: ?{MULTIPLIER}|"
        rf"{PERCENT_SIGN})?(?:[元人吨](?=[～~—–-]))?{_RANGE_MARK}"
        rf"{DIGITS}(?: ?{MULTIPLIER}|{PERCENT_SIGN})?",
        "range",
    ),
    NumberPattern(
        None,
        rf"{DIGITS}(?:亿(?:[0-9]{{4}}万|[1-9]千万)|万[1-9]千(?![瓦克米伏赫焦帕卡]))(?:余)?",
        "digits",
    ),
    NumberPattern(None, NUMBER, "digits"),
    NumberPattern(
        None,
        rf"(?<![0-9第统万亿百千])[一二两三四五六七八九十](?:{CN}|"
        rf"[万亿])*[十百千万亿](?:{CN})?(?:余|多)?"
        rf"(?=[人名户元个家项吨亩公套座辆件次所位张条头只斤平立])",
        "numeral",
    ),
    NumberPattern(
        None, rf"(?<![0-9一二三四五六七八九十]){CN}{{1,3}}(?:点{CN}{{1,3}})?(?=个百分点)", "numeral"
    ),
    NumberPattern(
        "name",
        r"(?<![一二三四五六七八九十第])[两二三四五六七八九十](?=大(?![学家小会众赛多部约"
        r"于有规幅力型]))",
    ),
)
