"""What is written in a drawing, against the chart that it draws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from reportgen.chart_kinds import figures_at_axis
from reportgen.messages import phrase
from reportgen.model.chart import Chart
from reportgen.model.problem import Problem
from reportgen.verify.number import plain
from reportgen.verify.reading import ChartRead

_APART = re.compile(r"\s{2,}")
"""What stands between the labels of parts that are written after a bar."""


@dataclass(frozen=True, slots=True)
class _Script:
    """What may be written in a drawing.

    ``names`` are without white space and may be broken into lines, ``labels`` must all be there,
    ``others`` may.
    """

    names: frozenset[str]
    labels: tuple[str, ...]
    others: frozenset[str]

    @classmethod
    def of(cls, chart: Chart) -> Self:
        names = frozenset("".join(plain(text).split()) for text in _names(chart) if text)
        texts = (_flat(p.text) for plot in chart.plots for s in plot.series for p in s.points)
        return cls(names, tuple(filter(None, texts)), frozenset(map(_flat, _others(chart))))

    @property
    def known(self) -> frozenset[str]:
        """Every label, and all else that stands in one line."""
        return self.others.union(self.labels)

    def distance(self, texts: Sequence[str]) -> tuple[int, int]:
        """How far the texts of a drawing are from it: the fewer strange and the more known."""
        return sum(1 for _ in _strange(texts, self)), -len(self.known & set(texts))


_NOTHING = _Script(frozenset(), (), frozenset())


def check_drawing(read: ChartRead, charts: Sequence[Chart]) -> Iterator[Problem]:
    """Whether the labels, names and ticks of a drawing are those of one chart, and of no other."""
    pieces = [piece for text in read.texts for piece in _APART.split(plain(text).strip())]
    texts = [_flat(piece) for piece in pieces if piece]
    own = [chart for chart in charts if chart.id == read.id] or charts
    script = min(map(_Script.of, own), key=lambda it: it.distance(texts), default=_NOTHING)
    for text in _strange(texts, script):
        near = _nearest(text, sorted(script.known))
        advice = phrase("advice_label", label=near) if near else phrase("advice_correct")
        problem = Problem.of("document.not_in_chart", found=text, advice=advice)
        yield replace(problem, where=read.place, excerpt=text)
    for label in dict.fromkeys(script.labels):
        shown = sum(text == label or text.endswith(f" {label}") for text in texts)
        if shown < script.labels.count(label):
            problem = Problem.of("document.label_missing", found="", label=label)
            yield replace(problem, where=read.place)


def _strange(texts: Sequence[str], script: _Script) -> Iterator[str]:
    """The texts with a number that are neither known nor a line of a name."""
    at = 0
    while at < len(texts):
        taken = _lines(texts[at:], script.names)
        if not taken and re.search(r"\d", texts[at]) and texts[at] not in script.known:
            yield texts[at]
        at += taken or 1


def _lines(texts: Sequence[str], names: frozenset[str]) -> int:
    """How many of the texts, from the first, are together one name."""
    joined, taken = "", 0
    for count, text in enumerate(texts, start=1):
        joined += "".join(text.split())
        if joined in names:
            taken = count
        elif not any(name.startswith(joined) for name in names):
            break
    return taken


def _names(chart: Chart) -> Iterator[str]:
    for plot in chart.plots:
        yield from (plot.reference_label, *plot.sides, *plot.categories)
        yield from (series.name for series in plot.series)
        if chart.panels:
            yield from (plot.title, plot.subtitle)


def _others(chart: Chart) -> Iterator[str]:
    """Labels without the sign of their note, or behind the name of their part, and ticks."""
    for plot in chart.plots:
        for series in plot.series:
            for point in series.points:
                yield from (point.label, f"{series.name} {point.label}")
        yield from (f"{tick:,g}" for tick in figures_at_axis(plot))


def _flat(text: str) -> str:
    return " ".join(plain(text).split())


def _nearest(text: str, known: list[str]) -> str:
    return min(
        known,
        key=lambda k: (sum(a != b for a, b in zip(k, text, strict=False)), abs(len(k) - len(text))),
        default="",
    )
