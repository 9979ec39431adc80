"""A disk that is full, broken or not ours, while something is written."""

from __future__ import annotations

import errno
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Tried
from tests.gauntlet.commands import ENDS, Ran, amiss, outcome, prepare_anew, run
from tests.gauntlet.faulty import ERRORS, Disk, faulty, limited, open_files

BUILD = ("build", "meeting.yaml", "--template", "mine", "--json")
BOTH = (*BUILD, "--format", "docx", "--format", "html")
CHECK = ("templates", "check", "alone", "--against", "meeting.yaml")
COMMANDS: dict[tuple[str, ...], int] = {
    BOTH: 10,
    (*BUILD, "--format", "html", "--out", "a/b/c"): 3,
    (*BUILD, "--format", "pdf"): 1,
    ("templates", "copy", "mine", "packs/own", "--json"): 2,
    ("templates", "copy", "mine", "packs/own", "--extend", "--json"): 1,
    (
        "templates",
        "check",
        "alone",
        "--against",
        "meeting.yaml",
        "--annotate",
        "x.docx",
        "--json",
    ): 2,
    ("words", "meeting.yaml", "--lang", "en", "--json"): 1,
    ("workbook", "figures.xlsx", "--from", "meeting.yaml", "--json"): 1,
    ("new", "project", "--json"): 1,
}
OLD = ("out/meeting/mine.docx", "out/meeting/mine.html")
STAYING = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EACCES)
"""What a disk goes on saying."""
OF_OLD = b"the file before"
Odd = Callable[[Path], None]


def _folder(path: str, *, full: bool) -> Odd:
    def make(place: Path) -> None:
        (place / path).unlink(missing_ok=True)
        (place / path).mkdir(parents=True)
        if full:
            (place / path / "x").write_text("x")

    return make


def _file(path: str) -> Odd:
    def make(place: Path) -> None:
        shutil.rmtree(place / path, ignore_errors=True)
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text("x")

    return make


def _link(path: str, to: str) -> Odd:
    def make(place: Path) -> None:
        target = place / path
        shutil.rmtree(target, ignore_errors=True)
        target.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(to)

    return make


ODD: dict[str, Odd] = {
    "a folder where a file goes": _folder(OLD[0], full=False),
    "a full folder where a file goes": _folder(OLD[1], full=True),
    "a file where a folder goes": _file("out"),
    "a file where the inner folder goes": _file("out/meeting"),
    "a link round in a circle": _link("out/meeting", "meeting"),
    "a link to nowhere": _link("out/meeting", "../nowhere/x"),
    "a link to a full device": _link(OLD[1], "/dev/full"),
    "a link of a file to nowhere": _link(OLD[0], "gone/x.docx"),
    "a folder that is a device": _link("out", "/dev/null"),
    "a folder of the system": _link("out", "/proc"),
}


def attempt(dice: Random, folder: Path) -> Tried:
    """Let the disk fail at one call of a command, or stand something in its way."""
    room = folder / "disk"
    prepare_anew(room, "office")
    place = room / "office"
    for name in OLD:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(OF_OLD)
    (arguments,) = dice.choices(list(COMMANDS), list(COMMANDS.values()))
    way, fault, allowed = _fault(dice, arguments, room)
    before = _contents(place)
    with fault:
        ran = run(arguments, room)
    finds = [*amiss(ran), *_half(ran, place, before, allowed)]
    if not finds and way.endswith(("a call", "a limit")):
        again = run(arguments, room)
        left = _left(place) if again.code == 0 else ()
        finds += (f"and then: {it}" for it in (*amiss(again), *left))
    shutil.rmtree(place)
    return Tried(way, outcome(ran), tuple(finds))


Fault = tuple[str, AbstractContextManager[None], Callable[[], bool]]


def _fault(dice: Random, arguments: tuple[str, ...], room: Path) -> Fault:
    """What is in the way, and whether that may leave something behind."""
    way = dice.choice(("call",) * 12 + ("limit", "odd", "odd"))
    if way == "odd":
        name = dice.choice(list(ODD))
        ODD[name](room / "office")
        return name, nullcontext(), lambda: False
    if way == "limit" and dice.random() < 0.5:
        size = dice.choice((0, 1, 100, 5_000))
        return "a limit", limited(resource.RLIMIT_FSIZE, size), lambda: False
    if way == "limit":
        files = open_files() + dice.randint(1, 6)
        return "a limit", limited(resource.RLIMIT_NOFILE, files), lambda: True
    disk = Disk(str(room), dice.randint(1, _calls(arguments, room)), dice.choice(ERRORS))
    disk.stays = dice.random() < 0.5 and disk.code in STAYING
    return "a call", faulty(disk), lambda: disk.stays or "link" in disk.failed


@cache
def _calls(arguments: tuple[str, ...], room: Path) -> int:
    """How many calls a command makes where nothing is in its way."""
    disk = Disk(str(room))
    with faulty(disk):
        run(arguments, room)
    prepare_anew(room, "office")
    for name in OLD:
        (room / "office" / name).parent.mkdir(parents=True, exist_ok=True)
        (room / "office" / name).write_bytes(OF_OLD)
    return disk.calls


Contents = dict[str, bytes]


def _contents(place: Path) -> Contents:
    found = {}
    for path in place.rglob("*"):
        if path.is_file() and not path.is_symlink():
            found[path.relative_to(place).as_posix()] = path.read_bytes()
    return found


def _half(ran: Ran, place: Path, before: Contents, may_leave: Callable[[], bool]) -> Iterator[str]:
    """Files of which some are new and some old, that are not whole, or that went."""
    after = _contents(place)
    own = {name for name in after if ".reportgen-" in name}
    if own and not may_leave():
        yield f"left behind: {sorted(own)}"
    new = {name for name in after if name not in own and after[name] != before.get(name)}
    gone = set(before) - set(after)
    if gone and not may_leave():
        yield f"gone: {sorted(gone)}"
    if ran.code == 0:
        for name in new:
            end = ENDS.get(Path(name).suffix)
            if end and end not in after[name][-66_000:]:
                yield f"torn: {name}"
        old = [name for name in OLD if after.get(name) == OF_OLD]
        if old and ran.arguments == BOTH:
            yield f"old though it went well: {old}"
    elif new - set(ran.arguments) and "output.mixed" not in ran.stdout and not may_leave():
        yield f"new though it failed: {sorted(new)}: {ran.stdout[:300]}"


def _left(place: Path) -> Iterator[str]:
    for path in place.rglob(".*reportgen-*"):
        yield f"still there: {path.name}"


AREA = Area(
    name="disk",
    noun="faults of the disk",
    full=1_000,
    ci=12,
    attempt=attempt,
    seconds=30,
    megabytes=700,
    expected=("done", "output.not_written"),
)
