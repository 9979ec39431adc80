"""Units that look misprinted: a yearly amount that the text gives by the month, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.reading import ReadFigure

_ODD = 6
"""What lies as many times above or below its siblings is asked, where twelve would explain it."""
_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万亿|[千万亿])?")
_MONTHS = {"month": 12, "year": 1}


def with_doubts(figures: Sequence[ReadFigure]) -> list[ReadFigure]:
    """The figures, with the question of the unit where a standard is twelve times too much.

    Amounts per head and month or year are held against all others of the text: they are standards
    of living, which are alike. The unit stays as printed.
    """
    yearly = {i: worth for i, it in enumerate(figures) if (worth := _yearly(it)) is not None}
    return [
        replace(it, asks=(*it.asks, "unit"))
        if i in yearly and "unit" not in it.asks and _odd(i, yearly, figures)
        else it
        for i, it in enumerate(figures)
    ]


def _yearly(figure: ReadFigure) -> Decimal | None:
    """What a person gets a year, in its currency; None where it is no such amount."""
    parts = (figure.unit or "").split("/")
    match = _NUMBER.search(figure.value)
    if figure.measure != "value" or len(parts) < 2 or parts[-1] not in _MONTHS or not match:
        return None
    if parts[1:-1] not in ([], ["person"], ["persons"]):
        return None
    number = Decimal(match[1]).scaleb(MULTIPLIERS[match[2]] if match[2] else 0)
    return number * _MONTHS[parts[-1]]


def _odd(i: int, yearly: dict[int, Decimal], figures: Sequence[ReadFigure]) -> bool:
    noun = (figures[i].unit or "").split("/")[0]
    own = figures[i].indicator or figures[i].subject
    others = [
        worth
        for j, worth in yearly.items()
        if (figures[j].unit or "").split("/")[0] == noun
        and (figures[j].indicator or figures[j].subject) != own
    ]
    if len(others) < 2:
        return False
    middle = median(others)
    monthly = (figures[i].unit or "").endswith("month")
    if middle <= 0:
        return False
    ratio = yearly[i] / middle
    return ratio > _ODD if monthly else ratio * _ODD < 1
