"""A sentence → its clauses: divided at ， and ；, never at 、, in brackets or in quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = {"（": "）", "“": "”", "‘": "’", "《": "》", "(": ")", "〔": "〕", "【": "】"}
_MARKS = "，；。！？"
_ENDS = re.compile(r"^[\s，；。！？;.、]+|[\s，；。！？;.]+$")
_ENUMERATOR = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}(?:是要|要|是|、)|第[一二三四五六七八九十]{1,3}(?:，|、|是)|"
    r"[（(〔](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)〕]|\d{1,2}(?:[.、](?!\d)|[)）])|[①-⓿❶-➓⑴-⒛㈠-㉃]|"
    r"[·●■◆○▪►※*-] ?|(?:首先|其次|再次|最后)，)[ 、.，]?"
)
_LEADING = re.compile(
    "^(?:(?:会议|大会|报告)(?:还|又)?(?:强调|要求|指出|明确|提出|部署|决定|议定)(?:，|：)?|强调|要求|同时|此外|另外|"
    "我们|各级各?(?:部门|单位)?(?=要|必须)|要(?!求|闻|素|点|件)|必须|务必|应当?(?=[一-鿿])|将(?!来|军)|还要|并(?!轨|购|网)|"
    "且|以及|和|也要|继续要|更加(?=突出)|，)+"
)
_ADVERBIAL = re.compile(
    "^(?:按照|依照|根据|围绕|针对|对照|结合|随着|为了?|到20\\d\\d年|截至|到\\d{1,2}月|在[^，]{1,20}(?:中|上|下|时|期间|前|后|"
    "方面|过程)$|面对|鉴于|本着|经[^，]{1,12}同意|立足|以[^，]{2,40}(?:为[^，]{1,12}|指导)$|坚持以[^，]{2,60}为指导$|"
    "未来[三五]年$|“?十.五”?时期$|[一五]年来$|下一步$|今年$|明年$|接下来$|20\\d\\d年$|其中$|努力$|[^，]{0,3}方面$)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence without the marks around it; in ``SourceText.text``."""

    start: int
    end: int
    words: str
    after: str
    """The mark that ends it."""


def clauses_of(text: str, start: int, end: int, marks: str = _MARKS) -> Iterator[Clause]:
    """The clauses of a part of a text, in order."""
    closing: list[str] = []
    begin = start
    for i in range(start, end):
        sign = text[i]
        if closing and sign == closing[-1]:
            closing.pop()
        elif sign in _OPENING:
            closing.append(_OPENING[sign])
        elif not closing and (sign in marks or _english_stop(text, i, end)):
            yield from _clause(text, begin, i, sign)
            begin = i + 1
    yield from _clause(text, begin, end, "")


def enumerator(words: str) -> str:
    """What counts a point at the beginning of it: 一要, 第二，, （三）, 1.; empty where nothing."""
    found = _ENUMERATOR.match(words)
    return found[0] if found else ""


def only_counts(words: str) -> bool:
    """Whether a clause counts a point and says nothing: 第一."""
    return bool(re.fullmatch("第[一二三四五六七八九十]{1,3}", words)) or enumerator(words) == words


def shortened(words: str) -> str:
    """A clause without what counts it, and without 要, 必须 and who says so."""
    words = _ENDS.sub("", words[len(enumerator(words)) :])
    return _ENDS.sub("", _LEADING.sub("", words))


def is_adverbial(words: str) -> bool:
    """Whether a clause says when, whereby or wherefore, and nothing to be done."""
    return bool(_ADVERBIAL.match(words)) or len(words) < 3


def _english_stop(text: str, place: int, end: int) -> bool:
    return (
        text[place] in ".;"
        and (place + 1 >= end or text[place + 1] == " ")
        and (place == 0 or not "\u3400" <= text[place - 1] <= "\u9fff")
        and not text[max(0, place - 2) : place].strip().isdigit()
    )


def _clause(text: str, start: int, end: int, mark: str) -> Iterator[Clause]:
    while start < end and text[start] in " \n\t":
        start += 1
    while start < end and text[end - 1] in " \n\t":
        end -= 1
    if start < end:
        yield Clause(start, end, text[start:end], mark)
