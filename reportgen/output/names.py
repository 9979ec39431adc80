"""What files are called while others are put in their places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_STAGED, _OLD, _JOURNAL = ".reportgen-tmp", ".reportgen-old", ".reportgen-journal"
_NAME = re.compile(rf"\.([0-9a-f]{{16}})(?:-\d+)?(?:{_STAGED}|{_OLD}|{_JOURNAL})")
# The names are not made of those of the files: these may be as long as the system allows.


def staged_file(folder: Path, token: str, number: int) -> Path:
    """Where a file lies until all are on disk."""
    return folder / f".{token}-{number}{_STAGED}"


def old_file(folder: Path, token: str, number: int) -> Path:
    """Where the file lies that another takes the place of, until all are in their places."""
    return folder / f".{token}-{number}{_OLD}"


def journal_file(folder: Path, token: str) -> Path:
    """What is in a folder while files are put in their places there."""
    return folder / f".{token}{_JOURNAL}"


def token_of(path: Path) -> str:
    """The token in the name of one of these files; nothing in any other name."""
    found = _NAME.fullmatch(path.name)
    return found[1] if found else ""


def is_journal(path: Path) -> bool:
    """Whether it is a journal, by its name."""
    return bool(token_of(path)) and path.name.endswith(_JOURNAL)


@dataclass(frozen=True, slots=True)
class PutFile:
    """A file of a folder that is put in its place.

    Its number is that in the names of what lies beside it; ``instead`` says that another file is
    in its place before.
    """

    number: int
    name: str
    instead: bool


def journal_words(put: Iterable[PutFile]) -> bytes:
    """A journal: the names of the files by their numbers, each with what was in its place."""
    return json.dumps({str(it.number): [it.name, it.instead] for it in put}).encode()


def journal_entries(content: bytes) -> list[PutFile]:
    """What a journal says. A name that leads out of its folder is none.

    Raises:
        ValueError: it is no journal.
    """
    found = json.loads(content)
    given = found.items() if isinstance(found, dict) else ()
    entries = [PutFile(int(number), *it) for number, it in given if _is_entry(it)]
    return [it for it in entries if it.name and Path(it.name).name == it.name]


def _is_entry(value: object) -> bool:
    return isinstance(value, list) and [type(it) for it in value] == [str, bool]
