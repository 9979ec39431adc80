"""A document read back against the ledger: what is in one and not in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from reportgen.messages import Argument, phrase
from reportgen.model.chart import Chart
from reportgen.model.problem import Problem
from reportgen.verify.anchors import Anchors
from reportgen.verify.drawing import check_drawing
from reportgen.verify.ledger import Allowed, Ledger
from reportgen.verify.minus import lowers
from reportgen.verify.near import hint_for
from reportgen.verify.number import Number, multiplied, plain, powers, same
from reportgen.verify.passage import BOOKMARK, JOINT, Passage
from reportgen.verify.reading import ChartRead, Differing, Reading, SeriesRead, inside, series_place
from reportgen.verify.rules import patterns

_SENTENCE = re.compile(r"(?<=[。；！？])|(?<=[;?!])\s|(?<=\.)\s(?=[A-Z])|\n")
"""Where a sentence ends; a full stop ends one only before a capital: it stands in numbers too."""
_ORDINAL = re.compile(r"^\s*[（(]?$")
_FOOT = re.compile(r"^\s*(?:[—–-]\s{0,3}(\d+)\s{0,3}[—–-]|(\d+)\s?/\s?(\d+))\s*$", re.M)
"""A number of a page at its foot: — 3 —, 3/12."""
_SPLIT = re.compile(r"(?<![\d.,])(\d+)\.\n(\d+)(?![\d.])")
"""A decimal that the end of a line cut in two."""
_LEADER = re.compile(r"(?:\.\s?){4,}\s*(\d+)\s*$", re.M)
"""A line of a table of contents: dots up to the page."""
_MARKER = re.compile(rf"^\s*[（(]?(\d{{1,3}})[）).、]?(?=[\s{JOINT}]|$)", re.M)
"""What may be the number of a note or of an item, at the beginning of a line."""
_SECTION = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})+)(?=\s|\D)", re.M)
"""The number of a section with more than one level: 2.1."""
_EQUALS = re.compile(r"(?:[=＝]|(\w+)为)\s?$")
_REFERENCE = 100
_AROUND = 24
"""So many characters on either side of a number tell a reader which one is meant."""


class Check:
    """Checks one document, and remembers which figures it met and which numbers it counted."""

    def __init__(self, ledger: Ledger, reading: Reading, own: Iterable[str] = ()) -> None:
        self.ledger = ledger
        self.reading = reading
        self.own = Anchors(ledger.reader, own)
        self.seen: set[Allowed] = set()
        self.counted: dict[str, int] = {}
        self.rows = 0
        """The last number of the last column that counts its rows: the next may go on from it."""
        self.alternatives = frozenset(plain(it.alt) for it in (*ledger.charts, *ledger.plots))
        self.sections = frozenset(
            match[1]
            for passage in reading.passages
            if passage.track == BOOKMARK and (match := _SECTION.match(passage.text))
        )

    def findings(self, *, complete: bool) -> Iterator[Problem]:
        """Everything that is wrong; ``complete`` asks for each figure of the data too."""
        for passage in self.reading.passages:
            yield from self._passage(passage)
        for chart in self.reading.charts:
            yield from self._chart(chart)
        for item in self.reading.differing:
            yield _at(item, "document.should_be")
        if complete:
            yield from self._missing()

    def _passage(self, passage: Passage) -> Iterator[Problem]:
        text = plain(passage.text)
        numbers = list(self.ledger.reader.numbers(text))
        if not numbers or text in self.alternatives:
            return
        passage_check = _PassageCheck(self, passage, text)
        for number in numbers:
            finding = passage_check.judge(number)
            if finding:
                yield finding

    def _missing(self) -> Iterator[Problem]:
        met = {figure.code for figure in self.seen if figure.observed}
        for figure in self.ledger.demanded:
            if figure.code not in met:
                missing = Problem.of(
                    "document.missing", found="", printed=figure.printed, origin=figure.origin
                )
                yield replace(missing, where=phrase("place_document"))

    def begins_with_multiplier(self, after: Passage) -> str:
        """The multiplier with which the page after this one begins; nothing where it has none."""
        pages = [passage for passage in self.reading.passages if passage.kind == "page"]
        following = pages[pages.index(after) + 1 :][:1]
        match = re.match(rf"\s*({multiplied()})", following[0].text) if following else None
        return match[1] if match else ""

    # charts

    def _chart(self, chart: ChartRead) -> Iterator[Problem]:
        for item in chart.differing:
            yield _at(item, "document.differs")
        if chart.series:
            yield from self._series(chart)
        else:
            yield from check_drawing(chart, self.ledger.charts)

    def _series(self, chart: ChartRead) -> Iterator[Problem]:
        known = self._known(chart)
        if known is None:
            unknown = Problem.of("document.unknown_chart", found="")
            yield replace(unknown, where=chart.place, excerpt=", ".join(chart.categories))
            return
        by_name = {"".join(series.name.split()): series for series in chart.series}
        for series in known.series:
            read = by_name["".join(series.name.split())]
            place = series_place(chart.place, series.name)
            values = [f"{point.value.normalize():f}" for point in series.points]
            yield from _points(place, read, values, known.categories)
            for index, label in read.labels:
                if index < len(series.points) and not _says(label, series.points[index].text):
                    where = inside(place, phrase("place_label", number=index + 1))
                    expected = series.points[index].text
                    yield _other_value(where, label, expected, known.categories[index])

    def _known(self, chart: ChartRead) -> Chart | None:
        """The chart of the data with these categories and with all its series in this one."""
        wanted = ["".join(name.split()) for name in chart.categories]
        names = {"".join(series.name.split()) for series in chart.series}
        fitting = [
            known
            for known in self.ledger.plots
            if ["".join(name.split()) for name in known.categories] == wanted
            and all("".join(series.name.split()) in names for series in known.series)
        ]
        return max(fitting, key=lambda known: len(known.series), default=None)


class _PassageCheck:
    """Judges the numbers of one passage."""

    def __init__(self, check: Check, passage: Passage, text: str) -> None:
        self.check = check
        self.ledger = check.ledger
        self.passage = passage
        self.text = text
        self.broken = passage.kind == "page"
        lines = (self.ledger.names.of_line(plain(line)) for line in passage.row)
        self.counts_rows = passage.kind == "cell" and passage.column.strip() in patterns().counting
        self.row = frozenset(code for ids in lines for code in ids if not self.counts_rows)
        self.lowers = lowers(passage.column)
        self.codes = [line.strip() for line in passage.row]
        self.excused = set(self._structure())

    def judge(self, number: Number) -> Problem | None:
        """What is wrong with a number, if anything."""
        if number.whole is not None and self._leads(number):
            if self._next(number, number.whole):
                return None
            if self._counted():
                return self._finding(number, [])
        if self.lowers:
            number = replace(number, lowered=True)
        figures = self.ledger.figures_of(number)
        if not figures and self.broken and number.units:
            figures = self.ledger.figures_of(self._without_unit(number))
        if not figures and self.broken:
            figures = self.ledger.figures_of(self._carried_over(number))
        meant = self._restricted(figures, number)
        self.check.seen.update(meant)
        if meant or self._of_the_document(number):
            return None
        return self._finding(number, figures)

    def _without_unit(self, number: Number) -> Number:
        """The number without the word on the next line, which may not be its unit."""
        tail = self.text[number.end : number.end + 20]
        return replace(number, units=frozenset()) if "\n" in tail else number

    def _carried_over(self, number: Number) -> Number:
        """The number at the end of a line with the multiplier at the top of the next page."""
        at_end = self.text[number.end : number.end + 2].strip(" ").startswith("\n")
        word = self.check.begins_with_multiplier(after=self.passage)
        if not word or not at_end or number.value is None or number.multiplied:
            return number
        value = number.value.scaleb(powers()[word]).normalize()
        return replace(number, value=value, multiplied=True)

    def _restricted(self, figures: list[Allowed], number: Number) -> list[Allowed]:
        """The figures that may stand here: those of the indicators that are named here."""
        named = self.row or self._named(number)
        found = [f for f in figures if not named or f.indicator in named]
        side = self.ledger.sides.get(" ".join(plain(self.passage.column).casefold().split()))
        if self.row and side:
            found = [f for f in found if f.side in ("", side)]
        numbered = {code for code in self.codes if code in self.ledger.codes}
        if numbered:
            # a row of the list of sources is of one figure
            found = [f for f in found if f.code in numbered]
        return found

    def _named(self, number: Number) -> frozenset[str]:
        if self.broken:
            return frozenset()
        start = 0
        for match in _SENTENCE.finditer(self.text):
            if match.start() > number.start:
                return self.ledger.names.within(self.text[start : match.start()])
            start = match.end()
        return self.ledger.names.within(self.text[start:])

    def _of_the_document(self, number: Number) -> bool:
        """Whether it is a date, a place, a number of the document, or in the data's own words."""
        if number.start in self.excused or number.key in self.ledger.dates:
            return True
        for anchors in (self.ledger.anchors, self.check.own):
            if anchors.hold(self.text, number, broken=self.broken):
                return True
        if number.value is None:
            return self._code(number)
        if number.whole is None:
            return self.broken and number.kind == "plain" and number.value in self.ledger.ticks
        return self._whole(number, number.whole)

    def _code(self, number: Number) -> bool:
        owners = self.ledger.codes.get(number.key)
        named = self.row or self._named(number)
        return owners is not None and (not named or bool(owners & named))

    def _whole(self, number: Number, value: int) -> bool:
        before = self.text[: number.start]
        if value in self.ledger.years and not number.units and len(number.text) == len("2020"):
            return True
        if patterns().captions.search(before[-10:]) and not number.units:
            return 1 <= value <= max(self.ledger.longest, 100)
        if value == _REFERENCE and self._refers(number):
            return True
        if self._placed(number) or self._left_out(number):
            return True
        counted = not self.row and number.units <= self.ledger.counters
        ticks = self.broken and Decimal(value).normalize() in self.ledger.ticks
        return counted and (value in self.ledger.counts or ticks)

    def _refers(self, number: Number) -> bool:
        """Whether it is the reference of an index: 全国为100, the nation = 100."""
        match = _EQUALS.search(self.text[: number.start])
        if not match or number.units or re.match(r"\s?\w", self.text[number.end :]):
            return False
        areas = (*self.ledger.sides, *patterns().bases)
        return not match[1] or match[1].casefold().endswith(areas)

    def _placed(self, number: Number) -> bool:
        """Whether it says where in a source something stands, and something stands there."""
        for match in patterns().places.finditer(self.text):
            if match.start() <= number.start < match.end():
                paragraph, sentence = _pair(match)
                place = int(paragraph), int(sentence) if sentence else None
                own = [self.ledger.place_of[c] for c in self.codes if c in self.ledger.place_of]
                return place in (own or self.ledger.places)
        return False

    def _left_out(self, number: Number) -> bool:
        """Whether it says how many there are that are not shown, and there may be so many."""
        for match in patterns().rest.finditer(self.text):
            if match.start() <= number.start < match.end():
                first, more = _pair(match)
                items = int(first)
                if more:
                    return (items, int(more)) in self.ledger.tails
                return 1 <= items < self.ledger.longest
        return False

    def _leads(self, number: Number) -> bool:
        """Whether it stands where the number of a heading, an item or a row stands."""
        rest = self.text[number.end :].strip()
        begins = _ORDINAL.match(self.text[: number.start])
        return not self.row and bool(begins) and rest[:1] in ("", ".", "、", ")", "）")

    def _next(self, number: Number, value: int) -> bool:
        """Whether it is the first of its kind, or follows the last one."""
        alone = "" if self.text[number.end :].strip() else " alone"
        track = f"{self.passage.kind} {self.passage.track}{alone}"
        last = self.check.counted.get(track, self.check.rows if self.counts_rows else 0)
        right = value in (1, last + 1)
        if right or self._counted():
            self.check.counted[track] = value if right else last + 1
        if self.counts_rows:
            self.check.rows = self.check.counted.get(track, 0)
        return right

    def _counted(self) -> bool:
        """Whether what leads here can only be the next number."""
        if self.counts_rows:
            return bool(self.passage.row)
        return self.passage.kind == "heading" and bool(re.match(r"\s*\d+[.、]\s*\D", self.text))

    def _structure(self) -> Iterator[int]:
        """Where the numbers of a page stand that number the page, its lists and its notes."""
        for match in _SECTION.finditer(self.text):
            if match[1] in self.check.sections:
                yield match.start(1)
        if self.broken:
            yield from self._margins()

    def _margins(self) -> Iterator[int]:
        """The numbers at the edges of a page and of its lines."""
        pages = self.check.reading.pages
        for match in _FOOT.finditer(self.text):
            numbers = [int(text) for text in match.groups() if text]
            if max(numbers) <= pages:
                yield from (match.start(i) for i in (1, 2, 3) if match[i])
        for match in _SPLIT.finditer(self.text):
            if self.ledger.has(Decimal(f"{match[1]}.{match[2]}")):
                yield from (match.start(1), match.start(2))
        for match in _LEADER.finditer(self.text):
            if int(match[1]) <= pages:
                yield match.start(1)
        for match in _MARKER.finditer(self.text):
            if int(match[1]) <= max(self.ledger.longest, 20):
                yield match.start(1)

    def _finding(self, number: Number, figures: list[Allowed]) -> Problem:
        named = self.row or self._named(number)
        meant = hint_for(number, self.ledger.figures, named)
        if figures:
            origin, advice = figures[0].origin, meant or phrase("advice_correct")
            problem = Problem.of(
                "document.not_here", found=number.text, origin=origin, advice=advice
            )
        else:
            advice = meant or phrase("advice_unknown")
            problem = Problem.of("document.not_in_data", found=number.text, advice=advice)
        return replace(problem, where=self.passage.place, excerpt=_excerpt(self.text, number))


def _pair(match: re.Match[str]) -> tuple[str, str | None]:
    """The two groups of the language that a text was found in."""
    groups = match.groups()
    pairs = zip(groups[::2], groups[1::2], strict=True)
    return next((first, second) for first, second in pairs if first)


def _at(item: Differing, code: str) -> Problem:
    """The problem of two places that should say the same."""
    problem = Problem.of(code, found=item.found, expected=item.expected)
    return replace(problem, where=item.place, excerpt=item.found)


def _other_value(where: Argument, found: str, expected: str, name: str) -> Problem:
    problem = Problem.of(
        "document.other_value", found=found or phrase("expected_nothing"), expected=expected
    )
    return replace(problem, where=where, excerpt=name)


def _excerpt(text: str, number: Number) -> str:
    """The text around a number, on one line."""
    left = text[max(0, number.start - _AROUND) : number.start]
    right = text[number.end : number.end + _AROUND]
    return " ".join(f"{left}{text[number.start : number.end]}{right}".replace(JOINT, " ").split())


def _points(
    place: Argument, read: SeriesRead, values: list[str], names: tuple[str, ...]
) -> Iterator[Problem]:
    """Where the points of a series are not those of the chart, position by position."""
    for i, value in enumerate(values):
        shown = read.points[i] if i < len(read.points) else ""
        if not same(shown, value):
            where = inside(place, phrase("place_stored", number=i + 1))
            yield _other_value(where, shown, value, names[i])


def _says(label: str, text: str) -> bool:
    """Whether a label says this, with or without an arrow to its point."""
    return re.sub(r"[\s←→↑↓]", "", label) == "".join(text.split())
