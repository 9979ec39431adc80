"""Whose figure it is: the words that are left -> names, one for each value, each matched."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reportgen.draft.figures.words import MEASURABLE, any_of, barred
from reportgen.draft.match import Matched, Matcher


@dataclass(frozen=True, slots=True)
class Named:
    """What a figure is of: ``name`` as the text has it, without its area."""

    name: str
    matched: Matched | None = None
    area: str | None = None
    part_of: str | None = None
    doubtful: bool = False
    """Whether whose figure it is must be asked."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of a subject without what stands in front of it."""

    words: str
    area: str | None = None
    part: bool = False
    verbs: str = ""


_CONNECTORS = (
    "其中|同时|此外|另外|目前|同期|而|并|且|但|以及|及|和|与|到|至|截至|截止|在|由|"
    "从|使|让|将|对|通过|以|预计|初步核算|"
    "据初步核算|据初步统计|经初步核算|初步统计|经初步统计|会议指出|会议还|会议也|"
    "会议并|据统计|据测算|全面|努力|力争|确保|大力|深入|着力|扎实|持续|"
    "积极|稳步|有序|加快|加大|进一步|坚持|严格|主要是|主要|特别是|尤其是|包括|如|"
    "即|也|还|又|再|已|分别|各|均|共|累计|总计|合计|共有|拥有|现有|"
    "全年|上半年|下半年|年内|年初|年末|年底|月末|季末|期末|末|当年|今年|去年|今年以来|"
    "一年来|去年以来|以来|期间|时期|按|"
    "我们|会议强调|会议要求|计划|安排(?=用于)|要|需|应|拟|新时代|成功|连续|首次|"
    "据悉|据了解|截止目前|截至目前|经过努力|"
    "推动(?=.{4})|完成|实现|达到|继续|每年|的|为|是|上旬|中旬|下旬|左右|以上|以下|以内|不变价"
)
_FIRST = "|".join(sorted(_CONNECTORS.split("|"), key=len, reverse=True))
_FRONT = re.compile(
    rf"^(?:{_FIRST}|[一二三四五六七八九十]{{1,3}}是(?!否)|[”\"'、，,：:；;\s—\-)）]+)"
)
_GIVEN_TO = re.compile(
    r"^.{0,6}?(?:为|向|给)[^，,；;、]{2,16}?(发放|提供|减免|拨付|落实|配备|办理|"
    r"解决|安装|协调|争取|减轻|购买|兑现)"
)
"""To whom it was given is not what was given."""
_KEEP = re.compile(
    r"^(?:来信|间接|里程|份额|度假|为民|是否|有色|有线|有效投资|有效发明|有效专利|"
    r"年金|年货|月饼|日用|日均|底层|末端|初中|初级|"
    r"初婚|和谐|和美|和合|与会|及时|在建|在校|在园|在册|在岗|在职|在学|在外|在线|在读|在用|"
    r"在营|从业|对外|对口|由|以工代赈|以旧换新|"
    r"要素|需求|应急|应届|应用|应收|应付|应税|应纳|应征|前海|前沿|时尚|按揭|按劳|分享|分布|将军|将乐|还款|还贷|"
    r"还原|还建|又|再生|再融资|再就业|再贷款|已建|"
    r"已婚|已发|各类|各级|各项|各种|各族|均衡|共享|共同|共青|共建|到户|到位|到期|"
    r"到港|到校|至善|年均|月均|年度|年末存栏|"
    r"主要农作物|主要污染物|主要农产品|通过率|加快推进|日常|计划生育|安排就业|"
    r"安排残疾|末梢|期末|年产|年轻|年龄|月工资|"
    r"的士|实现利润|达标|完成率|坚持|累计确诊|累计参保|全年用电|新增|努力|如东|即墨|"
    r"来宾|来料|来华|来访|使用|使馆|让利|让渡|继续教育|"
    r"持续|合计特|时间|前期|间作|里下|从|到|至|由|在(?![全我本]))"
)
_AREA_FRONT = re.compile(
    r"^(全(?:省|市|县|区|州|国(?!政协|人大|文明|重点|百强|千强|十强|示范|先进|优秀|模范|劳动模范|劳模|"
    r"一流|五一|三八|双拥)|自治区|盟|旗|镇|乡|系统|行业|社会|球|港|域|网|部)|"
    r"[我本](?:省|市|县|区|州|国|年度)|各地|各市|各县|省市县|省级|市级|县级|市本级|省本级)的?"
)
_PARTS = frozenset(barred("省级|市级|县级|市本级|省本级|全社会|全球|全港|全部"))
"""Words that are a part of what is counted."""
_SHORTEST = 3
_PLACE = re.compile(
    r"^((?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{2,8}族自治)(?:市|自治州|县)|"
    r"(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    r"广东|海南|四川|贵州|云南|陕西|甘肃|"
    r"青海|台湾)省|(?:内蒙古|广西|西藏|宁夏|新疆)[\u4e00-\u9fff]{0,3}自治区|北京|"
    r"上海|天津|重庆|香港|澳门|长三角|珠三角|京津冀|"
    r"粤港澳大湾区|东部地区|中部地区|西部地区|东北地区|长江经济带)(?!场|民|区|级|政|"
    r"域|县域|会|委|长|直|内|外|属|管|均|本级|辖|城|镇|党|人民|财政)"
)
_NO_PLACE = re.compile(
    r"^(?:办理|办结|答复|审议|省|市|省市|全|我|本|各|该|外|邻|城|新城|超|特大|超大|大中|中小|小|农贸|上|夜|门|超级|股|资本|债|"
    r"要素|国内|国际|期货|房地产|统一大|贫困|脱贫|示范|百强)[\u4e00-\u9fff]{0,3}[市县]|"
    r"^.{0,3}(?:城市|都市|县城|超市|上市|股市|楼市|门市|集市|夜市|菜市)"
)
_SPLIT = re.compile(
    r"、|以及|及其|(?<![总调饱缓温共融])和(?![谐平田县解好睦])|(?<!以|普|危|涉|惠|触|顾|"
    r"力|埃)及(?![时其格])|(?<!参)与(?![会])|或"
)
_PAIRS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("城乡", ("城市", "农村")),
    ("城、乡", ("城市", "农村")),
    ("城镇和农村", ("城镇", "农村")),
    ("存贷款", ("存款", "贷款")),
)
_TOWN = re.compile(r"居民.*(?:收入|消费|支出)|常住")
_PREFIXED = re.compile(r"^(新增|新建|实现|完成|发放|改造|新改建|累计|新开工|筹集|投入|安排|下达)")


def cleaned(words: str, own: tuple[str, ...]) -> Cleaned:
    """Take connectors, times and the area from the front of a subject.

    ``own`` are the names of the area that the text is about.
    """
    from_front = Cleaned(_GIVEN_TO.sub(r"\1", words.strip(" ：:,，、")))
    for _ in range(16):
        after = _cleaned_once(from_front, own)
        if after == from_front:
            break
        from_front = after
    text = from_front.words.strip(" ：:,，、")
    if text.endswith("”") and "“" not in text:
        text = text[:-1]
    return replace(from_front, words=text.removesuffix("的"))


def _cleaned_once(now: Cleaned, own: tuple[str, ...]) -> Cleaned:
    for name in own:
        rest = now.words.removeprefix(name)
        if rest != now.words and len(rest) > _SHORTEST:
            return replace(now, words=rest.removeprefix("的"))
    for rule in (_without_scope, _without_date, _without_place, _without_connector):
        after = rule(now, own)
        if after is not None:
            return after
    return now


def _without_scope(now: Cleaned, own: tuple[str, ...]) -> Cleaned | None:
    """全省, 我市: the area of the text; 全国 is another one, but in a text about the nation."""
    match = _AREA_FRONT.match(now.words)
    if match is None or match[1] in _PARTS:
        return None
    foreign = match[1] == "全国" and "全国" not in own
    return replace(
        now, words=now.words[match.end() :], area=(now.area or "全国") if foreign else now.area
    )


def _without_date(now: Cleaned, _own: tuple[str, ...]) -> Cleaned | None:
    match = _DATED.match(now.words)
    return match and replace(now, words=now.words[match.end() :])


def _without_place(now: Cleaned, _own: tuple[str, ...]) -> Cleaned | None:
    text = now.words
    match = _PLACE.match(text)
    if match is None or _NO_PLACE.match(text) or now.area or len(text) <= match.end() + 1:
        return None
    if text[match.end()] in "、和与及":
        return None
    return replace(now, words=text[match.end() :].removeprefix("的"), area=match[1])


def _without_connector(now: Cleaned, _own: tuple[str, ...]) -> Cleaned | None:
    match = None if _KEEP.match(now.words) else _FRONT.match(now.words)
    if match is None:
        return None
    return replace(now, words=now.words[match.end() :], part=now.part or match[0] == "其中")


_DATED = re.compile(
    r"^(?:[“\"]?十[一二三四五]五[”\"]?(?:时期|期间|以来|末)?"
    r"|(?:到|至|截至|截止)?(?:19|20)[0-9]{2}\s?年(?:度|末|底)?"
    r"|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:\s?[-—–~～至到]\s?(?:1[0-2]|[1-9]))?"
    r"月(?:份|末|底)?|[0-9]{1,2}日"
    r"|[上下]半年|前?[一二三四1-4]?个?季度(?:末)?"
    r"|(?:过去|近|最近|今后|未来|这)[0-9一二三四五六七八九十两]{1,2}(?:多|余)?年(?:来|间|以来|里)?"
    r"|[0-9一二三四五六七八九十两]{1,2}(?:多|余)?年(?:来|间|以来|里|(?=累计|共|新|建|投|完|实|发))"
    r"|(?:截至|截止|到)?(?:年末|年底|目前))"
    r"(?:以前|之前|前(?![一二三四0-9十百沿海端期景]))?"
    r"|^(?:[0-9]{1,3}[、.．]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))"
)


def members_of(words: str, count: int, matcher: Matcher) -> list[str] | None:
    """The names of several subjects, one for each of ``count`` values; None where they differ.

    城乡低保标准 are two; 牛肉、羊肉、猪肉产量 are three, and 产量 holds for all.
    """
    for pair, both in _PAIRS:
        if pair in words and count == len(both):
            return _paired(words, pair, both)
    parts = [it.strip() for it in _SPLIT.split(words)]
    if len(parts) != count or not all(parts):
        return None
    return _headed(parts, matcher)


def _paired(words: str, pair: str, both: tuple[str, str]) -> list[str] | None:
    if len(_SPLIT.split(words)) > 1 and pair == "城乡":
        return None
    names = ("城镇", "农村") if pair in ("城乡", "城、乡") and _TOWN.search(words) else both
    return [words.replace(pair, name, 1) for name in names]


def _headed(parts: list[str], matcher: Matcher) -> list[str]:
    """Give each the head that stands with the last alone, and the front of the first."""
    last = parts[-1]
    names = [_with_head(part, last, matcher) for part in parts[:-1]]
    if matcher.find(last) is None:
        starts = (parts[0][:i] + last for i in range(2, len(parts[0])))
        last = next((it for it in starts if matcher.find(it)), last)
    front = _PREFIXED.match(parts[0])
    if front and len(parts) > 1 and matcher.find(last) is None:
        fronted = front[0] + last
        if matcher.find(fronted):
            last = fronted
    return [*names, last]


def _with_head(part: str, last: str, matcher: Matcher) -> str:
    joined = [part + last[i:] for i in range(1, len(last))]
    known = [name for name in joined if matcher.find(name)]
    alone = matcher.find(part)
    if alone and not alone.several:
        return part
    if known:
        return known[0]
    for size in range(min(len(part), len(last)), 0, -1):
        place = last.find(part[-size:])
        if place >= 0 and place + size < len(last):
            return part + last[place + size :]
    if _MEASURED.search(part) or len(last) <= len(part):
        return part
    head = MEASURABLE.search(last)
    return part + head[0] if head and len(head[0]) > 1 else part


_MEASURED = re.compile(
    "(?:"
    + any_of(
        barred(
            "额|量|值|率|收入|支出|投资|价格|面积|里程|比重|标准|余额|利润|增加值|产值|"
            "补贴|人数|规模|费用|补助|出口|进口|贷款|存款"
        )
    )
    + ")$"
)


def count_of(words: str) -> int:
    """How many subjects words look like."""
    if "城乡" in words and len(_SPLIT.split(words)) == 1:
        return 2
    return len(_SPLIT.split(words))
