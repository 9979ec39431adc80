"""Marks in rendered HTML that say in which line of which template something is written.

A mark holds a name of the place, and no file: what it stands for is kept here, outside of all text.
The names are made with a key, so that a template can copy a mark and never make one of its own.
"""

from __future__ import annotations

import os
import re
from hashlib import blake2b

PLACE_MARK = re.compile(r"<\?at ([0-9a-f]{16})>")
"""A mark; the group is the name of its place."""

_KEY = os.urandom(16)
"""Differs with each process: marks do not outlive the composing of a document."""

_PLACES: dict[str, tuple[str, int]] = {}
"""The places that were named, by their names: at most one for each line of a template."""


def place_mark(file: str, line: int) -> str:
    """The mark of a file and line."""
    return f"<?at {place_name(file, line)}>"


def place_name(file: str, line: int) -> str:
    """What a file and line are called in marks; the same each time."""
    content = f"{file}\0{line}".encode(errors="surrogatepass")
    name = blake2b(content, key=_KEY, digest_size=8).hexdigest()
    _PLACES[name] = (file, line)
    return name


def place_named(name: str) -> tuple[str, int] | None:
    """The file and line of that name; None where no place was given it."""
    return _PLACES.get(name)
