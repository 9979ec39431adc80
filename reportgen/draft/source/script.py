"""Traditional characters → Simplified, in the paragraphs that are written in them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportgen.draft.source.signs import HAN
from reportgen.draft.source.traced import Traced

if TYPE_CHECKING:
    from opencc import OpenCC

_HAN = re.compile(f"[{HAN}]")
_LINE = re.compile(r"[^\n]+")
_SHARE = 50
"""One character in so many that Simplified writes otherwise: the text is Traditional. Simplified
text has some of them too, in names (乾 of 乾隆), and is left as it is."""


def in_simplified(text: Traced) -> Traced:
    """The text in Simplified characters; a line that is in them already is not touched."""
    converter = _converter()
    whole = _traditional(text.text, converter.convert(text.text))

    def converted(match: re.Match[str]) -> str | None:
        there: str = converter.convert(match[0])
        if not whole and not _traditional(match[0], there):
            return None
        if len(there) == len(match[0]):
            return there
        return "".join(_one(converter, sign) for sign in match[0])

    return text.replaced(_LINE, converted)


def _traditional(text: str, converted: str) -> bool:
    han = len(_HAN.findall(text))
    changed = sum(1 for one, other in zip(text, converted, strict=False) if one != other)
    return changed > 1 and changed * _SHARE > han


def _one(converter: OpenCC, sign: str) -> str:
    found = converter.convert(sign)
    return found if len(found) == 1 else sign


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("tw2s")
