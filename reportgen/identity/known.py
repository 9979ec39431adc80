"""A briefing and its report → all that files may record of figures, and of one document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from reportgen.model.briefing import Briefing
from reportgen.model.chart import Chart
from reportgen.model.document import Document
from reportgen.model.figure_codes import figure_codes, meeting_letters
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.printed import Print, PrintKind
from reportgen.model.quantity import Quantity
from reportgen.model.text import Lang, Text
from reportgen.model.traced import (
    DerivedBy,
    FigureRecord,
    TracedDerivation,
    TracedFigure,
    TracedMeeting,
    is_traced,
)
from reportgen.report import Report
from reportgen.report.figure_values import Figure
from reportgen.report.values import Row

_HOW: Mapping[str, DerivedBy] = {
    "index": "index",
    "share": "share",
    "difference": "difference",
    "change": "change",
    "against": "converted",
    "converted": "converted",
    "attainment_name": "attainment",
}
"""How the fields of a row are derived that are always derived in one way."""
_PARTED = Text("；", "; ")
_DISTANCES = ("gap", "signed_gap", "standing", "direction", "arrow")
"""Those that say how far one is from the other: in percent, in points or in the unit of both."""


SentenceOf = Callable[[Meeting, Observation], str]
"""Gives the sentence of its source in which a figure stands, empty where it is not known."""


@dataclass(frozen=True, slots=True)
class KnownFigures:
    """The figures of a report by their ids, and what is derived from each pair of them."""

    lang: Lang
    meetings: Mapping[str, TracedMeeting]
    figures: Mapping[str, TracedFigure]
    rows: Mapping[tuple[str, ...], Row]

    def record_of(self, document: Document, charts: Iterable[Chart] = ()) -> FigureRecord:
        """What one document prints, and the figures from which that was derived.

        ``charts`` are those that it shows: what they draw is printed as well.
        """
        said: dict[str, tuple[Print, str]] = {}
        for printed, words in (*_in_text(document), *_drawn(charts)):
            said.setdefault(printed.id, (printed, words))
        derived = [it for it in said.values() if it[0].kind == "derived"]
        codes = {code for printed, _ in said.values() for code in printed.figures}
        figures = tuple(it for code, it in self.figures.items() if code in codes)
        letters = {it.meeting for it in figures}
        return FigureRecord(
            self.lang,
            tuple(it for letter, it in self.meetings.items() if letter in letters),
            figures,
            tuple(self._derived(printed, words) for printed, words in derived),
        )

    def _derived(self, printed: Print, words: str) -> TracedDerivation:
        row = self.rows.get(printed.figures)
        how = _derivation(printed.field, row)
        reading = _reading(row, self.lang) if row and how != "verdict" else ""
        return TracedDerivation(printed.id, printed.figures, how, words, printed.value, reading)


def _in_text(document: Document) -> Iterator[tuple[Print, str]]:
    for run in document.runs:
        if run.printed is not None and is_traced(run.printed) and run.text.strip():
            yield run.printed, run.text.strip()


def _drawn(charts: Iterable[Chart]) -> Iterator[tuple[Print, str]]:
    """What the points of charts are of."""
    for chart in charts:
        yield from _drawn(chart.panels)
        for point in chain.from_iterable(series.points for series in chart.series):
            *figures, last = point.figure.split("-")
            if point.figure:
                codes = tuple(figures) or (last,)
                kind: PrintKind = "derived" if figures else "figure"
                yield Print(kind, codes, last if figures else "number"), point.label


def _derivation(field: str, row: Row | None) -> DerivedBy:
    if field in _DISTANCES and row is not None:
        if row.share:
            return "share"
        if row.in_points:
            return "points"
        return "ratio" if row.index else "difference"
    return _HOW.get(field, "verdict")


def _reading(row: Row, lang: Lang) -> str:
    """What a row must be read with."""
    kinds = ("caveat", "conversion")
    texts = dict.fromkeys(str(it.text) for it in row.reasons if it.kind in kinds)
    return _PARTED[lang].join(texts)


def known_figures(briefing: Briefing, report: Report, sentence_of: SentenceOf) -> KnownFigures:
    """All figures of a briefing as a report in one language gives them."""
    lang = report.lang
    letters = meeting_letters(briefing)
    told = {figure.code: figure for figure in report.figures}
    placed = _observations(letters)
    return KnownFigures(
        lang,
        {letter: _meeting(letter, it, lang) for letter, it in letters.items()},
        {
            code: _figure(told[code], observation, meeting, sentence_of(meeting, observation), lang)
            for code, (meeting, observation) in placed.items()
        },
        _rows(report),
    )


def _observations(letters: Mapping[str, Meeting]) -> dict[str, tuple[Meeting, Observation]]:
    """The figures of meetings by their numbers in the list of sources."""
    return {
        code: (meeting, observation)
        for letter, meeting in letters.items()
        for observation, code in figure_codes(meeting, letter).items()
    }


def _rows(report: Report) -> dict[tuple[str, ...], Row]:
    """The rows by the codes of both their figures."""
    rows: dict[tuple[str, ...], Row] = {}
    parts = (part.rows for part in report.parts)
    for row in chain(report.rows, report.targets, *parts):
        codes = tuple(str(it.code) for it in (row.subject, row.benchmark) if it is not None)
        rows.setdefault(codes, row)
    return rows


def _meeting(letter: str, meeting: Meeting, lang: Lang) -> TracedMeeting:
    source = meeting.source.title
    return TracedMeeting(
        letter,
        meeting.id,
        meeting.title[lang],
        meeting.area.short[lang],
        source[lang] if source and source != meeting.title else "",
    )


def _figure(
    figure: Figure,
    observation: Observation,
    meeting: Meeting,
    sentence: str,
    lang: Lang,
) -> TracedFigure:
    words = {
        name: str(getattr(figure, name))
        for name in ("name", "unit", "period", "coverage", "status", "place", "note")
    }
    area = observation.area or meeting.area
    return TracedFigure(
        id=figure.code,
        key=figure_key(observation),
        words=str(figure.amount),
        value=value_of(observation.quantity),
        area=area.short[lang],
        meeting=figure.code.rstrip("0123456789"),
        unit_code=observation.quantity.unit.code,
        qualifier=observation.qualifier or "",
        sentence=sentence,
        as_printed=str(figure.as_printed),
        correction=str(figure.correction),
        **words,
    )


def value_of(quantity: Quantity) -> str:
    """The number of a quantity in base units, of a range both ends."""
    ends = (quantity.value, quantity.top)
    return "..".join(f"{it.normalize():f}" if it else "0" for it in ends if it is not None)


def figure_key(observation: Observation) -> str:
    """All that says which figure of its meeting one is, in one line."""
    return "|".join(_dimensions(observation)).rstrip("|")


def _dimensions(it: Observation) -> Iterator[str]:
    yield from (it.indicator, it.measure, it.period.code, it.role)
    for code in (it.growth_kind, it.base, it.coverage, it.prices):
        yield code or ""
    yield it.area.code if it.area else ""
    yield it.to.code if it.to else ""
    yield next(iter(it.among.own.values()), "") if it.among else ""
