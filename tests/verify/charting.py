"""Charts as they are drawn, as they are read back, and as someone altered them between."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from reportgen.chart_kinds import KINDS
from reportgen.charts.draw import draw_svg
from reportgen.charts.texts import drawn_texts
from reportgen.model.chart import Chart
from reportgen.model.manifest import PlacedChart
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.verify.charts_check import check_charts
from reportgen.verify.native import native_of
from reportgen.verify.reading import ChartRead
from reportgen.word.chart import native
from tests.chart_kinds.examples import example
from tests.verify.altering import replaced

SHEET = "xl/worksheets/sheet1.xml"
TEXT = "{http://www.w3.org/2000/svg}text"
NOON = dt.datetime(2020, 1, 1, 12)

Part = tuple[str, bytes]
"""The text of a chart part, and its workbook."""


@cache
def parts(chart: Chart, lang: Lang) -> tuple[Part, ...]:
    """What Word is given of a chart, for each of its plots."""
    return tuple((it.part.decode(), it.workbook) for it in native(chart, lang, 16.0, NOON))


def read(part: Part, number: int = 1) -> ChartRead:
    """What is read back of a chart part."""
    return ChartRead(f"chart {number}", word=native_of(part[0].encode(), part[1]))


def placed(chart: Chart, lang: Lang) -> list[PlacedChart]:
    """What is expected of a chart in Word."""
    return [
        PlacedChart("under a heading", plot, plot.alt, word=read(part).word)
        for plot, part in zip(chart.plots, parts(chart, lang), strict=True)
    ]


def found(
    chart: Chart, alter: Callable[[str], str], lang: Lang = "en", *, book: bool = False
) -> tuple[Problem, ...]:
    """What is wrong when the first plot of a chart, or its sheet, was altered as a text."""
    own = parts(chart, lang)
    first, *rest = own
    altered = (first[0], in_sheet(first[1], alter)) if book else (alter(first[0]), first[1])
    assert altered != first
    return tuple(check_charts([read(it) for it in (altered, *rest)], placed(chart, lang)))


def in_sheet(workbook: bytes, alter: Callable[[str], str]) -> bytes:
    """A workbook whose one sheet was altered as a text."""
    with ZipFile(BytesIO(workbook)) as package:
        old = package.read(SHEET).decode()
    return replaced(workbook, SHEET, old, alter(old))


def drawing(chart: Chart, lang: Lang, width: float = 16.0) -> ChartRead:
    """What is read back of a drawing."""
    root = etree.fromstring(draw_svg(chart, lang, width))
    texts = tuple(str(it.text) for it in root.iter(TEXT))
    return ChartRead("drawing 1", chart.id, texts=texts, alt=chart.alt)


def placed_drawing(chart: Chart, width: float = 16.0) -> PlacedChart:
    """What is expected of a drawing."""
    return PlacedChart("under a heading", chart, chart.alt, drawn_texts(chart, width))


def found_in_drawing(chart: Chart, texts: tuple[str, ...]) -> tuple[Problem, ...]:
    """What is wrong with these texts in the drawing of a chart."""
    return tuple(check_charts([ChartRead("drawing 1", texts=texts)], [placed_drawing(chart)]))


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [it.code.removeprefix("document.") for it in problems]


def arguments(problem: Problem) -> dict[str, object]:
    return dict(problem.arguments)


def swapped(one: str, other: str) -> Callable[[str], str]:
    """Changes two texts of a part into each other, each as often as it stands there."""
    assert one != other

    def alter(text: str) -> str:
        return re.sub(
            f"{re.escape(one)}|{re.escape(other)}",
            lambda it: {one: other, other: one}[it[0]],
            text,
        )

    return alter


def changed(old: str, new: str) -> Callable[[str], str]:
    """Changes the first text of its kind."""

    def alter(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return alter


def series_of(text: str) -> list[str]:
    """The series of a chart part."""
    return re.findall(r"<c:ser>.*?</c:ser>", text, re.S)


def examples() -> Iterator[Chart]:
    """One chart of each kind."""
    return (replace(example(kind, "en"), id=kind) for kind in KINDS)
