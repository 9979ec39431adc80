"""The words before a number, taken apart from the right: qualifier, verb, basis, and what is left.

城乡低保标准 | 同比 | 分别 | 增长 | 超过 8%: the verb says what the number is, the basis its kind,
and what no rule takes away is whose figure it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from reportgen.draft.figures.stripping import (
    QUALIFIER_LAST,
    Before,
    Sense,
    stripped,
    without_qualifier,
)
from reportgen.draft.figures.words import OF_A_TARGET, PRICES, barred
from reportgen.model.meeting import Prices

_AREA_GAP = re.compile(
    r"(?:分别)?(?P<word>高于|低于|快于|慢于|好于|优于|高出|"
    r"领先于?|落后于?|超过|超出|多于|少于)"
    r"(?P<to>[^，,；;。、：:0-9]{1,18}?)(?:的)?(?:平均)?(?:水平|增速|增幅|涨幅)?(?:约)?$"
)
_THAN_GAP = re.compile(
    r"(?:分别)?(?:(?<![同环占之对百])比|"
    r"(?<![比])较)(?P<to>[^，,；;。：:]{1,20}?)(?:的)?(?:分别)?(?P<word>高出|"
    r"(?<!提)高|(?<!降)低|(?<!加)快|(?<!放)慢|多|(?<!减)少|(?<!增)长|"
    r"(?<!缩)短)(?:出|了)?$"
)
_WITH_GAP = re.compile(
    r"与(?:同期)?(?P<to>[^，,；;。：:]{1,20}?)(?:相比|比较)[，,]?(?P<word>高出|(?<!提)高|"
    r"(?<!降)低|快|慢|多|少)(?:出|了)?$"
)
_TIMES = re.compile(
    r"上年|去年|同期|上月|年初|上季|上半年|上个|前年|年前|时期|[0-9]{4}年|末$|"
    r"十[一二三四五]五|一季度|二季度|三季度|四季度|前三"
)
_DOWN = frozenset(barred("低于|慢于|落后|落后于|少于|低|慢|少|短|小"))
_RANK = re.compile(
    r"(?:稳居|位居|居于|居|位列|列|排名|排在|排|名列|跃居|跃升至|跃升到|升至|上升到|"
    r"上升至|保持|进位至|前移至|攀升至|位于|进入|退居)"
    r"(?P<among>[^，,；;。、：:]{0,14}?)(?:的)?$"
)
_SHARE = re.compile(r"占(?!比|有|地|用|领)([^，,；;。、：:0-9由从]{0,18}?)(?:的)?$")
"""占总人口的 and 占 alone: of what it is a share, or not even that."""
_SAID = re.compile("比重|比例|份额|为|达|是|超|到")
_OVER = re.compile(r"(?<=..)(?:在)?(全[国省市区县州球]|世界)$")
"""综合算力指数全国排名第八: the area that stands before the verb."""
_AMONG = re.compile(r"在([^，,；;。、]{1,20})中$")
_PART = re.compile(
    r"(?:恢复到|恢复至|是|为|相当于|达到|达|占|占到|仅为|约为)(?:[^，,；;。由从]{0,16})的$"
)
_FORWARD = re.compile(
    r"预期(?!目标的)|力争|确保|争取|计划(?!的|单列)|拟|将(?!近)|目标(?:是|为|定为)?$"
)
_FORECAST = re.compile(r"预计|有望|预测|估计")
_LONGEST = 120
"""No more words before a number are looked at."""


def read_before(words: str, *, percent: bool, place: bool, points: bool) -> Before:
    """Take the words before a number apart.

    ``percent`` is whether it is in percent, ``place`` whether it is one among others, ``points``
    whether it is in percentage points: they decide what words may mean.
    """
    found = Before(words[-_LONGEST:].rstrip(" “‘:："))
    found = replace(found, total="累计" in words, prices=_prices(words), aim=_aim(words))
    if place:
        return _ranked(found)
    gap = _gap(found)
    if gap is not None:
        return gap
    found = without_qualifier(found)
    if percent and (match := OF_A_TARGET.search(found.rest)):
        beyond = "超额" in found.rest
        sense: Sense = "part" if beyond else "completion"
        return replace(stripped(found.rest[: match.start()], found), sense=sense)
    if percent and (match := _SHARE.search(found.rest)) and not _SAID.search(match[1]):
        share = replace(found, rest=found.rest.removesuffix("的"), sense="level", verb="占")
        return share if match[1] else replace(share, rest=found.rest.removesuffix("占"))
    if percent and (match := _PART.search(found.rest)):
        return replace(stripped(found.rest[: match.start()], found), sense="part")
    if points and not found.rest:
        return found
    return stripped(found.rest, found)


def _prices(words: str) -> Prices | None:
    return next((name for name, pattern in PRICES if pattern.search(words)), None)


def _aim(words: str) -> Literal["", "aim", "forecast"]:
    if _FORWARD.search(words):
        return "aim"
    return "forecast" if _FORECAST.search(words) else ""


def _gap(found: Before) -> Before | None:
    """Higher or lower than another area: 高于全国2个百分点, 比全省快1.2个百分点."""
    bare = found.rest
    qualifier = None
    if (match := QUALIFIER_LAST.search(bare)) and match[1] in ("近", "约", "接近", "逾"):
        bare, qualifier = bare[: match.start()], match[1]
    match = _WITH_GAP.search(bare) or _THAN_GAP.search(bare) or _AREA_GAP.search(bare)
    if match is None or _TIMES.search(match["to"]) or match["to"] in ("的", "上", "了"):
        return None
    if match["word"] in ("超过", "超出") and not re.search(r"全|平均|地区|同类", match["to"]):
        return None
    to = re.sub(r"(?:的|平均|水平|分别|各)+$", "", match["to"])
    each = "分别" in match[0] or found.each
    rest = stripped(bare[: match.start()], replace(found, each=each))
    return replace(
        rest, sense="gap", to=to, down=match["word"] in _DOWN, qualifier=qualifier, verb=match[0]
    )


def _ranked(found: Before) -> Before:
    match = _RANK.search(found.rest)
    within = _AMONG.search(found.rest[: match.start()]) if match else None
    if match and within:
        rest = stripped(found.rest[: within.start()], found)
        return replace(rest, sense="rank", among=within[1] + match["among"])
    if match is None:
        return replace(found, sense="rank")
    rest = stripped(found.rest[: match.start()], found)
    over = None if match["among"] else _OVER.search(rest.rest)
    if over:
        return replace(rest, rest=rest.rest[: over.start()], sense="rank", among=over[1])
    return replace(rest, sense="rank", among=match["among"] or None)
