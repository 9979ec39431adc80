"""Blanks inside sentences and numbers, which typesetting left there and nobody reads."""

from __future__ import annotations

import re

from reportgen.draft.source.signs import HAN
from reportgen.draft.source.traced import Traced

_RUN = re.compile(r"[ \u3000]{2,}|\u3000")
_MARKS = "，。；：、！？（）“”‘’《》〔〕％…～"
_POINT = re.compile(rf"(?<=\d)(?: \.|\. | \. )(?=\d+ ?[%‰{HAN}])(?!\d+ ?[年月日])")
_PERCENT = re.compile(r"(?<=\d) (?=[%‰])")
_GROUPS = re.compile(r"(?<![\d.])(?<!\d )\d{1,3}(?: \d{3})+(?!\d)(?! ?[年月])")
_CHINESE = re.compile(rf"(?<=[{HAN}{_MARKS}]) (?=\S)|(?<=\S) (?=[{HAN}{_MARKS}])")
_LEADING = re.compile(r"(?:^|\n)[^\S\n]*\d{1,2}$")


def without_blanks(text: Traced) -> Traced:
    """The text without blanks in numbers and beside Chinese characters; one elsewhere.

    Two blanks or more, or a full one, set apart what stands in a line without marks (省长　刘宁):
    there one remains.
    """
    text = text.replaced(_RUN, _apart)
    text = text.replaced(_POINT, _joined_point)
    text = text.replaced(_PERCENT, "")
    text = text.replaced(_GROUPS, lambda match: match[0].replace(" ", ""))
    return text.replaced(_CHINESE, "").replaced(re.compile("\u3000"), " ")


def _apart(match: re.Match[str]) -> str:
    """A full blank is what sets words apart in a line that has no marks; else a plain one."""
    text = match.string
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    line = text[start : end if end >= 0 else len(text)]
    set_apart = len(line) <= 60 and not re.search("[，。；]", line)
    return "\u3000" if set_apart else " "


def _joined_point(match: re.Match[str]) -> str | None:
    return None if _LEADING.search(match.string, max(0, match.start() - 8), match.start()) else "."
