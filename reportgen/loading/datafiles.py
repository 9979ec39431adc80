"""The files of a briefing, under names by which they load again from one folder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from reportgen.loading.files import decoded
from reportgen.model.briefing import DataFile, DataRole

File = tuple[Path, bytes]
"""Where a file lies, and what is in it."""


def data_files(briefing: File, others: Mapping[str, File]) -> tuple[DataFile, ...]:
    """The briefing file and those that it names, by their keys in it.

    The keys are ``subject``, ``benchmark``, ``indicators``, and ``against.0`` and so on. Two files
    of one name are distinguished by what they are for: ``benchmark-2020.yaml``. A file that is
    named twice stands once.
    """
    files = {"briefing": briefing, **others}
    names: dict[str, str] = {}
    lying: dict[Path, str] = {}
    for key, (path, _) in files.items():
        taken = path.name in names.values()
        new = f"{key.replace('.', '-')}-{path.name}" if taken else path.name
        names[key] = lying.setdefault(path, new)
    content = {key: content for key, (_, content) in files.items()}
    content["briefing"] = _pointed(briefing, {key: names[key] for key in others})
    roles: tuple[DataRole, ...] = get_args(DataRole)
    found: dict[str, DataFile] = {}
    for role in roles:
        for key in files:
            if key.partition(".")[0] == role:
                found.setdefault(names[key], DataFile(role, names[key], content[key]))
    return tuple(found.values())


def _pointed(file: File, names: Mapping[str, str]) -> bytes:
    """A briefing file whose paths are these names; all else in it stays as it is."""
    path, content = file
    text = decoded(content, path)
    for key, value in sorted(_scalars(text), key=lambda it: it[1].start_mark.index, reverse=True):
        name = names.get(key, value.value)
        if name != value.value:
            start = value.start_mark.index
            end = start + len(text[start : value.end_mark.index].rstrip())
            text = text[:start] + json.dumps(name, ensure_ascii=False) + text[end:]
    return text.encode() if text != decoded(content, path) else content


def _scalars(text: str) -> Iterator[tuple[str, Any]]:
    """The keys and the nodes of all values that may be paths."""
    from ruamel.yaml import YAML

    for key, value in YAML(typ="safe", pure=True).compose(text).value:
        if value.id == "scalar":
            yield key.value, value
        elif key.value == "against" and value.id == "sequence":
            for i, entry in enumerate(value.value):
                pairs = entry.value if entry.id == "mapping" else []
                yield from ((f"against.{i}", it) for name, it in pairs if name.value == "meeting")
