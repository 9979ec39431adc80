"""Which task a row of a check list is: names of controls and bookmarks, and a mark of its words."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from reportgen.model.document import Control

CONTROL_LIMIT = 64
"""Word takes tags and titles of controls of no more characters."""

_ROOM = CONTROL_LIMIT - len("checkbox:")
_HASH = 8
_LONGEST_NAME = 40
"""Word takes names of bookmarks of no more characters."""
_ROW = "_task_"
"""What names of rows begin with: such bookmarks are hidden in the lists of Word and LibreOffice."""
_NO_LETTER = re.compile(r"\W", re.ASCII)


def control_tag(block: Control) -> str:
    """What a control is found by when a check list is read back: ``status:`` and its task's key."""
    return f"{block.kind}:{task_key(block.task)}"


def task_key(task: str) -> str:
    """A task's id as it stands in tags.

    One that is too long, or has what no file can hold, is cut, and ends in ``~`` and a hash.
    """
    plain = " ".join("".join(it for it in task if it.isprintable() or it.isspace()).split())
    if plain == task and len(task) <= _ROOM:
        return task
    return f"{plain[: _ROOM - _HASH - 1]}~{_hash(task)}"


def field_name(block: Control) -> str:
    """The tag of a control as the name of a field of a PDF, in which a full stop parts names."""
    return f"{block.kind}:{field_key(block.task)}"


def field_key(task: str) -> str:
    """A task's id as it stands in names of fields."""
    key = task_key(task)
    if "." not in key:
        return key
    return f"{key.replace('.', '-')[: _ROOM - _HASH - 1]}~{_hash(task)}"


def row_bookmark(task: str) -> str:
    """The name of the bookmark on the row of a task: ``_task_nation_2020_visits_1a2b3c4d``.

    It ends in a hash of the whole id, so that two ids never give the same name.
    """
    room = _LONGEST_NAME - len(_ROW) - _HASH - 1
    return f"{_ROW}{_NO_LETTER.sub('_', task)[:room]}_{_hash(task)}"


def words_mark(text: str) -> str:
    """A short hash of the words of a task: another one says that the task was worded anew.

    White space, signs that nobody sees and the forms of characters have no part in it, so that how
    a document sets a text does not either.
    """
    folded = unicodedata.normalize("NFKC", text)
    seen = (it for it in folded if not it.isspace() and unicodedata.category(it) != "Cf")
    return _hash("".join(seen))


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
