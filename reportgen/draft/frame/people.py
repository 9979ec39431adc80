"""Who is named in a sentence, with their office, and what they did at the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportgen.model.meeting import Place
from reportgen.model.reading import ReadPerson
from reportgen.model.source_text import SourceSentence, SourceText

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊"
    "纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭"
    "洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉"
    "戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿"
    "通边扈燕冀尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷"
    "訾辛阚那简饶空曾关蒯相查后荆红游竺权盖益桓公肖闫佟代覃仝楚尧付岳兰"
)
_COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫"
_TITLE = (
    "(?:副)?(?:总书记|书记|部长|厅长|局长|主任|省长|市长|县长|区长|州长|旗长|镇长|乡长|主席|委员|委员长|组长|"
    "成员|秘书长|行长|院长|校长|所长|处长|科长|司长|署长|会长|理事长|监事长|总经理|经理|总裁|董事长|总理|总监|"
    "党组书记|检察长|总工程师|总会计师|总经济师|[省市县区州]领导|队长|站长|社长|台长|馆长|巡视员|调研员|专员|常委|政委|参事|代表)"
)
_NO_NAME = (
    "党组|班子|支部|全体|相关|有关|负责|成员|单位|干部|机关|部门|常委|各位|同志|领导|代表|党委|党员|"
    "全国|全省|全市|农村|国有|项目|安全|全会|全面|广大|方面"
)
_NAME = (
    f"(?!{_NO_NAME})"
    rf"(?:(?:{_COMPOUND})[一-鿿]{{1,2}}|[{_SURNAMES}][一-鿿]{{1,2}}|[一-鿿]{{2,6}}?·[一-鿿]{{2,8}}?)"
)
_AFTER = (
    "(?=同志|先生|女士|教授|$|[，、。；（]|和|及|与|出席|主持|作|对|在|讲|参|致|宣|代|介|就|通|传|回|应|陪|强|"
    "指|说|发|围|到|带|一行|等|分别|表示|提出|要求|受|会|为|全|列|深|调)"
)
_PERSON = re.compile(rf"(?P<role>[^，。；：]{{0,60}}?{_TITLE})[ :：]?(?P<name>{_NAME}){_AFTER}")
_FURTHER = re.compile(
    rf"[、和](?P<name>{_NAME})(?:同志)?(?=[、，和]|出席|主持|参加|分别|在|等|列席)"
)
_BEFORE_TITLE = re.compile(
    rf"(?P<unit>[一-鿿]{{0,12}}?)(?P<name>{_NAME})(?P<role>{_TITLE})(?=[对的作出主讲在，。；致]|批示)"
)
_LEAD = re.compile(
    "^.*?(?:日|同意|，|上午|下午|会议传达了?|传达了?|学习了?|宣读了?|会上|由|受|和|精神)(?=[^，]*$)"
)
_ENGLISH = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: (?:van|von|de|der|den|bin|al|[A-Z][\w’'.-]*)){1,4}), "
    r"(?P<role>[^,.;]{3,60}),|"
    r"(?P<title>(?:Vice[- ])?(?:Minister|Governor|Director|Mayor|President|Secretary|Chair|Chief)"
    r"[A-Za-z -]{0,30}?) (?P<of>(?:[A-Z][a-z’'-]+ ){1,2}[A-Z][a-z’'-]+)"
)
_Part = Literal["speaker", "chair", "instruction", "attendee"]
_PARTS: tuple[tuple[_Part, re.Pattern[str]], ...] = (
    ("instruction", re.compile("批示|指示(?!精神)|贺信")),
    ("chair", re.compile(r"主持|\bchaired\b|\bpresided\b")),
    (
        "speaker",
        re.compile(r"讲话|作[^，。]{0,12}报告|致辞|发言|\bspoke\b|\baddressed\b|\bspeech\b"),
    ),
    ("attendee", re.compile(r"出席|参加|列席|参会|\battended\b")),
)


def people_of(source: SourceText) -> tuple[ReadPerson, ...]:
    """Everyone who is named with an office in a sentence that says what they did.

    Who spoke or took the chair is no mere attendee; who did both is named twice.
    """
    found: dict[tuple[str, str], ReadPerson] = {}
    for sentence in source.sentences:
        words = source.words(sentence)
        for part in _parts(words):
            for person in _persons(words, part, sentence):
                found.setdefault((person.name, person.part), person)
    active = {name for name, part in found if part != "attendee"}
    return tuple(it for it in found.values() if it.part != "attendee" or it.name not in active)


def named_in(words: str) -> list[tuple[str, str]]:
    """The persons of a sentence: name and office."""
    return [(it.name, it.role) for it in _named(words)]


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    role: str
    start: int
    """Where the office begins."""
    end: int
    """Where the name ends."""


def _named(words: str) -> list[_Named]:
    people: list[_Named] = []
    for match in _PERSON.finditer(words):
        role = _LEAD.sub("", match["role"]).strip("，、 ：")
        people.append(_Named(match["name"], role, match.start(), match.end("name")))
        end = match.end()
        while further := _FURTHER.match(words, end):
            people.append(_Named(further["name"], role, further.start(), further.end("name")))
            end = further.end()
    if not people:
        for match in _BEFORE_TITLE.finditer(words):
            unit = _LEAD.sub("", match["unit"]).strip("的和")
            role = unit + match["role"]
            people.append(_Named(match["name"], role, match.start(), match.end()))
    for match in _ENGLISH.finditer(words):
        name, role = match["name"] or match["of"], match["role"] or match["title"]
        people.append(_Named(name.strip(), role.strip(), match.start(), match.end()))
    return people


def _parts(words: str) -> list[_Part]:
    """What a sentence says that people did: of several, not that they came."""
    parts = [part for part, said in _PARTS if said.search(words)]
    return [it for it in parts if it != "attendee"] or parts


def _persons(words: str, part: _Part, sentence: SourceSentence) -> Iterator[ReadPerson]:
    """Those whose own words, up to the next person, say so; else the first of the sentence."""
    at = Place(sentence.paragraph, sentence.number)
    people = _named(words)
    said = next(pattern for it, pattern in _PARTS if it == part)
    ends = [*(it.start for it in people[1:]), len(words)][: len(people)]
    did = [
        bool(said.search(words, it.end, end)) or bool(said.search(words, 0, it.start) and i == 0)
        for i, (it, end) in enumerate(zip(people, ends, strict=True))
    ]
    for i, it in enumerate(people):
        theirs = did[i] or part in ("instruction", "attendee") or (i == 0 and not any(did))
        yield ReadPerson(it.name, it.role, part if theirs else "attendee", at)
