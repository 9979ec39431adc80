"""A Comparison as plain fields, for JSON, and as lines, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from reportgen.comparing.row_filter import EVERY_ROW, RowFilter
from reportgen.model.comparison import Comparison, Difference, Estimate, Row
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.text import Lang, Text
from reportgen.wording.comparisons import share_words
from reportgen.wording.differences import distance_words
from reportgen.wording.figures import Wording, period
from reportgen.wording.labels import ATTAINMENTS
from reportgen.wording.numbers import rounded
from reportgen.wording.standing import standing_words

DECIMALS = 8
"""Decimal places of derived figures."""


def fields(comparison: Comparison, codes: CodeList, asked: RowFilter = EVERY_ROW) -> dict[str, Any]:
    """``{"rows": […]}``; values are decimal strings in base units.

    A ``low`` or ``high`` of null is open: the value is a bound on that side. ``period``, ``role``,
    ``area``, ``kind`` and ``prices`` of a row are those of the subject's figure, or of the only
    one; each side has its own too. ``sentence`` is what documents say of the two. ``asked`` leaves
    rows out.
    """
    wording = Wording(codes)
    return {"rows": [_row(row, part, wording) for part, row in _asked(comparison, asked)]}


def lines(
    comparison: Comparison, codes: CodeList, lang: Lang, asked: RowFilter = EVERY_ROW
) -> Iterator[tuple[str, ...]]:
    """Indicator, verdict, result and reasons of each row that is asked for."""
    wording = Wording(codes)
    for part, row in _asked(comparison, asked):
        why = "; ".join(it.text[lang] for it in row.reasons)
        yield _name(row, part, wording, lang), row.verdict, _result(row, wording)[lang], why


def _asked(comparison: Comparison, asked: RowFilter) -> Iterator[tuple[Comparison, Row]]:
    return ((part, row) for part in comparison.all for row in part.rows if asked.keeps(row))


def _name(row: Row, part: Comparison, wording: Wording, lang: Lang) -> str:
    """An indicator by its id, or its name if no list has it, and what tells its rows apart."""
    own = row.subject or row.benchmark
    others = [it for it in part.rows if (it.indicator, it.measure) == (row.indicator, row.measure)]
    marks: list[str] = [] if row.measure == "value" else [row.measure]
    marks += [] if row.relation == "across" else [row.relation]
    if len(others) > 1 and own is not None:
        marks.append(period(own.period, wording.book)[lang])
        marks += [own.area.short[lang]] if own.area else []
    indicator = row.indicator
    named = indicator.name[lang] if indicator.unlisted else indicator.id
    return named + (f" ({', '.join(marks)})" if marks else "")


def _row(row: Row, part: Comparison, wording: Wording) -> dict[str, Any]:
    other = part.benchmark
    own = _observation(row.subject, part.subject) or _observation(row.benchmark, other)
    derived = row.share or row.ratio or row.difference or row.attainment
    said = row.derived and derived and other
    return {
        "indicator": row.indicator.id,
        "measure": row.measure,
        "name": _text(row.indicator.name),
        "subject": _observation(row.subject, part.subject),
        "benchmark": _observation(row.benchmark, other),
        "verdict": row.verdict,
        "reasons": [{"code": reason.code, **_text(reason.text)} for reason in row.reasons],
        "ratio": _estimate(row.ratio),
        "share": _estimate(row.share),
        "difference": _difference(row.difference),
        "relation": row.relation,
        "against": _text(other.area.short) if other else None,
        **{key: own[key] if own else None for key in _DIMENSIONS},
        "attainment": row.attainment,
        "sentence": _text(standing_words(row, other.area.short, wording))
        if said and other
        else None,
    }


_DIMENSIONS = ("period", "role", "area", "kind", "prices")
"""Which figure it is, besides its indicator and its measure."""


def _text(text: Text) -> dict[str, str]:
    return dict(text)


def _observation(
    observation: Observation | None, meeting: Meeting | None
) -> dict[str, str | None] | None:
    if observation is None or meeting is None:
        return None
    quantity = observation.quantity
    return {
        "value": f"{quantity.value:f}",
        "unit": quantity.unit.code,
        "printed": quantity.printed,
        "period": observation.period.code,
        "role": observation.role,
        "area": (observation.area or meeting.area).code,
        "kind": observation.growth_kind,
        "prices": observation.prices,
    }


def _estimate(estimate: Estimate | None) -> dict[str, str | None] | None:
    if estimate is None:
        return None
    parts = {"value": estimate.value, "low": estimate.low, "high": estimate.high}
    return {name: None if part is None else _decimal(part) for name, part in parts.items()}


def _difference(difference: Difference | None) -> dict[str, str | None] | None:
    if difference is None:
        return None
    ends = {"low": difference.low, "high": difference.high}
    return {
        "value": _decimal(difference.value),
        "unit": difference.unit,
        **{name: None if end is None else _decimal(end) for name, end in ends.items()},
    }


def _decimal(value: Fraction) -> str:
    text = f"{rounded(value, DECIMALS):f}"
    return text.rstrip("0").rstrip(".")


_NOTHING = Text.same("")


def _result(row: Row, wording: Wording) -> Text:
    if row.share is not None:
        return share_words(row, wording.book)
    if row.attainment is not None:
        return wording.book.words(ATTAINMENTS[row.attainment])
    if row.direction is None:
        return _NOTHING
    sign = {"above": "+", "below": "-", "level": "±"}[row.direction]
    words = distance_words(row, wording)
    return Text.each(lambda lang: sign + words[lang])
