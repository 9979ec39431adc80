"""What a reader finds in the PDF: every figure and task, and none that may not be derived."""

from __future__ import annotations

import re

import pytest

import reportgen
from reportgen.model.meeting import Meeting
from reportgen.model.text import Lang
from tests.pdf.making import Made
from tests.pdf.reading import flat

EACH = pytest.mark.parametrize(
    ("template", "lang"), [(t, lang) for t in ("briefing", "digest") for lang in ("zh", "en")]
)

PRINTED: dict[Lang, str] = {
    "zh": """
        672 5558 8% 1072 670 12.6% 11.2% 3.97亿 841.4万 2450 1920 1468 8% 13% 66万 17.5万 2008
        20.2万 573 373 6.6万 4万 5万 634.6万
        1936万 665 5842 7.7% 11.3% 10775 8230 11.4% 12.8% 24.76万 1567.2 1140 6.6% 8.6% 1152.9万
        1432.7万 66.1万 12989 17916 807.5万 7% 96.4% 83.7% 17.7% 37.6% 1.8亿 13% 12 199 199 498
    """,
    "en": """
        672 5,558 8% 1,072 670 12.6% 11.2% 397_million 8.414_million 2,450 1,920 1,468 8% 13%
        660,000 175,000 2,008 202,000 573 373 66,000 40,000 50,000 6.346_million
        19.36_million 665 5,842 7.7% 11.3% 10,775 8,230 11.4% 12.8% 247,600 1,567.2 1,140 6.6% 8.6%
        11.529_million 14.327_million 661,000 12,989 17,916 8.075_million 7% 96.4% 83.7% 17.7% 37.6%
        180_million 13% 12 199 199 498
    """,
}
"""The statistics of the two sources, in their order."""

FORBIDDEN = (
    *("0.2648", "0.265", "26.5%", "26.48%"),
    *("0.0995", "9.9%", "9.95%", "10.0%", "0.0814", "8.1%", "8.14%", "16.0", "12.28"),
    *("5.7%", "5.72%", "4.6%", "4.61%", "2.55%", "2.6%"),
)
"""Shares of a running total, ratios to misprinted months, one count against its parts."""

RACES: dict[Lang, str] = {
    "zh": r"\d+(\.\d+)?个?百分点|增速(高|低|快|慢)于",
    "en": r"\d+(\.\d+)? percentage points|(grew|growth is|rose) (faster|slower)",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_statistic_of_both_sources_stands_in_the_briefing(
    made: Made, briefing: reportgen.Briefing, lang: Lang
) -> None:
    numbers = [number.replace("_", " ") for number in PRINTED[lang].split()]
    assert len(numbers) == 24 + 31
    text = re.sub(r"\s+", " ", made("briefing", lang)[1].text)
    for number in numbers:
        found = re.findall(rf"(?<![\d.,]){re.escape(number)}(?![\d,]|\.\d)", text)
        # in the summary table and again in the list of sources
        assert len(found) >= 2 * numbers.count(number), number


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_task_stands_in_the_briefing(
    made: Made, briefing: reportgen.Briefing, lang: Lang
) -> None:
    text = made("briefing", lang)[1].flat
    meetings: list[Meeting] = [m for m in (briefing.subject, briefing.benchmark) if m]
    tasks = [task for m in meetings if m.tasks for group in m.tasks.groups for task in group.items]
    assert len(tasks) == 39
    for task in (*tasks, *(task for meeting in meetings for task in meeting.year_end)):
        assert flat(task.text[lang]) in text, task.text[lang]


@EACH
def test_every_label_of_a_chart_is_text(made: Made, template: str, lang: Lang) -> None:
    it, pdf = made(template, lang)
    assert len(it.labels) > 20
    for label in it.labels:
        assert flat(label) in pdf.flat, label


@EACH
def test_no_figure_that_may_not_be_derived(made: Made, template: str, lang: Lang) -> None:
    text = re.sub(r"\s+", " ", made(template, lang)[1].text)
    for number in FORBIDDEN:
        assert not re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d)", text), number
    assert not re.search(RACES[lang], text)
