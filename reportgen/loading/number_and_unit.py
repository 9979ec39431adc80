"""A value that has its unit with it: 1260公里, 每人每月700元, 5万人以上."""

from __future__ import annotations

import re

from reportgen.datafile.entry import BadValueError, clipped
from reportgen.loading.number import Printed, read_number
from reportgen.model.problem import Problem
from reportgen.model.qualifier import QUALIFIER_WORDS

_AFTER = [it.word for it in QUALIFIER_WORDS.values() if it.seat == "after"]
_EACH = re.compile(r"((?:每[^0-9每]{1,6}){1,3})(.*[0-9].*)")
_PREFIX = re.compile(r"(CNY|RMB|USD|US\$|CN¥|[¥￥$]) ?(.*[0-9].*)")
_LONGEST = 24
_GROWTH = re.compile(r"(?:同比|环比|年均|比上年)?(?:增长|上升|提高|增加)了? ?([0-9][^,，]*)")
_GROUPED = re.compile(r"[0-9]{1,3}([,，][0-9]{3})+(\.[0-9]+)?[^0-9,，]*")


def number_and_unit(text: str) -> tuple[Printed, str]:
    """The number, and the words of a unit before or behind it; none where it stands alone.

    Raises:
        BadValueError: there is no number in it, or more than a number and a unit.
    """
    try:
        return read_number(text), ""
    except BadValueError as error:
        found = _parted(text.strip()) if error.problem.code == "data.no_number" else None
        if found is None:
            raise BadValueError(_said(text) or error.problem) from None
        return found


def _said(text: str) -> Problem | None:
    """What is wrong with a value that is nearly one: 1,260公里, 增长8.2%."""
    if match := _GROWTH.fullmatch(text.strip()):
        return Problem.of("data.growth_in_value", value=clipped(text), number=match[1])
    if _GROUPED.fullmatch(text.strip()):
        plain = re.sub("[,，]", "", text)
        return Problem.of("data.no_plain_number", value=clipped(text), plain=plain)
    return None


def _parted(text: str) -> tuple[Printed, str] | None:
    """The longest number that the text begins with, where the rest may be a unit."""
    front = ""
    if match := _EACH.fullmatch(text) or _PREFIX.fullmatch(text):
        front, text = match[1], match[2]
    last = next((word for word in _AFTER if text.endswith(word)), "")
    body = text.removesuffix(last) if last else text
    digits = max((i for i, sign in enumerate(body) if sign.isdigit()), default=-1)
    if digits < 0 or len(body) - digits > _LONGEST:
        return None
    for end in range(len(body), digits, -1):
        unit = front + body[end:].strip()
        try:
            found = read_number(body[:end].strip() + last)
        except BadValueError:
            continue
        return (found, unit) if re.fullmatch(r"[^0-9,，.。;；]*", unit) else None
    return None
