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

Told = Callable[[], int]


def watching(folder: Path, scene: Callable[[Told], Coroutine[Any, Any, None]]) -> None:
    """Play a scene while a folder is watched; ``told`` is how often a change was told of."""

    async def run() -> None:
        times: list[int] = []
        watched = Watched.of((), (folder,))
        work = asyncio.ensure_future(watch(lambda: watched, lambda: times.append(1)))
        await asyncio.sleep(0.5)
        await scene(lambda: len(times))
        work.cancel()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, run()).result()


async def after(told: Told, change: Callable[[], object]) -> None:
    """See that a change is told of."""
    before = told()
    change()
    async with asyncio.timeout(10):
        while told() == before:
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.5)


def test_a_folder_may_go_away_and_come_back(tmp_path: Path) -> None:
    folder, away = tmp_path / "templates", tmp_path / "t2"
    folder.mkdir()

    async def scene(told: Told) -> None:
        await after(told, lambda: folder.rename(away))
        await after(told, lambda: away.rename(folder))
        await after(told, lambda: (folder / "a.txt").write_text("a", encoding="utf-8"))

    watching(folder, scene)


def test_a_folder_may_be_missing_at_first_and_be_replaced(tmp_path: Path) -> None:
    folder, other = tmp_path / "templates", tmp_path / "other"
    other.mkdir()

    def swap() -> None:
        shutil.rmtree(folder)
        other.rename(folder)

    async def scene(told: Told) -> None:
        await after(told, folder.mkdir)
        await after(told, swap)
        await after(told, lambda: (folder / "a.txt").write_text("a", encoding="utf-8"))

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
