"""What files are called while others are put in their places."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
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


def journal_words(names: Mapping[int, str]) -> bytes:
    """A journal: the names of the files by their numbers."""
    return json.dumps({str(number): name for number, name in names.items()}).encode()


def journal_names(content: bytes) -> dict[int, str]:
    """What a journal says. A name that leads out of its folder is none.

    Raises:
        ValueError: it is no journal.
    """
    found = json.loads(content)
    given = found.items() if isinstance(found, dict) else ()
    pairs = ((number, name) for number, name in given if isinstance(name, str))
    return {int(number): name for number, name in pairs if name and Path(name).name == name}
