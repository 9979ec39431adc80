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
    """Files that are watched, and how often a change in one was reported."""

    def __init__(self, watched: Watched) -> None:
        self.reported = 0
        self._watched = watched
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


def watching(
    folder: Path, scene: Callable[[Watch], Coroutine[Any, Any, None]], *files: Path
) -> None:
    """Play a scene while a folder is watched, or else these files."""

    async def run() -> None:
        it = Watch(Watched.of(files, () if files else (folder,)))
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


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_each_way_of_saving_a_file_is_seen(tmp_path: Path) -> None:
    """Editors write into a file, put another in its place, or take it away for a moment."""
    file, beside = tmp_path / "data.yaml", tmp_path / "data.yaml~"
    write(file, "a")
    write(beside, "b")

    async def scene(it: Watch) -> None:
        await it.after(lambda: write(file, "aa"))
        await it.after(lambda: beside.replace(file))
        await it.after(file.unlink)
        await it.after(lambda: write(file, "c"))

    watching(tmp_path, scene, file)


def test_a_link_that_leads_to_another_file_is_a_change(tmp_path: Path) -> None:
    link, other, first = tmp_path / "data.yaml", tmp_path / "other", tmp_path / "there" / "first"
    first.parent.mkdir()
    write(first, "a")
    link.symlink_to(first)
    other.symlink_to("nothing")

    async def scene(it: Watch) -> None:
        await it.after(lambda: write(first, "aa"))
        await it.after(lambda: other.replace(link))

    watching(tmp_path, scene, link)


@pytest.mark.parametrize("lies", [".venv", "node_modules", "plain"])
def test_files_are_seen_wherever_their_folder_lies(tmp_path: Path, lies: str) -> None:
    folder = tmp_path / lies / "templates"
    folder.mkdir(parents=True)

    async def scene(it: Watch) -> None:
        await it.after(lambda: write(folder / "content.html.j2", "a"), again=True)

    watching(folder, scene)


def test_what_the_system_does_not_report_is_seen_at_the_next_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> object:
        raise OSError(28, "the number of folders that can be followed is reached")

    monkeypatch.setattr("watchfiles.awatch", full)
    monkeypatch.setattr("reportgen.preview.watch.LOOKS", 0.05)
    pack = tmp_path / "pack"
    pack.mkdir()

    async def scene(it: Watch) -> None:
        await it.after(lambda: write(pack / "print.css", "a"))
        await it.after(lambda: write(pack / "print.css", "bb"))
        await it.after((pack / "print.css").unlink)
        before = it.reported
        write(pack / "print.css~", "of an editor")
        await asyncio.sleep(0.3)
        assert it.reported == before

    watching(tmp_path, scene)
