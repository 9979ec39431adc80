"""How the subject stands against the benchmark: charts of one mark for each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.bars.phrases import BARS_ROWS
from reportgen.chart_kinds.context import ChartContext, numbered
from reportgen.chart_kinds.notes import Notes, marked
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart, Point, Series
from reportgen.model.comparison import Comparison, Row
from reportgen.model.printed import Print
from reportgen.model.text import Text
from reportgen.wording.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class Standing:
    """What such charts say, and what they stand on."""

    id: str
    kind: str
    section: str
    noun: Text
    """What it is called in the text that stands in for it."""
    heading: Text
    """What it is called where its title has no room."""
    what: Text
    """What is drawn, for the subtitle."""
    unit: Text
    point: Callable[[Row], Point]
    field: str
    """What is drawn of a row, by its name among the values that templates read."""
    title: Callable[[Sequence[Row], Comparison, PhraseBook, Sequence[Row]], Text | None]
    """What is said of the rows of one chart among every row; None where these are not notable."""
    equal: tuple[Decimal, Text] | None = None
    """Where both areas are equal, and what is written there."""
    sides: tuple[Text, Text] | None = None


def standing_charts(rows: Sequence[Row], setting: ChartContext, said: Standing) -> list[Chart]:
    """The rows in as many charts as they need, none where they are too few for one."""
    groups = setting.parts(rows)
    return [
        _chart(group, setting, said, numbered(said.id, i), rows) for i, group in enumerate(groups)
    ]


def _chart(
    rows: Sequence[Row], setting: ChartContext, said: Standing, code: str, every: Sequence[Row]
) -> Chart:
    lang, notes = setting.lang, Notes()
    points = [
        replace(
            marked(said.point(row), notes.mark(row, lang)),
            figure=Print("derived", setting.figures(row), said.field).id,
        )
        for row in rows
    ]
    title = said.title(rows, setting.comparison, setting.book, every) or wording.standing(
        rows, setting.comparison, setting.book.words(BARS_ROWS), setting.book
    )
    names = setting.names(rows)
    facts = [
        f"{name}{LANGUAGES[lang].marks.colon}{point.label}"
        for name, point in zip(names, points, strict=True)
    ]
    reference, label = said.equal or (None, Text.same(""))
    return Chart(
        id=code,
        kind=said.kind,
        heading=said.heading[lang],
        section=said.section,
        title=title[lang],
        subtitle=setting.subtitle(said.what, said.unit, rows),
        categories=names,
        series=(Series(setting.subject[lang], "subject", tuple(points)),),
        unit=said.unit[lang],
        alt=wording.alternative(said.noun, title, facts, lang),
        source=setting.source,
        notes=notes.numbered(),
        reference=reference,
        reference_label=label[lang],
        sides=(said.sides[0][lang], said.sides[1][lang]) if said.sides else ("", ""),
    )
