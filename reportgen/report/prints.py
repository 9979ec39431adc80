"""What each value of the report is, when a template prints it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reportgen.model.comparison import Row as Compared
from reportgen.model.meeting import Observation
from reportgen.model.printed import Print
from reportgen.model.printed_text import printed_text
from reportgen.model.quantity import Quantity
from reportgen.report.covered import covered_fields
from reportgen.report.figure_values import Figure
from reportgen.report.values import Reason, Row
from reportgen.wording.comparisons import index_value, share_value
from reportgen.wording.differences import distance_value, moved_value, plain_difference
from reportgen.wording.numbers import converted_value

_OF_FIGURE = ("number", "amount", "quoted", "as_printed")


def printed_figure(figure: Figure, observation: Observation) -> Figure:
    """A figure whose words say that they are it."""
    value = _value_of(observation.quantity)
    texts: dict[str, Any] = {
        name: printed_text(getattr(figure, name), Print("figure", (figure.code,), name, value))
        for name in _OF_FIGURE
    }
    period = printed_text(figure.period, Print("period", (figure.code,), "period"))
    return covered_fields(dataclasses.replace(figure, **texts, period=period))


def printed_row(row: Row, compared: Compared) -> Row:
    """A row whose words say from which figures they were derived."""
    codes = tuple(it.code for it in (row.subject, row.benchmark) if it is not None)
    texts: dict[str, Any] = {
        name: printed_text(getattr(row, name), Print("derived", codes, name, value))
        for name, value in _derived_values(row, compared).items()
    }
    printed = Print("derived", codes, "reason")
    reasons = tuple(Reason(it.code, it.kind, printed_text(it.text, printed)) for it in row.reasons)
    own = _against(row, compared, codes)
    return covered_fields(dataclasses.replace(row, **{**texts, **own}, reasons=reasons))


def _derived_values(row: Row, compared: Compared) -> Mapping[str, str]:
    """The words that were derived from two figures, each with its number where it is one."""
    distance = _digits(distance_value(compared)) if row.gap or row.signed_gap else ""
    share = _digits(share_value(compared)) if row.share else ""
    signed = f"-{distance}" if distance and row.direction == "below" else distance
    apart = distance if row.direction in ("above", "below") else ""
    return {
        "gap": distance,
        "signed_gap": signed if apart else "",
        "index": _digits(index_value(compared)) if row.index else "",
        "share": share,
        "difference": _digits(plain_difference(compared)) if row.difference else "",
        "standing": share or apart,
        "change": _digits(moved_value(compared)) if row.change else "",
        "attainment_name": "",
        "verdict_name": "",
        "arrow": "",
    }


def _against(row: Row, compared: Compared, codes: tuple[str, ...]) -> Mapping[str, str]:
    """The other figure in the unit of the subject's: that figure itself where nothing changed."""
    other = compared.benchmark
    if other is None or row.benchmark is None or not row.against:
        return {}
    code, value = row.benchmark.code, _value_of(other.quantity)
    if not row.converted:
        return {"against": printed_text(row.against, Print("figure", (code,), "quoted", value))}
    if value and compared.factor is not None:
        value = _digits(converted_value(other.quantity, compared.factor))
    return {
        name: printed_text(getattr(row, name), Print("derived", codes, name, value))
        for name in ("against", "converted")
    }


def _value_of(quantity: Quantity) -> str:
    """The number of a figure in base units; none of a range."""
    return "" if quantity.top is not None else _digits(quantity.value)


def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}" if value else "0"
