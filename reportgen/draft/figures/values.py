"""A number with its sign and its qualifier, as a data file writes it."""

from __future__ import annotations

from reportgen.draft.figures.statements import Member
from reportgen.draft.figures.stripping import Before
from reportgen.model.qualifier import QUALIFIER_WORDS

_TENTHS = {word: i for i, word in enumerate("零一二三四五六七八九")} | {"两": 2, "半": 5}


def in_data_words(member: Member, before: Before, *, turned: bool) -> str | None:
    """超过5万, 6%以上, -5%, 6%～8%; None where it is no number that a data file can say.

    ``turned`` is whether a word makes it negative: 下降5%.
    """
    token = member.token
    number = token.number
    if not number or token.form in ("broken", "fraction") or (token.negative and turned):
        return None
    if token.form == "tenths" and before.sense not in ("rise", "fall"):
        number = f"{_tenfold(number)}%"
    if token.negative or turned:
        number = _negative(number)
    word = member.after or before.qualifier
    inside = any(it in number for it in "余多")
    if word is None or token.form == "place":
        return number
    if inside or (member.after and before.qualifier):
        return None
    return number + word if QUALIFIER_WORDS[word].seat == "after" else word + number


def _negative(number: str) -> str:
    if number.endswith("倍"):
        return f"-{_hundredfold(number[:-1])}%"
    if "成" in number:
        return f"-{_tenfold(number)}%"
    low, mark, high = number.partition("～")
    return f"-{high}～-{low}" if mark else f"-{number}"


def _tenfold(number: str) -> int:
    """两成 is 20, 三成五 is 35."""
    tens, _, ones = number.partition("成")
    return (_TENTHS.get(tens) or int(tens)) * 10 + (_TENTHS[ones] if ones else 0)


def _hundredfold(times: str) -> str:
    whole, _, part = times.partition(".")
    return str(int(whole + part.ljust(2, "0")[:2])) if len(part) <= 2 else times
