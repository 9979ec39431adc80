"""A text of a meeting, read: its numbers and what they are."""

from __future__ import annotations

from reportgen.model.indicator import CodeList
from reportgen.model.reading import TextReading
from reportgen.model.text import Text


def read_meeting_text(content: bytes, name: str, codes: CodeList | None) -> TextReading:
    """All numbers of a text; ``name`` is the file as it is shown.

    Raises:
        InputError: it has no text, or nothing that can be read.
    """
    from reportgen.draft.figures.read import read_numbers
    from reportgen.draft.frame import read_frame, read_sections
    from reportgen.draft.source import read_source

    source = read_source(content, name)
    frame, sections = read_frame(source), read_sections(source)
    numbers = read_numbers(source, sections, frame, codes or _no_codes())
    return TextReading(source, frame, sections, numbers, (), ())


def _no_codes() -> CodeList:
    return CodeList("", Text.same(""), (), (), ())
