"""Each mark of a chart knows which figure it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import pytest
from lxml import etree

import reportgen
from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import DotMarks, PairMarks
from reportgen.charts import chart
from reportgen.charts.draw import draw_svg
from reportgen.charts.texts import drawn_texts
from reportgen.model.chart import Chart, Point, Series
from reportgen.model.figure_codes import meeting_letters
from tests.chart_kinds.examples import MARKED, drawn_in, example
from tests.real import real, sample

TEXT = "{http://www.w3.org/2000/svg}text"


def marked(charts: tuple[Chart, ...]) -> Iterator[tuple[Chart, Series, Point]]:
    for plot in chain(*(it.plots for it in charts if it.kind in MARKED)):
        for series in plot.series:
            yield from ((plot, series, point) for point in series.points)


@pytest.mark.parametrize("briefing", [real(), sample()], ids=lambda it: it.id)
def test_a_mark_has_the_code_of_its_figure_in_the_list_of_sources(
    briefing: reportgen.Briefing,
) -> None:
    meetings, known = meeting_letters(briefing), briefing.indicators
    charts = chart(briefing, reportgen.compare(briefing), "zh")
    found = list(marked((*charts.all, *charts.key)))
    assert found
    for plot, series, point in found:
        name = plot.categories[series.points.index(point)]
        codes, field = re.findall(r"[A-Z]\d+", point.figure), point.figure.rpartition("-")[2]
        of = [meetings[code[0]].observations[int(code[1:]) - 1] for code in codes]
        assert any(known.indicator(it).short["zh"] in name for it in of[0].indicators)
        if len(codes) > 1:
            assert codes[0][0] == "A"
            assert field in ("index", "gap", "share")
            assert set(of[0].indicators) & set(of[1].indicators)
        else:
            assert (codes[0][0] == "A") == (series.role == "subject")


@pytest.mark.parametrize("kind", MARKED)
def test_a_drawing_says_at_each_label_which_figure_it_is(kind: str) -> None:
    drawn = example(kind)
    texts = list(etree.fromstring(draw_svg(drawn, "zh")).iter(TEXT))
    shown = {(it.get("data-figure"), it.text) for it in texts if it.get("data-figure")}
    assert shown == {(point.figure, point.text) for _, _, point in marked((drawn,))}


@pytest.mark.heavy
@pytest.mark.parametrize("kind", KINDS)
def test_the_texts_of_a_drawing_are_known_before_it_is_drawn(kind: str) -> None:
    drawn = example(kind, "en")
    for width in (16.0, 8.5):
        root = etree.fromstring(draw_svg(drawn, "en", width))
        assert drawn_texts(drawn, width) == tuple(it.text for it in root.iter(TEXT))


@pytest.mark.parametrize("kind", drawn_in(DotMarks, PairMarks))
def test_what_stands_in_one_line_is_written_from_left_to_right(kind: str) -> None:
    root = etree.fromstring(draw_svg(example(kind), "zh"))
    lines: dict[str, list[float]] = {}
    for text in root.iter(TEXT):
        if text.get("data-figure") or text.get("text-anchor") == "middle":
            lines.setdefault(str(text.get("y")), []).append(float(str(text.get("x"))))
    assert max(map(len, lines.values())) > 1
    assert all(line == sorted(line) for line in lines.values())
