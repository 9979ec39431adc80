"""A sentence -> its statements: numbers that share what stands before them, each with its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportgen.draft.figures.before import Before, read_before
from reportgen.draft.figures.subjects import cleaned
from reportgen.draft.figures.units import UnitWords, unit_after
from reportgen.draft.figures.words import MEASURABLE, any_of, listed
from reportgen.draft.numbers.scan import Token
from reportgen.model.qualifier import QUALIFIER_WORDS

_HARD = "，,；;：:。！？!?\n…"
_LINK = re.compile(r"^\s?(?:、|以及|和|及|与|或|，\s?|,\s?)\s?")
_SOFT_LINK = re.compile(r"^\s?(?:、|以及|和|及|与|或)\s?")
_LINK_END = re.compile(r"(?:、|以及|和|及|与|或)\s?$")
_QUALIFIED = re.compile(
    "("
    + any_of(w for w, it in QUALIFIER_WORDS.items() if it.seat == "after" and it.lang == "zh")
    + ")"
)
_LIGHT = (
    "剩余|为|对|使|让|向|给|把|将|从|由|在|以|用|按|帮助|助力|带动|惠及|服务|覆盖|"
    "保障|支持|共|涉及|组织|引导|推动|动员|"
    "选派|派出|抽调|促进|安置|救助|资助|奖补|表彰|表扬|追授|授予|评选|命名|通过|"
    "依托|投用|接纳|吸引|包括|含|近|达|有"
)
_VERBS = (
    "新建|改建|扩建|新建改建|新改建|新改扩建|改扩建|新增|净增|建成|建设|开工建设|"
    "开工|新开工|完成|实施|推进|培育|新培育|"
    "引进|引育|新设|创建|打造|开展|举办|发放|安排|投入|筹集|筹措|争取|下达|培训|"
    "查处|处置|化解|整治|审核|审核完成|审议|"
    "制定|出台|修订|办理|受理|解决|认定|新认定|获批|获评|入选|落实|招聘|招录|吸纳|"
    "转移|拆除|关闭|淘汰|消除|布局|谋划|储备|"
    "签约|新签约|落地|统筹|促成|建立|设立|增设|提供|接待|输送|输出|种植|栽植|治理|"
    "修复|调整|划定|取消|精简|清理|清退|"
    "清偿|兑现|减免|减轻|盘活|收回|追回|挽回|立案|处分|改造|改造提升|建|创|新|实现|"
    "形成|拥有|配备|配置|安装|投放|"
    "更新|新增加|新创建|新建成|建成投用|建成投产|竣工|投产|推出|推行|公布|发布|"
    "编制|化解|破获|侦破|抓获|打掉|检查|排查|"
    "抽检|检测|接种|收治|治愈|确诊|报告|发生|处理|提请审议|提请|承办|答复|办结|"
    "新登记|登记|注册|新注册|设|列支|压减|"
    "整合|撤并|撤销|盘活|开通|新开|开行|新开通|运行|执飞|派驻|援建|捐赠|募集|发现|"
    "命名|颁发|奖励|征集|采纳|评选"
)
_VERB_ONLY = re.compile(
    rf"^(?:(?:再|又|还|共|累计|计划|已|将|要|全年|全省|全市|年内|分别|力争|确保|会议|"
    rf"并|也|先后|首批|成功|着力|重点|新|继续)*"
    rf"(?:{any_of(listed(_LIGHT + '|' + _VERBS))})(?:了|成|出)?)*$"
)
_LONGEST_VERB = 14
_CUT = re.compile(
    r"首次|全部|实现|得到|获得|纳入|脱贫(?!人口|县|村|户|攻坚|地区)|通过|摘帽|增收|"
    r"减免|投入|成功|达到|建成|完成|参与|参加|"
    r"受益|享受|开工|投产|落户|落地|入选|正式|顺利|如期|均|都|全面|陆续|基本(?!养老|"
    r"医疗|公共|生活|农田)|被|在|为|向|从|将|"
    r"进入|启动|运行|办理|提供|开展|开通|就业|创业|解决|落实|完工|竣工|投用|启用|"
    r"上市|挂牌|签约|获批|获评|荣获|列入|超额|"
    r"提前|同步|有效|持续|占|进行|发放|下降|增长|提高|清零|出列|迁入|搬入|喜迁|入住|"
    r"用于|支持|复工|复产|返岗|奔赴|驰援|"
    r"支援|增援|走上|告别|喝上|用上|住上|转移|实行|并|后|居|位居|较|比|同比|惠及|"
    r"覆盖|带动|累计|接受|领取|签订|取得|开始"
)
_CLASSIFIERS = frozenset(
    listed(
        "人|名|位|户|家|个|项|所|条|处|批|次|期|部|种|类|座|辆|台|件|起|张|套|只|头|支|"
        "班|间|栋|宗|笔|份|对|组|站|场|例|人次|门|册|篇|片|"
        "级|点|公里|亩|户次|家次|床|岁|列|艘|架|口|幢|元|吨"
    )
)


@dataclass(frozen=True, slots=True)
class Member:
    """A number with what stands right before and after it."""

    token: Token
    before: Before
    unit: UnitWords
    after: str | None = None
    """The word after it that qualifies it."""
    carried: bool = False
    """Whether its unit is that of a neighbour."""


@dataclass(slots=True)
class Statement:
    """Numbers that say one thing of one or several subjects.

    ``noun`` is what is counted, where that stands behind the number, ``clause`` all that does.
    ``linked`` is whether it goes on from the number before with 、 or 和, ``skipped`` what stands
    between, without a number, before the last comma.
    """

    members: list[Member]
    start: int
    noun: str = ""
    clause: str = ""
    linked: bool = False
    skipped: str = ""
    named: bool = False
    """Whether the number is a part of the name of what comes next."""
    mark: str = ""
    """The sign that ends what stands before it."""

    @property
    def before(self) -> Before:
        """What stands before the first number."""
        return self.members[0].before


@dataclass(slots=True)
class _Sentence:
    text: str
    start: int
    end: int
    found: list[Statement] = field(default_factory=list)


def statements_in(text: str, start: int, end: int, tokens: Sequence[Token]) -> list[Statement]:
    """The statements of a sentence; ``tokens`` are its numbers that may be figures."""
    sentence = _Sentence(text, start, end)
    place = start
    for i, token in enumerate(tokens):
        following = tokens[i + 1].start if i + 1 < len(tokens) else end
        place = _add(sentence, token, place, following)
    for statement in sentence.found:
        statement.members = _filled(statement.members)
    return sentence.found


def _add(sentence: _Sentence, token: Token, place: int, following: int) -> int:
    """Add a number; what comes next begins at the place that is returned."""
    text = sentence.text
    cut = _last_cut(text, place, token.start)
    unit = _unit(text, token, following)
    after = _QUALIFIED.match(text, unit.end, following)
    stop = after.end() if after else unit.end
    words = text[max(cut, place) : token.start]
    link = _LINK.match(words) if cut <= place else None
    soft = bool(_SOFT_LINK.match(words)) if cut <= place else False
    before = read_before(
        words[link.end() :] if link else words,
        percent=token.percent or token.relative or token.form == "percent_words",
        place=token.form == "place",
        points=unit.points,
    )
    member = Member(token, before, unit, after[1] if after else None)
    last = sentence.found[-1] if sentence.found else None
    if last and soft and _joins(last, member):
        last.members.append(member)
        return stop
    statement = Statement([member], max(cut, place), linked=soft)
    if cut > place:
        statement.skipped = text[place : cut - 1].strip("，,；;：: ")
        statement.mark = text[cut - 1]
    if (
        last
        and soft
        and not before.rest
        and last.noun
        and is_only_verb(cleaned(last.before.rest, ()).words)
    ):
        statement.members = [replace(member, before=replace(before, rest=last.before.rest))]
    sentence.found.append(statement)
    return _noun_after(sentence, statement, stop, following)


def _unit(text: str, token: Token, following: int) -> UnitWords:
    if token.percent or token.form in ("doubling", "tenths", "times", "place", "ratio"):
        return UnitWords(token.end)
    return unit_after(text, token.end, following)


def _last_cut(text: str, place: int, end: int) -> int:
    """Behind the last sign between two places that ends what was said, not inside brackets."""
    depth = 0
    for i in range(end - 1, place - 1, -1):
        sign = text[i]
        if sign in "）)":
            depth += 1
        elif sign in "（(":
            if depth == 0:
                return i + 1
            depth -= 1
        elif depth == 0 and (sign in _HARD or text.startswith("——", i)):
            return i + (2 if sign == "—" else 1)
    return place


def _joins(last: Statement, member: Member) -> bool:
    """Whether a number goes on with those before: of the same sort, with nothing new in between."""
    first, before = last.members[-1], member.before
    if before.rest or before.start or before.sense in ("gap", "rank", "completion", "part"):
        return False
    if last.before.sense == "rank" or last.noun or before.kind:
        return False
    same = (
        first.token.percent == member.token.percent
        and first.token.relative == member.token.relative
        and (not first.unit.noun or not member.unit.noun or first.unit.noun == member.unit.noun)
    )
    if not same:
        return False
    if before.sense in ("rise", "fall", "moved"):
        return last.before.each and last.before.sense in ("rise", "fall", "moved")
    return not (before.each and not last.before.each)


def _noun_after(sentence: _Sentence, statement: Statement, stop: int, following: int) -> int:
    """Take what is counted from behind the number, where it does not stand before it."""
    member = statement.members[0]
    text = sentence.text
    rest = cleaned(member.before.rest, ()).words
    limit = min(_next_cut(text, stop, following), following)
    tail = text[stop:limit]
    statement.clause = tail
    counted = member.unit.noun in _CLASSIFIERS or (not member.unit.noun and not member.unit.points)
    percent = (
        member.token.percent or member.token.relative or member.token.form in ("place", "ratio")
    )
    if percent or not counted or not tail.strip() or not (rest == "" or is_only_verb(rest)):
        return stop
    last_of_all = limit < following or following == sentence.end
    noun = tail
    if match := _CUT.search(tail, 1):
        noun = tail[: match.start()]
    elif not last_of_all and (link := _LINK_END.search(tail)):
        noun = tail[: link.start()]
    elif not last_of_all:
        return stop
    if link := _LINK_END.search(noun):
        noun = noun[: link.start()]
    if not last_of_all and not rest and _names_the_next(noun, tail[len(noun) :]):
        statement.named = True
        return member.token.start
    statement.noun = noun.strip().removeprefix("的")
    return stop + len(noun)


def _names_the_next(noun: str, rest: str) -> bool:
    """Whether a number is a part of what the next one is of: 31个大城市城镇调查失业率为5.2%."""
    after = read_before(rest, percent=False, place=False, points=False)
    return bool(MEASURABLE.search(noun)) and not after.rest and after.sense in ("level", "moved")


def _next_cut(text: str, place: int, end: int) -> int:
    for i in range(place, end):
        if text[i] in _HARD + "（(）)" or text.startswith("——", i):
            return i
    return end


def _filled(members: list[Member]) -> list[Member]:
    """Units that are said of one member hold for its neighbours: 1.7、0.7、8.3个百分点."""
    bare = [not it.unit.noun and not it.unit.points and not _alone(it.token) for it in members]
    if not any(bare) or all(bare):
        return _pers(members)
    filled = list(members)
    for i, empty in enumerate(bare):
        if empty:
            later = next((it.unit for it in members[i:] if it.unit.noun or it.unit.points), None)
            earlier = next(
                (it.unit for it in reversed(filled[:i]) if it.unit.noun or it.unit.points), None
            )
            unit = later or earlier or members[i].unit
            filled[i] = replace(
                members[i], unit=replace(unit, end=members[i].unit.end), carried=True
            )
    return _pers(filled)


def _alone(token: Token) -> bool:
    return token.percent or token.relative or token.permille or token.form in ("place", "ratio")


def _pers(members: list[Member]) -> list[Member]:
    """What the first is per holds for those after it that say nothing else: 每月672元和1468元."""
    filled: list[Member] = []
    for it in members:
        before = it.before
        last = filled[-1].before.per if filled else ""
        if last and not before.per and not it.unit.per:
            before = replace(before, per=last)
        elif "/" in last and before.per and before.per != "人" and "/" not in before.per:
            before = replace(before, per=f"{last.partition('/')[0]}/{before.per}")
        filled.append(replace(it, before=before))
    return filled


def is_only_verb(words: str) -> bool:
    """Whether words say what was done, and not to what."""
    return 0 < len(words) <= _LONGEST_VERB and bool(_VERB_ONLY.match(words))
