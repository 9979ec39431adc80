from __future__ import annotations

import reportgen
from reportgen.charts import chart
from reportgen.model.document import Document
from reportgen.model.traced import TracedDerivation
from tests.identity.printing import known, printed_document
from tests.word.building import properties


def test_a_document_records_what_it_prints_and_from_what_that_is_derived() -> None:
    record = known().record_of(printed_document())
    assert [it.id for it in record.figures] == ["A1", "A4", "B2"]
    assert record.derived == (
        TracedDerivation("A1-B2-standing", ("A1", "B2"), "ratio", "高于全国1.1%", "1.1"),
    )
    assert [it.letter for it in record.meetings] == ["A", "B"]


def test_what_charts_draw_is_recorded_too(briefing: reportgen.Briefing) -> None:
    charts = chart(briefing, reportgen.compare(briefing), "zh").all
    drawn = {
        point.figure
        for it in charts
        for plot in it.plots
        for s in plot.series
        for point in s.points
    }
    record = known().record_of(Document(properties(), (), ""), charts)
    assert drawn - {""} <= set(record.ids)
    assert {it.how for it in record.derived} == {"index", "ratio", "share"}


def test_a_figure_says_where_it_is_from() -> None:
    figure = known().figures["A1"]
    assert (figure.name, figure.words, figure.value) == ("城市低保标准", "每人每月672元", "672")
    assert (figure.unit, figure.period, figure.area) == ("元/人·月", "2020年", "辽宁")
    assert (figure.meeting, figure.place, figure.status) == ("A", "第2段第4句", "初步数")
    assert known("en").figures["A1"].place == "para. 2, sent. 4"


def test_a_correction_is_recorded(briefing: reportgen.Briefing) -> None:
    corrected = [it for it in known().figures.values() if it.correction]
    assert {it.as_printed for it in corrected} == {"每人每月10775元", "每人每月8230元"}
    assert briefing.benchmark


def test_the_key_of_a_figure_is_the_same_in_each_language_and_of_it_alone() -> None:
    keys = [it.key for it in known().figures.values()]
    assert keys == [it.key for it in known("en").figures.values()]
    of_a_meeting = [it.key for it in known().figures.values() if it.meeting == "A"]
    assert len(of_a_meeting) == len(set(of_a_meeting))


def test_how_something_was_derived_is_known_of_each_kind() -> None:
    hows = {
        (row.relation, bool(row.share), row.in_points, bool(row.index))
        for row in known().rows.values()
    }
    assert ("across", True, False, False) in hows
    assert ("across", False, False, True) in hows
