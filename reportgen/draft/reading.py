"""A source → all that is understood of it: the order of the steps."""

from __future__ import annotations

from reportgen.draft.figures.read import read_numbers
from reportgen.draft.frame import read_frame, read_sections
from reportgen.draft.source import read_source
from reportgen.draft.tasks import announced_tasks, read_statements, read_tasks
from reportgen.model.indicator import CodeList
from reportgen.model.reading import TextReading


def read_press_text(content: bytes, name: str, codes: CodeList) -> TextReading:
    """What a source says, its indicators looked for in a code list.

    Raises:
        InputError: it has no text that can be read.
    """
    source = read_source(content, name)
    frame, sections = read_frame(source), read_sections(source)
    tasks = read_tasks(source, sections, frame)
    return TextReading(
        source,
        frame,
        sections,
        read_numbers(source, sections, frame, codes),
        tasks,
        read_statements(source, sections),
        None if any(it.period == "year" for it in tasks) else announced_tasks(source),
    )
