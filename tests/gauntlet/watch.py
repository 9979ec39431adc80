"""What a run may not touch: every file that Python opens and every address is seen."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

READABLE = tuple(
    os.path.realpath(str(path))
    for path in (
        Path(__file__).parents[2],
        sys.prefix,
        sys.base_prefix,
        *sysconfig.get_paths().values(),
        *("/usr", "/lib", "/proc", "/sys", "/dev", "/var/cache/fontconfig"),
        *("/etc/fonts", "/etc/mime.types", "/etc/localtime", "/etc/ssl"),
        *filter(None, [os.environ.get("XDG_DATA_HOME")]),
    )
)
"""Where Python, libraries, fonts and the project are read."""
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
CACHES = tuple(
    os.path.realpath(str(path))
    for path in (
        os.environ.get("MPLCONFIGDIR") or _CACHE / "matplotlib",
        Path.home() / ".matplotlib",
        _CACHE / "fontconfig",
    )
)
"""Where libraries keep the list of fonts: the first chart on a machine writes it."""
CONNECTING = ("socket.connect", "socket.getaddrinfo", "urllib.Request")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_watching: list[tuple[str, set[str]]] = []


@contextmanager
def watched(room: Path) -> Iterator[set[str]]:
    """What is read outside of the room and the program, written outside of it, or connected to.

    A hook of Python's audit stays for ever; it looks only while something is watched. What a
    library reads without Python, as fontconfig does, is not seen.
    """
    _install()
    seen: set[str] = set()
    _watching.append((os.path.realpath(room), seen))
    try:
        yield seen
    finally:
        _watching.pop()


@cache
def _install() -> None:
    sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    room, seen = _watching[-1]
    if event in CONNECTING:
        if not str(arguments[0]).startswith(("data:", "file:")):
            seen.add(f"{event}: {arguments[:2]}")
    elif event == "open":
        path, _, flags = arguments
        if isinstance(path, (str, bytes, os.PathLike)):
            _look(os.path.realpath(os.fsdecode(path)), flags or 0, room, seen)


def _look(path: str, flags: int, room: str, seen: set[str]) -> None:
    if _is_in(path, room + os.sep + "office", room + os.sep + "tmp", *CACHES):
        return
    if flags & _WRITING:
        if not _is_in(path, "/dev") and "__pycache__" not in path:
            seen.add(f"written: {path}")
    elif not _is_in(path, *READABLE):
        seen.add(f"read: {path}")


def _is_in(path: str, *folders: str) -> bool:
    return any(path == folder or path.startswith(folder + os.sep) for folder in folders)
