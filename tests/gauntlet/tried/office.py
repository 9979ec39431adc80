"""LibreOffice that hangs, lies or dies, fonts that are missing, and too little memory."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

from reportgen.office import convert
from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import Ran, command
from tests.gauntlet.disturbed import Disturbed, amiss
from tests.gauntlet.finished import finished
from tests.gauntlet.spoiling import octets
from tests.real import copy_real

FAULTS = {
    "hangs": "sleep 600",
    "hangs and will not end": "trap '' TERM HUP INT; sleep 600; sleep 600",
    "leaves others behind": "setsid sleep 600 & sleep 600 & exit 0",
    "dies": "kill -s {signal} $$",
    "fails": "exit {number}",
    "ends without a file": "exit 0",
    "makes another file": 'echo x > "$6/{number}.pdf"',
    "makes a folder": 'mkdir -p "$6/document.pdf"',
    "makes a link": 'ln -s ../../../secret.txt "$6/document.pdf"',
    "makes a pipe": 'mkfifo "$6/document.pdf"',
    "takes its folder away": 'rm -rf "$6"',
    "says much": "head -c 3000000 /dev/urandom; head -c 3000000 /dev/urandom >&2",
    "makes half a file": 'head -c {bytes} "{made}" > "$6/document.pdf"',
    "makes another document": 'cp "{made}" "$6/document.pdf"',
    "makes a damaged file": 'cp "{spoilt}" "$6/document.pdf"',
    "is no program": "\0\1\2",
}
"""What LibreOffice does, as a shell script; the sixth argument is the folder for its file."""
BUILD = ("build", "briefings/liaoning-2020.yaml", "--template", "briefing", "--format", "docx")
LIMITS = (60, 400)
"""Megabytes of address space. Pango and OpenBLAS end a program that has too little: only Word
documents, which need neither, are made with less than enough."""


def attempt(dice: Random, folder: Path) -> Tried:
    """Build a Word document on a machine that is out of order."""
    kind = dice.choices((_office, _memory, _fonts), (8, 1, 1))[0]
    return kind(dice, folder)


def _office(dice: Random, folder: Path) -> Tried:
    way, script = dice.choice(list(FAULTS.items()))
    pdf = finished()["briefing.pdf"]
    made, spoilt = folder / "made.pdf", folder / "spoilt.pdf"
    made.write_bytes(pdf)
    spoilt.write_bytes(octets.spoilt(dice, pdf)[1])
    filled = script.format(
        signal=dice.choice(("KILL", "SEGV", "ABRT")),
        number=dice.randrange(1, 200),
        bytes=dice.randrange(len(pdf)),
        made=made,
        spoilt=spoilt,
    )
    with _program(folder / "bin", filled):
        return command(
            Attempt(f"LibreOffice {way}", (*BUILD, "--json"), base="real"), folder, _goes_on
        )


def _goes_on(ran: Ran, _: Path) -> Iterator[str]:
    """The document is made, be it without the numbers of its pages."""
    if ran.code:
        yield f"not built: {ran.stdout[-300:]}"


@contextmanager
def _program(bin_: Path, script: str) -> Iterator[None]:
    """What stands in for LibreOffice, and is given less time than it."""
    bin_.mkdir(exist_ok=True)
    program = bin_ / "soffice"
    program.write_bytes(f"#!/bin/sh\n{script}\n".encode())
    program.chmod(stat.S_IRWXU)
    path, longest = os.environ["PATH"], convert.LONGEST_RUN
    os.environ["PATH"] = f"{bin_}{os.pathsep}{path}"
    convert.LONGEST_RUN = 1
    try:
        yield
    finally:
        os.environ["PATH"], convert.LONGEST_RUN = path, longest


def _memory(dice: Random, folder: Path) -> Tried:
    size = dice.randint(*LIMITS) << 20
    limit = partial(resource.setrlimit, resource.RLIMIT_AS, (size, size))
    return _as_process("too little memory", folder, BUILD, limit, {})


def _fonts(_: Random, folder: Path) -> Tried:
    """Whatever fonts.toml asks for: there is none."""
    nowhere = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "none"), "REPORTGEN_FONTS": ""}
    arguments = (*BUILD[:-1], "html")
    return _as_process("no fonts of the user", folder, arguments, None, nowhere)


def _as_process(
    way: str,
    folder: Path,
    arguments: tuple[str, ...],
    limit: partial[None] | None,
    environment: dict[str, str],
) -> Tried:
    shutil.rmtree(folder / "process", ignore_errors=True)
    place = folder / "process" / "office"
    place.mkdir(parents=True)
    copy_real(place)
    run = Disturbed(place, (*arguments, "--json"), {"soffice": "exit 1"}, limit, environment)
    running = run.start()
    said, _ = running.communicate(timeout=180)
    allowed = (0, 2, -signal.SIGKILL)
    finds = [*amiss(running.returncode, said, allowed), *run.left()]
    finds += [f"left: {path.name}" for path in place.rglob(".*.reportgen*")]
    code = "done" if running.returncode == 0 else "told"
    return Tried(way, code, tuple(finds))


AREA = Area(
    name="office",
    noun="faults of LibreOffice, fonts and memory",
    full=200,
    ci=4,
    attempt=attempt,
    seconds=200,
)
