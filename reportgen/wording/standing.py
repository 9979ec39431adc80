"""How a figure stands to the other of its pair, in a few words."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.comparisons import bounded_words, derived_of, gap_words, share_words
from reportgen.wording.differences import difference_words, distance_size, distance_words
from reportgen.wording.figures import Wording
from reportgen.wording.labels import ATTAINMENTS
from reportgen.wording.measures import DECREASED, INCREASED, LOWERED, RAISED
from reportgen.wording.names import in_one_sentence
from reportgen.wording.phrases import AREA, phrase_entry
from reportgen.wording.sentences import (
    GAP_ABOVE,
    GAP_BELOW,
    GAP_LEVEL,
    GAP_UNTOLD,
    STANDS_ABOVE,
    STANDS_BELOW,
    STANDS_LEVEL,
    UNTOLD_STANDING,
)

SHARE_IN = phrase_entry(
    "share_in",
    "占{area}的{share}",
    "{share} of {area}",
    ("一项指标占对比地区的比重", "the share of one figure in the benchmark"),
    area=AREA,
    share="3.5%",
)
ATTAINED = phrase_entry(
    "attained",
    "{attainment}，{standing}",
    "{attainment}: {standing}",
    ("目标是否完成，与目标相差多少", "whether a target was reached, and how far it is"),
    attainment=Text("完成", "reached"),
    standing=Text("高于目标0.1个百分点", "0.1 percentage points above the target"),
)
_MOVED_ABOUT = ("与上期相比的变化", "how far a figure moved since the other period")
MOVED = phrase_entry(
    "moved",
    "{verb}{figure}",
    "{verb} {figure}",
    _MOVED_ABOUT,
    verb=Text("提高", "up"),
    figure=Text("3个百分点", "3 percentage points"),
)
GROWN = phrase_entry("grown", "增长{rate}", "{rate} more", _MOVED_ABOUT, rate="6.0%")
FALLEN = phrase_entry("fallen", "下降{rate}", "{rate} less", _MOVED_ABOUT, rate="6.0%")
UNCHANGED = phrase_entry("unchanged", "大致持平", "about level", _MOVED_ABOUT)
CHANGE_UNTOLD = phrase_entry("change_untold", "无法判定", "cannot be told", _MOVED_ABOUT)
STANDING_WORDS = (SHARE_IN, ATTAINED, MOVED, GROWN, FALLEN, UNCHANGED, CHANGE_UNTOLD)


def standing_words(row: Row, area: Text, wording: Wording) -> Text:
    """高于全国1.1%; 占全国的3.5%; 完成，高于目标0.1个百分点.

    Raises:
        ValueError: nothing was derived of the row.
    """
    book = wording.book
    if row.share is not None:
        return book.say(SHARE_IN, area=area, share=share_words(row, book))
    if row.attainment is None:
        return _beside(row, area, wording)
    attained = book.words(ATTAINMENTS[row.attainment])
    if row.direction is None:
        # within a range, or with a bound from which no distance follows
        return attained
    return book.say(ATTAINED, attainment=attained, standing=_beside(row, area, wording))


def signed_words(row: Row, wording: Wording) -> Text:
    """The gap in a column of its own: 高1.1%, 至少低5万人, 持平; +1.1%, level.

    Raises:
        ValueError: nothing was derived of the row.
    """
    book = wording.book
    match row.direction:
        case "above" | "below":
            sign = GAP_ABOVE if row.direction == "above" else GAP_BELOW
            words = book.say(sign, gap=distance_size(row, wording))
            return bounded_words(derived_of(row), words, book)
        case "level":
            return book.words(GAP_LEVEL)
        case None:
            return book.words(GAP_UNTOLD)
        case _:
            assert_never(row.direction)


def change_words(row: Row, wording: Wording) -> Text:
    """From the other figure to the subject's: 提高3个百分点; 增加30元，增长6.0%; 持平.

    Raises:
        ValueError: nothing was derived of the row.
    """
    book = wording.book
    if row.direction == "level":
        return book.words(UNCHANGED)
    if row.direction is None:
        return book.words(CHANGE_UNTOLD)
    up = row.direction == "above"
    parts = []
    if row.difference is not None:
        counted = row.indicator.nature in ("stock", "flow") and row.measure == "value"
        verbs = (INCREASED, DECREASED) if counted else (RAISED, LOWERED)
        moved = difference_words(row, wording)
        parts.append(book.say(MOVED, verb=book.words(verbs[not up]), figure=moved))
    if row.ratio is not None:
        rate = gap_words(row, book)
        parts.append(book.say(GROWN if up else FALLEN, rate=rate))
    return in_one_sentence(parts)


def _beside(row: Row, area: Text, wording: Wording) -> Text:
    book = wording.book
    match row.direction:
        case "above":
            return book.say(STANDS_ABOVE, area=area, gap=distance_words(row, wording))
        case "below":
            return book.say(STANDS_BELOW, area=area, gap=distance_words(row, wording))
        case "level":
            return book.say(STANDS_LEVEL, area=area)
        case None:
            return book.say(UNTOLD_STANDING, area=area)
        case _:
            assert_never(row.direction)
