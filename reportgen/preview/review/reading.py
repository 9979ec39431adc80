"""A text of a meeting, read: its numbers and what they are."""

from __future__ import annotations

from reportgen.draft.source import read_source
from reportgen.model.reading import TextFrame, TextReading


def read_meeting_text(content: bytes, name: str) -> TextReading:
    """All that is understood of a text; ``name`` is the file as it is shown.

    Raises:
        InputError: it has no text, or nothing that can be read.
    """
    source = read_source(content, name)
    return TextReading(source, TextFrame(), (), (), (), ())
