"""The controls of a checklist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import assert_never

from reportgen.model.document import Control, ControlKind
from reportgen.model.text import Text
from reportgen.word.context import Context
from reportgen.word.tag import LIMIT, key, tag
from reportgen.word.xml import control as xml
from reportgen.word.xml.element import Xml, join
from reportgen.wording.labels import TASK_STATUSES

_TITLES: Mapping[ControlKind, Text] = {
    "checkbox": Text("完成", "Done"),
    "owner": Text("责任处室", "Office"),
    "due": Text("完成时限", "Due"),
    "status": Text("进展", "Status"),
}


def control(block: Control, content: Xml, context: Context) -> Xml:
    """The content of a cell with its control: a box before it, or a control in its place."""
    title = f"{_TITLES[block.kind][context.lang]} {key(block.task)}"[:LIMIT]
    label = xml.ControlLabel(next(context.controls), tag(block), title)
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
        case _:
            assert_never(block.kind)


def _day(value: str) -> str | None:
    """The value if it is an ISO date."""
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        return None
