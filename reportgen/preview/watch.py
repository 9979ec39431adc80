"""Which files a preview waits for."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from watchfiles import DefaultFilter

STEP = 20
"""Milliseconds without another change, after which a save counts as done."""
GROUP = 200
"""Milliseconds over which changes are gathered at most."""

LOOKS = 1.0
"""Seconds between two looks at all files, for what the system does not report: it reports nothing
on some network drives, beyond so many folders, and between two lists of what is watched."""
SHARE = 20
"""A look takes at most one part in so many of the time."""

_Content = tuple[int, int, int]
"""What another content of a file changes: its inode, its time and its size."""


@dataclass(frozen=True, slots=True)
class Watched:
    """Single files, and folders of which every file counts."""

    files: frozenset[Path]
    folders: frozenset[Path]

    @classmethod
    def of(cls, files: tuple[Path, ...], folders: tuple[Path, ...]) -> Watched:
        """The same paths in full; of a link also the file that it leads to."""
        links = {file.parent.resolve() / file.name for file in files}
        return cls(
            frozenset(links | {file.resolve() for file in files}),
            frozenset(folder.resolve() for folder in folders),
        )

    def has(self, path: Path) -> bool:
        """Whether a change of this file matters."""
        return path in self.files or any(_counts(path, folder) for folder in self.folders)


@dataclass(slots=True)
class _Looks:
    """What all files that are watched were like at the last look; ``number`` counts the looks."""

    watched: Watched | None = None
    marks: dict[Path, _Content] = field(default_factory=dict)
    number: int = 0

    def differ(self, watched: Watched, marks: dict[Path, _Content]) -> bool:
        """Whether a file is another than at the look before; what is watched newly is not."""
        before, known = self.marks, self.watched
        self.watched, self.marks, self.number = watched, marks, self.number + 1
        if watched == known:
            return before != marks
        return any(before[path] != marks[path] for path in before.keys() & marks.keys())


async def watch(watched: Callable[[], Watched], changed: Callable[[], None]) -> None:
    """Call ``changed`` after each save, until cancelled; ``watched`` is asked again every time.

    A folder that goes away, comes back or is replaced counts as changed, with all that is in it.
    """
    looks = _Looks()

    def report() -> None:
        now = watched()
        looks.differ(now, _marks(now))
        changed()

    looking = asyncio.ensure_future(_look(watched, looks, changed))
    try:
        while True:
            await _listen(watched, report)
    finally:
        looking.cancel()


async def _listen(watched: Callable[[], Watched], report: Callable[[], None]) -> None:
    """Report what the system reports, until other files are to be watched."""
    now = watched()
    stop = asyncio.Event()
    beside = {file.parent for file in now.files if file.parent.is_dir()} - now.folders
    folders = [folder for folder in now.folders if folder.is_dir()]
    there = _there(now)
    matters = partial(_matters, watched)
    await _first(
        [
            _follow(beside, report, matters, stop, recursive=False),
            _follow(folders, report, matters, stop, recursive=True),
            _until(partial(_is_another, watched, now, there)),
        ],
        stop,
    )
    if _there(now) != there:
        report()


async def _look(watched: Callable[[], Watched], looks: _Looks, changed: Callable[[], None]) -> None:
    """Report what is another file at a look than at the one before."""
    while True:
        begun, number, now = time.monotonic(), looks.number, watched()
        marks = await asyncio.to_thread(_marks, now)
        if looks.number == number and looks.differ(now, marks):
            changed()
        await asyncio.sleep(max(LOOKS, SHARE * (time.monotonic() - begun)))


def _matters(watched: Callable[[], Watched], _: object, path: str) -> bool:
    return watched().has(Path(path))


def _counts(path: Path, folder: Path) -> bool:
    """Whether a file in a folder of packs counts: no copy of an editor, nothing of a tool."""
    from watchfiles import Change

    # the folder itself may lie anywhere
    return path.is_relative_to(folder) and _sensible()(
        Change.modified, str(path.relative_to(folder))
    )


@cache
def _sensible() -> DefaultFilter:
    from watchfiles import DefaultFilter

    return DefaultFilter()


def _marks(watched: Watched) -> dict[Path, _Content]:
    """The files that are there."""
    found = {}
    for path in (*watched.files, *_inside(watched.folders)):
        with suppress(OSError):
            about = path.stat()
            found[path] = (about.st_ino, about.st_mtime_ns, about.st_size)
    return found


def _inside(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            paths = (Path(place, name) for name in names)
            yield from (path for path in paths if _counts(path, folder))


def _is_another(
    watched: Callable[[], Watched], known: Watched, there: dict[Path, tuple[int, int]]
) -> bool:
    """Whether other files are to be watched, or a folder is gone, back or replaced."""
    return watched() != known or _there(known) != there


def _there(watched: Watched) -> dict[Path, tuple[int, int]]:
    """The folders that are there, each with what distinguishes it from another of its name."""
    found = {}
    for folder in {*watched.folders, *(file.parent for file in watched.files)}:
        with suppress(OSError):
            about = folder.stat()
            found[folder] = (about.st_dev, about.st_ino)
    return found


async def _follow(
    folders: Any,
    changed: Callable[[], None],
    matters: Any,
    stop: asyncio.Event,
    *,
    recursive: bool,
) -> None:
    from watchfiles import awatch

    if folders:
        # what cannot be followed, as beyond the number of folders that a system follows, is
        # looked at all the same
        with suppress(OSError, RuntimeError):
            async for _ in awatch(
                *folders,
                watch_filter=matters,
                debounce=GROUP,
                step=STEP,
                stop_event=stop,
                recursive=recursive,
                ignore_permission_denied=True,
            ):
                changed()
    await stop.wait()


async def _until(true: Callable[[], bool]) -> None:
    while not true():
        await asyncio.sleep(0.1)


async def _first(works: list[Awaitable[None]], stop: asyncio.Event) -> None:
    """Run all until one ends, then end the others."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.set()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
