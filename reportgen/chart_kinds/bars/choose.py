"""The bars of rows in one unit: a chart of their own, or a panel among others."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.bars.phrases import (
    BARS_CONVERSIONS,
    BARS_CONVERTED,
    BARS_FACT,
    BARS_HEADING,
    BARS_NOUN,
    BARS_ROWS,
)
from reportgen.chart_kinds.both_sides import pair_points
from reportgen.chart_kinds.context import FEWEST_MARKS, MOST_ROWS, ChartContext
from reportgen.chart_kinds.notes import Notes
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart, Series
from reportgen.model.comparison import Row
from reportgen.model.meeting import Observation
from reportgen.model.text import Text
from reportgen.model.unit import Unit
from reportgen.wording.names import listed, separated
from reportgen.wording.time_bases import conversion_aside


def choose_bars(setting: ChartContext) -> list[Chart]:
    """One chart of all levels, where they have one unit and fit into it."""
    rows = setting.levels()
    if not fit_into_bars(rows):
        return []
    return [BarMaker(rows, setting, Notes()).chart("levels", "bars", setting.book.words(BARS_NOUN))]


def fit_into_bars(rows: Sequence[Row]) -> bool:
    """Whether the levels are enough, not too many, and all in one unit."""
    one = len({row.indicator.unit for row in rows}) == 1
    return one and FEWEST_MARKS <= len(rows) <= MOST_ROWS


class BarMaker:
    """Makes charts of two series, of rows in one unit: the subject and the benchmark."""

    def __init__(self, rows: Sequence[Row], setting: ChartContext, notes: Notes) -> None:
        self._rows, self._setting, self._notes = rows, setting, notes
        self._unit = rows[0].indicator.unit

    def chart(self, code: str, kind: str, noun: Text) -> Chart:
        """A chart of its own; ``noun`` is what it is called in the text that stands in for it."""
        setting, lang = self._setting, self._setting.lang
        unit = setting.words.unit(self._unit)
        title = wording.standing(
            self._rows, setting.comparison, setting.book.words(BARS_ROWS), setting.book
        )
        series = self._series()
        alt = wording.alternative(noun, title, self._facts(series), lang)
        return Chart(
            id=code,
            kind=kind,
            heading=setting.book.words(BARS_HEADING)[lang],
            section="levels",
            title=title[lang],
            subtitle=setting.subtitle(Text.same(""), unit, self._rows),
            categories=setting.names(self._rows),
            series=series,
            unit=unit[lang],
            alt=alt,
            source=setting.source,
            notes=(*self._notes.numbered(), *self.conversions()),
        )

    def panel(self, code: str) -> Chart:
        """A panel among others: its title says the topic, if it has one, and its unit."""
        setting, lang = self._setting, self._setting.lang
        unit = setting.words.unit(self._unit)[lang]
        topics = {row.indicator.topic for row in self._rows}
        topic = setting.words.topic(topics.pop())[lang] if len(topics) == 1 else ""
        series = self._series()
        facts = LANGUAGES[lang].marks.separator.join(self._facts(series))
        return Chart(
            id=code,
            kind="bars",
            title=topic,
            subtitle=unit,
            categories=setting.names(self._rows),
            series=series,
            unit=unit,
            alt=f"{wording.headed(topic, unit, lang)}{LANGUAGES[lang].marks.colon}{facts}",
            source=setting.source,
        )

    def _series(self) -> tuple[Series, Series]:
        lang, mine, theirs = self._setting.lang, [], []
        for row in self._rows:
            own, other = pair_points(row, self._unit, self._notes, self._setting)
            mine.append(own)
            theirs.append(other)
        return (
            Series(self._setting.subject[lang], "subject", tuple(mine)),
            Series(self._setting.benchmark[lang], "benchmark", tuple(theirs)),
        )

    def _facts(self, series: tuple[Series, Series]) -> list[str]:
        setting, lang = self._setting, self._setting.lang
        said = setting.book.words(BARS_FACT)[lang]
        pairs = zip(*(one.points for one in series), strict=True)
        return [
            said.format(
                name=name,
                subject=setting.subject[lang],
                mine=mine.label,
                area=setting.benchmark[lang],
                theirs=theirs.label,
            )
            for name, (mine, theirs) in zip(setting.names(self._rows), pairs, strict=True)
        ]

    def conversions(self) -> tuple[str, ...]:
        """Which marks were printed in another time base than the one they are drawn in."""
        book, converted = self._setting.book, list[Text]()
        bases: dict[str, None] = {}
        areas = (("subject", self._setting.subject), ("benchmark", self._setting.benchmark))
        for side, area in areas:
            found = [row for row in self._rows if _other_base(getattr(row, side), self._unit)]
            bases |= dict.fromkeys(_other_base(getattr(row, side), self._unit) for row in found)
            if found:
                names = listed([self._setting.name(row) for row in found])
                converted.append(book.say(BARS_CONVERTED, area=area, names=names))
        if not converted:
            return ()
        factors = listed([conversion_aside(base, str(self._unit.time)) for base in bases])
        text = book.say(BARS_CONVERSIONS, factors=factors, converted=separated(converted))
        return (text[self._setting.lang],)


def _other_base(observation: Observation | None, unit: Unit) -> str:
    """The time base in which a figure was printed, empty where it is that of the chart."""
    time = observation.quantity.unit.time if observation else None
    return time if time and time != unit.time else ""
