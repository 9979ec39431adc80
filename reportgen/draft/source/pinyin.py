"""Pinyin in brackets after characters, as learners' texts have it: 學(xué)習(xí) → 學習."""

from __future__ import annotations

import re

from reportgen.draft.source.signs import HAN
from reportgen.draft.source.traced import Traced

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêếềễ"
_INITIAL = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
_SYLLABLE = rf"{_INITIAL}(?:[aeiouüv{_TONED}]{{1,3}}(?:ng|n|r)?|[{_TONED}]g?|h?[{_TONED}]ng?)"
_GLOSS = re.compile(rf"(?<=[{HAN}])[(（] ?({_SYLLABLE}) ?[)）]")
_TONE = re.compile(f"[{_TONED}]")
TORN_GLOSS = re.compile(rf"[{HAN}][?？]+({_SYLLABLE})[)）]|[{HAN}][(（]({_SYLLABLE})[?？]+")
"""A gloss of which a bracket was lost on the way, and with it perhaps a character: 輸?shù)."""
ENOUGH = 3
"""So many glosses with a tone show that those without one are glosses too, and not 公頃(ha)."""


def without_pinyin(text: Traced) -> Traced:
    """The text without its glosses; a syllable without tone goes only where others have one."""
    toned = sum(1 for match in _GLOSS.finditer(text.text) if _TONE.search(match[1]))
    every = toned >= ENOUGH
    return text.replaced(_GLOSS, lambda match: "" if every or _TONE.search(match[1]) else None)
