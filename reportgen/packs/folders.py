"""Where template packs lie."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen import resources
from reportgen.errors import InputError
from reportgen.messages import near
from reportgen.model.pack import SKIN
from reportgen.model.problem import Problem

ABOUT = "template.toml"
CONTENT = "content.html.j2"
PRINT = "print.css"
WEB = "web.css"
SHARED = "_blocks"
VARIABLE = "REPORTGEN_TEMPLATES"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def search_path(environment: Mapping[str, str] | None = None) -> tuple[Path, ...]:
    """The folders with packs, the first that has one wins.

    These are ``./templates``, those that ``REPORTGEN_TEMPLATES`` names (parted as in PATH), and
    that of the built-in packs. One that is not there now is among them: it may come back.
    """
    folders = [Path("templates"), *_named(environment)]
    found = filter(None, map(_in_full, folders))
    return tuple(dict.fromkeys([*found, resources.templates()]))


def _in_full(folder: Path) -> Path | None:
    """The folder, there or not; None for a file, or a link to itself."""
    try:
        return None if folder.is_file() else folder.resolve()
    except (OSError, RuntimeError):
        return None


def lost_folders(environment: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """A warning for each missing folder that ``REPORTGEN_TEMPLATES`` names."""
    return tuple(
        Problem.of("pack.missing_folder", folder=str(folder), variable=VARIABLE)
        for folder in _named(environment)
        if not folder.is_dir()
    )


def _named(environment: Mapping[str, str] | None) -> list[Path]:
    named = (os.environ if environment is None else environment).get(VARIABLE, "")
    return [Path(folder) for folder in named.split(os.pathsep) if folder]


def pack_names(path: Sequence[Path]) -> tuple[str, ...]:
    """The names of all packs in the folders, sorted."""
    found = {about.parent.name for folder in path for about in folder.glob(f"*/{ABOUT}")}
    return tuple(sorted(name for name in found if _NAME.fullmatch(name)))


def folder_of(name: str, path: Sequence[Path], under: Path | None = None) -> Path:
    """The folder of a pack: the first on the path, or the first after the folder ``under``.

    Raises:
        InputError: there is no such pack.
    """
    folders = [folder / name for folder in path if _NAME.fullmatch(name)]
    if under in folders:
        folders = folders[folders.index(under) + 1 :]
    for folder in folders:
        if any((folder / file).is_file() for file in (ABOUT, CONTENT, SKIN)):
            return folder
    known = pack_names(path)
    raise InputError([Problem.of("pack.unknown", name=name, near=near(name, known), known=known)])


def place_of(name: str) -> tuple[str, tuple[Path, ...]]:
    """The name of a pack, and the folders to look for it; ``name`` may be the path of its folder.

    Raises:
        InputError: the folder has a name that no pack can have.
    """
    folder = Path(name)
    if not any((folder / file).is_file() for file in (ABOUT, CONTENT)):
        return name, search_path()
    folder = folder.resolve()
    check_name(folder)
    return folder.name, tuple(dict.fromkeys([folder.parent, *search_path()]))


def check_name(folder: Path) -> None:
    """See that a pack can be called as a folder is.

    Raises:
        InputError: it cannot.
    """
    if not _NAME.fullmatch(folder.name):
        raise InputError([Problem.of("pack.bad_name", name=folder.name)])
