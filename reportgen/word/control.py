"""The controls of a checklist."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.document import Control
from reportgen.model.text import Text
from reportgen.word.context import Context
from reportgen.word.xml import control as xml
from reportgen.word.xml import text

_TITLES: Mapping[str, Text] = {"checkbox": Text("完成", "Done")}


def control(block: Control, content: str, context: Context) -> str:
    """The content of a cell with its control: a box to tick, or for now nothing but the text."""
    if block.kind != "checkbox":
        return content or (text.run(block.value) if block.value else "")
    title = f"{_TITLES[block.kind][context.lang]} {block.task}"
    box = xml.checkbox(next(context.controls), tag(block), title, checked=bool(block.value))
    return box + content


def tag(block: Control) -> str:
    """What a control is found by when a checklist is read back."""
    return f"{block.kind}:{block.task}"
