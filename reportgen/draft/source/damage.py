"""Where a text is damaged beyond rule. Such places are told, and nothing is guessed at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.draft.source.pinyin import TORN_GLOSS
from reportgen.draft.source.signs import HAN
from reportgen.draft.source.traced import Traced
from reportgen.model.source_text import Damage, DamageKind

_NUMERAL = "一二三四五六七八九"
_KINDS: tuple[tuple[DamageKind, re.Pattern[str]], ...] = (
    ("lost_characters", re.compile("\ufffd+")),
    ("lost_characters", re.compile(rf"(?<=[{HAN}])[?？]{{2,}}(?=[{HAN}，。])|[□▯]{{2,}}")),
    (
        "garbled",
        re.compile(
            "(?:锟斤拷|锘縷?|烫烫|屯屯)+|[\ue000-\uf8ff]+|[\x00-\x08\x0e-\x1f\x7f]+|"
            "(?:[ÃÂâäåæçèéï][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ]{1,2}){2,}"
        ),
    ),
    (
        "spun_words",
        re.compile(r"百分(?![之点比率数制号位百值表卷分段]|[一二三四五六七八九十])[一-鿿]?"),
    ),
    (
        "broken_number",
        re.compile(
            rf"(?<!\d)\d+(?:\.[{_NUMERAL}十百千]+[万亿%个]?|\.{{2,}}\d+|\.(?=[万亿%])|"
            rf"[{_NUMERAL}](?=[万亿%.\d])|[OolI]\d*(?=[万亿%元人个年月]))|"
            rf"[{_NUMERAL}]\.\d+(?=[万亿%])|(?<![\dA-Za-z])\d*[OolI]\d+(?=[万亿%元人个年月])|"
            r"\d[。，]\d+(?=[%万亿])(?<!，\d{3})"
        ),
    ),
)
_THREE_PARTS = re.compile(r"(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])")
_DATE = re.compile(r"(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])")


def torn_glosses(text: Traced) -> Iterator[Damage]:
    """Pinyin that lost a bracket, to be looked for before pinyin is taken out."""
    for match in TORN_GLOSS.finditer(text.text):
        yield Damage(*text.span(*match.span()), "lost_characters")


def broken_lines(text: Traced, joints: Iterable[int]) -> Iterator[Damage]:
    """Numbers that may be two: a line ended inside the digits."""
    for joint in joints:
        yield Damage(*text.span(joint - 1, joint + 1), "broken_number")


def damage_in(text: Traced) -> Iterator[Damage]:
    """What is damaged in a text whose signs are in order; places in the source."""
    for why, pattern in _KINDS:
        for match in pattern.finditer(text.text):
            yield Damage(*text.span(*match.span()), why)
    for match in _THREE_PARTS.finditer(text.text):
        if not _DATE.fullmatch(match[0]):
            yield Damage(*text.span(*match.span()), "broken_number")
