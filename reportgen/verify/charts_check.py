"""The charts of a document that was read back, against those that were drawn in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.messages import phrase
from reportgen.model.manifest import PlacedChart
from reportgen.model.problem import Problem
from reportgen.model.word_chart import WordChart
from reportgen.verify.chart_findings import ChartTeller, chart_name, chart_problem, told
from reportgen.verify.chart_order import displaced
from reportgen.verify.chart_pairs import content_of, paired_charts
from reportgen.verify.drawn_check import differing_texts
from reportgen.verify.drawn_right import drawn_wrong
from reportgen.verify.findings import Origins
from reportgen.verify.native_check import differing_native
from reportgen.verify.reading import ChartRead


def check_charts(
    read: Sequence[ChartRead], expected: Sequence[PlacedChart], origins: Origins | None = None
) -> Iterator[Problem]:
    """Where the charts of a document are not those that were drawn, one by one in their order.

    ``origins`` say of each figure, by its code, what it is and where it stands in the data.
    """
    shown = [it for it in read if it.shown]
    yield from _Charts(shown, expected, origins or {}).findings()
    for it in read:
        if not it.shown:
            yield chart_problem("document.chart_unused", it.place)


def without_own(read: Sequence[ChartRead], own: Sequence[WordChart]) -> list[ChartRead]:
    """The charts but those that stand in the pack's Word document as they do here."""
    left = list(own)
    others: list[ChartRead] = []
    for it in read:
        if it.word is not None and it.word in left:
            left.remove(it.word)
        else:
            others.append(it)
    return others


@dataclass(frozen=True, slots=True)
class _Charts:
    """The charts that were read and those that were drawn."""

    read: Sequence[ChartRead]
    expected: Sequence[PlacedChart]
    origins: Origins

    def findings(self) -> Iterator[Problem]:
        """All that is wrong."""
        pairs = paired_charts(self.read, self.expected)
        for number, it in enumerate(self.expected):
            if number not in pairs.values():
                yield chart_problem(
                    "document.chart_missing", it.place, expected=chart_name(it.chart)
                )
        for number, chart in enumerate(self.read):
            if number not in pairs:
                yield self._unknown(chart)
        yield from self._displaced(pairs)
        for number, other in pairs.items():
            yield from self._differing(self.read[number], self.expected[other])

    def _unknown(self, chart: ChartRead) -> Problem:
        """A chart too many: one that stands here once more, or one that was never drawn."""
        content = content_of(chart)
        for it in self.expected:
            if content_of(it) == content:
                return chart_problem("document.doubled", chart.place, found=chart_name(it.chart))
        return chart_problem("document.chart_added", chart.place, found=", ".join(_names(chart)))

    def _displaced(self, pairs: Mapping[int, int]) -> Iterator[Problem]:
        """Charts in each other's places, or in another place than they were drawn in."""
        order = sorted(pairs)
        exchanged, moved = displaced([pairs[number] for number in order])
        for first, second in exchanged:
            one, other = order[first], order[second]
            yield chart_problem(
                "document.exchanged",
                self.read[one].place,
                found=self._name(pairs[one]),
                other=self._name(pairs[other]),
                elsewhere=self.read[other].place,
            )
        for place in moved:
            number = order[place]
            yield chart_problem(
                "document.moved",
                self.read[number].place,
                found=self._name(pairs[number]),
                elsewhere=self.expected[pairs[number]].place,
            )

    def _name(self, number: int) -> str:
        return chart_name(self.expected[number].chart)

    def _differing(self, read: ChartRead, expected: PlacedChart) -> Iterator[Problem]:
        teller = ChartTeller(read.place, expected.chart, self.origins)
        yield from drawn_wrong(expected, teller)
        yield from self._spoken(read, expected, teller)
        if expected.word is not None and read.word is not None:
            yield from differing_native(read.word, expected.word, teller)
        elif expected.word is None:
            yield from differing_texts(read.texts, expected.texts, teller)

    def _spoken(
        self, read: ChartRead, expected: PlacedChart, teller: ChartTeller
    ) -> Iterator[Problem]:
        """Whether what is spoken of a chart is what was written for another one."""
        said = told(read.alt)
        if not said or said == told(expected.alt):
            return
        for it in self.expected:
            if told(it.alt) == said:
                where = teller.inside(phrase("place_alt_text"))
                yield chart_problem("document.other_alt", where, found=chart_name(it.chart))
                return


def _names(chart: ChartRead) -> tuple[str, ...]:
    """What an unknown chart is of: its series, or what is written in it."""
    return tuple(it.name for it in chart.word.series) if chart.word else chart.texts[:6]
