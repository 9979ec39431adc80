"""What is wrong in a chart, as problems that say which figure should stand there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from reportgen.messages import Argument, phrase
from reportgen.model.chart import Chart, Point
from reportgen.model.problem import Problem
from reportgen.verify.findings import Origins
from reportgen.verify.number import same
from reportgen.verify.reading import inside

_FIGURE = re.compile(r"[A-Z]+\d+")
_RAISED = {ord(sign): f"^{number}" for number, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_CHANGED = {**_RAISED, ord("−"): "-"}
_NUMBERS = re.compile(r"[-+−]?\d[\d,.]*")
_ADVICE = phrase("advice_file")
_LONGEST = 60


def chart_name(chart: Chart) -> str:
    """What a chart is called in a problem: its title, or that of a panel."""
    return chart.title or chart.subtitle or chart.heading or chart.id


def chart_problem(code: str, where: Argument, **arguments: Argument) -> Problem:
    """A problem of a chart that stands at a place."""
    problem = Problem.of(code, **{"found": "", **arguments, "advice": _ADVICE})
    return replace(problem, where=where)


def told(text: str) -> str:
    """A text as it is compared: without white space, in one form, raised digits as such."""
    return "".join(unicodedata.normalize("NFKC", text.translate(_CHANGED)).split())


def alike(one: str, other: str) -> bool:
    """Whether two texts say the same, or are the same number."""
    return told(one) == told(other) or (bool(one and other) and same(one, other))


def equal_texts(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether texts say the same, one by one."""
    return len(one) == len(other) and all(map(alike, one, other))


@dataclass(frozen=True, slots=True)
class ChartTeller:
    """Tells what is wrong in one chart that stands at a place."""

    place: Argument
    chart: Chart
    origins: Origins

    def inside(self, *places: Argument) -> Argument:
        """A place in the chart."""
        where = self.place
        for place in places:
            where = inside(where, place)
        return where

    def point(self, series: str, index: int) -> Point | None:
        """The mark of a series with this name."""
        found = next((it for it in self.chart.series if told(it.name) == told(series)), None)
        return found.points[index] if found and index < len(found.points) else None

    def labelled(self, label: str) -> Point | None:
        """The mark with this label, if it is of one figure alone."""
        points = (it for plot in self.chart.plots for s in plot.series for it in s.points)
        found = {it.figure: it for it in points if told(it.text) == told(label)}
        return next(iter(found.values())) if len(found) == 1 else None

    def other(
        self, where: Argument, found: str, expected: str, point: Point | None = None
    ) -> Problem:
        """Another text or number than was drawn, or none, or one where there was none."""
        code = _code(found, expected)
        advice = self._advice(point)
        problem = Problem.of(code, found=_short(found), expected=_short(expected), advice=advice)
        return replace(problem, where=where)

    def exchanged(self, where: Argument, found: str, other: str, elsewhere: Argument) -> Problem:
        """Two texts in each other's places."""
        texts = {"found": _short(found), "other": _short(other)}
        return chart_problem("document.exchanged", where, **texts, elsewhere=elsewhere)

    def one_by_one(
        self,
        read: Sequence[str],
        expected: Sequence[str],
        where: Callable[[int], Argument],
        point: Callable[[int], Point | None] = lambda _: None,
    ) -> Iterator[tuple[int, Problem]]:
        """Where texts are not those that should stand at their numbers, each with its number.

        ``where`` says where such a text stands, ``point`` which mark it is of.
        """
        length, done = max(len(read), len(expected)), set[int]()
        mine, theirs = ((*it, *("",) * (length - len(it))) for it in (read, expected))
        for first, second in exchanges_in(mine, theirs):
            done |= {first, second}
            yield first, self.exchanged(where(first), mine[first], mine[second], where(second))
        for number, (found, should) in enumerate(zip(mine, theirs, strict=True)):
            if number not in done and not alike(found, should):
                yield number, self.other(where(number), found, should, point(number))

    def _advice(self, point: Point | None) -> Argument:
        codes = _FIGURE.findall(point.figure) if point else []
        known = tuple(self.origins[code] for code in codes if code in self.origins)
        if not known or not point:
            return _ADVICE
        printed = f"{point.text} ({point.figure})"
        if len(codes) == 1:
            return phrase("figure_near", printed=printed, origin=known[0])
        return phrase("figure_derived", printed=printed, origins=known)


def exchanges_in(found: Sequence[str], expected: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places, two by two, at which texts stand that belong in each other's place."""
    pairs = zip(found, expected, strict=False)
    wrong = [i for i, (text, should) in enumerate(pairs) if text and not alike(text, should)]
    taken: set[int] = set()
    for i, j in combinations(wrong, 2):
        crossed = alike(found[i], expected[j]) and alike(found[j], expected[i])
        if crossed and not taken & {i, j}:
            taken |= {i, j}
            yield i, j


def _code(found: str, expected: str) -> str:
    if not found:
        return "document.words_missing"
    if not expected:
        return "document.words_added"
    numbers = ["".join(_NUMBERS.findall(told(text))) for text in (found, expected)]
    return "document.words" if numbers[0] == numbers[1] else "document.number"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
