"""What a template pack is given, in the words of a message."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from reportgen.messages import Argument, phrase

_LONGEST = 60
"""So many characters of a wrong value are shown."""


def given(value: Any) -> Argument:
    """A value as TOML writes it, cut where it is long."""
    if isinstance(value, dict):
        return phrase("a_table")
    text = str(value) if isinstance(value, Decimal) else _as_json(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _as_json(value: Any) -> str:
    """JSON and TOML write texts, whole numbers, true, and lists of these alike."""
    return json.dumps(value, ensure_ascii=False, default=str)
