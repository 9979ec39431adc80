"""Font roles, and the faces on this machine that serve them. The list is ``assets/fonts.toml``."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportgen import resources
from reportgen.errors import InputError
from reportgen.languages import Script
from reportgen.model.problem import Problem
from reportgen.model.tokens import Typeface

FILES = (".ttf", ".otf")
"""How the names of font files end."""

SYSTEM_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/share/texmf/fonts/opentype/public/fandol",
    "C:/Windows/Fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
)


@dataclass(frozen=True, slots=True)
class Face:
    """A font file. ``family`` is what its file calls the family; ``bold`` is its bold sister.

    ``misdrawn`` are characters that it draws badly: another face is to draw them.
    """

    family: str
    path: Path
    script: Script
    bold: Path | None = None
    misdrawn: str = ""

    @property
    def alias(self) -> str:
        """A name that only this file has: files of one family differ in weight alone."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class WordFont:
    """The names that a Word document asks for; the reader's machine has them."""

    east_asian: str
    latin: str


def roles() -> tuple[str, ...]:
    """The names of all roles."""
    return tuple(_catalogue()["roles"])


@cache
def stack(role: str, typeface: Typeface | None = None) -> tuple[Face, ...]:
    """The faces that serve a role on this machine, Latin first, a whole Chinese face last.

    A ``typeface`` takes the place of what fonts.toml says of the role.

    Raises:
        InputError: no face of a script is on this machine.
    """
    own = typeface or Typeface()
    wanted = _catalogue()["roles"][own.like or role]
    latin = _own(own.latin, own.latin_file, "latin") or _first(wanted["latin"])
    cjk = _own(own.cjk, own.cjk_file, "cjk") or _first([*wanted["cjk"], wanted["behind"]])
    found = [face for face in (latin, cjk, _face(wanted["behind"])) if face]
    missing = {"latin", "cjk"} - {face.script for face in found}
    if missing:
        raise InputError(_missing(role, script) for script in sorted(missing))
    return tuple(dict.fromkeys(found))


def faces_of(name: str, script: Script) -> tuple[str, ...]:
    """The faces of fonts.toml for a font that Word knows by this name, the best first.

    Those of titles, which are the boldest, come last. Empty where fonts.toml does not know it.
    """
    key = "east_asian" if script == "cjk" else "latin"
    roles = [role for role in _catalogue()["roles"].values() if role["word"][key] == name]
    served = [face for role in roles[::-1] for face in role[script]]
    faces = _catalogue()["faces"].items()
    named = [face for face, it in faces if (it["family"], it["script"]) == (name, script)]
    return tuple(dict.fromkeys(served or named))


def names(script: Script) -> tuple[str, ...]:
    """The names of fonts that :func:`faces_of` knows."""
    key = "east_asian" if script == "cjk" else "latin"
    word = [role["word"][key] for role in _catalogue()["roles"].values()]
    families = [it["family"] for it in _catalogue()["faces"].values() if it["script"] == script]
    return tuple(dict.fromkeys([*word, *families]))


def find_file(name: str) -> Path | None:
    """A font file on this machine by its name, in any case of letters."""
    return _all_files().get(name.lower())


def is_font(path: Path) -> bool:
    """Whether a file is a font that can be read."""
    import uharfbuzz as hb

    return bool(hb.Face(hb.Blob.from_file_path(str(path))).glyph_count)


@cache
def characters_of(path: Path) -> frozenset[int]:
    """The numbers of the characters that a font file can draw."""
    import uharfbuzz as hb

    return frozenset(hb.Face(hb.Blob.from_file_path(str(path))).unicodes)


def stands_in(role: str) -> bool:
    """Whether the Chinese face that serves a role is of another kind than the role asks for."""
    return _first(_catalogue()["roles"][role]["cjk"]) is None


def chinese_name(role: str) -> str:
    """What Chinese typography calls the kind of face that a role asks for."""
    return str(_catalogue()["roles"][role]["name"])


def word_names(role: str, typeface: Typeface | None = None) -> WordFont:
    """The names of a role's fonts in Word; those of a ``typeface`` where it has them."""
    own = typeface or Typeface()
    usual = WordFont(**_catalogue()["roles"][own.like or role]["word"])
    return WordFont(own.cjk or usual.east_asian, own.latin or usual.latin)


def user_folder() -> Path:
    """Where this user's own fonts belong."""
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "fonts"


def refresh() -> None:
    """Look for the font files anew, after some were installed."""
    _files.cache_clear()
    _all_files.cache_clear()
    stack.cache_clear()


@cache
def _catalogue() -> dict[str, Any]:
    return tomllib.loads((resources.assets() / "fonts.toml").read_text(encoding="utf-8"))


def _first(names: list[str]) -> Face | None:
    return next((face for name in names if (face := _face(name))), None)


def _own(name: str, path: Path | None, script: Script) -> Face | None:
    """The face of a typeface: of its file, or of its name in fonts.toml."""
    return Face(name, path, script) if path else _first(list(faces_of(name, script)))


def _face(name: str) -> Face | None:
    entry = _catalogue()["faces"][name]
    regular = _find(entry["regular"])
    if regular is None:
        return None
    bold = _find(entry.get("bold", []))
    return Face(entry["family"], regular, entry["script"], bold, entry.get("misdrawn", ""))


def _find(names: list[str]) -> Path | None:
    return next((path for name in names if (path := _files().get(name.lower()))), None)


@cache
def _files() -> dict[str, Path]:
    """The files of the catalogue that are on this machine; the first folder to hold one wins."""
    faces = _catalogue()["faces"].values()
    wanted = {name.lower() for face in faces for name in (*face["regular"], *face.get("bold", []))}
    found: dict[str, Path] = {}
    for folder in _folders():
        for parent, _, names in os.walk(folder):
            for name in wanted.intersection(map(str.lower, names)) - found.keys():
                actual = next(item for item in names if item.lower() == name)
                found[name] = Path(parent, actual)
    return found


@cache
def _all_files() -> dict[str, Path]:
    """Every font file on this machine; the first folder to hold a name wins."""
    found: dict[str, Path] = {}
    for folder in _folders():
        for parent, _, files in os.walk(folder):
            for name in files:
                if name.lower().endswith(FILES):
                    found.setdefault(name.lower(), Path(parent, name))
    return found


def _folders() -> Iterator[Path]:
    yield from map(Path, filter(None, os.environ.get("REPORTGEN_FONTS", "").split(os.pathsep)))
    yield from _package_folders()
    yield user_folder()
    yield Path.home() / ".fonts"
    yield Path.home() / "Library" / "Fonts"
    if local := os.environ.get("LOCALAPPDATA"):
        yield Path(local, "Microsoft", "Windows", "Fonts")
    yield from map(Path, SYSTEM_FOLDERS)


def _package_folders() -> Iterator[Path]:
    """The folders of the Python packages that ship fonts; none of them is imported."""
    faces = _catalogue()["faces"].values()
    for package in dict.fromkeys(face["package"] for face in faces if "package" in face):
        spec = find_spec(package)
        yield from map(Path, spec.submodule_search_locations or () if spec else ())


def _missing(role: str, script: str) -> Problem:
    code = {"latin": "machine.no_latin_font", "cjk": "machine.no_chinese_font"}[script]
    return Problem.of(code, role=role, name=chinese_name(role))
