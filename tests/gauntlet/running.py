"""Making the attempts of an area in processes that are watched."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.gauntlet.area import Area

PATIENCE = 6
"""So many times the seconds of the area by the clock an attempt is waited for: the machine may be
busy, and what takes longer than it may by the processor is a find that its worker tells itself."""

MOST_OF_A_WORKER = 250
"""So many attempts one worker makes: the next one begins with memory of its own."""
Find = tuple[int, str, str, str | None]
"""The number of an attempt, its way, what was found, and the attempt as a file of the corpus."""


@dataclass
class Found:
    """What the attempts of an area came to.

    Attributes:
        made: How many attempts were made.
        ways: How often each way was tried.
        outcomes: How often each outcome was seen.
        finds: What was found.
    """

    made: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    finds: list[Find] = field(default_factory=list)


class Going:
    """Attempts of an area that are being made, in processes that can be ended.

    Args:
        area: Whose attempts they are.
        count: So many are made.
        first: The number of the first one.

    Attributes:
        found: What they came to until now.
        tell: Is given each find as soon as it is there.
    """

    def __init__(self, area: Area, count: int, first: int = 0) -> None:
        self.area = area
        self.numbers = range(first, first + count)
        self.found = Found()
        self.tell: Callable[[Find], None] = lambda _: None
        self._lock = threading.RLock()
        self._processes: set[subprocess.Popen[str]] = set()
        self._ended = False
        self._open: set[int] = set()

    def run(self, folder: Path, processes: int = 1) -> Found:
        """Make them in so many processes; if this is broken off, all of them are ended."""
        parts = _parts(self.numbers, processes)
        self._open = {part.start for part in parts}
        with ThreadPoolExecutor(processes) as pool:
            try:
                for _ in pool.map(lambda part: self._part(part, folder), parts):
                    pass
            except BaseException:
                self.end()
                raise
        self.found.finds.sort(key=lambda find: find[:3])
        return self.found

    def end(self) -> None:
        """End the workers; what they made until now is in ``found``."""
        with self._lock:
            self._ended = True
            for process in self._processes:
                _end(process)

    def first_open(self) -> int:
        """The number up to which all are made: from there a later run can go on."""
        with self._lock:
            return min(self._open, default=self.numbers.stop)

    def _part(self, part: range, folder: Path) -> None:
        """Make these; a worker that hangs or dies is a find, and another goes on after it."""
        place = folder / f"{self.area.name}-{part.start}"
        place.mkdir(parents=True, exist_ok=True)
        number = part.start
        while number < part.stop and not self._ended:
            number = self._worker(number, part.stop, place)
        shutil.rmtree(place, ignore_errors=True)

    def _worker(self, first: int, stop: int, folder: Path) -> int:
        """Let a worker make attempts; gives the number of the first one that is not made yet."""
        log = folder / "worker.log"
        number, began, patience = first, False, self.area.seconds * PATIENCE
        with self._started(first, stop, folder) as process:
            for line in _lines(process, patience):
                if line is None:
                    self._find((number, "hangs", f"over {patience} s", None))
                    break
                said, began = json.loads(line), True
                number = said["number"]
                if "tried" in said:
                    self._note(number, said["tried"])
                    number += 1
                    self._made(number, stop)
        if self._ended or number >= stop:
            return number
        if process.returncode != 0 and not _is_noted(self.found, number):
            end = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            if not began:
                raise RuntimeError(f"the worker of {self.area.name} does not start: {end}")
            self._find((number, "dies", f"exit code {process.returncode}: {end}", None))
        with self._lock:
            self.found.made += 1
        self._made(number + 1, stop)
        return number + 1

    @contextmanager
    def _started(self, first: int, stop: int, folder: Path) -> Iterator[subprocess.Popen[str]]:
        arguments = [self.area.attempt.__module__, str(first), str(stop), str(folder)]
        with (folder / "worker.log").open("wb") as errors, self._lock:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.gauntlet.worker", *arguments],
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
                cwd=Path(__file__).parents[2],
                text=True,
            )
            self._processes.add(process)
            if self._ended:
                _end(process)
        try:
            with process:
                try:
                    yield process
                finally:
                    _end(process)
        finally:
            with self._lock:
                self._processes.discard(process)

    def _made(self, number: int, stop: int) -> None:
        """All of a part before this number are made."""
        with self._lock:
            self._open.discard(number - 1)
            if number < stop:
                self._open.add(number)

    def _note(self, number: int, tried: dict[str, object]) -> None:
        with self._lock:
            self.found.made += 1
            self.found.ways[str(tried["way"])] += 1
            self.found.outcomes[str(tried["outcome"])] += 1
        stored = tried["attempt"]
        for find in tried["finds"]:  # type: ignore[attr-defined]
            self._find((number, str(tried["way"]), str(find), str(stored) if stored else None))

    def _find(self, find: Find) -> None:
        with self._lock:
            self.found.finds.append(find)
            self.tell(find)


def attempts(area: Area, count: int, folder: Path, processes: int = 1) -> Found:
    """Make the first attempts of an area, in so many processes."""
    return Going(area, count).run(folder, processes)


def _parts(numbers: range, processes: int) -> list[range]:
    """The numbers in parts, in their order: a run that is ended has made the first ones."""
    share = len(numbers)
    if processes > 1:
        share = min(MOST_OF_A_WORKER, -(-share // (processes * 4)))
    return [numbers[at : at + share] for at in range(0, len(numbers), share)] if share else []


def _is_noted(found: Found, number: int) -> bool:
    return any(each[0] == number for each in found.finds)


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
