"""Words that qualify a number: what they mean, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Qualifier = Literal["more_than", "at_least", "less_than", "at_most", "nearly", "about", "some_over"]
"""More than v; v or more; less than v; v or less; a little below v; around v; from v to the next
unit of its last digit that is not zero."""

SPREADING: tuple[Qualifier, ...] = ("about", "nearly", "some_over")
"""Those that leave both ends known, away from nothing: −600余万 is from −700万 to −600万."""
FLOORS: tuple[Qualifier, ...] = ("at_least", "more_than")
CEILINGS: tuple[Qualifier, ...] = ("at_most", "less_than")
STRICT: tuple[Qualifier, ...] = ("more_than", "less_than")
"""Those that do not include the number itself."""
WITHIN_WORDS = ("以内", "之内", "within", "up to")
"""The words with which a place is the last that is meant: 前5位以内."""

Seat = Literal["before", "after", "inside"]
"""Before the number, after it with its unit, or behind its digits: 超过5万人, 6%以上, 600余万人."""


@dataclass(frozen=True, slots=True)
class QualifierWord:
    """A word of a source, with its meaning, its language and its place."""

    word: str
    meaning: Qualifier
    lang: Literal["zh", "en"]
    seat: Seat


def _words(
    meaning: Qualifier, lang: Literal["zh", "en"], seat: Seat, words: str
) -> tuple[QualifierWord, ...]:
    return tuple(QualifierWord(word, meaning, lang, seat) for word in words.split("|"))


QUALIFIER_WORDS: dict[str, QualifierWord] = {
    it.word: it
    for it in (
        *_words("more_than", "zh", "before", "超过|逾|突破|超|高于|多于"),
        *_words("at_least", "zh", "before", "不低于|至少|不少于|不小于|达到或超过"),
        *_words("at_least", "zh", "after", "以上|及以上"),
        *_words("less_than", "zh", "before", "不到|不足|低于|少于"),
        *_words("at_most", "zh", "before", "不超过|不高于|不多于|不大于|至多|最多"),
        *_words("at_most", "zh", "after", "以下|以内|之内|及以下"),
        *_words("nearly", "zh", "before", "近|接近|将近"),
        *_words("about", "zh", "before", "约|大约|大概|约为"),
        *_words("about", "zh", "after", "左右|上下"),
        *_words("some_over", "zh", "inside", "余|多"),
        *_words("more_than", "en", "before", "more than|over|above|exceeding|upwards of"),
        *_words("at_least", "en", "before", "at least|no less than|not less than|no fewer than"),
        *_words("at_least", "en", "after", "or more|or above|and above|or higher"),
        *_words("less_than", "en", "before", "less than|under|below|fewer than"),
        *_words("at_most", "en", "before", "at most|no more than|not more than|up to|within"),
        *_words("at_most", "en", "after", "or less|or below|or lower"),
        *_words("nearly", "en", "before", "nearly|almost|close to"),
        *_words("about", "en", "before", "about|around|approximately|roughly|some"),
        *_words("about", "en", "after", "or so"),
    )
}
"""Every word by itself. The meanings are those of national usage: 以上, 以内 and 以下 include the
number (GB/T 15835 leaves it to law: 民法典 art. 1259), 超过 and 不到 do not."""
