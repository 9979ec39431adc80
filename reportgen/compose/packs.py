"""Template packs: folders with content and one skin for each format."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.model.text import Text

CONTENT = "content.html.j2"
SKIN = "word.docx"
PRINT = "print.css"
SHARED = "_blocks"
BASE = "base.css"
WEB = "web.css"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Pack:
    """A template pack.

    ``print_css`` is the look of its PDF, ``web_css`` that of its web page, both over the base
    that all packs share; ``skin`` is its Word document; ``shared`` the folder of macros. A
    ``complete`` pack means to give every figure of the data.
    """

    name: str
    title: Text
    content: str
    print_css: str
    web_css: str
    skin: bytes
    shared: Path
    complete: bool = False


def find_pack(name: str, folders: Sequence[Path]) -> Pack:
    """The pack of this name in the first of the folders that has it.

    Raises:
        InputError: none has it, or a file in it is missing or wrong.
    """
    for folder in folders if _NAME.fullmatch(name) else ():
        if (folder / name / CONTENT).is_file():
            return _read(name, folder / name, folder / SHARED)
    known = ", ".join(pack_names(folders))
    raise InputError([Problem(f"there is no template {name!r}", f"there are: {known}")])


def pack_names(folders: Sequence[Path]) -> tuple[str, ...]:
    """The names of all packs in the folders, sorted."""
    found = {path.parent.name for folder in folders for path in folder.glob(f"*/{CONTENT}")}
    return tuple(sorted(name for name in found if _NAME.fullmatch(name)))


def _read(name: str, folder: Path, shared: Path) -> Pack:
    try:
        about = tomllib.loads((folder / "template.toml").read_text(encoding="utf-8"))
        base = (shared / BASE).read_text(encoding="utf-8")
        return Pack(
            name=name,
            title=Text(about["title"]["zh"], about["title"]["en"]),
            content=(folder / CONTENT).read_text(encoding="utf-8"),
            print_css=base + (folder / PRINT).read_text(encoding="utf-8"),
            web_css=base + (shared / WEB).read_text(encoding="utf-8"),
            skin=(folder / SKIN).read_bytes(),
            shared=shared,
            complete=about.get("complete") is True,
        )
    except FileNotFoundError as error:
        hint = "put it there, or copy it from the built-in pack briefing"
        raise InputError([Problem("the file is missing", hint, str(error.filename))]) from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        hint = 'write title = {zh = "…", en = "…"}'
        file = str(folder / "template.toml")
        raise InputError([Problem(f"not as expected: {error}", hint, file)]) from None
