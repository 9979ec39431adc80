"""How a figure stands to the other of its pair, in a few words."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.comparisons import share_words
from reportgen.wording.differences import distance_words
from reportgen.wording.figures import Wording
from reportgen.wording.labels import ATTAINMENTS
from reportgen.wording.phrases import AREA, phrase_entry
from reportgen.wording.sentences import STANDS_ABOVE, STANDS_BELOW, STANDS_LEVEL, UNTOLD_STANDING

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
STANDING_WORDS = (SHARE_IN, ATTAINED)


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
