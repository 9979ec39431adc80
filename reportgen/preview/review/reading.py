"""A text of a meeting, read: its numbers and what they are."""

from __future__ import annotations

from reportgen.model.indicator import CodeList
from reportgen.model.reading import TextReading
from reportgen.model.text import Text


def read_meeting_text(content: bytes, name: str, codes: CodeList | None) -> TextReading:
    """All that is understood of a text; ``name`` is the file as it is shown.

    Raises:
        InputError: it has no text, or nothing that can be read.
    """
    from reportgen.draft.reading import read_press_text

    return read_press_text(content, name, codes or CodeList("", Text.same(""), (), (), ()))
