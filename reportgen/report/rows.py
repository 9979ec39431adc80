"""A row of the comparison -> the Row that a template reads."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.comparison import POINTS, Row, Verdict
from reportgen.model.meeting import Observation
from reportgen.model.text import Text
from reportgen.report import values
from reportgen.report.terms import Terms
from reportgen.wording.comparisons import index_words, share_words
from reportgen.wording.differences import distance_words
from reportgen.wording.labels import qualified
from reportgen.wording.measures import quoted
from reportgen.wording.numbers import converted, regrouped, rounded

Figures = Mapping[tuple[str, Observation | None], values.Figure]
"""The figures by the letter of their meeting and what they are made of."""

VERDICTS: dict[Verdict, Text] = {
    "comparable": Text("可比", "comparable"),
    "converted": Text("换算可比", "converted"),
    "caveat": Text("附说明", "with a caveat"),
    "not_comparable": Text("不可比", "not comparable"),
    "no_counterpart": Text("无对应数据", "no counterpart"),
}


def make_row(row: Row, figures: Figures, terms: Terms) -> values.Row:
    """A row as templates read it; its figures are those that stand in ``figures``."""
    lang = terms.lang
    against, in_its_unit = _against(row, terms)
    return values.Row(
        indicator=row.indicator.id,
        name=row.indicator.name[lang],
        short=row.indicator.short[lang],
        topic=terms.topic(row.indicator.id),
        nature=row.indicator.nature,
        better=row.indicator.better or "",
        measure=row.measure,
        subject=figures.get(("A", row.subject)),
        benchmark=figures.get(("B", row.benchmark)),
        verdict=row.verdict,
        verdict_name=VERDICTS[row.verdict][lang],
        derived=row.derived,
        reasons=tuple(values.Reason(r.code, r.kind, r.text[lang]) for r in row.reasons),
        direction=row.direction or "",
        gap=distance_words(row, terms.words)[lang] if row.direction else "",
        index=index_words(row) if row.ratio else "",
        share=share_words(row, terms.words.book)[lang] if row.share else "",
        difference=_difference(row),
        converted=in_its_unit,
        against=against,
        distance=float(row.share.value if row.share else abs(row.gap or 0)),
    )


def _against(row: Row, terms: Terms) -> tuple[str, str]:
    """The benchmark's number in the unit of the subject, and its amount if converted."""
    if not row.derived or row.subject is None or row.benchmark is None:
        return "", ""
    unit, quantity = row.subject.quantity.unit, row.benchmark.quantity
    factor = quantity.unit.factor_to(unit)
    if factor is None or factor == 1:
        return quoted(row.benchmark, terms.words.book)[terms.lang], ""
    words = regrouped(converted(quantity, factor))
    of = row.benchmark
    number = qualified(of.qualifier, words, terms.words.book, of.word)
    return number[terms.lang], terms.words.spelled(words, unit)[terms.lang]


def _difference(row: Row) -> str:
    if row.difference is None or row.difference.unit == POINTS:
        return ""
    value = row.difference.value
    places = 0 if value.denominator == 1 else 1
    return f"{rounded(value, places):+,f}"
