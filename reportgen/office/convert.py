"""LibreOffice, run once for one document, with a profile of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from html import escape
from pathlib import Path

from reportgen import fonts
from reportgen.errors import InputError
from reportgen.office import keeper
from reportgen.office.keeper import printed_by

PROGRAMS = ("soffice", "libreoffice")
LONGEST_RUN = 120
"""How long it may take."""

SYSTEM_FONTS = "/etc/fonts/fonts.conf"


def find_office() -> str | None:
    """The program, where it is installed."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def to_pdf(docx: bytes) -> bytes | None:
    """The document as LibreOffice prints it; None where it is missing or fails."""
    program = find_office()
    if program is None:
        return None
    config = aliases()
    if os.name == "posix" and sys.executable:
        return _kept(program, docx, config)
    return printed_by(program, docx, config, LONGEST_RUN)


def _kept(program: str, docx: bytes, config: str) -> bytes | None:
    """The same by a process that ends it when this one ends, however that is."""
    theirs, ours = os.pipe()
    asked = {"lifeline": theirs, "program": program, "seconds": LONGEST_RUN, "config": config}
    command = [sys.executable, "-I", "-S", keeper.__file__, json.dumps(asked)]
    try:
        keeping = subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=[theirs],
            start_new_session=True,
        )
    except OSError:
        os.close(ours)
        return None
    finally:
        os.close(theirs)
    try:
        return keeping.communicate(docx, LONGEST_RUN + keeper.LAST_SECONDS)[0] or None
    except subprocess.TimeoutExpired:
        return None
    finally:
        os.close(ours)
        _left(keeping)


def _left(keeping: subprocess.Popen[bytes]) -> None:
    """Wait until it has ended and taken away what it has; it ends as the pipe is closed."""
    for stream in (keeping.stdin, keeping.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    try:
        keeping.wait(keeper.LAST_SECONDS)
    except subprocess.TimeoutExpired:
        keeping.kill()
        keeping.wait()


def aliases() -> str:
    """A fontconfig file: where a font that Word has is missing, the face of its role stands in."""
    folders: set[Path] = set()
    rules = []
    with suppress(InputError):
        for role in fonts.roles():
            faces = [face for face in fonts.stack(role) if face.script == "cjk"]
            folders |= {face.path.parent for face in faces}
            rules.append(_alias(fonts.word_names(role).east_asian, [f.family for f in faces]))
    return "\n".join(
        [
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
            f'<include ignore_missing="yes">{SYSTEM_FONTS}</include>',
            *(f"<dir>{escape(str(place))}</dir>" for place in sorted(folders)),
            '<cachedir prefix="xdg">fontconfig</cachedir>',
            *dict.fromkeys(rules),
            "</fontconfig>",
        ]
    )


def _alias(name: str, families: Sequence[str]) -> str:
    names = "".join(f"<family>{escape(family)}</family>" for family in families)
    head = f'<alias binding="same"><family>{escape(name)}</family>'
    return f"{head}<accept>{names}</accept></alias>"
