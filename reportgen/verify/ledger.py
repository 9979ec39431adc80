"""The figures that a document may print: those of the data, and those derived from them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.chart_kinds import figures_at_axis
from reportgen.fingerprint import fingerprint
from reportgen.languages import LANGUAGES
from reportgen.messages import Argument, phrase
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Chart, Role
from reportgen.model.comparison import Comparison, Row
from reportgen.model.figure_codes import meeting_letters
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Meeting, Observation, Place, Task
from reportgen.model.period import UNSTATED
from reportgen.model.text import Lang, Text, bilingual
from reportgen.verify.anchors import Anchors, texts_in
from reportgen.verify.number import Kind, Number, Reader, plain
from reportgen.verify.rules import patterns
from reportgen.verify.stated import Statements
from reportgen.wording.comparisons import index_words, share_words
from reportgen.wording.differences import distance_words
from reportgen.wording.figures import Wording
from reportgen.wording.names import listed
from reportgen.wording.notes import INDEX_NOTE
from reportgen.wording.numbers import converted, number_words, rounded
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook
from reportgen.wording.sentences import (
    DATED_ROW,
    GAP_ROW_TO,
    KIND_ROWS,
    PRICE_ROWS,
    ROW_NAMES,
    SINCE_ROWS,
)
from reportgen.wording.standing import change_words

Side = str
"""``subject``, ``benchmark``, the letter of a further meeting, or empty where it is of none."""
ChartsByLang = Mapping[Lang, tuple[Chart, ...]]
_SIDES = {"A": "subject", "B": "benchmark"}
"""The sides of charts by the letters of their meetings."""
_SHORTEST = 2
"""A name of fewer characters is no name to look for in sentences."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A figure that may be printed.

    ``value`` is in base units and has no sign, ``sign`` is that of the figure, ``units`` the nouns
    that may stand at it (none where it has no unit), ``observed`` says whether it is of the data
    and not derived, ``origin`` what it is, for a reader. Where it is ``signed``, a minus of it must
    be said. ``code`` is the number of its figure in the list of sources; empty of what is derived.
    """

    value: Decimal
    kind: Kind
    sign: str
    units: frozenset[str]
    indicator: str
    side: Side
    measure: str
    observed: bool
    printed: Argument
    origin: Argument
    signed: bool = False
    code: str = ""

    def fits(self, found: Number) -> bool:
        """Whether a number with this value may be this figure, by its sign and its unit."""
        if found.sign and found.sign != (self.sign or "+"):
            return False
        if self.signed and self.sign and not (found.sign or found.lowered):
            return False
        return not found.units or bool(found.units & self.units)


class Ledger:
    """Everything that a document about a briefing may say in numbers, in both languages."""

    def __init__(
        self,
        briefing: Briefing,
        comparison: Comparison,
        charts: ChartsByLang,
        book: PhraseBook = HOUSE_BOOK,
    ) -> None:
        self.reader = Reader(briefing.indicators)
        self._wording = Wording(briefing.indicators)
        self.charts = tuple(chart for found in charts.values() for chart in found)
        self.plots = tuple(plot for chart in self.charts for plot in chart.plots)
        self.data = fingerprint(briefing)
        self._indicators = {item.id: item for item in briefing.indicators.indicators}
        self._same = _same_names(briefing)
        self._statements = Statements(self.reader, self._wording)
        self._meetings = meeting_letters(briefing)
        self._in_digits = frozenset(
            code
            for code, _, _, observation in self._reported()
            if all(self._statements.in_digits(observation, lang) for lang in LANGUAGES)
        )
        figures = list(
            dict.fromkeys((*self._observed(), *self._derived(comparison), *self._drawn()))
        )
        self._by_value: dict[tuple[Decimal, Kind], list[Allowed]] = {}
        for figure in figures:
            self._by_value.setdefault((figure.value, figure.kind), []).append(figure)
        self.figures = tuple(figures)
        texts = [*texts_in(briefing), *_chart_words(self.charts)]
        for part in comparison.all:
            texts += [*_reasons(part), *_index_notes(part, book)]
        self.anchors = Anchors(self.reader, texts)
        self.dates = frozenset(_dates(briefing))
        self.years = frozenset(_years(briefing))
        self.codes = dict(self._codes())
        self.places = frozenset(_places(briefing))
        self.place_of = dict(self._placed())
        self.counts = frozenset(_counts(briefing, comparison, self.charts))
        self.tails = frozenset(_tails(briefing))
        own = patterns().classifiers
        self.counters = frozenset(
            noun.id for noun in briefing.indicators.units if not own.isdisjoint(noun.name.values())
        )
        self.longest = max(self.counts, default=0)
        self.ticks = frozenset(_ticks(self.plots))
        self.names = Names(self._indicators.values(), briefing, book)
        self.sides = _sides(briefing)

    def figures_of(self, found: Number) -> list[Allowed]:
        """The figures that this number may be."""
        if found.value is None:
            return []
        return [f for f in self._by_value.get((found.value, found.kind), ()) if f.fits(found)]

    def has(self, value: Decimal) -> bool:
        """Whether a figure without a sign for percent has this value."""
        return (value.normalize(), "plain") in self._by_value

    @property
    def demanded(self) -> tuple[Allowed, ...]:
        """What a complete document gives: of each figure that every language has in digits, one."""
        found: dict[str, Allowed] = {}
        for figure in self.figures:
            if figure.observed and figure.code in self._in_digits:
                found.setdefault(figure.code, figure)
        return tuple(found.values())

    def _reported(self) -> Iterator[tuple[str, Side, Meeting, Observation]]:
        """Every figure of the data with its number in the list of sources."""
        for letter, meeting in self._meetings.items():
            for i, observation in enumerate(meeting.observations, start=1):
                yield f"{letter}{i}", _SIDES.get(letter, letter), meeting, observation

    def _observed(self) -> Iterator[Allowed]:
        for code, side, meeting, observation in self._reported():
            for indicator in observation.indicators:
                yield from self._of(code, side, meeting, observation, indicator)

    def _of(
        self, code: str, side: Side, meeting: Meeting, observed: Observation, indicator: str
    ) -> Iterator[Allowed]:
        quantity = observed.quantity
        growth = observed.measure == "growth"
        name = bilingual(self._indicators[indicator].name)
        origin = phrase(
            "figure_observed",
            figure=phrase("figure_growth", name=name) if growth else name,
            area=bilingual(meeting.area.short),
            meeting=meeting.id,
            place=_place_in_files(observed),
        )
        for stated in self._statements.of(observed):
            number, own = stated.number, stated.own
            if number.value is None:
                continue
            yield Allowed(
                value=number.value,
                kind=number.kind,
                sign="-" if own and quantity.value < 0 else "",
                units=self._units(quantity.unit.noun) if own else number.units,
                indicator=indicator,
                side=side,
                measure=observed.measure,
                observed=own,
                printed=quantity.printed if growth else bilingual(number_words(quantity)),
                origin=origin,
                signed=True,
                code=code,
            )

    def _units(self, noun: str) -> frozenset[str]:
        return self._same.get(noun, frozenset((noun,)))

    def _derived(self, comparison: Comparison) -> Iterator[Allowed]:
        rows = (row for part in comparison.all for row in part.rows)
        for row in rows:
            yield from self._converted(row)
            name = bilingual(row.indicator.name)
            if row.direction:
                sign = "-" if row.direction == "below" else ""
                words = distance_words(row, self._wording)
                yield from self._words(words, row, phrase("figure_gap", name=name), sign)
            if row.ratio:
                words_ = index_words(row)
                index = phrase("figure_index", name=name)
                yield from self._words(Text.same(words_), row, index)
            if row.share:
                share = phrase("figure_share", name=name)
                yield from self._words(share_words(row, HOUSE_BOOK), row, share)
            if row.difference:
                yield from self._difference(row, phrase("figure_difference", name=name))
            if row.ratio or row.difference:
                change = phrase("figure_difference", name=name)
                sign = "-" if row.direction == "below" else ""
                yield from self._words(change_words(row, self._wording), row, change, sign)

    def _words(self, text: Text, row: Row, origin: Argument, sign: str = "") -> Iterator[Allowed]:
        found = (it for words in text.values() for it in self.reader.numbers(plain(words)))
        for number in found:
            if number.value is not None:
                yield Allowed(
                    *(number.value, number.kind, sign, number.units, row.indicator.id, "", ""),
                    observed=False,
                    printed=number.text,
                    origin=origin,
                )

    def _difference(self, row: Row, origin: Argument) -> Iterator[Allowed]:
        if row.difference is None:
            return
        value = rounded(row.difference.value, 0 if row.difference.value.denominator == 1 else 1)
        noun = row.subject.quantity.unit.noun if row.subject else ""
        sign = "-" if value < 0 else ""
        kind: Kind = "points" if row.difference.unit == "percentage-points" else "plain"
        yield Allowed(
            *(abs(value).normalize(), kind, sign, self._units(noun), row.indicator.id, "", ""),
            observed=False,
            printed=f"{value:f}",
            origin=origin,
        )

    def _converted(self, row: Row) -> Iterator[Allowed]:
        """Both figures in the units of the indicator and of the subject, rounded as converted."""
        if row.subject is None or row.benchmark is None or row.measure != "value":
            return
        mine, other, shown = row.subject.quantity, row.benchmark.quantity, row.indicator.unit
        in_subject = [("benchmark", other, mine.unit, row.factor)]
        in_shown = [
            (side, it, shown, it.unit.factor_to(shown))
            for side, it in (("subject", mine), ("benchmark", other))
        ]
        for side, quantity, unit, factor in (*in_subject, *in_shown):
            if factor is None or factor == 1:
                continue
            text = converted(quantity, factor)
            yield Allowed(
                value=abs(Decimal(text.replace(",", ""))).normalize(),
                kind="plain",
                sign="-" if quantity.value < 0 else "",
                units=self._units(unit.noun),
                indicator=row.indicator.id,
                side=side if row.relation in ("across", "target_to_target") else "",
                measure="value",
                observed=False,
                printed=text,
                origin=phrase("figure_converted", name=bilingual(row.indicator.name)),
                signed=True,
            )

    def _drawn(self) -> Iterator[Allowed]:
        """What is written at the marks of charts."""
        shorts = {
            name: item.id for item in self._indicators.values() for name in texts_in(item.short)
        }
        for chart in (plot for plot in self.plots if not plot.meeting):
            for series in chart.series:
                side = _side(series.role) if len(chart.series) > 1 else ""
                for name, point in zip(chart.categories, series.points, strict=True):
                    for found in self.reader.numbers(plain(point.label)):
                        if found.value is not None:
                            yield Allowed(
                                value=found.value,
                                kind=found.kind,
                                sign=found.sign if found.sign == "-" else "",
                                units=frozenset(),
                                indicator=shorts.get(name, ""),
                                side=side,
                                measure="",
                                observed=False,
                                printed=found.text,
                                origin=phrase("figure_in_chart", name=name, chart=chart.id),
                                signed=True,
                            )

    def _codes(self) -> Iterator[tuple[str, frozenset[str]]]:
        """The numbers of the list of sources, with the indicators that each stands for."""
        for code, _, _, observation in self._reported():
            yield code, frozenset(observation.indicators)

    def _placed(self) -> Iterator[tuple[str, tuple[int, int | None]]]:
        """Where the figure with each number of the list of sources stands."""
        for code, _, _, observation in self._reported():
            if observation.at is not None:
                yield code, (observation.at.paragraph, observation.at.sentence)


class Names:
    """The names of indicators, found in sentences and in rows of tables."""

    def __init__(
        self, indicators: Iterable[Indicator], briefing: Briefing, book: PhraseBook = HOUSE_BOOK
    ) -> None:
        known: dict[str, set[str]] = {}
        by_id = {item.id: item for item in indicators}
        for item in by_id.values():
            for name in (*texts_in(item.name), *texts_in(item.short)):
                known.setdefault(_folded(name), set()).add(item.id)
        for codes in _shared(briefing):
            shorts = [by_id[code].short for code in codes]
            for joined in listed(shorts).values():
                known.setdefault(_folded(joined), set()).update(codes)
        self._of_rows = tuple(dict.fromkeys(_of_rows(book)))
        self._more = _with_more(book)
        self._known = {name: frozenset(ids) for name, ids in known.items()}
        usable = sorted((n for n in self._known if len(n) > _SHORTEST), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, usable)) or r"(?!)")

    def of_line(self, line: str) -> frozenset[str]:
        """The indicators whose name is this line, with what a row gives of one beside it.

        Behind it there may be the period or the area of the row, in brackets.
        """
        name = _folded(line)
        found = self._named(name)
        while not found and (more := self._more.fullmatch(name)):
            name = next(filter(None, more.groups()), "")
            found = self._named(name)
        return found

    def _named(self, folded: str) -> frozenset[str]:
        for head, tail in self._of_rows:
            name = folded.removeprefix(head).removesuffix(tail)
            if f"{head}{name}{tail}" == folded and name in self._known:
                return self._known[name]
        return frozenset()

    def within(self, sentence: str) -> frozenset[str]:
        """The indicators that a sentence names."""
        found = self._pattern.findall(_folded(sentence))
        return frozenset(code for name in found for code in self._known[name])


def _of_rows(book: PhraseBook) -> Iterator[tuple[str, str]]:
    """What stands before and after the name of an indicator of which a row gives no value."""
    yield from (("", tail) for tail in ("", *patterns().growth))
    for phrase_ in (*ROW_NAMES.values(), *KIND_ROWS.values(), *PRICE_ROWS.values()):
        for words in book.words(phrase_).values():
            head, _, tail = plain(words).casefold().partition("{name}")
            yield head.lstrip(), tail.rstrip()


def _with_more(book: PhraseBook) -> re.Pattern[str]:
    """The name of a row with a period in brackets or a year of reference, the name as a group."""
    forms = []
    for phrase_ in (DATED_ROW, GAP_ROW_TO, *SINCE_ROWS.values()):
        for words in book.words(phrase_).values():
            form = re.escape(_folded(words)).replace(r"\{name\}", "(.+)")
            forms.append(re.sub(r"\\{(?:dates|base|area)\\}", ".+", form))
    return re.compile("|".join(forms))


def _folded(text: str) -> str:
    return " ".join(plain(text).casefold().split())


def _same_names(briefing: Briefing) -> dict[str, frozenset[str]]:
    """The ids of unit nouns that share a name with each."""
    nouns = briefing.indicators.units
    return {
        noun.id: frozenset(
            other.id for other in nouns if {*texts_in(other.name)} & {*texts_in(noun.name)}
        )
        for noun in nouns
    }


def _shared(briefing: Briefing) -> Iterator[tuple[str, ...]]:
    for meeting in _meetings(briefing):
        for observation in meeting.observations:
            if observation.shared_with:
                yield observation.indicators


def _meetings(briefing: Briefing) -> tuple[Meeting, ...]:
    return tuple(meeting_letters(briefing).values())


def _reasons(comparison: Comparison) -> Iterator[str]:
    for row in comparison.rows:
        for reason in row.reasons:
            yield from texts_in(reason.text)


def _chart_words(charts: Iterable[Chart]) -> Iterator[str]:
    for chart in charts:
        yield from (chart.title, chart.subtitle, chart.source, *chart.notes)
        for plot in chart.plots:
            yield from (plot.title, plot.subtitle, plot.reference_label, *plot.sides)


def _index_notes(comparison: Comparison, book: PhraseBook) -> Iterator[str]:
    """What a pack says of the reference of an index."""
    if comparison.benchmark:
        yield from texts_in(book.say(INDEX_NOTE, area=comparison.benchmark.area.short))


def _dates(briefing: Briefing) -> Iterator[str]:
    """Every date, and its parts as they may be written: with the day, the month, without a year."""
    found = [briefing.clock]
    for meeting in _meetings(briefing):
        found += [meeting.date, *(task.due for task in _tasks(meeting) if task.due)]
    for date in found:
        yield from (date.isoformat(), f"{date:%Y-%m}", f"{date:%m-%d}")
    for meeting in _meetings(briefing):
        for end in _ends(meeting):
            if re.fullmatch(r"\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4])", end):
                yield from (end, end[5:]) if len(end) == len("2020-Q1") else (end,)


def _years(briefing: Briefing) -> Iterator[int]:
    for date in (briefing.clock, *(meeting.date for meeting in _meetings(briefing))):
        yield date.year
    for meeting in _meetings(briefing):
        if meeting.tasks and meeting.tasks.year is not None:
            yield meeting.tasks.year
        for end in _ends(meeting):
            yield int(end[:4])
    if (year := briefing.subject.reported_year) is not None:
        yield year + 1


def _ends(meeting: Meeting) -> Iterator[str]:
    """The reporting periods at either end of all periods of a meeting, and those of bases."""
    periods = [it.period for it in meeting.observations] + [it.period for it in meeting.missing]
    for period in periods:
        yield from filter(None, (period.start, period.end))
    for observation in meeting.observations:
        if observation.base not in (None, UNSTATED):
            yield str(observation.base)


def _tasks(meeting: Meeting) -> Iterator[Task]:
    for group in meeting.tasks.groups if meeting.tasks else ():
        yield from group.items
    yield from meeting.year_end


def _places(value: Any) -> Iterator[tuple[int, int | None]]:
    for place in _instances(value):
        yield place.paragraph, place.sentence
        yield place.paragraph, None


def _instances(value: Any) -> Iterator[Place]:
    if isinstance(value, Place):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _instances(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _instances(getattr(value, name))


def _side(role: Role) -> Side:
    return role if role == "subject" or role == "benchmark" else ""


def _counts(briefing: Briefing, comparison: Comparison, charts: Iterable[Chart]) -> Iterator[int]:
    for part in comparison.all:
        yield from _counts_of(part.rows)
        yield from _counts_of([row for row in part.rows if row.relation != "target_to_target"])
    for chart in charts:
        yield from (len(plot.categories) for plot in chart.plots)
        yield from _bare(chart.title)
        yield from _statuses(chart)
    for meeting in _meetings(briefing):
        groups = meeting.tasks.groups if meeting.tasks else ()
        yield from (len(group.items) for group in groups)
        yield from (len(groups), sum(len(group.items) for group in groups))
        yield from _lengths(meeting)
    for name in ("points", "guidance"):
        yield len({item.id for meeting in _meetings(briefing) for item in getattr(meeting, name)})
    if briefing.bulletin.copies:
        yield briefing.bulletin.copies


def _counts_of(rows: Sequence[Row]) -> Iterator[int]:
    """How many rows have each verdict, direction and reason."""
    yield from Counter(row.verdict for row in rows).values()
    for some in _kinds(rows):
        yield len(some)
        yield from Counter(row.direction for row in some).values()
    yield from Counter(row.reasons[0].code for row in rows if row.reasons).values()
    yield len([row for row in rows if row.derived])


def _statuses(chart: Chart) -> Iterator[int]:
    """How many tasks have each status, in each group and in all."""
    if chart.meeting:
        for series in chart.series:
            counts = [int(point.value) for point in series.points]
            yield from (*counts, sum(counts))


def _tails(briefing: Briefing) -> Iterator[tuple[int, int]]:
    """How many groups are left from each on, and how many tasks are in them."""
    for meeting in _meetings(briefing):
        sizes = [len(group.items) for group in (meeting.tasks.groups if meeting.tasks else ())]
        yield from ((len(sizes) - i, sum(sizes[i:])) for i in range(1, len(sizes)))


def _kinds(rows: Iterable[Row]) -> tuple[list[Row], ...]:
    """The rows with a ratio, a gap in points, a gap of either kind, any difference, and a share."""
    derived = [row for row in rows if row.derived]
    ratios = [row for row in derived if row.ratio]
    points = [row for row in derived if row.gap is not None and not row.ratio]
    differences = [row for row in derived if row.difference and row.gap is None]
    ranked = [*ratios, *points]
    shares = [row for row in derived if row.share]
    return ratios, points, ranked, differences, [*ranked, *differences], shares


def _bare(text: str) -> Iterator[int]:
    """Whole numbers beside words, as a title counts: 6项指标, 4 of 6 indicators."""
    words = "|".join(map(re.escape, patterns().counted))
    for digits in re.findall(rf"(?<![\d.,])\d{{1,3}}(?={words}|$)", text):
        yield int(digits)


def _lengths(value: Any) -> Iterator[int]:
    for name in value.__dataclass_fields__:
        part = getattr(value, name)
        if isinstance(part, tuple):
            yield len(part)


def _ticks(charts: Iterable[Chart]) -> Iterator[Decimal]:
    """The figures at the axes of charts."""
    for chart in charts:
        for tick in figures_at_axis(chart):
            yield Decimal(f"{tick:g}").normalize()


def _sides(briefing: Briefing) -> dict[str, Side]:
    """The names that head a column, each with the side that the column is of."""
    letters = {meeting.id: letter for letter, meeting in meeting_letters(briefing).items()}
    found: dict[str, set[Side]] = {}
    others = (it.meeting for it in briefing.against)
    for meeting in (*_meetings(briefing), *others):
        letter = letters[meeting.id]
        for text in (meeting.area.name, meeting.area.short):
            for lang, name in text.items():
                for form in (name, LANGUAGES[lang].bare(name)):
                    found.setdefault(_folded(form), set()).add(_SIDES.get(letter, letter))
    return {name: next(iter(sides)) for name, sides in found.items() if len(sides) == 1}


def _place_in_files(observed: Observation) -> Argument:
    """Where a figure stands in the file of its meeting, or in a table that this names."""
    table = observed.table_place
    if table is None or not table.cell:
        line = phrase("place_line", line=observed.line)
        return line if table is None else phrase("place_in", outer=table.file, inner=line)
    return phrase("place_in", outer=table.file, inner=table.where)
