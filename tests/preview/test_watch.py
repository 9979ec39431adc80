"""What a preview notices: saves, and folders that go away and come back."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from reportgen.packs import search_path
from reportgen.preview.watch import Watched, watch


class Watch:
    """A folder that is watched, and how often a change in it was reported."""

    def __init__(self, folder: Path) -> None:
        self.reported = 0
        self._watched = Watched.of((), (folder,))
        self._looks = 0

    def folders(self) -> Watched:
        """What is watched; it is asked for before each look at what is there."""
        self._looks += 1
        return self._watched

    def change(self) -> None:
        self.reported += 1

    async def after(self, change: Callable[[], object], *, again: bool = False) -> None:
        """See that a change is reported; ``again``: make it until it is."""
        await self._looked()
        before = self.reported
        change()
        async with asyncio.timeout(60):
            while self.reported == before:
                await asyncio.sleep(0.05)
                if again:
                    change()

    async def _looked(self) -> None:
        """Wait for two looks: the first may be one that began before the last change."""
        before = self._looks
        async with asyncio.timeout(60):
            while self._looks < before + 2:
                await asyncio.sleep(0.02)


def watching(folder: Path, scene: Callable[[Watch], Coroutine[Any, Any, None]]) -> None:
    """Play a scene while a folder is watched."""

    async def run() -> None:
        it = Watch(folder)
        work = asyncio.ensure_future(watch(it.folders, it.change))
        await scene(it)
        work.cancel()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, run()).result()


def test_a_folder_may_go_away_and_come_back(tmp_path: Path) -> None:
    folder, away = tmp_path / "templates", tmp_path / "t2"
    folder.mkdir()

    async def scene(it: Watch) -> None:
        await it.after(lambda: folder.rename(away))
        await it.after(lambda: away.rename(folder))
        await it.after(lambda: (folder / "a.txt").write_text("a", encoding="utf-8"), again=True)

    watching(folder, scene)


def test_a_folder_may_be_missing_at_first_and_be_replaced(tmp_path: Path) -> None:
    folder, other = tmp_path / "templates", tmp_path / "other"
    other.mkdir()

    def swap() -> None:
        shutil.rmtree(folder)
        other.rename(folder)

    async def scene(it: Watch) -> None:
        await it.after(folder.mkdir)
        await it.after(swap)
        await it.after(lambda: (folder / "a.txt").write_text("a", encoding="utf-8"), again=True)

    watching(folder, scene)


def test_a_folder_of_packs_that_is_missing_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert search_path({})[0] == tmp_path / "templates"
    (tmp_path / "templates").symlink_to("templates")
    assert len(search_path({})) == 1
    (tmp_path / "templates").unlink()
    (tmp_path / "templates").write_text("", encoding="utf-8")
    assert len(search_path({})) == 1
