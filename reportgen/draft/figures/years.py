"""Parts of a report that look back on several years, where a number is of all of them or of one."""

from __future__ import annotations

import re

_SEVERAL = re.compile(r"^(?:过去|这)的?[三四五六]年|^[三四五六]年来")
_OVER_YEARS = re.compile(
    r"(?:过去|这)的?[三四五六]年|[三四五六]年(?:来|工作)|"
    r"十[一二三四五]五[”\"]?(?:时期|期间|以来|发展|成就|工作)"
)
_BACK = re.compile(r"回顾|总结|成就|成绩")
_ONE = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,2}[)）、])?[“\"]?(?:刚刚)?(?:过去的?|这|回顾)?(?:的|，)?"
    r"(?:(?:19|20)[0-9]{2}年(?!以来)|一年(?!级)|去年|今年)"
)
_HEADING = 40


def looks_back(sentence: str, *, before: bool) -> bool:
    """Whether from this paragraph on a text looks back on several years.

    ``sentence`` is its first; ``before`` is whether it did until here: what says nothing changes
    nothing.
    """
    heading = len(sentence) <= _HEADING and not sentence.rstrip().endswith(("。", "；", "！"))
    if heading and _BACK.search(sentence) and _OVER_YEARS.search(sentence):
        return True
    if _SEVERAL.match(sentence.strip()):
        return True
    return before and not _ONE.match(sentence.strip())
