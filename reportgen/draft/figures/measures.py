"""What a number is of its subject: its value, a growth, a change, a place, a gap; and its sign."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.draft.figures.statements import Member
from reportgen.draft.figures.stripping import Before
from reportgen.model.meeting import Measure
from reportgen.model.reading import OpenPoint

RATES = re.compile(
    r"(?:同比|比上年|平均)?(?P<word>增速|增幅|涨幅|降幅|增长率|增长速度|跌幅|上涨率|"
    r"下降率|(?<!经济)(?<!可持续)增长|(?<=年)递增)$"
)
_FALLING = frozenset({"降幅", "跌幅", "下降率"})
PERCENTAGES = re.compile(
    r"(?:率|比重|比例|占比|份额|比率|覆盖面|强度|达标率|合格率|系数|水平|满意度|"
    r"知晓度|集中度|渗透度|覆盖度|参与度|公开度)$|占[^，,；;]{1,24}$|"
    r"率[^，,；;]{0,6}$"
)
"""Subjects whose value is in percent."""
_BY_VERB: dict[str, tuple[Measure, tuple[OpenPoint, ...]]] = {
    "gap": ("gap", ()),
    "completion": ("completion", ()),
    "part": ("completion", ("measure",)),
}
_OF_SIZES = ("收窄", "扩大")
"""A fall that narrows goes up."""
_OF_RATES = (*_OF_SIZES, "加快", "放缓", "回落", "回升")
_CONTRIBUTES = re.compile(r"拉动|贡献|影响|带动|推动.*(?:增长|上涨)")


@dataclass(frozen=True, slots=True)
class Sized:
    """What a number is: ``turned`` is whether it is below nothing, ``rate`` whether of a rate.

    ``subject`` is the name without what said that it grows (增速, 涨幅), where it did.
    """

    measure: Measure
    turned: bool = False
    subject: str = ""
    asks: tuple[OpenPoint, ...] = ()
    rate: str = ""


def measured(
    member: Member, before: Before, subject: str, *, grew: bool = False, fell: bool = False
) -> Sized:
    """The measure of a number that stands after these words.

    ``grew`` is whether the figure before it is a growth of the same: 增长6.5%，力争达到7%,
    ``fell`` whether that is negative: 下降2.6%，收窄4.1个百分点.
    """
    token = member.token
    if token.form == "place":
        return Sized("rank", subject=subject)
    if before.sense in _BY_VERB:
        measure, asks = _BY_VERB[before.sense]
        return Sized(measure, turned=before.down, subject=subject, asks=asks)
    rate = RATES.search(subject)
    if rate:
        return _of_rate(member, before, subject, rate)
    moves, falls = before.sense in ("rise", "fall"), before.sense == "fall"
    if member.unit.points:
        return _in_points(before, subject, grew=grew, fell=fell)
    if token.form == "tenths" and not moves:
        return Sized("value", subject=subject, asks=("measure",))
    if token.relative:
        said = moves or token.form == "doubling"
        return Sized("growth", turned=falls, subject=subject, asks=() if said else ("measure",))
    if token.percent and grew and not PERCENTAGES.search(subject) and not moves:
        return Sized("growth", subject=subject)
    if token.percent and before.verb == "占" and "占" not in subject:
        return Sized("value", subject=subject, asks=("subject",))
    if token.percent:
        return _percent(before, subject, moves=moves, falls=falls)
    return Sized("change" if moves else "value", turned=falls, subject=subject)


def _in_points(before: Before, subject: str, *, grew: bool, fell: bool) -> Sized:
    """A change of a percentage; after a growth it is that of the rate of growth."""
    if grew and before.verb in _OF_RATES:
        up = (before.sense == "rise") != (fell and before.verb in _OF_SIZES)
        return Sized("change", turned=not up, subject=subject, rate="增速")
    moves = before.sense in ("rise", "fall")
    plain = moves and not _CONTRIBUTES.search(subject + before.verb)
    turned = before.sense == "fall"
    return Sized("change", turned=turned, subject=subject, asks=() if plain else ("measure",))


def _percent(before: Before, subject: str, *, moves: bool, falls: bool) -> Sized:
    if moves:
        return Sized("growth", turned=falls, subject=subject)
    if before.kind and before.sense == "":
        return Sized("growth", subject=subject, asks=("measure",))
    if PERCENTAGES.search(subject) or (
        before.sense in ("level", "moved") and before.verb not in ("完成",)
    ):
        return Sized("value", subject=subject)
    return Sized("value", subject=subject, asks=("measure",))


def _of_rate(member: Member, before: Before, subject: str, match: re.Match[str]) -> Sized:
    """增速为6% is a growth; 增速加快, 降幅收窄2个百分点 are changes of a rate of growth."""
    stem = subject[: match.start()].removesuffix("的").removesuffix("年")
    falling = match["word"] in _FALLING
    if member.unit.points and before.sense in ("rise", "fall"):
        up = (before.sense == "rise") != falling
        word = "涨幅" if match["word"] == "涨幅" else "增速"
        return Sized("change", turned=not up, subject=stem, rate=word)
    if before.sense in ("rise", "fall") or not member.token.percent:
        return Sized("change", turned=before.sense == "fall", subject=subject, asks=("measure",))
    return Sized("growth", turned=falling, subject=stem)
