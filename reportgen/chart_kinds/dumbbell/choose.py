"""One area at two times: pairs of dots in panels, a unit and an order of size in each."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.both_sides import pair_points
from reportgen.chart_kinds.context import FEWEST_MARKS, ChartContext, numbered
from reportgen.chart_kinds.dumbbell.phrases import (
    DUMBBELL_BEFORE,
    DUMBBELL_DOWN,
    DUMBBELL_FACT,
    DUMBBELL_HEADING,
    DUMBBELL_LEVEL,
    DUMBBELL_NOUN,
    DUMBBELL_NOW,
    DUMBBELL_SOME,
    DUMBBELL_TITLE,
    DUMBBELL_UNTOLD,
    DUMBBELL_UP,
    DUMBBELL_WHAT,
)
from reportgen.chart_kinds.dumbbell.rows import MovedRows, unit_of
from reportgen.chart_kinds.notes import Notes
from reportgen.chart_kinds.paging import panel_pages
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart, Series
from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.figures import period
from reportgen.wording.names import capitalised, in_one_sentence, sentence_start

_HEADING = 0.5
"""The heading of a panel takes the room of so many rows of a page: many panels have but one row."""


def choose_dumbbell(setting: ChartContext) -> list[Chart]:
    """The charts of each comparison with an earlier time, in the part where its table stands."""
    found: list[Chart] = []
    for part, comparison in setting.comparison.by_part.items():
        if comparison.relation == "over_time" and comparison.benchmark is not None:
            own = ChartContext(comparison, setting.words, setting.lang, setting.codes)
            found += _Maker(own, part).charts(len(found))
    return found


class _Maker:
    """Makes the charts of one comparison with an earlier time."""

    def __init__(self, setting: ChartContext, part: str) -> None:
        self._setting, self._part = setting, part
        self._moved = MovedRows(setting)

    def charts(self, before: int) -> list[Chart]:
        """As many as the rows need, none where they are too few; there are some ``before`` them."""
        if len(self._moved.rows) < FEWEST_MARKS:
            return []
        pages = panel_pages(self._moved.panels(), self._moved.name, heading=_HEADING)
        return [self._chart(page, numbered("dumbbell", i)) for i, page in enumerate(pages, before)]

    def _chart(self, panels: Sequence[Sequence[Row]], code: str) -> Chart:
        setting, lang, book, notes = self._setting, self._setting.lang, self._setting.book, Notes()
        drawn = tuple(
            self._panel(rows, f"{code}-panel-{i}", notes) for i, rows in enumerate(panels, 1)
        )
        title = self._title([row for rows in panels for row in rows])
        facts = [LANGUAGES[lang].marks.pause.join(panel.alt for panel in drawn)]
        return Chart(
            id=code,
            kind="dumbbell",
            heading=book.words(DUMBBELL_HEADING)[lang],
            section=self._part,
            title=title[lang],
            subtitle=capitalised(book.words(DUMBBELL_WHAT)[lang]),
            categories=(),
            series=(),
            unit="",
            alt=wording.alternative(book.words(DUMBBELL_NOUN), title, facts, lang),
            source=setting.source,
            notes=notes.numbered(),
            panels=drawn,
        )

    def _panel(self, rows: Sequence[Row], code: str, notes: Notes) -> Chart:
        setting, lang = self._setting, self._setting.lang
        unit = setting.words.unit(unit_of(rows[0]))[lang]
        names = tuple(self._moved.name(row)[lang] for row in rows)
        series = self._series(rows, notes)
        facts = [
            setting.book.say(DUMBBELL_FACT, name=name, before=before.label, after=after.label)[lang]
            for name, before, after in zip(names, *(it.points for it in series), strict=True)
        ]
        marks = LANGUAGES[lang].marks
        return Chart(
            id=code,
            kind="dumbbell",
            title="",
            subtitle=unit,
            categories=names,
            series=series,
            unit=unit,
            alt=f"{unit}{marks.colon}{marks.separator.join(facts)}",
            source=setting.source,
        )

    def _series(self, rows: Sequence[Row], notes: Notes) -> tuple[Series, Series]:
        """The earlier figures and the later ones."""
        setting = self._setting
        points = [pair_points(row, unit_of(row), notes, setting) for row in rows]
        later, earlier = zip(*points, strict=True)
        mine, theirs = self._names()
        return Series(theirs, "benchmark", earlier), Series(mine, "subject", later)

    def _names(self) -> tuple[str, str]:
        """What the later figures and the earlier ones are called: Now (2020), or whose they are."""
        setting, lang = self._setting, self._setting.lang
        mine, theirs = self._moved.periods
        if mine is None or theirs is None or mine == theirs:
            return setting.subject[lang], setting.benchmark[lang]
        sides = ((DUMBBELL_NOW, mine), (DUMBBELL_BEFORE, theirs))
        now, before = (
            setting.book.say(form, period=period(span, setting.book)) for form, span in sides
        )
        return now[lang], before[lang]

    def _title(self, rows: Sequence[Row]) -> Text:
        """How many rows went up and down, of how many where the others are in another chart."""
        total = len(self._moved.rows)
        book, (subject, area) = self._setting.book, wording.areas(self._setting.comparison)
        forms = (
            (DUMBBELL_UP, "above"),
            (DUMBBELL_DOWN, "below"),
            (DUMBBELL_LEVEL, "level"),
            (DUMBBELL_UNTOLD, None),
        )
        counts = [(form, sum(row.direction == side for row in rows)) for form, side in forms]
        said = [book.say(form, count=count) for form, count in counts if count]
        start, parts = sentence_start(subject), in_one_sentence(said)
        if len(rows) == total:
            return book.say(DUMBBELL_TITLE, subject=subject, start=start, area=area, parts=parts)
        return book.say(
            DUMBBELL_SOME,
            subject=subject,
            start=start,
            area=area,
            count=len(rows),
            total=total,
            parts=parts,
        )
