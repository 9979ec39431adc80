"""A pack of one's own: a copy of another, or the least that extends it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs.files import pack_bytes
from reportgen.packs.folders import ABOUT, CONTENT, check_name
from reportgen.packs.inside import leads_out
from reportgen.paths import shown

_SCHEMA = re.compile(rb"\A#:schema [^\n]*\n")
"""Where editors find the JSON Schema: a path from the folder of the pack, and wrong in another."""

_ABOUT = """\
# A template of your own. What is not in this folder is taken from "{name}".
title = {{{title}}}
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


def copied_files(pack: Pack, target: Path) -> tuple[tuple[Path, bytes], ...]:
    """The files of a pack as they are to stand in a new folder.

    Raises:
        InputError: the folder is there already, no pack can be called so, or a file of the pack
            cannot be read or is a link that leads out of it.
    """
    _check_new(target)
    source = pack.folders[0]
    files = sorted(file for file in source.rglob("*") if file.exists())
    wrong = [Problem.of("pack.link_out", shown(file)) for file in files if _out(source, file)]
    if wrong:
        raise InputError(wrong)
    return tuple(_copied(file, source, target) for file in files if file.is_file())


def extending_files(
    pack: Pack, target: Path, blocks: Sequence[str]
) -> tuple[tuple[Path, bytes], ...]:
    """The least that extends a pack, as it is to stand in a new folder.

    ``blocks`` are those of the pack; the last stands in the content as an example. A pack that is
    one Word document has none.

    Raises:
        InputError: the folder is there already, or no pack can be called so.
    """
    _check_new(target)
    title = ", ".join(f"{lang} = {_quoted(words)}" for lang, words in pack.title.own.items())
    about = _ABOUT.format(name=pack.name, title=title)
    files = [(target / ABOUT, about.encode())]
    if blocks:
        content = _CONTENT.format(name=pack.name, blocks=", ".join(blocks), block=blocks[-1])
        files.append((target / CONTENT, content.encode()))
    return tuple(files)


def _out(source: Path, file: Path) -> bool:
    return file.is_symlink() and leads_out(source, file)


def _copied(file: Path, source: Path, target: Path) -> tuple[Path, bytes]:
    content = pack_bytes(file)
    if file == source / ABOUT:
        content = _SCHEMA.sub(b"", content)
    return target / file.relative_to(source), content


def _quoted(text: str) -> str:
    """A text as TOML has it: as JSON has it, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _check_new(target: Path) -> None:
    check_name(target.absolute())
    if target.exists():
        raise InputError([Problem.of("pack.folder_taken", folder=shown(target))])
