"""How far two figures are apart, in words: 4.9%, 2.0个百分点, 至少30元, 3位."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.comparison import POINTS, Difference, Row
from reportgen.model.text import Text
from reportgen.model.unit import PLACE
from reportgen.wording.comparisons import (
    away,
    bounded_words,
    claimed,
    derived_of,
    gap_size,
    gap_value,
    perhaps_about,
    points_words,
    step_of,
)
from reportgen.wording.figures import Wording
from reportgen.wording.numbers import rounded, scaled, significant
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
    return bounded_words(derived_of(row), distance_size(row, wording), wording.book)


def distance_size(row: Row, wording: Wording) -> Text:
    """The same without 至少 or 至多.

    Raises:
        ValueError: nothing was derived of the row.
    """
    if row.gap is not None:
        return gap_size(row, wording.book)
    return _difference_size(row, wording)


def distance_value(row: Row) -> Decimal:
    """The number of the same.

    Raises:
        ValueError: nothing was derived of the row.
    """
    if row.gap is not None:
        return gap_value(row)
    return _rounded(row, _difference(row))[0]


def moved_value(row: Row) -> Decimal | None:
    """How far a figure moved: in its unit, or in percent; None where it is said in both, or not.

    Raises:
        ValueError: nothing was derived of the row.
    """
    if row.direction not in ("above", "below") or (row.difference and row.ratio):
        return None
    return gap_value(row) if row.ratio else _rounded(row, _difference(row))[0]


def plain_difference(row: Row) -> Decimal:
    """The difference of a row in its unit, with a decimal where it is not whole.

    Raises:
        ValueError: the row has no difference.
    """
    value = _difference(row).value
    return rounded(value, 0 if value.denominator == 1 else 1)


def difference_words(row: Row, wording: Wording) -> Text:
    """The difference of a row in its unit, without its sign: 30元, 至少1.5岁, 3位.

    Raises:
        ValueError: the row has no difference.
    """
    return bounded_words(_difference(row), _difference_size(row, wording), wording.book)


def _difference(row: Row) -> Difference:
    if row.difference is None:
        raise ValueError(row.indicator.id)
    return row.difference


def _difference_size(row: Row, wording: Wording) -> Text:
    found, subject = _difference(row), row.subject
    if subject is None:
        raise ValueError(row.indicator.id)
    book = wording.book
    size, step = _rounded(row, found)
    if found.unit == POINTS:
        words = points_words(Text.same(f"{size:f}"), book)
    elif found.unit == PLACE:
        one = size == 1
        words = book.words(ONE_PLACE) if one else book.say(PLACES_APART, count=f"{size:f}")
    else:
        words = wording.spelled(scaled(size, step), subject.quantity.unit)
    return perhaps_about(row, words, book)


def _rounded(row: Row, found: Difference) -> tuple[Decimal, Decimal]:
    """The size of the difference, away from what is not known, and its last digit.

    It is as fine as the two figures are, or has one digit where that would be none.
    """
    claim, how, step = claimed(found), away(found), step_of(row)
    size = abs(rounded(claim, -step.adjusted(), how))
    if size or not claim:
        return size, step
    size = abs(significant(claim, 1, how))
    return size, Decimal(1).scaleb(size.adjusted())
