"""The files of a briefing, under names by which they load again from one folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from reportgen.loading.files import decoded
from reportgen.model.briefing import DataFile, DataRole

File = tuple[Path, bytes]
"""Where a file lies, and what is in it."""


def data_files(briefing: File, others: Mapping[str, File]) -> tuple[DataFile, ...]:
    """The briefing file and those that it names (``subject``, ``benchmark``, ``indicators``).

    Two files of one name are distinguished by what they are for: ``benchmark-2020.yaml``.
    """
    files = {"briefing": briefing, **others}
    names: dict[str, str] = {}
    for role, (path, _) in files.items():
        taken = path.name in names.values()
        names[role] = f"{role}-{path.name}" if taken else path.name
    content = {role: content for role, (_, content) in files.items()}
    content["briefing"] = _pointed(briefing, {role: names[role] for role in others})
    roles: tuple[DataRole, ...] = get_args(DataRole)
    return tuple(DataFile(role, names[role], content[role]) for role in roles if role in files)


def _pointed(file: File, names: Mapping[str, str]) -> bytes:
    """A briefing file whose paths are these names; all else in it stays as it is."""
    from ruamel.yaml import YAML

    path, content = file
    text = decoded(content, path)
    node = YAML(typ="safe", pure=True).compose(text)
    for key, value in reversed(node.value):
        name = names.get(key.value, value.value)
        if name != value.value:
            start = value.start_mark.index
            end = start + len(text[start : value.end_mark.index].rstrip())
            text = text[:start] + json.dumps(name, ensure_ascii=False) + text[end:]
    return text.encode() if text != decoded(content, path) else content
