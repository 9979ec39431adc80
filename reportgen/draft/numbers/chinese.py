"""Chinese numerals -> digits as a data file writes them: 一千二百三十四万 is 1234万."""

from __future__ import annotations

NUMERALS = {word: i for i, word in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
NUMERAL = "零〇一二两三四五六七八九十百千"


def in_digits(words: str) -> str | None:
    """The digits of a numeral, with 万 and 亿 as they stand; None where it is none.

    五万 is 5万, 一千二百三十四万 1234万, 三点五 3.5, 二〇二〇 2020, 三亿五千万 35000万.
    一万二 is said, and not written.
    """
    whole, point, fraction = words.partition("点")
    if point:
        decimals = "".join(str(NUMERALS[it]) for it in fraction if it in NUMERALS)
        units = _plain(whole)
        complete = bool(decimals) and len(decimals) == len(fraction)
        return f"{units}.{decimals}" if units is not None and complete else None
    tail = next((it for it in ("万亿", "亿", "万") if whole.endswith(it)), "")
    head = whole[: len(whole) - len(tail)]
    if "亿" in head or "万" in head:
        return _mixed(head, tail)
    number = _plain(head)
    return None if number is None else f"{number}{tail}"


def _mixed(head: str, tail: str) -> str | None:
    """三亿五千(万): the higher part is counted in the lower one."""
    for mark, size in (("亿", 10_000 if tail == "万" else 100_000_000), ("万", 10_000)):
        above, found, below = head.partition(mark)
        if found and mark != tail:
            high, low = _plain(above), _plain(below or "零")
            if high is None or low is None or (0 < low < 10 and below[0] not in "零〇"):
                return None
            return f"{high * size + low}{tail}"
    return None


def _plain(words: str) -> int | None:
    """A numeral below 万."""
    if not words or any(it not in NUMERALS and it not in _SMALL for it in words):
        return None
    if not any(it in _SMALL for it in words):
        return int("".join(str(NUMERALS[it]) for it in words))
    total, digit = 0, None
    for it in words:
        if it in NUMERALS:
            digit = NUMERALS[it]
        else:
            total += (1 if digit is None else digit) * _SMALL[it]
            digit = None
    return total + (digit or 0)
