"""A text of a meeting, read: its numbers and what they are."""

from __future__ import annotations

from reportgen.model.reading import TextReading


def read_text(content: bytes, name: str) -> TextReading:
    """All that is understood of a text; ``name`` is the file as it is shown.

    Raises:
        InputError: it has no text, or nothing that can be read.
    """
    raise NotImplementedError
