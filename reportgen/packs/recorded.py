"""What was set for a document as a text, which its file carries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from reportgen.model.pack import Pack, Settings, Value


def settings_as_text(settings: Settings, pack: Pack, words: Iterable[tuple[str, str]]) -> str:
    """What differs from the defaults of a pack, and words of meetings, as JSON.

    Of an image outside the folder that its path counts from only the name is told.
    """
    defaults = dict(pack.defaults.values)
    kinds = {parameter.name: parameter.type for parameter in pack.parameters}
    own = {
        name: _image(str(value)) if kinds[name] == "image" else setting_text(value)
        for name, value in settings.values
        if name in kinds and value != defaults[name]
    }
    return json.dumps({**own, **dict(words)}, ensure_ascii=False, separators=(",", ":"))


def settings_from_text(text: str) -> Mapping[str, str]:
    """What a file says was set for it.

    Raises:
        ValueError: it says nothing that can be read.
    """
    found = json.loads(text or "{}")
    if not isinstance(found, dict) or not all(isinstance(it, str) for it in found.values()):
        raise ValueError(text)
    return found


def setting_text(value: Value) -> str:
    """A value as it is set on the command line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _image(value: str) -> str:
    path = Path(value)
    return path.name if path.is_absolute() or ".." in path.parts else path.as_posix()
