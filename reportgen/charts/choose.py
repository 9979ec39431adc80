"""Which charts a comparison deserves. What may not be compared gets into none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from reportgen.charts import wording
from reportgen.charts.points import index_point, level_point, share_point
from reportgen.model.chart import Chart, Point, Series
from reportgen.model.comparison import Comparison, Row
from reportgen.model.meeting import Observation
from reportgen.model.text import Lang, Text
from reportgen.model.unit import Unit
from reportgen.model.wording import Wording, period, share_words

FEWEST = 2
"""A chart of fewer marks says less than the sentence beside it."""
MOST = 12
"""A chart of more rows would not share its page with what is said about it."""
CAVEATS = ("unit_corrected", "coverage_narrower", "bound", "approximate")
"""Codes of the reasons that are marked at the mark and explained beneath."""


def choose(comparison: Comparison, words: Wording, lang: Lang) -> tuple[Chart, ...]:
    """The charts of a comparison in one language, the main one first; none without a benchmark."""
    if comparison.benchmark is None:
        return ()
    chooser = _Chooser(comparison, words, lang)
    return (*chooser.levels(), *chooser.indexes(), *chooser.shares())


def _parts(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """The rows in charts of about equal size, none of them longer than a page bears."""
    if len(rows) < FEWEST:
        return []
    count = -(-len(rows) // MOST)
    size = -(-len(rows) // count)
    return [rows[i : i + size] for i in range(0, len(rows), size)]


def _name(kind: str, part: int) -> str:
    """levels, levels-2, levels-3."""
    return f"{kind}-{part + 1}" if part else kind


@dataclass(slots=True)
class _Notes:
    """Notes gathered while marks are made: the same words get the same sign."""

    texts: list[str] = field(default_factory=list)

    def mark(self, row: Row, lang: Lang) -> str:
        words = [reason.text[lang] for reason in row.reasons if reason.code in CAVEATS]
        if not words:
            return ""
        text = wording.capital(wording.SEPARATOR[lang].join(words)) + wording.STOP[lang]
        if text not in self.texts:
            self.texts.append(text)
        return wording.mark(self.texts.index(text) + 1)

    def numbered(self) -> tuple[str, ...]:
        return tuple(f"{wording.mark(i)} {text}" for i, text in enumerate(self.texts, start=1))


class _Chooser:
    """Makes the charts of one comparison in one language."""

    def __init__(self, comparison: Comparison, words: Wording, lang: Lang) -> None:
        self.comparison = comparison
        self.words = words
        self.lang = lang
        benchmark = comparison.benchmark or comparison.subject
        self.subject = wording.label(comparison.subject.area.short)
        self.benchmark = wording.label(benchmark.area.short)
        self.source = wording.source_line(comparison)[lang]
        derived = [row for row in comparison.rows if row.derived and row.measure == "value"]
        ranked = [row for row in derived if row.indicator.nature == "level" and row.ratio]
        self.ranked = sorted(ranked, key=_gap, reverse=True)
        self.shared = sorted((row for row in derived if row.share), key=_share, reverse=True)

    def levels(self) -> list[Chart]:
        """One chart for each unit in which several levels can stand side by side."""
        units = list(dict.fromkeys(row.indicator.unit for row in self.ranked))
        groups = [[row for row in self.ranked if row.indicator.unit == unit] for unit in units]
        groups = sorted((rows for rows in groups if len(rows) >= FEWEST), key=len, reverse=True)
        parts = [part for rows in groups for part in _parts(rows)]
        return [self._level(rows, _name("levels", i)) for i, rows in enumerate(parts)]

    def _level(self, rows: Sequence[Row], code: str) -> Chart:
        unit = rows[0].indicator.unit
        title = wording.standing(rows, self.comparison, Text("指标", "indicators"))
        notes = _Notes()
        mine, theirs, facts = [], [], []
        for row in rows:
            mark = notes.mark(row, self.lang)
            points = [level_point(side, unit) for side in (row.subject, row.benchmark) if side]
            at_benchmark = _bears_caveat(row.benchmark) and not _bears_caveat(row.subject)
            mine.append(points[0] if at_benchmark else _marked(points[0], mark))
            theirs.append(_marked(points[1], mark) if _bears_caveat(row.benchmark) else points[1])
            facts.append(self._pair(row, points))
        return Chart(
            id=code,
            kind="bars",
            title=title[self.lang],
            subtitle=self._subtitle(Text("", ""), self.words.unit(unit), rows),
            categories=tuple(row.indicator.short[self.lang] for row in rows),
            series=(
                Series(self.subject[self.lang], "subject", tuple(mine)),
                Series(self.benchmark[self.lang], "benchmark", tuple(theirs)),
            ),
            unit=self.words.unit(unit)[self.lang],
            alt=wording.alternative(Text("条形图", "Bar chart"), title, facts)[self.lang],
            source=self.source,
            notes=(*notes.numbered(), *self._conversions(rows, unit)),
        )

    def indexes(self) -> list[Chart]:
        """Every level against the benchmark = 100."""
        return [self._index(rows, _name("index", i)) for i, rows in enumerate(_parts(self.ranked))]

    def _index(self, rows: Sequence[Row], code: str) -> Chart:
        notes = _Notes()
        points = []
        for row in rows:
            point = index_point(row)
            points.append(_marked(point, notes.mark(row, self.lang)))
        title = wording.extremes(rows, self.comparison)
        equal = Text(f"{self.benchmark.zh}＝100", f"{self.benchmark.en} = 100")
        facts = [
            Text(
                f"{row.indicator.short.zh}{point.label}", f"{row.indicator.short.en} {point.label}"
            )
            for row, point in zip(rows, points, strict=True)
        ]
        return Chart(
            id=code,
            kind="index",
            title=title[self.lang],
            subtitle=self._subtitle(Text("指数", "Index"), equal, rows),
            categories=tuple(row.indicator.short[self.lang] for row in rows),
            series=(Series(self.subject[self.lang], "subject", tuple(points)),),
            unit=equal[self.lang],
            alt=wording.alternative(Text("点图", "Dot chart"), title, facts)[self.lang],
            source=self.source,
            notes=notes.numbered(),
            reference=Decimal(100),
            reference_label=equal[self.lang],
        )

    def shares(self) -> list[Chart]:
        """The subject's part of the benchmark for what adds up."""
        return [self._share(rows, _name("shares", i)) for i, rows in enumerate(_parts(self.shared))]

    def _share(self, rows: Sequence[Row], code: str) -> Chart:
        notes = _Notes()
        points = []
        for row in rows:
            point = share_point(row, self.lang)
            points.append(_marked(point, notes.mark(row, self.lang)))
        title = wording.shares_line(rows, self.comparison)
        of = Text(
            f"{self.subject.zh}占{self.benchmark.zh}的比重",
            f"{self.subject.en}, share of the total",
        )
        facts = [
            Text(
                f"{row.indicator.short.zh}：{share_words(row).zh}",
                f"{row.indicator.short.en} {share_words(row).en}",
            )
            for row in rows
        ]
        return Chart(
            id=code,
            kind="shares",
            title=title[self.lang],
            subtitle=self._subtitle(of, Text("%", "percent"), rows),
            categories=tuple(row.indicator.short[self.lang] for row in rows),
            series=(Series(self.subject[self.lang], "subject", tuple(points)),),
            unit="%",
            alt=wording.alternative(Text("比重图", "Chart of shares"), title, facts)[self.lang],
            source=self.source,
            notes=notes.numbered(),
        )

    def _subtitle(self, what: Text, unit: Text, rows: Sequence[Row]) -> str:
        """What is drawn, in which unit, for which period."""
        periods = {side.period for row in rows for side in (row.subject, row.benchmark) if side}
        dated = [period(span)[self.lang] for span in periods] if len(periods) == 1 else []
        parts = [part for part in (what[self.lang], unit[self.lang], *dated) if part]
        return ("，" if self.lang == "zh" else ", ").join(parts)

    def _pair(self, row: Row, points: Sequence[Point]) -> Text:
        name, (mine, theirs) = row.indicator.short, (point.label for point in points)
        return Text(
            f"{name.zh}：{self.subject.zh}{mine}、{self.benchmark.zh}{theirs}",
            f"{name.en}: {self.subject.en} {mine}, {self.benchmark.en} {theirs}",
        )

    def _conversions(self, rows: Sequence[Row], unit: Unit) -> tuple[str, ...]:
        """Which marks were printed in another time base than the one they are drawn in."""
        converted = []
        for side, area in (("subject", self.subject), ("benchmark", self.benchmark)):
            found = [row for row in rows if _other_base(getattr(row, side), unit)]
            if found:
                names = wording.names(found, self.lang)
                converted.append(f"{area[self.lang]}{'' if self.lang == 'zh' else ': '}{names}")
        if not converted:
            return ()
        joined = wording.SEPARATOR[self.lang].join(converted)
        text = Text(
            f"原为其他时间基准、已按1年12个月折算：{joined}。",
            f"Printed in another time base and converted, a year being 12 months: {joined}.",
        )
        return (text[self.lang],)


def _marked(point: Point, mark: str) -> Point:
    return replace(point, mark=mark) if mark else point


def _bears_caveat(observation: Observation | None) -> bool:
    return observation is not None and bool(observation.correction or observation.qualifier)


def _other_base(observation: Observation | None, unit: Unit) -> bool:
    return observation is not None and observation.quantity.unit.time != unit.time


def _gap(row: Row) -> Fraction:
    return row.gap or Fraction(0)


def _share(row: Row) -> Fraction:
    return row.share.value if row.share else Fraction(0)
