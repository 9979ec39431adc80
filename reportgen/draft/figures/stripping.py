"""Pieces that stand before a number, taken away from the right, in whatever order they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from reportgen.draft.figures.units import per_before
from reportgen.draft.figures.words import (
    ADVERBS,
    BASES,
    FALLING_WORDS,
    MOVED_TO,
    REACHING,
    RISING_WORDS,
    any_of,
)
from reportgen.model.meeting import GrowthKind, Prices
from reportgen.model.qualifier import QUALIFIER_WORDS

Sense = Literal["", "level", "moved", "rise", "fall", "completion", "rank", "gap", "part"]
"""What the verb says: nothing; the value; the value after a move (增加到); a change up or down; how
much of a target; a place; the distance from another; how much of something else (2019年的85%)."""


@dataclass(frozen=True, slots=True)
class Before:
    """What the words before a number say. ``rest`` is what no rule took away."""

    rest: str
    sense: Sense = ""
    kind: GrowthKind | None = None
    base: str | None = None
    base_open: bool = False
    each: bool = False
    """分别 or 各."""
    alike: bool = False
    """均 or 都: it is of each of several."""
    qualifier: str | None = None
    per: str = ""
    start: bool = False
    """由 or 从: it is the value before a move."""
    total: bool = False
    prices: Prices | None = None
    to: str | None = None
    among: str | None = None
    down: bool = False
    aim: Literal["", "aim", "forecast"] = ""
    verb: str = ""
    done: bool = False
    """已: it was reached, wherever it is said."""


QUALIFIER_LAST = re.compile(
    "("
    + any_of(
        w for w, it in QUALIFIER_WORDS.items() if it.seat == "before" and not it.word.isascii()
    )
    + ")$"
)
_NO_QUALIFIER = re.compile(
    r"(?:最近|附近|临近|邻近|贴近|远超|赶超|反超|制约|节约|预约|签约|条约|集约|公约|"
    r"简约)$"
)
_MOVED = re.compile(rf"({MOVED_TO})了?$")
_RISE = re.compile(
    rf"(?<![新])({any_of(set(RISING_WORDS) | {'递增'})}|(?<=[年期月季度末])多)(?:了|出)?$"
)
_FALL = re.compile(rf"({any_of(FALLING_WORDS)})(?:了|出)?$")
_LEVEL = re.compile(
    rf"({any_of(set(REACHING) | {'拥有', '现有', '设有', '建有'})}|"
    rf"(?<![存正现所是旨内潜外同])在)(?:了|约)?$"
)
_NO_LEVEL = re.compile(
    r"(?:所有|国有|保有|占有|享有|持有|没有|含有|具有|私有|公有|作为|成为|行为|认为|"
    r"人为|因为|于是|但是|还是|总是)$"
)
_VERBS: tuple[tuple[re.Pattern[str], Sense], ...] = (
    (_RISE, "rise"),
    (_FALL, "fall"),
    (_LEVEL, "level"),
)
_NEW = re.compile(r"(?<=[\u4e00-\u9fff”]{3})(新增)(?:了)?$")
"""X新增50家 is a change of X, as long as there is an X."""
_BASE = [(re.compile(rf"(?:{pattern})$"), kind, group) for pattern, kind, group in BASES]
_ADVERB = re.compile(rf"({any_of(ADVERBS)})$")
_NO_ADVERB = re.compile(
    r"(?:主要|重要|必要|供应|效应|响应|内需|急需|刚需|成就|公共|人均|户均|月均|年均|"
    r"日均|平均|亩均|地均|场均|台均|"
    r"原则|规则|细则|法则|守则|准则|目的|更新|干将|独立自主)$"
)
_EACH_VERB = re.compile(r"(分别|各(?![类项种级地界族市县区省方行部单]))([\u4e00-\u9fff]{2,4})$")
"""分别 with a verb that no table has: 分别资助, 分别建成."""
_TIME_END = re.compile(
    r"(?:(?<![长加升高涨大落降少低跌窄小减缩短展整增提化扩复定进善调容达])[到至])?"
    r"(?:19|20)[0-9]{2}年(?:末|底|的|时)*$|(?:上年|去年|上年同期|去年同期|"
    r"年初|目前|现在)的?$"
)
_START = re.compile(r"(?:由|(?<!事)从|自)(?!业|事|严|此|主|身|治|然)[^，,；;。、：:由从]{0,5}?的?$")


def without_qualifier(found: Before) -> Before:
    """Without the word that qualifies the number."""
    match = QUALIFIER_LAST.search(found.rest)
    if match is None or _NO_QUALIFIER.search(found.rest):
        return found
    rest = found.rest[: match.start()]
    sense: Sense = "level" if match[1] in ("超过", "突破", "超") else ""
    if found.qualifier:
        return found
    return replace(found, rest=rest, qualifier=match[1], sense=sense)


def stripped(words: str, found: Before) -> Before:
    """Take pieces away from the right, in whatever order they stand, until none is left."""
    now = replace(found, rest=words.rstrip(" “‘:："))
    for _ in range(14):
        after = _once(now)
        if after == now:
            break
        now = after
    return now


def _once(now: Before) -> Before:
    """Without the last piece that a rule knows."""
    for rule in _RULES:
        after = rule(now)
        if after is not None:
            return after
    return replace(now, rest=now.rest.rstrip(" ，,、和与"))


def _qualifier_last(now: Before) -> Before | None:
    if now.qualifier or now.kind or now.sense not in ("", "rise", "fall"):
        return None
    found = without_qualifier(now)
    return replace(found, sense=now.sense or found.sense) if found.qualifier else None


def _per_last(now: Before) -> Before | None:
    if now.per or now.kind:
        return None
    shorter, per = per_before(now.rest)
    return replace(now, rest=shorter, per=per) if per else None


def _start_last(now: Before) -> Before | None:
    match = _START.search(now.rest)
    return match and replace(now, rest=now.rest[: match.start()], start=True)


def _basis_last(now: Before) -> Before | None:
    for pattern, kind, group in _BASE:
        if match := pattern.search(now.rest):
            return _based(now, match, kind, group)
    return None


def basis_of(words: str) -> GrowthKind | None:
    """The kind of growth that words name which stand by themselves: 与上年比，."""
    for pattern, kind, group in _BASE:
        match = pattern.fullmatch(words.strip(" ，,").removesuffix("比").removesuffix("相"))
        if match and group is None:
            return kind
    return None


def _verb_last(now: Before) -> Before | None:
    if now.sense and not (now.sense == "level" and not now.verb):
        return None
    return _verb(now)


def _time_last(now: Before) -> Before | None:
    match = _TIME_END.search(now.rest)
    return match and replace(now, rest=now.rest[: match.start()])


def _adverb_last(now: Before) -> Before | None:
    if (match := _EACH_VERB.search(now.rest)) and not now.each:
        return replace(now, rest=now.rest[: match.start()], each=True, verb=now.verb or match[2])
    match = _ADVERB.search(now.rest)
    if match is None or _NO_ADVERB.search(now.rest):
        return None
    each = now.each or match[1] in ("分别", "各")
    alike = now.alike or match[1] in ("均", "都")
    done = now.done or match[1] in ("已", "已经")
    return replace(now, rest=now.rest[: match.start()], each=each, alike=alike, done=done)


def _verb(now: Before) -> Before | None:
    rest = now.rest
    if match := _NEW.search(rest):
        return replace(now, rest=rest[: match.start()], sense="rise", verb=match[1])
    if match := _MOVED.search(rest):
        return replace(now, rest=rest[: match.start()], sense="moved", verb=match[1])
    found = [(it.search(rest), sense) for it, sense in _VERBS]
    for match, sense in sorted(found, key=lambda it: it[0].start() if it[0] else len(rest)):
        if match is None or (sense == "level" and _NO_LEVEL.search(rest)):
            continue
        if now.sense == "level" and sense != "level":
            continue
        cut = match.start()
        if sense != "level" and rest[:cut].endswith("负"):
            return replace(now, rest=rest[: cut - 1], sense="fall", verb=match[1])
        return replace(now, rest=rest[:cut], sense=sense, verb=match[1])
    return None


def _based(now: Before, match: re.Match[str], kind: GrowthKind, group: str | None) -> Before:
    base = None
    if group == "year":
        base = match[1]
    elif group == "plan":
        base = str(2010 + 5 * "一二三四五".index(match[1][1]))
    return replace(
        now,
        rest=now.rest[: match.start()],
        kind=now.kind or kind,
        base=now.base or base,
        base_open=now.base_open or group == "open",
    )


_RULES: tuple[Callable[[Before], Before | None], ...] = (
    _qualifier_last,
    _per_last,
    _start_last,
    _basis_last,
    _verb_last,
    _time_last,
    _adverb_last,
)
"""What may stand last, tried in this order."""
