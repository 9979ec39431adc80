"""The tags of controls: a task is found by them again when a checklist is read back."""

from __future__ import annotations

import hashlib

from reportgen.model.document import Control
from reportgen.word.xml.element import clean

LIMIT = 64
"""Word takes tags and titles of no more characters."""

_ROOM = LIMIT - len("checkbox:")
_HASH = 8


def tag(block: Control) -> str:
    """What a control is found by when a checklist is read back: ``status:`` and the task's key."""
    return f"{block.kind}:{key(block.task)}"


def key(task: str) -> str:
    """A task's id as it stands in tags.

    One that is too long, or has what XML cannot hold, is cut, and ends in ``~`` and a hash.
    """
    plain = " ".join(clean(task).split())
    if plain == task and len(task) <= _ROOM:
        return task
    digest = hashlib.sha256(task.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
    return f"{plain[: _ROOM - _HASH - 1]}~{digest}"
