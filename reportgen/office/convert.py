"""LibreOffice, run once for one document, with a profile of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from reportgen import fonts
from reportgen.errors import InputError

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
    with TemporaryDirectory(prefix="reportgen-") as name:
        folder = Path(name)
        source = folder / "document.docx"
        source.write_bytes(docx)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf"]
        _run([*command, "--outdir", str(folder), str(source)], _environment(folder))
        made = source.with_suffix(".pdf")
        return made.read_bytes() if made.is_file() else None


def _environment(folder: Path) -> Mapping[str, str]:
    config = folder / "fonts.conf"
    config.write_text(aliases(), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


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


def _run(command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Run a program to its end, or end it with all that it started."""
    try:
        running = subprocess.Popen(  # noqa: S603
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return
    try:
        running.wait(LONGEST_RUN)
    except subprocess.TimeoutExpired:
        _end(running)
    except BaseException:
        _end(running)
        raise


def _end(running: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
    running.wait()
