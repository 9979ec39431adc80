"""A number with its sign and its qualifier, as a data file writes it."""

from __future__ import annotations

from reportgen.draft.figures.before import Before
from reportgen.draft.figures.statements import Member
from reportgen.model.qualifier import QUALIFIER_WORDS

_TENTHS = {word: i for i, word in enumerate("零一二三四五六七八九")} | {"两": 2, "半": 5}


def written(member: Member, before: Before, *, turned: bool) -> str | None:
    """超过5万, 6%以上, -5%, 6%～8%; None where it is no number that a data file can say.

    ``turned`` is whether a word makes it negative: 下降5%.
    """
    token = member.token
    number = token.number
    if not number or token.form in ("broken", "fraction") or (token.negative and turned):
        return None
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
        tens, _, ones = number.partition("成")
        size = (_TENTHS.get(tens) or int(tens)) * 10 + (_TENTHS[ones] if ones else 0)
        return f"-{size}%"
    low, mark, high = number.partition("～")
    return f"-{high}～-{low}" if mark else f"-{number}"


def _hundredfold(times: str) -> str:
    whole, _, part = times.partition(".")
    return str(int(whole + part.ljust(2, "0")[:2])) if len(part) <= 2 else times
