"""The files of a briefing, under names by which they load again from one folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from reportgen.datafile.parsed import AttachedFile
from reportgen.languages import written
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.key_names import KEY_NAMES
from reportgen.loading.words import words_file
from reportgen.model.briefing import DataFile, DataRole

File = tuple[Path, bytes]
"""Where a file lies, and what is in it."""


def data_files(
    briefing: File, others: Mapping[str, File], attached: Mapping[str, Sequence[AttachedFile]]
) -> tuple[DataFile, ...]:
    """The briefing file and those that it names, by their keys in it, and what these name.

    The keys are ``subject``, ``benchmark``, ``indicators``, and ``against.0`` and so on;
    ``attached`` are the tables and the text of each. Translations lie beside their file. Two files
    of one name are distinguished by what they are for: ``benchmark-2020.yaml``. A file that is
    named twice stands once.
    """
    files = {"briefing": briefing, **others, **_tables(attached)}
    names: dict[str, str] = {}
    lying: dict[Path, str] = {}
    for key, (path, _) in files.items():
        taken = path.name in names.values()
        new = f"{key.replace('.', '-')}-{path.name}" if taken else path.name
        names[key] = lying.setdefault(path, new)
    content = {key: content for key, (_, content) in files.items()}
    content["briefing"] = _pointed(briefing, {key: names[key] for key in others})
    for key, named in attached.items():
        content[key] = _renamed(
            others[key], named, [names[_attached_key(key, i, it)] for i, it in enumerate(named)]
        )
    roles: tuple[DataRole, ...] = get_args(DataRole)
    found: dict[str, DataFile] = {}
    for role in roles:
        for key in files:
            if _role(key) == role:
                found.setdefault(names[key], DataFile(role, names[key], content[key]))
    return (*found.values(), *_translations(files, names))


def _translations(files: Mapping[str, File], names: Mapping[str, str]) -> Iterator[DataFile]:
    """The words of each file in further languages, by names that go with its own."""
    done: set[str] = set()
    for key, (path, _) in files.items():
        if names[key] in done or _role(key) in ("table", "text"):
            continue
        done.add(names[key])
        for lang in written():
            beside = words_file(path, lang)
            if beside.is_file():
                name = words_file(Path(names[key]), lang).name
                yield DataFile("words", name, read_bytes(beside))


def _attached_key(key: str, number: int, it: AttachedFile) -> str:
    return f"{key}.text.{number}" if it.at[-1] == "text" else f"{key}.table.{number}"


def _tables(attached: Mapping[str, Sequence[AttachedFile]]) -> dict[str, File]:
    return {
        _attached_key(key, i, it): (it.path, it.content)
        for key, named in attached.items()
        for i, it in enumerate(named)
    }


def _role(key: str) -> str:
    kinds = ("table", "text")
    return next((it for it in kinds if f".{it}." in key), key.partition(".")[0])


def _renamed(file: File, named: Sequence[AttachedFile], names: Sequence[str]) -> bytes:
    """A meeting file that names its tables so; all else in it stays as it is."""
    from ruamel.yaml import YAML

    path, content = file
    if all(it.name == new for it, new in zip(named, names, strict=True)):
        return content
    text = decoded(content, path)
    root = YAML(typ="safe", pure=True).compose(text)
    return _rewritten(
        text, [(_node_at(root, it.at), new) for it, new in zip(named, names, strict=True)]
    ).encode()


def _node_at(node: Any, path: Sequence[str | int]) -> Any:
    """The node that stands under these keys and numbers."""
    for part in path:
        if isinstance(part, int):
            node = node.value[part]
        else:
            node = next(
                value for key, value in node.value if part in (key.value, KEY_NAMES.get(key.value))
            )
    return node


def _pointed(file: File, names: Mapping[str, str]) -> bytes:
    """A briefing file whose paths are these names; all else in it stays as it is."""
    path, content = file
    text = decoded(content, path)
    wanted = [(node, names.get(key, node.value)) for key, node in _scalars(text)]
    new = _rewritten(text, wanted)
    return new.encode() if new != text else content


def _rewritten(text: str, wanted: Iterable[tuple[Any, str]]) -> str:
    """A text in which these nodes have these values."""
    for node, name in sorted(wanted, key=lambda it: it[0].start_mark.index, reverse=True):
        if name != node.value:
            start = node.start_mark.index
            end = start + len(text[start : node.end_mark.index].rstrip())
            text = text[:start] + json.dumps(name, ensure_ascii=False) + text[end:]
    return text


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
