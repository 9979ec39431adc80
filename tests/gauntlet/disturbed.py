"""Runs of the program as a process of its own, and what is left of them once they have ended."""

from __future__ import annotations

import os
import secrets
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 10.0
"""Seconds after which what is left of a run stays."""
_MARK = "REPORTGEN_GAUNTLET_RUN"
_ROOT = Path(__file__).parents[2]


@dataclass
class Disturbed:
    """A command line run in ``place``, with temporary files of its own and programs before ours.

    Attributes:
        place: The folder that it is run in.
        arguments: The command line.
        programs: What stands in for programs of the machine: shell scripts by their names.
        before: Run in the process before the program is.
        environment: What is said in its environment beside.
    """

    place: Path
    arguments: tuple[str, ...]
    programs: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    mark: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def spare(self) -> Path:
        """Where its temporary files are."""
        return self.place.parent / "tmp"

    def start(self) -> subprocess.Popen[str]:
        """Start it; nothing of an earlier run is there."""
        bin_ = self.place.parent / "bin"
        for folder in (self.spare, bin_):
            folder.mkdir(exist_ok=True)
        for name, script in self.programs.items():
            (bin_ / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            (bin_ / name).chmod(stat.S_IRWXU)
        environment = {
            **os.environ,
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(_ROOT),
            "TMPDIR": str(self.spare),
            _MARK: self.mark,
            **self.environment,
        }
        return subprocess.Popen(
            [sys.executable, "-m", "reportgen", *self.arguments],
            cwd=self.place,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=self.before,  # noqa: PLW1509 - a limit of the process that is started
        )

    def left(self) -> Iterator[str]:
        """What goes on or stays of it, after a while."""
        until = time.monotonic() + PATIENCE
        while (there := [*self._processes(), *self._files()]) and time.monotonic() < until:
            time.sleep(0.05)
        yield from there

    def _processes(self) -> Iterator[str]:
        for place in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if self.mark.encode() in (place / "environ").read_bytes():
                    said = (place / "cmdline").read_bytes().replace(b"\0", b" ")
                    yield f"goes on: {said[:200].decode(errors='replace')}"

    def _files(self) -> Iterator[str]:
        for path in self.spare.rglob("*"):
            yield f"left among the temporary files: {path.relative_to(self.spare)}"


def amiss(code: int, said: str, allowed: tuple[int, ...]) -> Iterator[str]:
    """What no run may say or give."""
    if "Traceback (most recent call last)" in said:
        yield f"a traceback: {said[-2000:]}"
    if code not in allowed:
        yield f"exit code {code}: {said[-500:]}"
