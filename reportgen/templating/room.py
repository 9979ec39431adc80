"""How much room text takes, for templates that set it narrow."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import line_count


def do_lines(text: str | Iterable[str], ems: float) -> int:
    """About how many lines of ``ems`` a text takes, or several texts each on lines of its own.

    A Chinese character is one em, any other about a half.
    """
    if not isinstance(text, str):
        return sum(do_lines(item, ems) for item in text)
    return line_count(text, ems, text_ems)
