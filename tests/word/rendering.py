"""Turns a .docx into pages, with the fonts of this machine in place of those it names."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import pytest

from reportgen import fonts

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None and "CI" not in os.environ, reason="LibreOffice is missing"
)

_PROGRAM = Path(os.path.realpath(shutil.which("soffice") or "")).parent
needs_calc = pytest.mark.skipif(
    not (_PROGRAM / "libsclo.so").is_file() and "CI" not in os.environ,
    reason="LibreOffice opens no workbooks",
)


def pdf(data: bytes, folder: Path) -> Path:
    """The document as LibreOffice prints it."""
    (printed,) = pdfs([data], folder)
    return printed


def pdfs(documents: Sequence[bytes], folder: Path) -> list[Path]:
    """The documents as LibreOffice prints them, started once."""
    sources = [folder / f"document-{number}.docx" for number, _ in enumerate(documents)]
    for source, data in zip(sources, documents, strict=True):
        source.write_bytes(data)
    office("pdf", sources, folder)
    return [source.with_suffix(".pdf") for source in sources]


def saved_again(data: bytes, folder: Path) -> bytes:
    """The document as LibreOffice saves it."""
    source = folder / "document.docx"
    source.write_bytes(data)
    target = folder / "saved"
    office("docx:MS Word 2007 XML", [source], target)
    return (target / source.name).read_bytes()


def office(kind: str, sources: Sequence[Path], target: Path) -> None:
    """Files as another kind of file, by LibreOffice."""
    home = _home()
    profile = home / "profile"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(target), *map(str, sources)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(home / "fonts.conf")}
    with (home / "said").open("w+") as said, _alone(command, environment, said) as running:
        try:
            code = running.wait(_LONGEST_RUN)
        except BaseException:
            _end(running)
            shutil.rmtree(profile, ignore_errors=True)  # it is half written, or still locked
            raise
        said.seek(0)
        assert code == 0, said.read()


def _alone(
    command: Sequence[str], environment: Mapping[str, str], said: IO[str]
) -> subprocess.Popen[bytes]:
    """A program in a session of its own, so that all it starts can be ended with it."""
    return subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=said,
        start_new_session=True,
    )


def _end(running: subprocess.Popen[bytes]) -> None:
    """End what the script ``soffice`` started too: it would go on, and hold the profile."""
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()


_LONGEST_RUN = 180
"""Seconds in which files are converted, also where the machine is busy."""


@cache
def _home() -> Path:
    """Settings and a list of fonts for all conversions of this process: making them takes long."""
    home = TemporaryDirectory(prefix="reportgen-tests-office-")
    atexit.register(home.cleanup)
    folder = Path(home.name)
    (folder / "fonts.conf").write_text(font_aliases(folder), encoding="utf-8")
    return folder


def font_aliases(folder: Path) -> str:
    """A fontconfig file that serves the names in a Word document with the faces of their roles."""
    served: dict[str, list[str]] = {}
    folders: set[Path] = set()
    for role in fonts.roles():
        names, faces = fonts.word_names(role), fonts.stack(role)
        folders |= {face.path.parent for face in faces}
        served[names.east_asian] = [face.family for face in faces if face.script == "cjk"]
        served[names.latin] = [face.family for face in faces]
    return "\n".join(
        [
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
            *(f"<dir>{escape(str(place))}</dir>" for place in sorted(folders)),
            f"<cachedir>{escape(str(folder / 'fontcache'))}</cachedir>",
            *(_alias(name, families) for name, families in served.items()),
            "</fontconfig>",
        ]
    )


def _alias(name: str, families: list[str]) -> str:
    strings = "".join(f"<string>{escape(family)}</string>" for family in families)
    return (
        f'<match target="pattern"><test name="family"><string>{escape(name)}</string></test>'
        f'<edit name="family" mode="assign" binding="strong">{strings}</edit></match>'
    )
