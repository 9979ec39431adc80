"""A pack of one's own: a copy of another, or the least that extends it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from reportgen.errors import InputError, OutputError
from reportgen.model.pack import Pack
from reportgen.model.paths import shown
from reportgen.model.problem import Problem
from reportgen.packs.folders import ABOUT, CONTENT, check_name

_ABOUT = """\
# A template of your own. What is not in this folder is taken from "{name}".
title = {{zh = "{zh}", en = "{en}"}}
extends = "{name}"
"""
_CONTENT = """\
{{% extends "{name}" %}}

{{# Each section of "{name}" is a block, and stays as it is until it stands here.
   There are: {blocks}.
   {{{{ super() }}}} is what "{name}" says there; leave it out to say something else. #}}
{{% block {block} %}}
{{{{ super() }}}}
{{# <p>{{{{ t("这里写中文。", "Here in English.") }}}}</p> #}}
{{% endblock %}}
"""


def copy_pack(pack: Pack, target: Path) -> tuple[Path, ...]:
    """Copy the files of a pack into a new folder, and return what was written.

    Raises:
        InputError: the folder is there already, or no pack can be called so.
        OutputError: it cannot be written.
    """
    _check_new(target)
    source = pack.folders[0]
    files = [file for file in sorted(source.rglob("*")) if file.is_file()]
    contents = [(target / file.relative_to(source), file.read_bytes()) for file in files]
    return _written(target, contents)


def extend_pack(pack: Pack, target: Path, blocks: Sequence[str]) -> tuple[Path, ...]:
    """Write the least that extends a pack into a new folder, and return what was written.

    ``blocks`` are those of the pack; the last stands in the content as an example. A pack that is
    one Word document has none.

    Raises:
        InputError: the folder is there already, or no pack can be called so.
        OutputError: it cannot be written.
    """
    _check_new(target)
    about = _ABOUT.format(name=pack.name, zh=pack.title.zh, en=pack.title.en)
    files = [(target / ABOUT, about.encode())]
    if blocks:
        content = _CONTENT.format(name=pack.name, blocks=", ".join(blocks), block=blocks[-1])
        files.append((target / CONTENT, content.encode()))
    return _written(target, files)


def _check_new(target: Path) -> None:
    check_name(target.absolute())
    if target.exists():
        hint = "name a folder that is not there yet"
        raise InputError([Problem(f"{shown(target)} is there already", hint)])


def _written(target: Path, contents: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write all of the files, or leave nothing behind."""
    try:
        for file, content in contents:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        message = f"cannot be written: {error.strerror or error}"
        raise OutputError([Problem(message, "choose another folder", shown(target))]) from None
    return tuple(file for file, _ in contents)
