"""Which files a preview waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

STEP = 20
"""Milliseconds without another change, after which a save counts as done."""
GROUP = 200
"""Milliseconds over which changes are gathered at most."""


@dataclass(frozen=True, slots=True)
class Watched:
    """Single files, and folders of which every file counts."""

    files: frozenset[Path]
    folders: frozenset[Path]

    @classmethod
    def of(cls, files: tuple[Path, ...], folders: tuple[Path, ...]) -> Watched:
        """The same paths in full."""
        return cls(
            frozenset(file.resolve() for file in files),
            frozenset(folder.resolve() for folder in folders),
        )

    def has(self, path: Path) -> bool:
        """Whether a change of this file matters."""
        return path in self.files or any(path.is_relative_to(folder) for folder in self.folders)


async def watch(watched: Callable[[], Watched], changed: Callable[[], None]) -> None:
    """Call ``changed`` after each save, until cancelled; ``watched`` is asked again every time.

    A folder that goes away, comes back or is replaced counts as changed, with all that is in it.
    """
    from watchfiles import Change, DefaultFilter

    sensible = DefaultFilter()

    def matters(change: Change, path: str) -> bool:
        return sensible(change, path) and watched().has(Path(path))

    while True:
        now = watched()
        stop = asyncio.Event()
        beside = {file.parent for file in now.files if file.parent.is_dir()} - now.folders
        folders = [folder for folder in now.folders if folder.is_dir()]
        there = _there(now)
        await _first(
            [
                _follow(beside, changed, matters, stop, recursive=False),
                _follow(folders, changed, matters, stop, recursive=True),
                _until(partial(_is_another, watched, now, there)),
            ],
            stop,
        )
        if _there(now) != there:
            changed()


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

    if not folders:
        await stop.wait()
        return
    async for _ in awatch(
        *folders,
        watch_filter=matters,
        debounce=GROUP,
        step=STEP,
        stop_event=stop,
        recursive=recursive,
    ):
        changed()


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
