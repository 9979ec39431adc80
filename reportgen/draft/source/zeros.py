"""The zero of years, for which typists take what looks like it: 二○二O年, 2O21年."""

from __future__ import annotations

import re

from reportgen.draft.source.traced import Traced

_CHINESE_YEAR = re.compile(r"(?<![一二三四五六七八九])[一二][一二三四五六七八九零〇Oo0]{3}(?=年)")
_YEAR = re.compile(r"(?<![\dA-Za-z])[12][\dOo]{3}(?=年)")


def zeros_in_order(text: Traced) -> Traced:
    """Years with one sign for zero."""
    text = text.replaced(_CHINESE_YEAR, lambda match: re.sub("[零Oo0]", "〇", match[0]))
    return text.replaced(_YEAR, lambda match: re.sub("[Oo]", "0", match[0]))
