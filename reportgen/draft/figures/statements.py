"""A sentence -> its statements: numbers that share what stands before them, each with its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportgen.draft.figures.before import read_before
from reportgen.draft.figures.counted import CLASSIFIERS, PREDICATES, is_only_verb
from reportgen.draft.figures.stripping import Before, basis_of
from reportgen.draft.figures.subjects import cleaned
from reportgen.draft.figures.units import UnitWords, unit_after
from reportgen.draft.figures.words import MEASURABLE, any_of
from reportgen.draft.numbers.scan import NumberToken
from reportgen.model.qualifier import QUALIFIER_WORDS

_GIVING = ("为", "对", "给", "向")
_HARD = "，,；;：:。！？!?\n…"
_LINK = re.compile(r"^\s?(?:、|以及|和(?![谐美])|及|与|或|，\s?|,\s?)\s?")
_SOFT_LINK = re.compile(r"^\s?(?:、|以及|和(?![谐美])|及|与|或)\s?")
_PREDICATE = re.compile(rf"(?:{PREDICATES.pattern})[^、]{{0,12}}(?=、)")
"""What is said of what was counted, before the next of a list: 全部脱贫、52个贫困县."""
_INNER = re.compile(r"[（(][\u4e00-\u9fff、]{1,6}[）)](?=[\u4e00-\u9fff])")
_SHARES = re.compile(r".(?:占比|比重)(?:达到?|为|超过?)?$")
"""What a number counts is a share of what went before: 12条产业链项目占比达84.4%."""
_LINK_END = re.compile(r"(?:、|以及|和|及|与|或)\s?$")
_QUALIFIED = re.compile(
    "("
    + any_of(w for w, it in QUALIFIER_WORDS.items() if it.seat == "after" and not it.word.isascii())
    + ")"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A number with what stands right before and after it."""

    token: NumberToken
    before: Before
    unit: UnitWords
    after: str | None = None
    """The word after it that qualifies it."""
    carried: bool = False
    """Whether its unit is that of a neighbour."""


@dataclass(slots=True)
class Saying:
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
    goes_on: bool = False
    """Whether it follows what is counted, without a sign between: 51个县完成投资221亿元."""
    mark: str = ""
    """The sign that ends what stands before it."""
    opens: bool = False
    """Whether a bracket opens right before its words: （48.5万平方公里）."""

    @property
    def before(self) -> Before:
        """What stands before the first number."""
        return self.members[0].before


@dataclass(slots=True)
class _Sentence:
    text: str
    start: int
    end: int
    found: list[Saying] = field(default_factory=list)


def statements_in(text: str, start: int, end: int, tokens: Sequence[NumberToken]) -> list[Saying]:
    """The statements of a sentence; ``tokens`` are its numbers that may be figures."""
    sentence = _Sentence(text, start, end)
    place = start
    for i, token in enumerate(tokens):
        following = tokens[i + 1].start if i + 1 < len(tokens) else end
        place = _add(sentence, token, place, following)
    for statement in sentence.found:
        statement.members = _filled(statement.members)
    return sentence.found


def _add(sentence: _Sentence, token: NumberToken, place: int, following: int) -> int:
    """Add a number; what comes next begins at the place that is returned."""
    text = sentence.text
    cut = _last_cut(text, place, token.start)
    unit = _unit(text, token, following)
    after = _QUALIFIED.match(text, unit.end, following)
    stop = after.end() if after else unit.end
    words = text[max(cut, place) : token.start]
    last = sentence.found[-1] if sentence.found else None
    if last and last.noun and cut <= place and (over := _PREDICATE.match(words)):
        words = words[over.end() :]
    link = _LINK.match(words) if cut <= place else None
    soft = bool(_SOFT_LINK.match(words)) if cut <= place else False
    before = read_before(
        words[link.end() :] if link else words,
        percent=token.percent or token.relative or token.form == "percent_words",
        place=token.form == "place",
        points=unit.points,
    )
    member = Member(token, before, unit, after[1] if after else None)
    if last and soft and _joins(last, member):
        last.members.append(member)
        return stop
    statement = Saying([member], max(cut, place), linked=soft)
    counted = last is not None and _counts(last) and cleaned(last.before.rest, ()).words == ""
    if counted and last and cut <= place and not soft and last.before.verb not in _GIVING:
        statement.goes_on = True
    if last and cut <= place and not soft and not last.named and _says_which(last, words):
        statement.goes_on = True
    if cut > place:
        statement.opens = text[cut - 1] in "（("
        tail = _next_cut(text, place, cut) if last else place
        statement.skipped = text[tail : cut - 1].strip("，,；;：:（）() ")
        statement.mark = text[tail] if last else ""
        if not before.kind and (basis := basis_of(statement.skipped)):
            member = replace(member, before=replace(before, kind=basis))
            statement.members = [member]
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


def _says_which(last: Saying, words: str) -> bool:
    """Whether a number only says which are meant of what comes next: 收入超10亿元的企业达100家."""
    return bool(last.members[-1].after) or words.startswith("的")


def _counts(said: Saying) -> bool:
    """Whether what is counted stands behind a number: 100张以下床位医院."""
    member = said.members[-1]
    counted = member.unit.noun in CLASSIFIERS and not member.token.percent
    return bool(said.noun) or (counted and not said.named)


def _unit(text: str, token: NumberToken, following: int) -> UnitWords:
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


def _joins(last: Saying, member: Member) -> bool:
    """Whether a number goes on with those before: of the same sort, with nothing new in between."""
    first, before = last.members[-1], member.before
    if before.rest or before.start or before.sense in ("gap", "rank", "completion", "part"):
        return False
    if last.before.sense == "rank" or last.noun or before.kind:
        return False
    same = (
        first.token.percent == member.token.percent
        and first.token.relative == member.token.relative
        and (last.before.each or not first.unit.noun or member.unit.noun in ("", first.unit.noun))
    )
    if not same:
        return False
    if before.sense in ("rise", "fall", "moved"):
        return last.before.each and last.before.sense in ("rise", "fall", "moved")
    return not (before.each and not last.before.each)


def _noun_after(sentence: _Sentence, statement: Saying, stop: int, following: int) -> int:
    """Take what is counted from behind the number, where it does not stand before it."""
    member = statement.members[0]
    text = sentence.text
    rest = cleaned(member.before.rest, ()).words
    limit = min(_noun_cut(text, stop, following), following)
    tail = text[stop:limit]
    statement.clause = tail
    counted = member.unit.noun in CLASSIFIERS or (not member.unit.noun and not member.unit.points)
    percent = (
        member.token.percent or member.token.relative or member.token.form in ("place", "ratio")
    )
    if (
        percent
        or not counted
        or not tail.strip("、 ")
        or tail[0] == "、"
        or not (rest == "" or is_only_verb(rest))
    ):
        return stop
    last_of_all = limit < following or following == sentence.end
    noun = tail
    if not last_of_all and not rest and _SHARES.search(tail):
        statement.named = True
        return member.token.start
    if match := PREDICATES.search(tail, 1):
        noun = tail[: match.start()]
    elif not last_of_all and (link := _LINK_END.search(tail)):
        noun = tail[: link.start()]
    elif not last_of_all:
        return stop
    if link := _LINK_END.search(noun):
        noun = noun[: link.start()]
    if not last_of_all and member.after and not rest and tail.startswith("的") and not percent:
        statement.named = True
        return statement.start
    if not last_of_all and _ranks_among(text[stop:following]):
        statement.named = True
        return statement.start
    if not last_of_all and not rest and _names_the_next(noun, tail[len(noun) :]):
        statement.named = True
        return member.token.start
    statement.noun = noun.strip().removeprefix("的").removesuffix("中")
    return stop + len(noun)


def _ranks_among(words: str) -> bool:
    """Whether a number says among how many the next one is a place: 在21个市中居第7位."""
    return bool(re.search(r"中(?:稳居|位居|居|排名|排在|排|位列|列|名列)$", words))


def _names_the_next(noun: str, rest: str) -> bool:
    """Whether a number is a part of what the next one is of: 31个大城市城镇调查失业率为5.2%."""
    after = read_before(rest, percent=False, place=False, points=False)
    return (
        bool(MEASURABLE.search(noun))
        and not after.rest
        and after.sense in ("level", "moved", "rise", "fall")
    )


def _next_cut(text: str, place: int, end: int) -> int:
    for i in range(place, end):
        if text[i] in _HARD + "（(）)" or text.startswith("——", i):
            return i
    return end


def _noun_cut(text: str, place: int, end: int) -> int:
    """The same, but behind a bracket in the midst of a noun: 社区和乡镇（街道）养老服务中心."""
    cut = _next_cut(text, place, end)
    while cut > place and (inner := _INNER.match(text, cut, end)):
        cut = _next_cut(text, inner.end(), end)
    return cut


def _filled(members: list[Member]) -> list[Member]:
    """Units that are said of one member hold for its neighbours: 1.7、0.7、8.3个百分点."""
    members = _in_points(members)
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


def _in_points(members: list[Member]) -> list[Member]:
    """What is counted before 个百分点 is in points too: 提高4个和3.2个百分点."""
    points = next((it.unit for it in members if it.unit.points), None)
    if points is None or members[-1].unit != points:
        return members
    return [
        replace(it, unit=replace(points, end=it.unit.end), carried=True)
        if it.unit.noun == "个"
        else it
        for it in members
    ]


def _alone(token: NumberToken) -> bool:
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
