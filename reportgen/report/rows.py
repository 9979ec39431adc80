"""A row of the comparison -> the Row that a template reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from reportgen.model.comparison import POINTS, Direction, Row, Verdict
from reportgen.model.meeting import Observation
from reportgen.model.text import Text
from reportgen.report import values
from reportgen.report.figure_values import Figure
from reportgen.report.prints import printed_row
from reportgen.report.terms import Terms
from reportgen.wording.comparisons import index_words, share_words
from reportgen.wording.differences import distance_words, plain_difference
from reportgen.wording.labels import ATTAINMENTS, qualified
from reportgen.wording.measures import quoted
from reportgen.wording.numbers import converted_words
from reportgen.wording.row_names import aside_name, asides_of, dated_name, measure_name
from reportgen.wording.standing import change_words, signed_words, standing_words

Figures = Mapping[tuple[str, Observation | None], Figure]
"""The figures by the letter of their meeting and what they are made of."""
CHANGE_ARROWS: Mapping[Direction, str] = {"above": "↑", "below": "↓", "level": "→"}

VERDICTS: dict[Verdict, Text] = {
    "comparable": Text("可比", "comparable"),
    "converted": Text("换算可比", "converted"),
    "caveat": Text("附说明", "with a caveat"),
    "not_comparable": Text("不可比", "not comparable"),
    "no_counterpart": Text("无对应数据", "no counterpart"),
}


def make_row(
    row: Row,
    figures: Figures,
    terms: Terms,
    other: Text,
    year: int | None,
    letter: str = "B",
    *,
    roles: bool = False,
) -> values.Row:
    """A row as templates read it; its figures are those that stand in ``figures``.

    ``other`` is what the other side is called, ``letter`` that of its figures; ``year`` is the one
    that is reported on. ``roles`` says that targets stand among results.
    """
    lang, book = terms.lang, terms.words.book
    against, in_its_unit = _against(row, terms)
    dated = partial(dated_name, row, year=year, book=book, roles=roles)
    undated = asides_of(row, roles=roles)
    in_row = partial(measure_name, row, book=book)
    shorter = row.indicator.name if row.measure == "value" else row.indicator.short
    made = values.Row(
        indicator=row.indicator.id,
        name=row.indicator.name[lang],
        short=row.indicator.short[lang],
        title=dated(in_row(row.indicator.name))[lang],
        short_title=dated(in_row(row.indicator.short))[lang],
        plain_title=aside_name(in_row(row.indicator.name), undated, book)[lang],
        dated_name=dated(row.indicator.name)[lang],
        heading=dated(in_row(shorter))[lang],
        topic=terms.topic(row.indicator.id),
        nature=row.indicator.nature or "",
        better=row.indicator.better or "",
        measure=row.measure,
        subject=figures.get(("A", row.subject)),
        benchmark=figures.get((letter, row.benchmark)),
        verdict=row.verdict,
        verdict_name=VERDICTS[row.verdict][lang],
        derived=row.derived,
        reasons=tuple(values.Reason(r.code, r.kind, r.text[lang]) for r in row.reasons),
        direction=row.direction or "",
        gap=distance_words(row, terms.words)[lang] if row.direction else "",
        index=index_words(row) if row.ratio else "",
        share=share_words(row, book)[lang] if row.share else "",
        difference=_difference(row),
        converted=in_its_unit,
        against=against,
        distance=_distance(row),
        signed_gap=signed_words(row, terms.words)[lang] if _is_said(row) and not row.share else "",
        in_points=row.difference is not None and row.difference.unit == POINTS,
        relation=row.relation,
        standing=standing_words(row, other, terms.words)[lang] if _is_said(row) else "",
        attainment=row.attainment or "",
        attainment_name=book.words(ATTAINMENTS[row.attainment])[lang] if row.attainment else "",
        change=change_words(row, terms.words)[lang] if _is_said(row) and not row.share else "",
        arrow=CHANGE_ARROWS[row.direction] if row.direction else "",
    )
    return printed_row(made, row)


def _against(row: Row, terms: Terms) -> tuple[str, str]:
    """The benchmark's number in the unit of the subject, and its amount if converted."""
    if not row.derived or row.subject is None or row.benchmark is None:
        return "", ""
    unit, quantity = row.subject.quantity.unit, row.benchmark.quantity
    if row.factor is None or row.factor == 1:
        return quoted(row.benchmark, terms.words.book)[terms.lang], ""
    words = converted_words(quantity, row.factor)
    of = row.benchmark
    number = qualified(of.qualifier, words, terms.words.book, of.word)
    return number[terms.lang], terms.words.spelled(words, unit)[terms.lang]


def _is_said(row: Row) -> bool:
    return row.derived and bool(row.share or row.ratio or row.difference)


def _distance(row: Row) -> float:
    if row.share is not None:
        return float(row.share.value)
    only = row.difference.value if row.difference else 0
    return float(abs(only if row.gap is None else row.gap))


def _difference(row: Row) -> str:
    if row.difference is None or row.difference.unit == POINTS:
        return ""
    return f"{plain_difference(row):+,f}"
