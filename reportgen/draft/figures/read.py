"""A text -> all its numbers, each with what became of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportgen.draft.figures.build import figures_of
from reportgen.draft.figures.clock import TimeMention
from reportgen.draft.figures.counted import BEGINS_WITH_DEED
from reportgen.draft.figures.dimensions import Around
from reportgen.draft.figures.misprints import with_doubts
from reportgen.draft.figures.setting import Setting, Surroundings
from reportgen.draft.figures.statements import Saying, statements_in
from reportgen.draft.figures.thread import Thread
from reportgen.draft.figures.times import times_in
from reportgen.draft.figures.unit_codes import UnitCodes
from reportgen.draft.figures.years import looks_back
from reportgen.draft.match import Matcher
from reportgen.draft.numbers.scan import NumberToken, scan
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Place
from reportgen.model.reading import NumberIs, ReadFigure, ReadNumber, TextFrame, TextSection
from reportgen.model.source_text import SourceSentence, SourceText

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_FORWARD = re.compile(
    r"预期目标|目标(?:是|为|：|:)|力争|计划(?:安排|完成|新建|实施)|今后五年|未来五年|"
    r"将(?!近)"
)
_TOLD = re.compile(
    "了[0-9]|表彰|同比|比上年|较上年|截至|截止|取得|圆满|顺利完成|累计|达到了|已经|为预算的|全年完成"
)
_OTHER_MONEY = re.compile(r"(?:(?!人民币)[\u4e00-\u9fff]{2}|[美欧日澳港])[元币镑]（下同")
"""A text whose 元 are of another country: 澳门元（下同）."""
_DURATION = frozenset({"年", "个月", "天", "小时", "个小时", "分钟", "秒", "日"})


def read_numbers(
    source: SourceText, sections: Sequence[TextSection], frame: TextFrame, codes: CodeList
) -> tuple[ReadNumber, ...]:
    """All numbers of a text in order, each once: figures with what they say and what is asked.

    ``frame`` and ``sections`` say which year each part reports on; ``codes`` is the list whose
    indicators are looked for. What no rule understands is ``unclear``: nothing is left out.
    """
    return numbers_matched(source, sections, frame, codes, Matcher(codes))


def numbers_matched(
    source: SourceText,
    sections: Sequence[TextSection],
    frame: TextFrame,
    codes: CodeList,
    matcher: Matcher,
) -> tuple[ReadNumber, ...]:
    """The same with what matches names to ``codes``, which serves for many texts."""
    return _Reader(source, Surroundings(sections, frame), codes, matcher).read()


class _Reader:
    def __init__(
        self, source: SourceText, settings: Surroundings, codes: CodeList, matcher: Matcher
    ) -> None:
        self.source = source
        self.text = source.text
        self.settings = settings
        self.units = UnitCodes(codes)
        own = settings.area
        self.thread = Thread(matcher, _own_names(own))
        self.damage = _damaged(source)
        self.found: dict[int, ReadFigure | NumberIs] = {}
        self.fronted: TimeMention | None = None
        self.last: TimeMention | None = None
        self.years = False
        """Whether this part looks back on several years."""
        self.points: frozenset[str] | None = None
        """The units of what was told under a day that leads the paragraph: 截至2020年末."""

    def read(self) -> tuple[ReadNumber, ...]:
        tokens = scan(self.text)
        maybe = [it for it in tokens if it.what is None and not self._is_damaged(it)]
        starts = [it.start for it in maybe]
        paragraph = None
        for sentence in self.source.sentences:
            first = bisect_left(starts, sentence.start)
            last = bisect_left(starts, sentence.end)
            new = sentence.paragraph != paragraph
            self._sentence(sentence, maybe[first:last], new=new)
            paragraph = sentence.paragraph
        figures = [it for it in self.found.values() if isinstance(it, ReadFigure)]
        doubted = iter(_of_other_money(with_doubts(figures), self.text))
        for start, it in self.found.items():
            if isinstance(it, ReadFigure):
                self.found[start] = next(doubted)
        return tuple(self._number(it) for it in tokens)

    def _number(self, token: NumberToken) -> ReadNumber:
        found = token.what or self.found.get(token.start, "unclear")
        if self._is_damaged(token):
            found = "unclear"
        if isinstance(found, ReadFigure):
            return ReadNumber(token.start, token.end, "figure", found)
        return ReadNumber(token.start, token.end, found)

    def _is_damaged(self, token: NumberToken) -> bool:
        return token.form == "broken" or _overlaps(self.damage, token.start, token.end)

    def _sentence(
        self, sentence: SourceSentence, tokens: Sequence[NumberToken], *, new: bool
    ) -> None:
        words = self.source.words(sentence)
        said: list[Saying] = []
        if new:
            self.fronted = self.last = None
            self.years = looks_back(words, before=self.years)
        self.thread.sentence(words[:40], paragraph=new)
        clock = self.settings.clock(sentence.start)
        times = times_in(self.text, sentence.start, sentence.end, clock)
        if tokens and _CHINESE.search(words) and "\t" not in words:
            aims = _FORWARD.search(words)
            named, i = (self.last if self.thread.goes_on else None), 0
            told = bool(_TOLD.search(words))
            aim = sentence.start + aims.start() if aims else sentence.end
            said = statements_in(self.text, sentence.start, sentence.end, tokens)
            for statement in said:
                place = statement.members[0].token.start
                while i < len(times) and times[i].start < place:
                    named, i = times[i], i + 1
                self._statement(statement, sentence, named, aim, told=told)
                self.last = named
                moves = statement.before.start or statement.before.sense == "moved"
                if moves and named and named.start >= statement.start and not named.fronted:
                    named = None
        front = times[0] if times and times[0].fronted else None
        if front and self.text[sentence.start : front.start].strip() == "":
            other = front.period[:4] != str(self.settings.at(sentence.start).year)
            point = self.text.startswith("截", front.start)
            special = front.within or front.aim or front.span or other
            self.fronted = front if special or point else None
            self.points = None if special else _units_of(said)

    def _statement(
        self,
        statement: Saying,
        sentence: SourceSentence,
        named: TimeMention | None,
        aim: int,
        *,
        told: bool,
    ) -> None:
        place = statement.members[0].token.start
        if statement.named:
            self.found[place] = "name"
            return
        if all(_is_duration(it.unit.noun) for it in statement.members) and not (
            statement.before.rest or statement.before.sense or statement.before.kind
        ):
            for member in statement.members:
                self.found[member.token.start] = "date"
            return
        around = Around(
            at=Place(sentence.paragraph, sentence.number),
            named=named,
            setting=self._setting(place),
            carried=self._carried(statement),
            damaged=_overlaps(self.damage, statement.start, place),
            forward=aim < place,
            told=told,
        )
        figures = figures_of(statement, self.thread, self.units, around)
        for i, member in enumerate(statement.members):
            if figures is not None and figures[i].value:
                self.found[member.token.start] = figures[i]

    def _setting(self, place: int) -> Setting:
        """What holds at a place; a look back on several years does not say of which."""
        found = self.settings.at(place)
        several = self.years and found.role == "result"
        return replace(found, sure=False) if several else found

    def _carried(self, statement: Saying) -> TimeMention | None:
        """The time that leads the paragraph: a day holds for what is counted as under it."""
        if self.points is None or statement.members[0].unit.noun in self.points:
            done = self.points and BEGINS_WITH_DEED.match(statement.before.rest)
            return None if done else self.fronted
        return None


def _units_of(said: Sequence[Saying]) -> frozenset[str]:
    return frozenset(it.members[0].unit.noun for it in said) - {""}


def _of_other_money(figures: Sequence[ReadFigure], text: str) -> Sequence[ReadFigure]:
    """Ask for the unit of 元 where the text says that they are another money."""
    if not _OTHER_MONEY.search(text):
        return figures
    return [
        replace(it, asks=(*it.asks, "unit"))
        if (it.unit or "").startswith("CNY") and "unit" not in it.asks
        else it
        for it in figures
    ]


def _is_duration(noun: str) -> bool:
    return noun in _DURATION


def _own_names(area: str | None) -> tuple[str, ...]:
    """What the area of a text is called in it."""
    if area is None:
        return ()
    short = area.removesuffix("省").removesuffix("市") if len(area) > 2 else area
    level = {
        "省": ("全省", "我省"),
        "市": ("全市", "我市"),
        "县": ("全县", "我县"),
        "区": ("全区", "我区"),
    }
    names = ["全国", "我国", "中国"] if area in ("全国", "中国", "中华人民共和国") else []
    return tuple(
        dict.fromkeys(
            [area, *level.get(area[-1], ()), *names, *([short] if len(short) > 1 else [])]
        )
    )


def _damaged(source: SourceText) -> list[tuple[int, int]]:
    """The damaged places, in the text as it is read."""
    spans = []
    for it in source.damage:
        start = bisect_left(source.origin, it.start)
        end = max(start + 1, bisect_left(source.origin, it.end))
        spans.append((start, end))
    return sorted(spans)


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    i = bisect_right(spans, (end, -1)) - 1
    return any(a < end and start < b for a, b in spans[max(0, i - 1) : i + 1])
