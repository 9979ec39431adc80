"""Builds that are ended at a random moment."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from reportgen.errors import OutputError
from reportgen.output import write_atomically
from tests.gauntlet.area import Area, Tried
from tests.gauntlet.disturbed import Disturbed, amiss
from tests.real import copy_real

OFFICE = 'sleep 0.2 & sleep 0.2; echo half > "$6/document.pdf"'
"""LibreOffice as a kill meets it: at work, with a program that it has started."""
BUILDS = {"pages": ("briefing", "docx", "html"), "layout": ("digest", "pdf")}
"""A pack and formats of it, by what of a build takes long."""
SIGNALS = ("SIGKILL", "SIGKILL", "SIGTERM", "SIGINT", "SIGHUP")
LONGEST = 120.0
_OUT = "out/liaoning-2020"


@dataclass(frozen=True)
class _Sets:
    """The documents before and after, by name, and how long a build takes."""

    old: dict[str, bytes]
    new: dict[str, bytes]
    seconds: float


def attempt(dice: Random, folder: Path) -> Tried:
    """Build over the documents of an earlier build, and end it."""
    what = dice.choices(list(BUILDS), (9, 1))[0]
    sets = _sets(folder, what)
    moment = dice.choice(list(MOMENTS)) if what == "pages" else "by the clock"
    # a kill in a layout leaves the fonts of it among the temporary files: no other process has them
    name = dice.choice(SIGNALS if what == "pages" else SIGNALS[2:])
    place = _office(folder, what, sets.old)
    run = Disturbed(place, _arguments(what), {"soffice": OFFICE})
    running = run.start()
    MOMENTS[moment](dice, run, running, sets)
    with suppress(ProcessLookupError):
        os.killpg(running.pid, getattr(signal, name))
    said, _ = running.communicate(timeout=LONGEST)
    number = getattr(signal, name)
    finds = [*amiss(running.returncode, said, (0, 2, -number, 128 + number)), *run.left()]
    outcome, wrong = _kept(place / _OUT, sets, name)
    return Tried(f"{name} {moment}", outcome, (*finds, *wrong))


def _kept(out: Path, sets: _Sets, name: str) -> tuple[str, list[str]]:
    """Which set is there, and what is wrong; the next program puts right what a kill left."""
    whole = {name: (sets.old[name], sets.new[name]) for name in sets.old}
    finds = [
        f"torn: {path.name}"
        for path in out.iterdir()
        if path.read_bytes() not in whole.get(path.name, (path.read_bytes(),))
    ]
    if name != "SIGKILL":
        finds += [f"left beside: {path.name}" for path in out.iterdir() if path.name[0] == "."]
    begun = time.monotonic()
    try:
        write_atomically([(out / "another", b"")])
    except OutputError as error:
        finds.append(str(error))
    (out / "another").unlink(missing_ok=True)
    if time.monotonic() - begun > 5:
        finds.append("the lock is not free")
    there = {path.name: path.read_bytes() for path in out.iterdir()}
    for word, documents in (("old", sets.old), ("new", sets.new)):
        if there == documents:
            return word, finds
    return "mixed", [*finds, f"neither the old nor the new: {sorted(there)}"]


def _by_clock(dice: Random, _: Disturbed, running: subprocess.Popen[str], sets: _Sets) -> None:
    until = time.monotonic() + dice.uniform(0, 1.1 * sets.seconds)
    _wait(running, lambda: time.monotonic() > until)


def _when_written(dice: Random, run: Disturbed, running: subprocess.Popen[str], _: _Sets) -> None:
    out = run.place / _OUT
    _wait(running, lambda: any(path.name[0] == "." for path in out.iterdir()))
    time.sleep(dice.uniform(0, 0.02))


def _in_office(dice: Random, run: Disturbed, running: subprocess.Popen[str], _: _Sets) -> None:
    _wait(running, lambda: any(run.spare.iterdir()))
    time.sleep(dice.uniform(0, 0.3))


MOMENTS: dict[str, Callable[[Random, Disturbed, subprocess.Popen[str], _Sets], None]] = {
    "by the clock": _by_clock,
    "when files are written": _when_written,
    "while LibreOffice runs": _in_office,
}


def _wait(running: subprocess.Popen[str], true: Callable[[], bool]) -> None:
    until = time.monotonic() + LONGEST
    while not true() and running.poll() is None and time.monotonic() < until:
        time.sleep(0.0005)


def _arguments(what: str) -> tuple[str, ...]:
    pack, *kinds = BUILDS[what]
    formats = (part for kind in kinds for part in ("--format", kind))
    return ("build", "briefings/liaoning-2020.yaml", "--template", pack, *formats)


def _office(folder: Path, what: str, documents: dict[str, bytes]) -> Path:
    """A folder with the data and these documents."""
    place = folder / what / "office"
    shutil.rmtree(folder / what, ignore_errors=True)
    (place / _OUT).mkdir(parents=True)
    copy_real(place)
    for name, content in documents.items():
        (place / _OUT / name).write_bytes(content)
    return place


_MADE: dict[tuple[Path, str], _Sets] = {}


def _sets(folder: Path, what: str) -> _Sets:
    """What is built, and other bytes of the same names: whatever was there before."""
    if (folder, what) not in _MADE:
        begun = time.monotonic()
        new = dict(_built(folder, what))
        old = {name: content[::-1] for name, content in new.items()}
        _MADE[folder, what] = _Sets(old, new, time.monotonic() - begun)
    return _MADE[folder, what]


def _built(folder: Path, what: str) -> Iterator[tuple[str, bytes]]:
    place = _office(folder, what, {})
    running = Disturbed(place, _arguments(what), {"soffice": OFFICE}).start()
    said, _ = running.communicate(timeout=LONGEST)
    if running.returncode:
        raise RuntimeError(said)
    yield from ((path.name, path.read_bytes()) for path in (place / _OUT).iterdir())


AREA = Area(
    name="kills",
    noun="builds ended at a random moment",
    full=300,
    ci=3,
    attempt=attempt,
    seconds=300,  # the first attempt builds the set, on a machine that may be busy
    expected=("old",),
)
