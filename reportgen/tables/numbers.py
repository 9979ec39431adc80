"""Numbers of cells -> numbers as a meeting file has them: 1,260 is 1260, 66 and 万 are 66万."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from reportgen.model.multiplier import MULTIPLIERS
from reportgen.tables.cells import TableCell
from reportgen.tables.faults import TableError

_GROUPED = re.compile(r"(?<![0-9.])([0-9]{1,3}(?:,[0-9]{3})+)(?![0-9,])")
_COMMA = re.compile(r"[0-9],[0-9]")
_PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_COUNTED = re.compile(r"[^%]*[0-9]")
_NOTHING = ("nan", "#n/a", "n/a", "na")
_MONEY = "¥￥$€£ \u00a0"
_WORDS = {power: word for word, power in reversed(MULTIPLIERS.items()) if not word.isascii()}
"""Power of ten -> the word that is put behind the digits."""
MOST_DECIMALS = 12


def is_missing(shown: str) -> bool:
    """Whether a cell says, as SDMX does, that there is no number."""
    return shown.strip().casefold() in _NOTHING


def number_of(cell: TableCell, unit: str = "", *, comma_parts: bool = True) -> str:
    """The number that a cell shows, without commas between groups of its digits.

    A sign of money around a stored number, and the unit of the row behind it, come from its format
    and are no part of it. Where a comma may as well be the point, ``comma_parts`` is false.

    Raises:
        TableError: a comma stands in it that may be the point.
    """
    words = cell.shown.strip()
    if cell.kind == "number":
        words = words.strip(_MONEY).replace("-¥", "-").replace("-$", "-")
        if unit not in ("", "%") and words.endswith(unit):
            words = words.removesuffix(unit).strip()
    if _COMMA.search(words) and not (
        comma_parts and _COMMA.search(_GROUPED.sub("", words)) is None
    ):
        raise TableError("table.comma_in_number", value=words)
    return _GROUPED.sub(lambda found: found[0].replace(",", ""), words)


def with_decimals(number: str, decimals: str) -> str:
    """A number with so many decimals: 12.6 with two is 12.60.

    Raises:
        TableError: that is no count of decimals, or the number is none.
    """
    if not decimals.isdecimal() or int(decimals) > MOST_DECIMALS:
        raise TableError("table.bad_decimals", value=decimals, most=MOST_DECIMALS)
    tail = "%" if number.endswith("%") else ""
    digits = number.removesuffix("%")
    if not _PLAIN.fullmatch(digits) or len(digits) > 40:
        raise TableError("table.decimals_of_text", value=number)
    step = Decimal(1).scaleb(-int(decimals))
    rounded = Decimal(digits).quantize(step, context=Context(prec=60, rounding=ROUND_HALF_UP))
    return f"{rounded:f}{tail}"


def multiplier_word(power: str) -> str:
    """The word of a power of ten, 万 of 4, or the word itself; nothing of 0.

    Raises:
        TableError: there is no such word.
    """
    if power in MULTIPLIERS:
        return power
    if power == "0":
        return ""
    if power.isdecimal() and int(power) in _WORDS:
        return _WORDS[int(power)]
    known = tuple(f"{number} ({word})" for number, word in sorted(_WORDS.items()))
    raise TableError("table.bad_multiplier", value=power, known=known)


def with_multiplier(number: str, word: str) -> str:
    """A number with the multiplier behind its digits.

    Raises:
        TableError: there is something else behind them.
    """
    if word and not _COUNTED.fullmatch(number):
        raise TableError("table.multiplier_of_text", value=number, word=word)
    return number + word


def without_multiplier(number: str) -> tuple[str, str]:
    """A number as printed -> its digits and the power of its multiplier.

    Where these would not be put together again as they were: the number, and nothing.
    """
    found = re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+)?)([^0-9.\s%]+)", number)
    power = MULTIPLIERS.get(found[2], 0) if found else 0
    if found and _WORDS.get(power) == found[2]:
        return found[1], str(power)
    return number, ""
