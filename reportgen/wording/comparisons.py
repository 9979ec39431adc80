"""What was derived from two figures in words: gaps, ratios, shares."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from reportgen.model.comparison import Difference, Estimate, Row
from reportgen.model.text import Text
from reportgen.wording.labels import qualified
from reportgen.wording.numbers import digits_of, rounded, significant
from reportgen.wording.phrases import PhraseBook, phrase_entry

COARSE = Fraction(1, 50)
"""A share whose rounding interval is wider than this part of it is only 约."""
IN_POINTS = phrase_entry(
    "points",
    "{points}个百分点",
    "{points} percentage points",
    ("以百分点计的差距和增幅", "a gap or a growth in percentage points"),
    points="2.0",
)
ONE_POINT = phrase_entry(
    "one_point",
    "1个百分点",
    "1 percentage point",
    ("同上，相差1个百分点", "the same of one percentage point"),
)
_BOUND_ABOUT = ("由“超过”“不到”的数字推算的结果", "what was derived from a figure that is a bound")
AT_LEAST = phrase_entry("at_least", "至少{figure}", "at least {figure}", _BOUND_ABOUT, figure="20%")
AT_MOST = phrase_entry("at_most", "至多{figure}", "at most {figure}", _BOUND_ABOUT, figure="20%")
COMPARISON_PHRASES = (IN_POINTS, ONE_POINT, AT_LEAST, AT_MOST)


def gap_words(row: Row, book: PhraseBook) -> Text:
    """The distance from the benchmark without its direction: 1.1%, 至少1.1%, 2.0个百分点.

    Raises:
        ValueError: the row has no gap.
    """
    return bounded_words(derived_of(row), gap_size(row, book), book)


def gap_size(row: Row, book: PhraseBook) -> Text:
    """The same without 至少 or 至多.

    Raises:
        ValueError: the row has no gap.
    """
    size = gap_value(row) or Decimal("0.0")
    if row.ratio is None:
        words = points_words(Text.same(f"{size:f}"), book)
    else:
        words = Text.same(f"{size:,f}%")
    return perhaps_about(row, words, book)


def points_words(points: Text, book: PhraseBook) -> Text:
    """Percentage points: 2.0个百分点; 1 percentage point."""
    if points == Text.same("1"):
        return book.words(ONE_POINT)
    return book.say(IN_POINTS, points=points)


def bounded_words(derived: Estimate | Difference, size: Text, book: PhraseBook) -> Text:
    """The size of what was derived, with 至少 or 至多 where it is a bound.

    A bound that is away from nothing is at least so far away, on either side.
    """
    if derived.low is not None and derived.high is not None:
        return size
    even = 1 if isinstance(derived, Estimate) else 0
    distance = claimed(derived) - even
    nearer = (distance > 0) == (derived.low is None) and distance != 0
    return book.say(AT_MOST if nearer else AT_LEAST, figure=size)


def derived_of(row: Row) -> Estimate | Difference:
    """What the gap of a row is worked out from.

    Raises:
        ValueError: the row has no gap.
    """
    derived = row.ratio or row.difference
    if derived is None:
        raise ValueError(row.indicator.id)
    return derived


def perhaps_about(row: Row, figure: Text, book: PhraseBook) -> Text:
    """What was derived from two figures, with 约 where one of them is, or is a range."""
    approximate = any(reason.code in ("approximate", "range") for reason in row.reasons)
    return qualified("about", figure, book) if approximate else figure


def gap_label(row: Row) -> str:
    """The distance from the benchmark with its sign: +1.1%, −4.9%, ≥+20.0%, in points +2.0.

    Raises:
        ValueError: the row has no gap.
    """
    gap = _gap(row)
    size = abs(gap)
    sign = "+" if gap > 0 else "−" if gap < 0 else ""
    mark = "" if row.ratio is None else "%"
    return f"{_bound(derived_of(row))}{sign}{size:,f}{mark}"


def gap_value(row: Row) -> Decimal:
    """How far the subject is from the benchmark, in percent or in percentage points.

    Raises:
        ValueError: the row has no gap.
    """
    return abs(_gap(row))


def _gap(row: Row) -> Decimal:
    """The distance from the benchmark in percent, or in points as fine as both figures are.

    In percent it has one decimal, or one digit where that would be none.
    """
    if row.gap is None:
        raise ValueError(row.indicator.id)
    derived = derived_of(row)
    how = away(derived)
    if isinstance(derived, Difference):
        claim = claimed(derived)
        return rounded(claim, -step_of(row).adjusted(), how) or significant(claim, 1, how)
    gap = (claimed(derived) - 1) * 100
    return rounded(gap, 1, how) or significant(gap, 1, how)


def step_of(row: Row) -> Decimal:
    """One unit of the last digit of a difference: that of the coarser of the two figures.

    The line that a target sets is exact: against it a result counts with all its digits, and so
    do two lines.
    """
    if row.subject is None or row.benchmark is None:
        raise ValueError(row.indicator.id)
    mine, other = row.subject.quantity, row.benchmark.quantity
    if row.relation == "to_target" or row.factor is None:
        return mine.step
    its = Decimal(1).scaleb(significant(Fraction(other.step) * row.factor, 1).adjusted())
    return min(mine.step, its) if row.relation == "target_to_target" else max(mine.step, its)


def index_words(row: Row) -> str:
    """The ratio with the benchmark at 100: 101.1, ≥101.1, ≤98.0.

    Raises:
        ValueError: the row has no ratio.
    """
    index = index_value(row)
    return f"{_bound(derived_of(row))}{index:,f}"


def index_value(row: Row) -> Decimal:
    """The number of the same.

    Raises:
        ValueError: the row has no ratio.
    """
    if row.ratio is None:
        raise ValueError(row.indicator.id)
    return rounded(claimed(row.ratio) * 100, 1, away(row.ratio))


def claimed(estimate: Estimate | Difference) -> Fraction:
    """What may be said of an estimate: its value, or the one end that a bound has."""
    if estimate.high is None and estimate.low is not None:
        return estimate.low
    if estimate.low is None and estimate.high is not None:
        return estimate.high
    return estimate.value


def away(estimate: Estimate | Difference) -> str:
    """How a bound is rounded, so that no more is claimed than is known."""
    if estimate.high is None:
        return ROUND_FLOOR
    return ROUND_CEILING if estimate.low is None else ROUND_HALF_EVEN


def _bound(estimate: Estimate | Difference) -> str:
    return "≥" if estimate.high is None else "≤" if estimate.low is None else ""


def share_digits(row: Row) -> int:
    """As many significant digits as the coarser of the two printed figures has."""
    return min(digits_of(side.quantity) for side in (row.subject, row.benchmark) if side)


def share_words(row: Row, book: PhraseBook) -> Text:
    """A share with 约 or 至少 where it is coarse or a bound: 约3.5%, at least 2.49%.

    Raises:
        ValueError: the row has no share.
    """
    share, shown = _share(row), share_value(row)
    words = perhaps_about(row, Text.same(f"{shown:f}%"), book)
    if share.high is None:
        return book.say(AT_LEAST, figure=words)
    if share.low is None:
        return book.say(AT_MOST, figure=words)
    if _holds(share, shown) and share.high - share.low <= share.value * COARSE:
        return words
    return qualified("about", Text.same(f"{shown:f}%"), book)


def share_value(row: Row) -> Decimal:
    """The number of the same, in percent.

    It has no more digits than the coarser of the two figures has, but for 约25% of 5万 and 20万:
    one digit alone would contradict what a reader sees.

    Raises:
        ValueError: the row has no share.
    """
    share = _share(row)
    digits, exact = share_digits(row), claimed(share) * 100
    shown = significant(exact, digits, away(share))
    if digits == 1 and not _bound(share) and not _holds(share, shown):
        return significant(exact, 2)
    return shown


def _share(row: Row) -> Estimate:
    if row.share is None:
        raise ValueError(row.indicator.id)
    return row.share


def _holds(estimate: Estimate, percent: Decimal) -> bool:
    """Whether a percentage is one of the values that the printed figures leave."""
    low, high = estimate.low, estimate.high
    return (low is None or low * 100 <= Fraction(percent)) and (
        high is None or Fraction(percent) <= high * 100
    )
