"""The pages of a PDF without tags, as the lines that stand on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.messages import Argument
from reportgen.model.manifest import Line


def paper_lines(textpage: Any, place: Argument) -> Iterator[Line]:
    """The lines of a page: nothing says which of them belong together."""
    for line in textpage.get_text_range().splitlines():
        text = " ".join(line.replace("\x02", "-").split())
        if text:
            yield Line(place, (text,))
