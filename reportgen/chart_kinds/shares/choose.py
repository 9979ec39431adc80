"""The subject's part of the benchmark."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.points import share_point
from reportgen.chart_kinds.shares.phrases import (
    ONE_SHARE,
    SHARES_HEADING,
    SHARES_LINE,
    SHARES_NOUN,
    SHARES_OF,
    SHARES_UNIT,
    SHARES_WHAT,
)
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart
from reportgen.model.comparison import Comparison, Row
from reportgen.model.text import Text
from reportgen.wording.comparisons import share_words
from reportgen.wording.phrases import PhraseBook

FEW = 3
"""So many shares fit into a title."""
_BETWEEN = Text("，", "; ")


def choose_shares(setting: ChartContext) -> list[Chart]:
    """The subject's part of the benchmark for what adds up."""
    said = Standing(
        id="shares",
        kind="shares",
        section="shares",
        heading=setting.book.say(SHARES_HEADING, area=setting.benchmark_name),
        noun=setting.book.words(SHARES_NOUN),
        what=setting.book.say(SHARES_WHAT, subject=setting.subject, area=setting.benchmark),
        unit=setting.book.words(SHARES_UNIT),
        point=lambda row: share_point(row, setting.lang, setting.book),
        field="share",
        title=shares_title,
    )
    return standing_charts(setting.shares(), setting, said)


def shares_title(
    rows: Sequence[Row], comparison: Comparison, book: PhraseBook, _: Sequence[Row]
) -> Text:
    """Each share in words where they are few; no rank is claimed."""
    subject, area = wording.areas(comparison)
    if len(rows) > FEW:
        return book.say(SHARES_OF, subject=subject, area=area, count=len(rows))
    shares = [
        book.say(
            ONE_SHARE,
            name=wording.row_name(row, comparison.subject.reported_year, book),
            share=share_words(row, book),
        )
        for row in rows
    ]
    joined = Text.each(lambda lang: _BETWEEN[lang].join(it[lang] for it in shares))
    return book.say(SHARES_LINE, area=area, shares=joined)
