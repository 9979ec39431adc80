"""How far two figures are apart, in words: 4.9%, 2.0个百分点, 至少30元, 3位."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.model.comparison import POINTS, Difference, Row
from reportgen.model.text import Text
from reportgen.model.unit import PLACE
from reportgen.wording.comparisons import (
    away,
    bounded_words,
    claimed,
    gap_words,
    perhaps_about,
)
from reportgen.wording.figures import Wording
from reportgen.wording.numbers import regrouped, rounded, significant
from reportgen.wording.phrases import phrase_entry

PLACES_APART = phrase_entry(
    "places",
    "{count}位",
    "{count} places",
    ("两个位次相差多少", "how far two ranks are apart"),
    count="3",
)
ONE_PLACE = phrase_entry("one_place", "1位", "1 place", ("同上，相差1位", "the same of one place"))
DIFFERENCE_PHRASES = (PLACES_APART, ONE_PLACE)


def distance_words(row: Row, wording: Wording) -> Text:
    """How far the subject is from the other, without the direction.

    Raises:
        ValueError: nothing was derived of the row.
    """
    if row.gap is not None:
        return gap_words(row, wording.book)
    return difference_words(row, wording)


def difference_words(row: Row, wording: Wording) -> Text:
    """The difference of a row in its unit, without its sign: 30元, 至少1.5岁, 3位.

    Raises:
        ValueError: the row has no difference.
    """
    found, subject = row.difference, row.subject
    if found is None or subject is None:
        raise ValueError(row.indicator.id)
    if found.unit == POINTS:
        return gap_words(row, wording.book)
    size = abs(_rounded(row, found))
    if found.unit == PLACE:
        words = (
            wording.book.words(ONE_PLACE)
            if size == 1
            else wording.book.say(PLACES_APART, count=f"{size:f}")
        )
    else:
        words = wording.spelled(regrouped(f"{size:,f}"), subject.quantity.unit)
    return bounded_words(found, perhaps_about(row, words, wording.book), wording.book)


def _rounded(row: Row, found: Difference) -> Decimal:
    """The difference as fine as the coarser figure is, away from what is not known."""
    claim, how = claimed(found), away(found)
    return rounded(claim, -_coarser_step(row), how) or significant(claim, 1, how)


def _coarser_step(row: Row) -> int:
    """The power of ten of the last digit of the coarser figure, in the unit of the subject."""
    if row.subject is None or row.benchmark is None:
        raise ValueError(row.indicator.id)
    mine, other = row.subject.quantity, row.benchmark.quantity
    found = mine.step.adjusted()
    factor = other.unit.factor_to(mine.unit)
    if factor is None:
        # at a rate of exchange, which the row does not know
        return found
    size = Fraction(other.step) * factor
    return max(found, significant(size, 1).adjusted())
