"""A Briefing, its Comparison and Charts -> the Report that a template reads."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Sequence

from reportgen.fingerprint import fingerprint
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Charts
from reportgen.model.comparison import POINTS, Comparison, Row, Verdict
from reportgen.model.meeting import Meeting, Observation, Place
from reportgen.model.text import Lang, Text
from reportgen.model.unit import PERCENT
from reportgen.report import values
from reportgen.wording.comparisons import gap_words, index_words, share_words
from reportgen.wording.dates import date_words
from reportgen.wording.figures import Wording, growth_words, period
from reportgen.wording.labels import GROWTH_KINDS, QUALIFIERS, STATUSES
from reportgen.wording.numbers import converted, number, rounded

VERDICTS: dict[Verdict, Text] = {
    "comparable": Text("可比", "comparable"),
    "converted": Text("换算可比", "converted"),
    "caveat": Text("附说明", "with a caveat"),
    "not_comparable": Text("不可比", "not comparable"),
    "no_counterpart": Text("无对应数据", "no counterpart"),
}


def make_report(
    briefing: Briefing,
    comparison: Comparison,
    charts: Charts,
    lang: Lang,
    clock: dt.datetime | None = None,
) -> values.Report:
    """Everything that a template may use, in one language.

    ``clock`` is the time that the documents carry; midnight of the briefing's date where None.
    """
    created = clock or dt.datetime.combine(briefing.clock, dt.time())
    return _Builder(briefing, comparison, lang).report(charts, created)


class _Builder:
    """Words every figure once, and hands the same figure out wherever it stands."""

    def __init__(self, briefing: Briefing, comparison: Comparison, lang: Lang) -> None:
        self.briefing = briefing
        self.comparison = comparison
        self.lang = lang
        self.words = Wording(briefing.indicators)
        self.codes = {indicator.id: indicator for indicator in briefing.indicators.indicators}
        self.topics = {topic.id: topic.name for topic in briefing.indicators.topics}
        self.figures: dict[tuple[str, Observation], values.Figure] = {}
        for letter, meeting in (("A", briefing.subject), ("B", briefing.benchmark)):
            for i, observation in enumerate(meeting.observations if meeting else (), start=1):
                self.figures[letter, observation] = self._figure(f"{letter}{i}", observation)

    def report(self, charts: Charts, created: dt.datetime) -> values.Report:
        briefing, lang = self.briefing, self.lang
        return values.Report(
            title=briefing.title[lang],
            lang=lang,
            issuer=briefing.issuer[lang] if briefing.issuer else "",
            date=date_words(briefing.clock)[lang],
            year=reported_year(briefing.subject),
            task_year=task_year(briefing),
            bulletin=values.localized(briefing.bulletin, lang),
            subject=self._meeting(briefing.subject),
            benchmark=self._meeting(briefing.benchmark) if briefing.benchmark else None,
            rows=tuple(self._row(row) for row in self.comparison.rows),
            charts=charts.all,
            key=briefing.key,
            key_charts=charts.key,
            subject_topics=self._topics("A", briefing.subject),
            benchmark_topics=self._topics("B", briefing.benchmark),
            subject_figures=self._listed("A"),
            benchmark_figures=self._listed("B"),
            provenance=self._provenance(created),
        )

    def _provenance(self, created: dt.datetime) -> values.Provenance:
        briefing, lang = self.briefing, self.lang
        meetings = [briefing.subject, *([briefing.benchmark] if briefing.benchmark else [])]
        return values.Provenance(
            briefing=briefing.id,
            data=fingerprint(briefing),
            created=created,
            keywords=(
                *(meeting.area.name[lang] for meeting in meetings),
                briefing.indicators.title[lang],
            ),
        )

    def _meeting(self, meeting: Meeting) -> object:
        shown = dataclasses.replace(meeting, observations=())
        result = values.localized(shown, self.lang)
        result.date = date_words(meeting.date)[self.lang]
        return result

    def _listed(self, letter: str) -> tuple[values.Figure, ...]:
        return tuple(figure for (side, _), figure in self.figures.items() if side == letter)

    def _figure(self, code: str, observation: Observation) -> values.Figure:
        lang = self.lang
        indicator = self.codes[observation.indicator]
        quantity = observation.quantity
        coverage = indicator.coverage(observation.coverage) if observation.coverage else None
        correction = observation.correction
        whole = self.codes[indicator.part_of].short if indicator.part_of else None
        printed = (
            dataclasses.replace(quantity, unit=correction.printed_unit) if correction else None
        )
        names = [self.codes[word] for word in observation.indicators]
        shared = len(names) > 1
        return values.Figure(
            code=code,
            name=self._joined([n.short for n in names]) if shared else indicator.name[lang],
            topic=self.topics[indicator.topic][lang],
            measure=observation.measure,
            number=number(quantity)[lang],
            unit="" if quantity.unit.noun == PERCENT else self.words.unit(quantity.unit)[lang],
            amount=self._amount(observation),
            qualifier=QUALIFIERS[observation.qualifier][lang].strip()
            if observation.qualifier
            else "",
            period=period(observation.period)[lang],
            other_period=observation.period.end is not None
            and not observation.period.end.startswith(str(reported_year(self.briefing.subject))),
            running_total=observation.period.running_total and observation.measure == "value",
            growth=GROWTH_KINDS[observation.growth_kind][lang] if observation.growth_kind else "",
            scale_unstated=observation.growth_scale == "unstated",
            coverage=coverage.name[lang] if coverage else "",
            status=STATUSES[observation.status][lang],
            place=place_words(observation.at)[lang],
            note=observation.note[lang] if observation.note else "",
            as_printed=self.words.amount(printed)[lang] if printed else "",
            correction=correction.reason[lang] if correction else "",
            part_of=whole[lang] if whole else "",
        )

    def _amount(self, observation: Observation) -> str:
        if observation.measure == "growth":
            return growth_words(observation)[self.lang]
        return self.words.figure(observation)[self.lang]

    def _joined(self, names: Sequence[Text]) -> str:
        return ("、" if self.lang == "zh" else " and ").join(name[self.lang] for name in names)

    def _of(self, letter: str, observation: Observation | None) -> values.Figure | None:
        return self.figures[letter, observation] if observation else None

    def _topics(self, letter: str, meeting: Meeting | None) -> tuple[values.TopicGroup, ...]:
        """Values in the order of the code list, each with its growth; none left out."""
        observations = meeting.observations if meeting else ()
        growths = {o.indicators: o for o in observations if o.measure == "growth"}
        groups: dict[str, list[tuple[values.Figure, values.Figure | None]]] = {}
        for indicator in self.briefing.indicators.indicators:
            name = self.topics[indicator.topic][self.lang]
            for observation in observations:
                if observation.indicator != indicator.id:
                    continue
                if observation.measure == "value":
                    growth = growths.pop(observation.indicators, None)
                    pair = (self.figures[letter, observation], self._of(letter, growth))
                    groups.setdefault(name, []).append(pair)
        for observation in growths.values():
            name = self.topics[self.codes[observation.indicator].topic][self.lang]
            groups.setdefault(name, []).append((self.figures[letter, observation], None))
        order = [topic[self.lang] for topic in self.topics.values()]
        return tuple(values.TopicGroup(n, tuple(groups[n])) for n in order if n in groups)

    def _row(self, row: Row) -> values.Row:
        lang = self.lang
        against, in_its_unit = self._against(row)
        return values.Row(
            indicator=row.indicator.id,
            name=row.indicator.name[lang],
            short=row.indicator.short[lang],
            topic=self.topics[row.indicator.topic][lang],
            nature=row.indicator.nature,
            better=row.indicator.better or "",
            measure=row.measure,
            subject=self._of("A", row.subject),
            benchmark=self._of("B", row.benchmark),
            verdict=row.verdict,
            verdict_name=VERDICTS[row.verdict][lang],
            derived=row.derived,
            reasons=tuple(values.Reason(r.code, r.kind, r.text[lang]) for r in row.reasons),
            direction=row.direction or "",
            gap=gap_words(row)[lang] if row.direction else "",
            index=index_words(row) if row.ratio else "",
            share=share_words(row)[lang] if row.share else "",
            difference=self._difference(row),
            converted=in_its_unit,
            against=against,
            distance=float(row.share.value if row.share else abs(row.gap or 0)),
        )

    def _against(self, row: Row) -> tuple[str, str]:
        """The benchmark's number in the unit of the subject, and its amount if converted."""
        if not row.derived or row.subject is None or row.benchmark is None:
            return "", ""
        unit, quantity = row.subject.quantity.unit, row.benchmark.quantity
        factor = quantity.unit.factor_to(unit)
        if factor is None or factor == 1:
            return number(quantity)[self.lang], ""
        digits = converted(quantity, factor)
        words = Text(digits.replace(",", ""), digits)
        return words[self.lang], self.words.spelled(words, unit)[self.lang]

    def _difference(self, row: Row) -> str:
        if row.difference is None or row.difference.unit == POINTS:
            return ""
        value = row.difference.value
        places = 0 if value.denominator == 1 else 1
        return f"{rounded(value, places):+,f}"


def reported_year(meeting: Meeting) -> int:
    """The year that most figures of the meeting are for, or else that of the meeting."""
    ends = [o.period.end[:4] for o in meeting.observations if o.period.end]
    return int(Counter(ends).most_common(1)[0][0]) if ends else meeting.date.year


def task_year(briefing: Briefing) -> int:
    """The year of the tasks of either meeting, or else the one after the year reported on."""
    lists = [meeting.tasks for meeting in (briefing.subject, briefing.benchmark) if meeting]
    years = [tasks.year for tasks in lists if tasks]
    return years[0] if years else reported_year(briefing.subject) + 1


def place_words(place: Place) -> Text:
    """第2段第4句, paragraph 2, sentence 4."""
    if place.sentence is None:
        return Text(f"第{place.paragraph}段", f"para. {place.paragraph}")
    return Text(
        f"第{place.paragraph}段第{place.sentence}句",
        f"para. {place.paragraph}, sent. {place.sentence}",
    )
