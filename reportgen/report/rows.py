"""A row of the comparison -> the Row that a template reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from reportgen.languages import LANGUAGES
from reportgen.model.comparison import POINTS, Direction, Row, Verdict
from reportgen.model.meeting import Observation
from reportgen.model.text import Text
from reportgen.report import values
from reportgen.report.terms import Terms
from reportgen.wording.comparisons import index_words, share_words
from reportgen.wording.differences import distance_words
from reportgen.wording.labels import ATTAINMENTS, qualified
from reportgen.wording.measures import quoted
from reportgen.wording.numbers import converted_words, rounded
from reportgen.wording.sentences import DATED_ROW, ROW_NAMES
from reportgen.wording.standing import change_words, signed_words, standing_words

Figures = Mapping[tuple[str, Observation | None], values.Figure]
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
    row: Row, figures: Figures, terms: Terms, other: Text, letter: str = "B"
) -> values.Row:
    """A row as templates read it; its figures are those that stand in ``figures``.

    ``other`` is what the other side is called, ``letter`` that of its figures.
    """
    lang = terms.lang
    against, in_its_unit = _against(row, terms)
    dated = partial(_dated, row, figures=figures, terms=terms, letter=letter)
    in_row = partial(_in_row, row, terms)
    shorter = row.indicator.name if row.measure == "value" else row.indicator.short
    return values.Row(
        indicator=row.indicator.id,
        name=row.indicator.name[lang],
        short=row.indicator.short[lang],
        title=dated(in_row(row.indicator.name)),
        short_title=dated(in_row(row.indicator.short)),
        plain_title=in_row(row.indicator.name)[lang],
        dated_name=dated(row.indicator.name),
        heading=dated(in_row(shorter)),
        topic=terms.topic(row.indicator.id),
        nature=row.indicator.nature,
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
        share=share_words(row, terms.words.book)[lang] if row.share else "",
        difference=_difference(row),
        converted=in_its_unit,
        against=against,
        distance=_distance(row),
        signed_gap=signed_words(row, terms.words)[lang] if _is_said(row) and not row.share else "",
        in_points=row.difference is not None and row.difference.unit == POINTS,
        relation=row.relation,
        standing=standing_words(row, other, terms.words)[lang] if _is_said(row) else "",
        attainment=row.attainment or "",
        attainment_name=terms.words.book.words(ATTAINMENTS[row.attainment])[lang]
        if row.attainment
        else "",
        change=change_words(row, terms.words)[lang] if _is_said(row) and not row.share else "",
        arrow=CHANGE_ARROWS[row.direction] if row.direction else "",
    )


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


def _in_row(row: Row, terms: Terms, name: Text) -> Text:
    """What a row gives of an indicator: 地区生产总值增速."""
    return terms.words.book.say(ROW_NAMES[row.measure], name=name)


def _dated(row: Row, name: Text, figures: Figures, terms: Terms, letter: str) -> str:
    """A name with what must be said beside it: 地区生产总值增速（2021年第1季度）."""
    lang = terms.lang
    sides = (figures.get(("A", row.subject)), figures.get((letter, row.benchmark)))
    marks = [
        mark
        for it in sides
        if it is not None
        for mark in (it.area, it.period if it.other_period else "")
    ]
    said = list(dict.fromkeys(filter(None, marks)))
    if not said:
        return name[lang]
    dates = LANGUAGES[lang].marks.comma.join(said)
    return terms.words.book.say(DATED_ROW, name=name, dates=dates)[lang]


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
    value = row.difference.value
    places = 0 if value.denominator == 1 else 1
    return f"{rounded(value, places):+,f}"
