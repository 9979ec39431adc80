"""The controls of a checklist."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from reportgen.identity import CONTROL_LIMIT, control_tag, task_key
from reportgen.model.document import Control
from reportgen.word.context import Context
from reportgen.word.xml import control as xml
from reportgen.word.xml.element import Xml, join
from reportgen.wording.labels import CONTROL_TITLES, TASK_STATUSES


def control(block: Control, content: Xml, context: Context) -> Xml:
    """The content of a cell with its control: a box before it, or a control in its place."""
    title = f"{CONTROL_TITLES[block.kind][context.lang]} {task_key(block.task)}"[:CONTROL_LIMIT]
    label = xml.ControlLabel(next(context.controls), control_tag(block), title)
    match block.kind:
        case "checkbox":
            return join(xml.checkbox(label, checked=bool(block.value)), content)
        case "owner":
            return xml.plain_text(label, block.value)
        case "due":
            return xml.date(label, block.value, _day(block.value), context.language.tag)
        case "status":
            words: dict[str, str] = {code: t[context.lang] for code, t in TASK_STATUSES.items()}
            shown = words.get(block.value, block.value)
            return xml.choice(label, shown, block.value, words)
        case "progress":
            return xml.plain_text(label, block.value, lines=True)
        case _:
            assert_never(block.kind)


def _day(value: str) -> str | None:
    """The value if it is an ISO date."""
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        return None
