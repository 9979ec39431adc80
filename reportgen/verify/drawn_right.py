"""Whether what was drawn of a chart is what the chart says: a drawing is not taken at its word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.messages import phrase
from reportgen.model.chart import Chart, Series
from reportgen.model.manifest import PlacedChart
from reportgen.model.problem import Problem
from reportgen.model.word_chart import WordChart
from reportgen.verify.chart_findings import ChartTeller, equal_texts, told

_APART = re.compile(r"\s{2,}")
"""What stands between texts that are written in one line."""
_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_VALUES = ("val", "xVal", "yVal")


def drawn_wrong(placed: PlacedChart, teller: ChartTeller) -> Iterator[Problem]:
    """What a chart says and its drawing does not."""
    if placed.word is not None:
        for series in placed.chart.series:
            yield from _in_word(series, placed.word, teller)
    else:
        yield from _in_drawing(placed.chart, placed.texts, teller)


def _in_drawing(chart: Chart, texts: tuple[str, ...], teller: ChartTeller) -> Iterator[Problem]:
    whole, where = told("".join(texts)), teller.inside(phrase("place_text"))
    written = {told(piece) for text in texts for piece in (text, *_APART.split(text))}
    for plot in chart.plots:
        for name in plot.categories:
            if told(name) not in whole:
                yield teller.other(where, "", name)
        for series in plot.series:
            for point in series.points:
                # parts of bars may say the name of their series before the label
                if point.text and not written & {told(point.text), told(series.name + point.text)}:
                    yield teller.other(where, "", point.text, point)


def _in_word(series: Series, word: WordChart, teller: ChartTeller) -> Iterator[Problem]:
    place = phrase("place_series", name=series.name)
    values = [f"{point.value:f}" for point in series.points]
    fitting = [
        it
        for it in word.series
        if told(it.name) == told(series.name)
        and any(equal_texts(it.data.get(name, ()), values) for name in _VALUES)
    ]
    if not fitting:
        yield teller.other(teller.inside(place), "", ", ".join(values))
        return
    for index, (point, label) in enumerate(zip(series.points, fitting[0].labels, strict=False)):
        if _ungrouped(point.text) not in _ungrouped(label or ""):
            where = teller.inside(place, phrase("place_label", number=index + 1))
            yield teller.other(where, label or "", point.text, point)


def _ungrouped(label: str) -> str:
    """A label without marks between groups of digits, which no format is read to show."""
    return _GROUPS.sub("", told(label))
