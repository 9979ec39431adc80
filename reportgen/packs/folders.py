"""Where template packs lie."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reportgen import resources
from reportgen.errors import InputError
from reportgen.messages import near
from reportgen.model.pack import SKIN
from reportgen.model.problem import Problem
from reportgen.paths import AnyPath

ABOUT = "template.toml"
CONTENT = "content.html.j2"
PRINT = "print.css"
WEB = "web.css"
SHARED = "_blocks"
PACKS_VARIABLE = "REPORTGEN_TEMPLATES"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


class PackPlace(NamedTuple):
    """The name of a pack, and the folders to look for it and for those that it extends."""

    name: str
    path: tuple[Path, ...]


def search_path(
    environment: Mapping[str, str] | None = None, packs: Sequence[AnyPath] = ()
) -> tuple[Path, ...]:
    """The folders with packs, the first that has one wins.

    These are ``packs``, or else ``./templates`` and those that ``REPORTGEN_TEMPLATES`` names
    (parted as in PATH); and that of the built-in packs, which others extend. One that nobody named
    for this call may be missing: it may come back.

    Raises:
        InputError: one of ``packs`` is no folder.
    """
    given = [Path(folder) for folder in packs]
    missing = [folder for folder in given if not folder.is_dir()]
    if missing:
        raise InputError(Problem.of("pack.no_folder", folder=str(folder)) for folder in missing)
    folders = given or [Path("templates"), *_named(environment)]
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
        Problem.of("pack.missing_folder", folder=str(folder), variable=PACKS_VARIABLE)
        for folder in _named(environment)
        if not folder.is_dir()
    )


def _named(environment: Mapping[str, str] | None) -> list[Path]:
    named = (os.environ if environment is None else environment).get(PACKS_VARIABLE, "")
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


def place_of(name: AnyPath, path: Sequence[Path] | None = None) -> PackPlace:
    """Where a pack is, by its name or by the path of its folder.

    ``path`` are the folders with packs, those of :func:`search_path` where None. A pack of that
    name comes before a folder, which ``./name`` means in any case; the neighbours of a folder come
    before the other packs.

    Raises:
        InputError: the folder has a name that no pack can have.
    """
    known, text = tuple(search_path() if path is None else path), os.fspath(name)
    folder = Path(text)
    is_folder = any((folder / file).is_file() for file in (ABOUT, CONTENT))
    if not is_folder or text in pack_names(known):
        return PackPlace(text, known)
    folder = folder.resolve()
    check_name(folder)
    return PackPlace(folder.name, tuple(dict.fromkeys([folder.parent, *known])))


def check_name(folder: Path) -> None:
    """See that a pack can be called as a folder is.

    Raises:
        InputError: it cannot.
    """
    if not _NAME.fullmatch(folder.name):
        raise InputError([Problem.of("pack.bad_name", name=folder.name)])
