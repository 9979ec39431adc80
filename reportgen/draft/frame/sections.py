"""Sentences → sections: what each part of a text holds, by its headings and openings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from reportgen.draft.source.lines import opens_heading
from reportgen.model.reading import TextSection
from reportgen.model.source_text import SourceSentence, SourceText

SectionIs = Literal[
    "head", "achievements", "analysis", "guidance", "targets", "tasks", "directions",
    "emphases", "requirements", "year_end", "attendance", "other",
]  # fmt: skip

_YEAR_END = "岁末年初|岁尾年初|年终岁尾|年末岁初|元旦[、和]?春节|春节[前期]|两节期间|今冬明春"
_LONG = "十[四五六七]五|未来[三五十]年|今后五年|[三五]年规划|中长期|二〇三五|2035年"
_HEADINGS: tuple[tuple[SectionIs, re.Pattern[str]], ...] = (
    ("year_end", re.compile(_YEAR_END)),
    ("achievements", re.compile(
        "回顾|总结|发展成就|过去[一五]年|取得|成绩|成效|进展|完成情况|十三五.*(?:成就|回顾)|"
        "[Rr]eview|[Aa]chievements|[Pp]rogress")),
    ("analysis", re.compile("形势|问题|困难|不足|机遇|挑战|存在")),
    ("guidance", re.compile("总体要求|指导思想|总体思路|工作思路|基本原则|总体部署")),
    ("directions", re.compile(_LONG)),
    ("targets", re.compile("预期目标|主要目标|发展目标|工作目标|主要指标|目标任务$|^.{0,4}目标$")),
    ("requirements", re.compile("自身建设|组织保障|保障措施|组织领导|工作要求|党的建设|政府建设")),
    ("tasks", re.compile(
        "任务|重点工作|工作安排|工作部署|工作重点|主要工作|举措|措施|工作打算|下一步|工作计划|关于20\\d\\d年工作|"
        "[Tt]asks|[Pp]riorities|[Pp]lans? for|[Nn]ext steps|[Aa]ctions?$|议定事项|安排")),
)  # fmt: skip
_OPENINGS: tuple[tuple[SectionIs, re.Pattern[str]], ...] = (
    ("year_end", re.compile(
        "^(?:会议(?:明确|部署|安排|要求|强调)[^，。]{0,4}|第.，|.是|要|[^，]{0,6}做好)"
        f"[^。]{{0,6}}(?:{_YEAR_END})")),
    ("attendance", re.compile(
        "主持(?:了)?(?:会议|本次|大会)|(?:参加|出席|列席|参会)。$|分会场|"
        "(?:出席|参加|列席)(?:了)?(?:会议|本次|此次|大会)(?!并)|"
        r"\b(?:chaired|presided over|attended) the (?:meeting|conference)\b")),
    ("targets", re.compile(
        "^[^。]{0,45}(?:预期目标|主要目标|发展目标|工作目标)(?:是|为|：)|main targets")),
    ("achievements", re.compile(
        "^(?:会议|大会|报告)?[^，。]{0,6}(?:总结|回顾|通报|肯定)了?|^(?:一年来|过去(?:的)?[一五两三]年|"
        "去年|上年|今年以来|"
        "20\\d\\d年(?:以来)?，(?![^，。]{0,12}(?:要|将))|“?十三五”?(?:时期|期间)|五年来)")),
    ("analysis", re.compile(
        "^会议[^，。]{0,4}(?:分析|研判|认为)|我们也?(?:要)?清醒|^(?:同时，)?(?:也)?要?看到|存在(?:的)?"
        "(?:主要)?(?:问题|困难|不足)|^在肯定成绩的同时")),
    ("directions", re.compile(
        rf"^会议[^，。]{{0,4}}(?:明确|提出|部署)[^。]{{0,6}}(?:{_LONG})|^“?(?:{_LONG})")),
    ("guidance", re.compile(
        "^会议[^，。]{0,4}(?:明确|提出)了?[^。]{0,20}(?:思路|总体要求|指导思想)|总体要求是|指导思想是|"
        "^做好[^，。]{0,20}工作，(?:要)?(?:必须)?(?:坚持)?以")),
    ("tasks", re.compile(
        "^(?:会议|大会)[^，。]{0,4}(?:部署|安排|明确|确定|议定)了?[^。]{0,30}(?:任务|工作|事项)|"
        "^现将[^。]{0,10}(?:议定|决定)[^。]{0,6}事项[^。]{0,8}如下|"
        "^(?:下一步|下一阶段|下步|接下来|下半年|明年|今年)，?[^。]{0,20}(?:要|将|重点|计划|着力|抓好|做好)|"
        "^20\\d\\d年，?[^。]{0,16}(?:(?<![重主需必紧])要|将|重点做好|着力|重点抓好|计划)|^(?:重点|全力|着力)?(?:做好|抓好)以下|"
        r"\b(?:will|shall|must) (?:focus|complete|carry|continue|strengthen)\b|"
        r"following (?:actions|tasks|priorities|measures)|(?:actions|tasks) for 20\d\d")),
    ("requirements", re.compile(
        "^会议(?:还)?(?:要求|强调)，.*(?:必须|党对|党的建设|党风)|^会议(?:还)?要求|"
        "会议精神.{0,10}(?:贯彻落实|学习)")),
    ("emphases", re.compile(
        "^(?:会议)?(?:还)?强调要?|^会议(?:还)?(?:强调|指出)|"
        "^(?:就[^，。]{2,40}，)?[一-鿿·]{2,12}(?:要求|强调|指出)，")),
    ("other", re.compile("^会议[^，。]{0,4}(?:表彰|宣读|传达|学习|审议|听取|举行)")),
)  # fmt: skip
_MEETS = re.compile(r"召开|举行|举办|现.{0,4}报告|讲话|各位代表|\b(?:held|holds|convened|met)\b")
_SPEAKS = re.compile(
    r"出席会议并讲话|(?<!工)作.{0,8}报告|讲话。$|主持|\b(?:addressed|chaired|attended|presided|spoke)\b"
)
_PREFACE = re.compile("^就[^，。]{2,60}，会议(?:强调|要求|指出)，")
_SAYS = re.compile("^会议(?:还)?(?:强调|要求|指出|提出|认为)，")
_REPORTS = re.compile(
    "^(?:一年来|过去(?:的)?[一五]年|去年|上年|今年以来|20\\d\\d年(?:以来)?)，(?![^，。]{0,12}(?:要|将))"
)
_WORK = re.compile(
    "^(?:20\\d\\d年|今年|明年|下一步|下一阶段)，?[^，。]{0,12}(?:要|将|重点)|以下(?:工作|任务|事项)"
)
_REPORTS = re.compile(
    "^(?:20\\d\\d年(?!.{0,20}(?:要|将))|(?:今年)?(?:上半年|前?[一二三]季度|\\d{1,2}[-—~～至]\\d{1,2}月)"
    "(?!.{0,20}(?:要|将))|一年来|过去[一五两三]年|去年|今年以来|五年来|“?十三五”?(?:时期|期间|以来))"
)
"""会议指出，2020年全省…: what was done is told, not what is to be done."""
_CHARGED = re.compile(
    "牵头|负责|责任(?:单位|部门|人)|(?:月[底末]?|\\d日|季度末?|年[底末])(?:以?前|之前)|\\d月底|年底|年内"
)
_COUNTED = re.compile(
    "^(?:会议(?:还)?(?:强调|要求|指出)，)?(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]+，)"
)
_PLAN = re.compile('^[“"]?(十[一二三四五六七]五)[”"]?(?:时期|期间|以来)?')
_BEHIND = re.compile("回顾|发展成就|不平凡|不寻常")
_AHEAD = ("tasks", "targets", "directions")
"""What a heading below one that looks back does not begin: （二）聚力落实国家重大战略任务."""
_COMMUNIQUE = re.compile("统计公报|统计快报|运行情况|经济形势|主要数据")


def read_sections(source: SourceText) -> tuple[TextSection, ...]:
    """The sections of a text in order, one for each run of sentences that hold the same."""
    sections: list[TextSection] = []
    for sentence, what in _kinds(source):
        if sections and sections[-1].what == what:
            last = sections.pop()
            sections.append(TextSection(last.start, sentence.end, what))
        else:
            sections.append(TextSection(sentence.start, sentence.end, what))
    return tuple(sections)


def _kinds(source: SourceText) -> Iterator[tuple[SourceSentence, SectionIs]]:
    head = " ".join(source.words(it) for it in source.sentences if it.paragraph == 0)
    usual: SectionIs = "achievements"
    by_headings = bool(_COMMUNIQUE.search(head))
    now: SectionIs = usual
    under: SectionIs | None = None
    heading = ""
    came = 0  # the paragraph that says who came, to its end
    for sentence in source.sentences:
        words = source.words(sentence)
        if sentence.paragraph == 0 or _opens_text(sentence, words):
            yield sentence, "head"
            continue
        if sentence.number == 1 and opens_heading(words) and _is_alone(source, sentence):
            found = _first(_HEADINGS, words)
            within = under == "achievements" and words[0] in "（(" and heading[:1] not in "（("
            found = None if within and found in _AHEAD else found
            heading = words if found else heading
            now = under = found or under or now
        elif not (by_headings and under == "achievements"):
            before = under if under and opens_heading(words[:9]) else now
            back = under == "achievements" and _of_same_plan(heading, words)
            found = before if back else _opened(words, before, under)
            if found == "attendance" and sentence.paragraph == 1:
                yield sentence, "head"
                continue
            if found == "attendance":
                came = sentence.paragraph
            else:
                now = found
                came = came if found == before else 0
        if came == sentence.paragraph:
            yield sentence, "attendance"
        elif now in ("emphases", "requirements") and _lays_down_tasks(words):
            yield sentence, "tasks"
        else:
            yield sentence, now


def _of_same_plan(heading: str, words: str) -> bool:
    """Whether a sentence opens with the plan that its heading looks back on: “十四五”时期."""
    match = _PLAN.match(words)
    return match is not None and match[1] in heading


def _opened(words: str, now: SectionIs, under: SectionIs | None) -> SectionIs:
    """What a sentence begins, else what was there; headings above are stronger than openings."""
    found = _first(_OPENINGS, _PREFACE.sub("", words))
    said = _SAYS.sub("", words)
    if found == "directions" and _BEHIND.search(words):
        found = "achievements"
    if found in ("emphases", "requirements", "analysis") and said != words:
        if _WORK.search(said):
            found = "tasks"
        elif not under and _REPORTS.search(said):
            return "achievements"
    elif found in ("emphases", "requirements") and said != words and _REPORTS.search(said):
        found = "achievements"
    if found is None or (under and found in ("achievements", "emphases", "requirements", "other")):
        return now
    return found


def _lays_down_tasks(words: str) -> bool:
    """Whether what a meeting stressed are tasks: each says by whom or until when."""
    charged = [bool(_CHARGED.search(it)) for it in words.split("；")]
    return sum(charged) > 1 or (charged == [True] and bool(_COUNTED.match(words)))


def _opens_text(sentence: SourceSentence, words: str) -> bool:
    """Whether a sentence of the first paragraph tells of the meeting itself."""
    if sentence.paragraph != 1:
        return False
    if sentence.number == 1 and _MEETS.search(words):
        return True
    return bool(_SPEAKS.search(words)) and not _first(_OPENINGS[2:], words)


def _is_alone(source: SourceText, sentence: SourceSentence) -> bool:
    return source.text[sentence.end : sentence.end + 1] in ("", "\n")


def _first(table: tuple[tuple[SectionIs, re.Pattern[str]], ...], words: str) -> SectionIs | None:
    return next((what for what, pattern in table if pattern.search(words)), None)
