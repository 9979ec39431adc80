"""Signs put in order: one sign for one meaning, whatever width, block or typewriter it came from.

Marks of Chinese text are full, digits and Latin letters are half as wide.
"""

from __future__ import annotations

import re
import unicodedata

from reportgen.draft.source.traced import Traced

HAN = "㐀-䶿一-鿿豈-﫿々〇"
"""Chinese characters, as a part of a class in a pattern."""
LINE = "\n"

_KEPT = frozenset("，。；：！？（）、…～“”‘’《》〈〉【】〔〕・·—")
_ENUMERATORS = re.compile("[①-⓿❶-➓㈠-㉃㊀-㊉¹²³⁰-⁹]")
_OTHER_SIGNS = {
    **dict.fromkeys("〜∼˜~", "～"),
    **dict.fromkeys("−﹣－", "-"),
    **dict.fromkeys("─━―⸺", "—"),
    **dict.fromkeys("「『", "“"),
    **dict.fromkeys("」』", "”"),
    "﹐": "，", "﹑": "、", "﹔": "；", "﹕": "：", "﹖": "？", "﹗": "！", "｡": "。",
    "﹙": "（", "﹚": "）", "［": "〔", "］": "〕", "○": "〇", "◯": "〇", "•": "·",
    "‐": "-", "‑": "-", "㎡": "m2", "㎥": "m3", "¼": "¼", "½": "½", "¾": "¾",
    "\u3000": "\u3000", "\r": LINE, "\f": LINE, "\v": LINE, "\u2028": LINE, "\u2029": LINE,
    "\x85": LINE,
}  # fmt: skip
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_MARKS = str.maketrans(",;:!?()", "，；：！？（）")

_BREAK = re.compile("\r\n?|[\f\v\x85\u2028\u2029]")
_UNUSUAL = re.compile(r"[^\n\t -}" + HAN + "，。；：！？（）、“”《》～]")
_AREA = re.compile("(?<=[mM米])[²³]|(?<=[度])²")
_ASCII_MARK = re.compile(
    rf"(?<=[{HAN}”’》），；。、])(?:,(?!\d)|[;!?])|[,;](?=[{HAN}“‘《])|(?<=[{HAN}”’》）]):|"
    rf"(?<=[，；。、]),(?=\d)|"
    rf"(?<=[{HAN}]),(?=\d)|(?<=[{HAN}]\d[%‰]),|(?<=\d[%‰]),(?=\S)"
)
_DOUBLED = re.compile("[，,]+(?=[，。；：、！？])|(?<=[、；：])[，,]+")
"""A comma beside another mark, which copying machines leave: 全面落实,、認真."""
_BRACKETS = re.compile(rf"\((?=[^()\n]{{0,200}}?[{HAN}])([^()\n]{{0,200}})\)")
_STOP = re.compile(rf"(?<=[{HAN}”’）%])\.(?=[{HAN}“（]|\s|$)", re.MULTILINE)
_NUMERAL_BEFORE = re.compile(r"(?:^|\n)\s*[（(]?[一二三四五六七八九十百]+$")


def signs_in_order(text: Traced) -> Traced:
    """Compatibility forms, widths, dashes, quotation marks, brackets and marks put in order."""
    text = text.replaced(_BREAK, LINE)
    text = text.replaced(_INVISIBLE, "")
    text = text.replaced(_AREA, lambda match: {"²": "2", "³": "3"}[match[0]])
    return text.replaced(_UNUSUAL, lambda match: _ordered(match[0]))


def marks_in_order(text: Traced) -> Traced:
    """Half-width marks of Chinese sentences made full, once brackets with pinyin are gone."""
    text = text.replaced(_BRACKETS, lambda match: f"（{match[1]}）")
    for _ in range(2):  # the second of two marks is seen once the first is full
        text = text.replaced(_ASCII_MARK, lambda match: match[0].translate(_MARKS))
    text = text.replaced(_DOUBLED, "")
    return text.replaced(_STOP, _full_stop)


def _ordered(sign: str) -> str:
    if sign in _OTHER_SIGNS:
        return _OTHER_SIGNS[sign]
    if sign in _KEPT or _ENUMERATORS.match(sign):
        return sign
    if unicodedata.category(sign) == "Zs":
        return " "
    return unicodedata.normalize("NFKC", sign)


def _full_stop(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    return None if _NUMERAL_BEFORE.search(before) else "。"
