"""What was derived from two figures in words: gaps, ratios, shares."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR
from fractions import Fraction

from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.labels import qualified
from reportgen.wording.numbers import digits_of, percent, rounded, significant
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
_BOUND_ABOUT = ("由“超过”“不到”的数字推算的结果", "what was derived from a figure that is a bound")
AT_LEAST = phrase_entry("at_least", "至少{figure}", "at least {figure}", _BOUND_ABOUT, figure="20%")
AT_MOST = phrase_entry("at_most", "至多{figure}", "at most {figure}", _BOUND_ABOUT, figure="20%")
COMPARISON_PHRASES = (IN_POINTS, AT_LEAST, AT_MOST)


def gap_words(row: Row, book: PhraseBook) -> Text:
    """The distance from the benchmark without its direction: 1.1%, 至少1.1%, 2.0个百分点.

    Raises:
        ValueError: the row has no gap.
    """
    if row.gap is None:
        raise ValueError(row.indicator.id)
    if row.ratio is None:
        points = f"{abs(rounded(row.gap, 1)):f}"
        return book.say(IN_POINTS, points=points)
    words = percent(row.gap)
    if not rounded(row.gap, 1) and row.gap:
        words = f"{abs(significant(row.gap, 1)):f}%"
    if any(reason.code == "approximate" for reason in row.reasons):
        return qualified("about", Text.same(words), book)
    if row.ratio.low is None or row.ratio.high is None:
        return book.say(AT_LEAST, figure=words)
    return Text.same(words)


def gap_label(row: Row) -> str:
    """The distance from the benchmark with its sign: +1.1%, −4.9%, ≥+20.0%, in points +2.0.

    Raises:
        ValueError: the row has no gap.
    """
    if row.gap is None:
        raise ValueError(row.indicator.id)
    size = abs(rounded(row.gap, 1)) or abs(significant(row.gap, 1))
    sign = "+" if row.gap > 0 else "−" if row.gap < 0 else ""
    if row.ratio is None:
        return f"{sign}{size:,f}"
    bound = "≥" if row.ratio.high is None else "≤" if row.ratio.low is None else ""
    return f"{bound}{sign}{size:,f}%"


def index_words(row: Row) -> str:
    """The ratio with the benchmark at 100: 101.1, ≥101.1, ≤98.0.

    Raises:
        ValueError: the row has no ratio.
    """
    if row.ratio is None:
        raise ValueError(row.indicator.id)
    sign = "≥" if row.ratio.high is None else "≤" if row.ratio.low is None else ""
    return f"{sign}{rounded(row.ratio.value * 100, 1):,f}"


def share_digits(row: Row) -> int:
    """As many significant digits as the coarser of the two printed figures has."""
    return min(digits_of(side.quantity) for side in (row.subject, row.benchmark) if side)


def share_words(row: Row, book: PhraseBook) -> Text:
    """A share with 约 or 至少 where it is coarse or a bound: 约3.5%, at least 2.50%.

    Raises:
        ValueError: the row has no share.
    """
    share = row.share
    if share is None:
        raise ValueError(row.indicator.id)
    digits = share_digits(row)
    if share.high is None:
        label = f"{significant(share.value * 100, max(digits, 2), ROUND_FLOOR):f}%"
        return book.say(AT_LEAST, figure=label)
    if share.low is None:
        label = f"{significant(share.value * 100, max(digits, 2), ROUND_CEILING):f}%"
        return book.say(AT_MOST, figure=label)
    shown = significant(share.value * 100, digits)
    while not share.low * 100 <= Fraction(shown) <= share.high * 100:
        digits += 1
        shown = significant(share.value * 100, digits)
    label = f"{shown:f}%"
    coarse = share.high - share.low > share.value * COARSE
    return qualified("about", Text.same(label), book) if coarse else Text.same(label)
