"""A process that makes attempts: ``python -m tests.gauntlet.worker MODULE FIRST STOP FOLDER``.

It prints a line before each attempt and a line of what came of it, so that whoever started it
knows which attempt it hangs in or died of.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Tried

LIMIT = 6 << 30
"""Bytes of address space of a worker: what needs more does not take the machine along."""
_MEGA = 1 << 20
_CLEAR = Path("/proc/self/clear_refs")


def make(area: Area, number: int, folder: Path) -> Tried:
    """Make the attempt of this number; more time or memory than the area allows is a find."""
    dice = Random(f"{area.name} {number}")  # noqa: S311 - dice, no secret
    before, began = _resident(), _processor()
    tried = area.attempt(dice, folder)
    took, grown = _processor() - began, (_peak() - before) / _MEGA
    finds = list(tried.finds)
    if took > area.seconds:
        finds.append(f"took {took:.0f} s of the processor")
    if grown > area.megabytes:
        finds.append(f"needed {grown:.0f} MB")
    return Tried(tried.way, tried.outcome, tuple(finds), tried.attempt)


def _processor() -> float:
    """Seconds of the processor that this process and what it waited for had: no matter how busy
    the machine is."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _status(field: str) -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1]) * 1024
    return 0


def _resident() -> int:
    """Bytes in memory now; from here on the peak is counted anew. 0 where there is no /proc."""
    if not _CLEAR.exists():
        return 0
    _CLEAR.write_text("5", encoding="ascii")
    return _status("VmRSS")


def _peak() -> int:
    return _status("VmHWM") if _CLEAR.exists() else 0


def _say(fields: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(fields) + "\n")
    sys.stdout.flush()


def run(module: str, first: int, stop: int, folder: Path) -> None:
    """Make the attempts of these numbers, and print what came of each."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    area: Area = importlib.import_module(module).AREA
    for number in range(first, stop):
        _say({"number": number})
        tried = make(area, number, folder)
        fields = asdict(tried)
        fields["attempt"] = tried.attempt.stored() if tried.finds and tried.attempt else None
        _say({"number": number, "tried": fields})


if __name__ == "__main__":
    run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
