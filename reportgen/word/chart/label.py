"""Labels at marks.

A label is the format of its number where it can be: so it stays true when the number is changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from reportgen.model.chart import Bound, Point
from reportgen.word.chart.sheet import SheetCell

# A number as it is printed, with its thousands separators.
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LONGEST = 255
_SIGNS = {"+": True, "−": False}
"""Signs that a label shows, and whether its value is above zero."""
ARROWS: Mapping[Bound, str] = {"lower": "→", "upper": "←"}
"""Where the true value of a bound lies, on a scale that runs across."""
UPRIGHT_ARROWS: Mapping[Bound, str] = {"lower": "↑", "upper": "↓"}
"""The same on a scale that runs up."""


@dataclass(frozen=True, slots=True)
class NativeLabel:
    """Words, and the number format that makes them from the value; None if none does."""

    text: str
    format: str | None


def native_label(
    point: Point, *, leftward: bool, arrows: Mapping[Bound, str] = ARROWS
) -> NativeLabel:
    """The label of a point, between it and the mark the arrow of a bound."""
    text = point.text
    if point.bound:
        arrow = arrows[point.bound]
        text = f"{text} {arrow}" if leftward else f"{arrow} {text}"
    return NativeLabel(text, _format(text, point.value))


def label_cell(own: NativeLabel, cell: str) -> SheetCell:
    """The words of a label, made from the value in a cell where a number format can."""
    if own.format is None:
        return SheetCell(own.text)
    quoted = own.format.replace('"', '""')
    return SheetCell(own.text, f'TEXT({cell},"{quoted}")')


def literal(text: str) -> str:
    """Words as a part of a number format."""
    return '\\"'.join(f'"{part}"' if part else "" for part in text.split('"'))


def _format(text: str, value: Decimal) -> str | None:
    found = _NUMBER.search(text)
    if found is None:
        return None
    before, number, after = text[: found.start()], found.group(), text[found.end() :]
    whole, _, digits = number.partition(".")
    signed = before.endswith(tuple(_SIGNS))
    if (_SIGNS[before[-1]] != (value > 0)) if signed else (value < 0 and before != "-"):
        return None
    comma = "," if "," in whole or len(whole) <= 3 else ""
    shown = abs(value).quantize(Decimal(1).scaleb(-len(digits)), ROUND_HALF_UP)
    if f"{shown:{comma}f}" != number:
        return None
    pattern = ("#,##0" if comma else "0") + ("." + "0" * len(digits) if digits else "")
    after = literal(after)
    if signed:
        ends = [literal(before[:-1] + sign) + pattern + after for sign in ("+", "−", "")]
        code = ";".join(ends)
    else:
        code = (literal(before) if value >= 0 else "") + pattern + after
    return code if len(code) <= _LONGEST else None
