"""Making the attempts of an area in processes that are watched."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.gauntlet.area import Area

GRACE = 10
"""Seconds beyond those of the area after which an attempt is ended: first it may end itself."""


@dataclass
class Found:
    """What the attempts of an area came to.

    Attributes:
        made: How many attempts were made.
        ways: How often each way was tried.
        outcomes: How often each outcome was seen.
        finds: What was found, with the number of the attempt; of it, its way and the attempt as
            a file of the corpus, if it can be one.
    """

    made: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    finds: list[tuple[int, str, str, str | None]] = field(default_factory=list)

    def __iadd__(self, other: Found) -> Found:
        self.made += other.made
        self.ways += other.ways
        self.outcomes += other.outcomes
        self.finds += other.finds
        return self


def attempts(area: Area, count: int, folder: Path, processes: int = 1) -> Found:
    """Make the first attempts of an area, in so many processes."""
    share = -(-count // max(1, processes * 4)) if processes > 1 else count
    parts = [range(first, min(first + share, count)) for first in range(0, count, share)]
    found = Found()
    with ThreadPoolExecutor(processes) as pool:
        folders = [folder / f"{area.name}-{part.start}" for part in parts]
        for one in pool.map(lambda part, place: _part(area, part, place), parts, folders):
            found += one
    found.finds.sort()
    return found


def _part(area: Area, numbers: range, folder: Path) -> Found:
    """Make these attempts; a worker that hangs or dies is a find, and another goes on after it."""
    folder.mkdir(parents=True, exist_ok=True)
    found, first = Found(), numbers.start
    while first < numbers.stop:
        first = _worker(area, first, numbers.stop, folder, found)
    return found


def _worker(area: Area, first: int, stop: int, folder: Path, found: Found) -> int:
    """Let a worker make attempts; gives the number of the first one that is not made yet."""
    arguments = [area.attempt.__module__, str(first), str(stop), str(folder)]
    log = folder / "worker.log"
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.gauntlet.worker", *arguments],
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
            cwd=Path(__file__).parents[2],
            text=True,
        ) as process,
    ):
        number, began = first, False
        try:
            for line in _lines(process, area.seconds + GRACE):
                if line is None:
                    found.finds.append((number, "hangs", f"over {area.seconds} s", None))
                    break
                said, began = json.loads(line), True
                number = said["number"]
                if "tried" in said:
                    _note(found, number, said["tried"])
                    number += 1
        finally:
            _end(process)
    if number < stop and process.returncode != 0 and not _is_noted(found, number):
        end = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        if not began:
            raise RuntimeError(f"the worker of {area.name} does not start: {end}")
        found.finds.append((number, "dies", f"exit code {process.returncode}: {end}", None))
    if number < stop:
        found.made += 1
        number += 1
    return number


def _is_noted(found: Found, number: int) -> bool:
    return any(each[0] == number for each in found.finds)


def _note(found: Found, number: int, tried: dict[str, object]) -> None:
    found.made += 1
    found.ways[str(tried["way"])] += 1
    found.outcomes[str(tried["outcome"])] += 1
    stored = tried["attempt"]
    for find in tried["finds"]:  # type: ignore[attr-defined]
        kept = str(stored) if stored else None
        found.finds.append((number, str(tried["way"]), str(find), kept))


def _lines(process: subprocess.Popen[str], patience: float) -> Iterator[str | None]:
    """What a process prints; ``None`` once nothing came for so many seconds."""
    said: queue.Queue[str] = queue.Queue()
    assert process.stdout is not None
    stream = process.stdout

    def read() -> None:
        for line in stream:
            said.put(line)
        said.put("")

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            line = said.get(timeout=patience)
        except queue.Empty:
            yield None
            return
        if not line:
            return
        yield line


def _end(process: subprocess.Popen[str]) -> None:
    """End a worker and all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
