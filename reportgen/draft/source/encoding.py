"""Bytes of a text file → its characters, by its marks or else by trial."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去"
    "把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但"
    "质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式"
    "這為個國時來們會發動過說產種後學經進著電裡現實體機當點從業應開還間樣與關線數條結問無軍題黨總務區萬億"
    "，。、；：（）年月日元万亿增长保障建设完善服务工作推动加强省市县区各级部门坚持要"
)
_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uff5e]")
_MOST_BROKEN = 0.02
"""A text of which more than this share cannot be decoded is in another encoding, or no text."""
_LEAST_COMMON = 0.2
"""The common characters are at least this share of any Chinese text."""


def decoded_text(content: bytes) -> str | None:
    """The characters of a text file, None where they are in no encoding that we know.

    UTF-8, UTF-16, UTF-32, GB18030 (of which GBK and GB2312 are parts), Big5, Windows-1252. A few
    bytes that are broken become U+FFFD.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    if guessed := _wide(content):
        return guessed
    text = content.decode("utf-8", "replace")
    if _broken(text) == 0 or (b"\xef\xbf\xbd" in content and _is_utf8(content)):
        return text
    tried = [it for name in ("gb18030", "big5") if (it := content.decode(name, "replace"))]
    best = max(tried, key=_likeness)
    if _likely(text) and _likeness(text) >= _likeness(best):
        return text
    if _likely(best) and _likeness(best) >= _LEAST_COMMON:
        return best
    return _western(content)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide(content: bytes) -> str | None:
    """UTF-16 that does not say so: every second byte of its blanks, digits and breaks is 0."""
    sample = content[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    if sample.count(0) * 20 < len(sample) and len(sample) > 200 and sample.count(0) < 4:
        return None
    name = "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
    text = content.decode(name, "replace")
    plain = sum(1 for it in text if it.isascii() and (it.isprintable() or it.isspace()))
    fits = plain + len(_CHINESE.findall(text))
    return text if fits >= 0.9 * len(text) else None


def _western(content: bytes) -> str | None:
    high = sum(1 for it in content if it >= 0x80)
    if high * 10 > len(content):
        return None
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _broken(text: str) -> int:
    return text.count("\ufffd")


def _likely(text: str) -> bool:
    return _broken(text) <= _MOST_BROKEN * max(len(_CHINESE.findall(text)), 1) + 0.5


def _likeness(text: str) -> float:
    """Which share of the characters that are not ASCII are common ones."""
    other = [it for it in text if not it.isascii()]
    return sum(1 for it in other if it in _COMMON) / len(other) if other else 0.0
