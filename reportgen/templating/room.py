"""How much room text takes, for templates that set it narrow."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateUseError
from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import line_count

_MOST = 200_000
"""Characters that are measured at once: what no page holds."""


def do_lines(text: str | Iterable[str], ems: float) -> int:
    """About how many lines of ``ems`` a text takes, or several texts each on lines of its own.

    A Chinese character is one em, any other about a half.
    """
    texts = [text] if isinstance(text, str) else [*text]
    if sum(map(len, texts)) > _MOST:
        raise TemplateUseError(Problem.of("template.too_much_text", limit=_MOST))
    return sum(line_count(it, ems, text_ems) for it in texts)
