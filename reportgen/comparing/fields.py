"""A Comparison as plain fields, for JSON, and as lines, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from reportgen.model.comparison import Comparison, Difference, Estimate, Row
from reportgen.model.meeting import Observation
from reportgen.model.text import Lang, Text
from reportgen.wording.comparisons import gap_words, share_words
from reportgen.wording.numbers import rounded
from reportgen.wording.phrases import HOUSE_BOOK

DECIMALS = 8
"""Decimal places of derived figures."""


def fields(comparison: Comparison) -> dict[str, Any]:
    """``{"rows": […]}``; values are decimal strings in base units.

    A ``low`` or ``high`` of null is open: the value is a bound on that side.
    """
    return {"rows": [_row(row) for row in comparison.rows]}


def lines(comparison: Comparison, lang: Lang) -> Iterator[tuple[str, ...]]:
    """Indicator, verdict, result and reasons of each row."""
    for row in comparison.rows:
        name = row.indicator.id + (" (growth)" if row.measure == "growth" else "")
        yield name, row.verdict, _result(row, lang), "; ".join(r.text[lang] for r in row.reasons)


def _row(row: Row) -> dict[str, Any]:
    return {
        "indicator": row.indicator.id,
        "measure": row.measure,
        "name": _text(row.indicator.name),
        "subject": _observation(row.subject),
        "benchmark": _observation(row.benchmark),
        "verdict": row.verdict,
        "reasons": [{"code": reason.code, **_text(reason.text)} for reason in row.reasons],
        "ratio": _estimate(row.ratio),
        "share": _estimate(row.share),
        "difference": _difference(row.difference),
    }


def _text(text: Text) -> dict[str, str]:
    return dict(text)


def _observation(observation: Observation | None) -> dict[str, str] | None:
    if observation is None:
        return None
    quantity = observation.quantity
    return {
        "value": f"{quantity.value:f}",
        "unit": quantity.unit.code,
        "printed": quantity.printed,
    }


def _estimate(estimate: Estimate | None) -> dict[str, str | None] | None:
    if estimate is None:
        return None
    parts = {"value": estimate.value, "low": estimate.low, "high": estimate.high}
    return {name: None if part is None else _decimal(part) for name, part in parts.items()}


def _difference(difference: Difference | None) -> dict[str, str] | None:
    if difference is None:
        return None
    return {"value": _decimal(difference.value), "unit": difference.unit}


def _decimal(value: Fraction) -> str:
    text = f"{rounded(value, DECIMALS):f}"
    return text.rstrip("0").rstrip(".")


def _result(row: Row, lang: Lang) -> str:
    if row.share is not None:
        return share_words(row, HOUSE_BOOK)[lang]
    if row.direction is None:
        return ""
    signs = {"above": "+", "below": "-", "level": "±"}
    return f"{signs[row.direction]}{gap_words(row, HOUSE_BOOK)[lang]}"
