from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import reportgen
from reportgen.charts import chart
from reportgen.identity import known_figures
from reportgen.report import make_report
from reportgen.tracing import SourceSentences

SENTENCES = ("全省有养老机构2008家。", "注册志愿者634.6万人。")
TEXT = "\n".join(("民政工作会议召开", "本报讯 省民政厅召开会议。", "".join(SENTENCES)))


@pytest.fixture
def with_text(tmp_path: Path) -> reportgen.Briefing:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "meeting.yaml").write_text(
        """title: 民政工作会议
date: 2020-12-30
area: 辽宁
text: report.txt
period: 2020
observations:
  - {indicator: 养老机构数, value: 2008家, at: {paragraph: 2, sentence: 1}}
  - {indicator: 注册志愿者, value: 634.6万人, at: {paragraph: 2, sentence: 2}}
  - {indicator: 社区数, value: 12个, at: {paragraph: 2}}
  - {indicator: 其他数, value: 13个, at: {paragraph: 9, sentence: 9}}
""",
        encoding="utf-8",
    )
    return reportgen.load(tmp_path / "meeting.yaml")


def test_the_sentence_of_a_figure_is_that_of_its_place(with_text: reportgen.Briefing) -> None:
    sentences = SourceSentences(with_text)
    meeting = with_text.subject
    found = [sentences.of(meeting, it) for it in meeting.observations]
    assert found == [*SENTENCES, "", ""]


def test_it_is_recorded(with_text: reportgen.Briefing) -> None:
    comparison = reportgen.compare(with_text)
    charts = chart(with_text, comparison, "zh")
    report = make_report(with_text, comparison, charts, "zh")
    known = known_figures(with_text, report, SourceSentences(with_text).of)
    assert known.figures["A2"].sentence == SENTENCES[1]


def test_without_a_text_or_with_two_of_its_name_there_is_none(
    briefing: reportgen.Briefing, with_text: reportgen.Briefing
) -> None:
    own = briefing.subject
    assert SourceSentences(briefing).of(own, own.observations[0]) == ""
    (text,) = (it for it in with_text.files if it.role == "text")
    twice = replace(with_text, files=(*with_text.files, replace(text, name=f"a-{text.name}")))
    assert SourceSentences(twice).of(twice.subject, twice.subject.observations[0]) == ""
