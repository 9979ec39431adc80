"""A command of reportgen in this process, with all that no run may do held against it."""

from __future__ import annotations

import errno
import gc
import io
import os
import re
import shutil
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from reportgen.cli import main
from tests.gauntlet.area import Attempt, Tried
from tests.gauntlet.bases import BASES
from tests.gauntlet.watch import watched

SECRET = "canary-7f3a-never-shown"  # noqa: S105 - it is planted
"""What stands in the files beside an attempt's folder, which nothing may read."""
SECRETS = ("secret.txt", "secret.yaml", "secret.html", "secret.css", "secret.svg")
_CODE = re.compile(r'"code": "([^"]+)"')
ENDS = {".docx": b"PK\x05\x06", ".xlsx": b"PK\x05\x06", ".pdf": b"%%EOF", ".html": b"</html>"}
"""What stands near the end of a file that was written to its end."""
_END = 66_000


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code, what it printed, and what it touched outside."""

    arguments: tuple[str, ...]
    code: int
    stdout: str
    stderr: str
    raised: str
    touched: frozenset[str]


Look = Callable[[Ran, Path], Iterator[str]]
"""Finds more in what ran, and in the folder where it did."""
State = dict[str, tuple[int, int]]
_READY: dict[Path, State] = {}
"""The rooms whose folder is as its base in this process, and the files of each."""


def command(attempt: Attempt, folder: Path, look: Look | None = None) -> Tried:
    """Make an attempt, and find what no run may do.

    The base lies in ``folder/BASE/office``, the temporary files of the run in ``folder/BASE/tmp``,
    the secrets beside them. What a run changed is made anew for the next.
    """
    room = folder / attempt.base
    place = room / "office"
    prepare(room, attempt.base)
    _spoil(place, attempt)
    before = _state(place)
    ran = run(attempt.arguments, room, attempt)
    finds = [*amiss(ran), *_left(ran, room, before)]
    if look:
        finds.extend(look(ran, place))
    _restore(room)
    return Tried(attempt.way.partition(":")[0], outcome(ran), tuple(finds), attempt)


def run(arguments: tuple[str, ...], room: Path, around: Attempt | None = None) -> Ran:
    """Run a command line in ``room/office``; what is watched is the room.

    ``around`` is an attempt whose input, output and environment it has.
    """
    outer = around or Attempt("", arguments)
    said = (_OUTPUTS.get(outer.stdout) or io.BytesIO)(), io.BytesIO()
    code, raised = 0, ""
    variables = _variables(outer.environment, room)
    with watched(room) as touched, _inside(room, variables), _streams(*said, outer.stdin):
        try:
            code = main(list(arguments))
        except BaseException:
            raised = traceback.format_exc()
    out, err = (stream.getvalue().decode("utf-8", "backslashreplace") for stream in said)
    return Ran(arguments, code, out, err, raised, frozenset(touched))


class _Broken(io.BytesIO):
    """A stream that nobody reads any more."""

    error: OSError = BrokenPipeError(errno.EPIPE, "Broken pipe")

    def write(self, _: object) -> int:
        raise self.error


class _Full(_Broken):
    """A file on a disk without room."""

    error = OSError(errno.ENOSPC, "No space left on device")


_OUTPUTS: dict[str, type[io.BytesIO]] = {"closed": _Broken, "full": _Full}


def _variables(given: dict[str, str], room: Path) -> dict[str, str]:
    return {"REPORTGEN_DEBUG": "1", "TMPDIR": str(room / "tmp"), **given}


def outcome(ran: Ran) -> str:
    """What the program did: "done", "raised", or the code of the first problem."""
    if ran.raised:
        return "raised"
    if ran.code == 0:
        return "done"
    found = _CODE.search(ran.stdout)
    return found[1] if found else f"exit {ran.code}"


def prepare(room: Path, base: str) -> None:
    """Lay the base of this name into ``room/office``, anew."""
    kept, place, spare = room / "kept", room / "office", room / "tmp"
    if not kept.exists():
        kept.mkdir(parents=True)
        BASES[base](kept)
        for name in SECRETS:
            (room / name).write_text(SECRET, encoding="utf-8")
    if room not in _READY:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(kept, place)
        spare.mkdir(exist_ok=True)
        _READY[room] = _state(kept)


def prepare_anew(room: Path, base: str) -> None:
    """Lay the base of this name into ``room/office``, whatever is there."""
    _READY.pop(room, None)
    prepare(room, base)


def _restore(room: Path) -> None:
    """Make what an attempt changed as it was; to copy all anew would take longer than a check."""
    kept, place = room / "kept", room / "office"
    as_kept, now = _READY[room], _state(place)
    for name in now.keys() - as_kept.keys():
        (place / name).unlink()
    for name, state in as_kept.items():
        if now.get(name) != state:
            shutil.rmtree(place / name, ignore_errors=True)  # where it was made a folder
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(kept / name, place / name)
    for path in sorted(place.rglob("*/"), reverse=True):
        if not (kept / path.relative_to(place)).exists():
            path.rmdir()


def _spoil(place: Path, attempt: Attempt) -> None:
    for name, content in attempt.files.items():
        path = place / name
        if name.endswith("/"):
            path.unlink(missing_ok=True)
            path.mkdir(parents=True, exist_ok=True)
        elif content is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _state(place: Path) -> State:
    """Size and time of each file: what writes one changes them."""
    found = {}
    for path in place.rglob("*"):
        if path.is_file():
            stat = path.lstat()
            found[path.relative_to(place).as_posix()] = (stat.st_size, stat.st_mtime_ns)
    return found


def amiss(ran: Ran) -> Iterator[str]:
    """What no run may do, seen from what it said."""
    if ran.raised:
        yield ran.raised
    elif ran.code not in (0, 2):
        yield f"exit code {ran.code}: {ran.stdout[-500:]}{ran.stderr[-500:]}"
    printed = ran.stdout + ran.stderr
    if "Traceback (most recent call last)" in printed:
        yield f"a traceback: {printed[-2000:]}"
    if SECRET in printed:
        yield f"shows what it may not read: {printed[:500]}"
    if ran.code == 2 and not printed.strip():
        yield "refused without a word"
    yield from sorted(ran.touched)


def _left(ran: Ran, room: Path, before: State) -> Iterator[str]:
    """What no run may leave: changed inputs, half a file, files of a run that failed."""
    place = room / "office"
    after = _state(place)
    for name in sorted(before):
        if after.get(name) != before[name] and not (name in after and _is_asked_for(ran, name)):
            yield f"changed or gone: {name}"
    for name in sorted(set(after) - set(before)):
        if ran.code != 0 and name not in ran.arguments:
            yield f"left by a run that failed: {name}"
        content = (place / name).read_bytes()
        end = ENDS.get(Path(name).suffix)
        if end and end not in content[-_END:]:
            yield f"torn: {name}"
        if SECRET.encode() in content:
            yield f"holds what may not be read: {name}"
    if any(path.is_file() for path in (room / "tmp").rglob("*")):
        gc.collect()  # WeasyPrint keeps a folder as long as its fonts; this takes long
    for path in sorted((room / "tmp").rglob("*")):
        if path.is_file():
            yield f"left among the temporary files: {path.name}"
            path.unlink()


def _is_asked_for(ran: Ran, name: str) -> bool:
    """Whether a command that went well is there to change the file: ``words`` adds what lacks."""
    return ran.code == 0 and ran.arguments[0] == "words" and name.endswith((".en.yaml", ".zh.yaml"))


@contextmanager
def _inside(room: Path, variables: dict[str, str]) -> Iterator[None]:
    """The folder and the temporary files are those of the room, and exceptions are not hidden."""
    here, spare = Path.cwd(), tempfile.tempdir
    kept = {name: os.environ.get(name) for name in variables}
    os.chdir(room / "office")
    os.environ.update(variables)
    tempfile.tempdir = str(room / "tmp")
    try:
        yield
    finally:
        os.chdir(here)
        tempfile.tempdir = spare
        for name, value in kept.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})


@contextmanager
def _streams(out: io.BytesIO, err: io.BytesIO, given: bytes = b"") -> Iterator[None]:
    """What is printed goes into these, and what is given comes by standard input."""
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(given), "utf-8")
    sys.stdout, sys.stderr = wrapped = [io.TextIOWrapper(each, "utf-8") for each in (out, err)]
    try:
        with warnings.catch_warnings():
            yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
        for stream in wrapped:
            with suppress(OSError):
                stream.flush()
            with suppress(OSError):
                stream.detach()
