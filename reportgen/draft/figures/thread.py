"""What goes on from one number of a text to the next: whose figures, of what kind, in what unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from reportgen.draft.figures.counted import BEGINS_WITH_VERB, CLASSIFIERS, VERB_FIRST, is_only_verb
from reportgen.draft.figures.measures import RATES
from reportgen.draft.figures.short import OPEN, VAGUE, Headed, goes_on_from, is_short
from reportgen.draft.figures.statements import Saying
from reportgen.draft.figures.subjects import Cleaned, Named, cleaned, count_of, members_of
from reportgen.draft.figures.words import MEASURABLE
from reportgen.draft.match import Matcher
from reportgen.model.meeting import GrowthKind, Measure

_ASIDE = re.compile(
    r"(?:看|分|来看|统计|核算|计算|测算|口径|其中|同时|此外|来|以来|期间|时期|底|末|份|"
    r"季度|半年|年|月|日|中|上|下|方面|指出)[，,：:]?$"
)
_PART = re.compile(r"其中[，,：:]?$")
_BRACKETED = re.compile(r"[（(]([^（）()]+)[）)]")
_AFFECTED = ("为", "对", "使", "让", "向", "给")
"""为12.4万户市场主体减免租金 is not the number of all market entities."""
_AIM = re.compile(
    r"(?:完成|占)?(?:年初|年度|全年|调整|本年|当年|变动)?(?:预算|计划|目标|"
    r"任务)(?:任务|数|总数|值)?"
)
"""完成年初预算数60999万元: an aim of what was told of."""
_NOT_PEOPLE = re.compile(r"(?:费|金|税|贷款|补贴|补助|津贴|租金|保险|培训|问题|任务|工程|服务)$")
"""What people got is not what was counted: 减免27万名幼儿保教费."""
_ADDED = ("新增", "净增")
"""What was added; its part was too."""
_GOT = re.compile(r"^(?:得到|实现|获得)|范围$")
_SHORT = 3
_CUT = 3
"""So much shorter than the last of a list is one that lacks a part of what it shares."""
_LONG = 32


@dataclass(slots=True)
class Told:
    """A statement that was read: of what it was, and what it said of it."""

    topics: list[Named]
    measure: Measure
    linked: bool
    per: str = ""
    noun: str = ""
    fell: bool = False
    aside: bool = False
    """Whether it stands in brackets."""


@dataclass(slots=True)
class Thread:
    """The state of a reading. ``told`` are the statements of this sentence."""

    matcher: Matcher
    own: tuple[str, ...]
    told: list[Told] = field(default_factory=list)
    before: Told | None = None
    """The last statement of the sentence before."""
    whole: str | None = None
    """What 其中 speaks of a part of."""
    inner: str | None = None
    """The same of one in the midst of a sentence, which ends with ；."""
    goes_on: bool = False
    """Whether the sentence is about parts of what the one before it was about."""
    kinds: list[GrowthKind] = field(default_factory=list)
    headed: Headed | None = None
    """The last number of the sentence whose name says what was measured."""
    total: bool = False
    expected: bool = False
    """预计 was said in the sentence."""

    def sentence(self, words: str, *, paragraph: bool) -> None:
        """Begin a sentence; ``paragraph`` is whether a paragraph begins with it."""
        goes_on = (
            bool(
                re.match(
                    r"\s*(?:其中|分\S{1,8}看|按\S{1,10}分|从\S{1,8}看|\S{2,12}[的之]\S{1,4}中，)",
                    words,
                )
            )
            and not paragraph
        )
        self.before = None if paragraph else (self.told[-1] if self.told else self.before)
        self.told = []
        self.total = self.expected = False
        self.whole = self.inner = None
        self.goes_on = goes_on
        if not goes_on:
            self.kinds = []
            self.headed = None
        if re.match(r"\s*其中", words) and self.before:
            self.whole = self.before.topics[0].name

    def topics_of(self, statement: Saying) -> list[Named]:
        """Whose figures a statement gives: one topic for each of its numbers, or none at all."""
        count = len(statement.members)
        found = cleaned(statement.before.rest, self.own)
        if statement.mark in ("；", ";"):
            self.inner = None
        if self.told and (found.part or _PART.search(statement.skipped)):
            self._part()
        if statement.noun:
            return [self._counted(statement, found)]
        verb = statement.before.verb
        if not found.words and verb in ("惠及", "覆盖", "受益") and self.told and count == 1:
            return [self._reached(verb, statement, found)]
        if not found.words:
            return self._carried(statement, count)
        if _AIM.fullmatch(found.words) and not statement.members[0].token.percent:
            return [replace(it, doubtful=True) for it in self._carried(statement, count)]
        if RATES.fullmatch(found.words) or found.words.startswith("占"):
            return [
                self._topic(
                    it.name + found.words, found, doubtful=it.doubtful, bare=found.words == "占"
                )
                for it in self._carried(statement, count)
            ]
        if is_only_verb(found.words):
            name = found.words + statement.clause[:20]
            return [self._topic(name, found, doubtful=True)] * count
        if count > 1 or statement.before.each:
            return self._several(found, count)
        return [self._single(statement, found)]

    def _reached(self, verb: str, statement: Saying, found: Cleaned) -> Named:
        """Whom what was told of reaches: 发放补贴3.97亿元，惠及841.4万人次."""
        last = self.told[-1].topics[0]
        unit = statement.members[0].unit.noun
        name = last.name + verb
        ends = ("人次",) if unit == "人次" else ("户数",) if unit == "户" else ("人数",)
        return replace(
            self._topic(name, found), matched=self.matcher.first([name + it for it in ends])
        )

    def _part(self) -> None:
        chain = self._chain()
        last = chain[0] if chain else self.told[-1] if self.told else self.before
        if last:
            self.inner = last.topics[0].name

    def _counted(self, statement: Saying, found: Cleaned) -> Named:
        """What is counted stands behind the number: 12项行政区划调整事项."""
        noun, clause = statement.noun, statement.clause
        verb = found.words + (statement.before.verb if statement.before.sense == "level" else "")
        then = clause[len(noun) :].strip(" 的")
        turned = [f"{it}的{noun}" for it in (then, _GOT.sub("", then)) if it]
        names = [verb + noun, verb + clause]
        if _is_light(verb):
            names = [] if verb in _AFFECTED else [verb + noun, clause, *turned]
        matched = self.matcher.first(names)
        name = noun if _is_light(verb) else verb + noun
        short = matched is None and (len(noun) < 2 or bool(VAGUE.search(name) or OPEN.search(noun)))
        money = statement.members[0].unit.noun == "元" and matched is None
        given = matched is None and clause.startswith("的")
        people = statement.members[0].unit.noun in ("人", "名", "位")
        given = given or (people and matched is None and bool(_NOT_PEOPLE.search(noun)))
        return Named(
            name, matched, found.area, self._whole_of(name), doubtful=short or money or given
        )

    def _whole_of(self, name: str) -> str | None:
        whole = self.inner or self.whole
        return whole if whole != name else None

    def _topic(
        self,
        name: str,
        found: Cleaned,
        *,
        doubtful: bool = False,
        bare: bool = False,
        verb: str = "",
    ) -> Named:
        names = [name, f"{name}{verb}人数", f"{name}{verb}", f"{verb}{name}"] if verb else [name]
        if match := _BRACKETED.search(name):
            names += [match[1], name[: match.start()] + name[match.end() :]]
        matched = self.matcher.first(names)
        vague = matched is None and (len(name) > _LONG or bool(VAGUE.search(name)))
        return Named(
            name, matched, found.area, self._whole_of(name), doubtful=doubtful or vague or bare
        )

    def _several(self, found: Cleaned, count: int) -> list[Named]:
        """One subject for each value, or the question which is whose."""
        names = members_of(found.words, count, self.matcher)
        if names is None:
            return [self._topic(found.words, found, doubtful=True)] * count
        several = [cleaned(name, self.own) for name in names]
        topics = [
            self._topic(it.words or name, it) for name, it in zip(names, several, strict=True)
        ]
        longest = 0 if "所占" in found.words else len(topics[-1].name) - _CUT
        topics = [
            replace(it, doubtful=it.doubtful or (not it.matched and longest >= len(it.name)))
            if longest
            else replace(it, doubtful=it.doubtful or not it.matched)
            for it in topics
        ]
        headed = bool(MEASURABLE.search(topics[-1].name))
        return [
            replace(it, doubtful=True)
            if headed and not it.matched and not MEASURABLE.search(it.name)
            else it
            for it in topics
        ]

    def _single(self, statement: Saying, found: Cleaned) -> Named:
        verb = statement.before.verb if statement.before.verb in ("惠及", "覆盖") else ""
        compared = statement.before.rest.lstrip(" ，,").startswith("与")
        topic = self._topic(
            self._listed(statement, found.words), found, verb=verb, doubtful=compared
        )
        if topic.name != found.words:
            return replace(topic, doubtful=True)
        if topic.matched:
            return topic
        ends = (found.words[:-cut] for cut in range(1, min(4, len(found.words) - 1)))
        if not MEASURABLE.search(found.words) and any(self.matcher.find(it) for it in ends):
            return replace(topic, doubtful=True)
        if count_of(found.words) > 1:
            parts = members_of(found.words, count_of(found.words), self.matcher) or []
            if any(self.matcher.find(part) for part in parts):
                return replace(topic, doubtful=True)
        unit = statement.members[0].unit.noun
        last = self.told[-1].topics[-1].name if self.told else ""
        listed = statement.linked and goes_on_from(topic.name, last)
        if listed or is_short(topic.name, unit, self.headed):
            topic = replace(topic, doubtful=True)
        several = statement.before.alike and count_of(found.words) > 1
        several = several or self._runs_on(statement, found, topic.name)
        if several or _counts_more(statement):
            topic = replace(topic, doubtful=True)
        short = statement.linked and len(topic.name) <= _SHORT
        short = short or is_only_verb(topic.name.rpartition("、")[2])
        if statement.goes_on:
            topic = replace(topic, doubtful=True)
        return self._composed(statement, replace(topic, doubtful=topic.doubtful or short))

    def _runs_on(self, statement: Saying, found: Cleaned, name: str) -> bool:
        """Whether a name lacks what went before, or begins with the rest of it.

        新增装机3万千瓦，其中风电装机2万千瓦; 惠及6万名亲属、共济金额5元.
        """
        last = self.told[-1].topics[-1].name if self.told else ""
        added = found.part and last.startswith(_ADDED) and not name.startswith(_ADDED)
        after = bool(self.told) and not statement.mark and not statement.linked
        return added or (after and "、" in name)

    def _listed(self, statement: Saying, words: str) -> str:
        """The name with the verb of the list that it is in: 新增铁路8000公里、公路33万公里."""
        last = self.told[-1].topics[0].name if self.told else ""
        match = VERB_FIRST.match(last)
        plain = statement.linked and match and not BEGINS_WITH_VERB.match(words)
        return f"{match[1]}{words}" if match and plain else words

    def _composed(self, statement: Saying, topic: Named) -> Named:
        """养老机构…家、床位…张: the beds of those institutions, where the code list has them."""
        last = self.told[-1] if self.told else None
        if last is None or len(last.topics) != 1:
            return topic
        joined = last.topics[0].name + topic.name
        matched = self.matcher.find(joined)
        if matched is None:
            return topic
        return replace(topic, name=joined, matched=matched, doubtful=not statement.linked)

    def _carried(self, statement: Saying, count: int) -> list[Named]:
        """The subjects of the statement before, where this one names none."""
        outside = [it for it in self.told if statement.opens or not it.aside]
        last = outside[-1] if outside else None
        unsaid = bool(statement.skipped) and not _ASIDE.search(statement.skipped)
        bare = (
            (statement.linked or statement.opens)
            and not statement.before.sense
            and not statement.before.kind
        )
        unsaid = unsaid or bare or (_counts_more(statement) and not statement.before.sense)
        if last is None:
            if self.before is None:
                return []
            return [replace(it, doubtful=True) for it in _of_count(self.before.topics, count)]
        chain = self._chain()
        if count == 1:
            open_end = len(chain) > 1 and not statement.linked and statement.before.sense != "moved"
            doubtful = unsaid or open_end or (statement.before.each and len(last.topics) == 1)
            if len(last.topics) > 1:
                return [replace(last.topics[0], doubtful=doubtful or last.topics[0].doubtful)]
            return [replace(last.topics[0], doubtful=doubtful or last.topics[0].doubtful)]
        if len(last.topics) == count:
            return [replace(it, doubtful=it.doubtful or unsaid) for it in last.topics]
        if len(last.topics) == 1 and len(chain) == count:
            return [it.topics[0] for it in chain]
        return [replace(it, doubtful=True) for it in _of_count(last.topics, count)]

    def shared(self, statement: Saying) -> list[Named]:
        """The further subjects that one number without a subject stands for."""
        last = self.told[-1] if self.told else None
        alone = len(statement.members) == 1 and not cleaned(statement.before.rest, self.own).words
        if last is None or not alone or len(last.topics) < 2 or statement.noun:
            return []
        return last.topics[1:]

    def _chain(self) -> list[Told]:
        """The statements before that are joined by 、 or 和, each with its own subject."""
        chain: list[Told] = []
        for it in reversed(self.told[-_LONG:]):
            if len(it.topics) != 1 or it.measure != "value":
                break
            if chain and chain[0].topics[0].name == it.topics[0].name:
                break
            chain.insert(0, it)
            if not it.linked:
                break
        return chain


_COUNTED = (
    CLASSIFIERS - {"元", "吨"}
    | {"米", "厘米", "毫米", "小时", "分钟", "千伏", "千瓦"}
    | {"兆瓦", "吉瓦", "平方米", "平方公里", "公顷", "立方米"}
)
"""What is counted, or how large it is, stands behind these: 12.5米深水航道."""
_GOES_ON = re.compile(r"在[建册校园岗线职读营用研]|(?![和及以与或共在并均都的])[\u4e00-\u9fff]")


def _counts_more(statement: Saying) -> bool:
    """Whether what is counted goes on behind the number: 整建制推进585个畜牧大县."""
    member = statement.members[-1]
    if statement.clause.startswith(("的", "且")):
        return True
    heavy = member.unit.noun == "吨" and not re.match("标准|标煤|油?当量|级", statement.clause)
    plain = not member.token.percent and (member.unit.noun in _COUNTED or heavy)
    return plain and bool(_GOES_ON.match(statement.clause))


def _of_count(topics: list[Named], count: int) -> list[Named]:
    return topics if len(topics) == count else [topics[0]] * count


def _is_light(verb: str) -> bool:
    return verb == "" or bool(
        re.fullmatch(
            r"(?:为|对|使|让|向|给|把|将|从|由|在|以|用|共|有|近|达|共有|拥有|了|帮助|助力|"
            r"涉及)+",
            verb,
        )
    )
