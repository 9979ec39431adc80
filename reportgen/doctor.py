"""What this machine has of what reportgen needs, and installing the rest.

Nothing here prints: :func:`examine` returns what it found, :func:`install` tells ``say`` what it
does and returns what it could not do.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from contextlib import suppress
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from reportgen import fonts
from reportgen.errors import InputError
from reportgen.model.problem import Problem

Say = Callable[[str], None]
Group = Literal["python", "library", "program", "font"]
State = Literal["ok", "stand-in", "missing"]

LIBRARIES = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "pango-1.0", "libpango-1.0-0"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "pangoft2-1.0", "libpangoft2-1.0-0"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0", "harfbuzz-subset", "libharfbuzz-subset-0"),
}
"""Debian's package -> the file on Linux, and the names on macOS and on Windows."""

PANGO_COMMANDS = {
    "dnf": "dnf install -y pango",
    "pacman": "pacman -S pango",
    "apk": "apk add pango so:libharfbuzz-subset.so.0",
    "brew": "brew install pango",
}
FONT_PACKAGES = "font-source-serif-pro font-source-sans-pro pylopdf-fonts-zh-cn"

FANDOL_PACKAGE = "texlive-lang-chinese"
FANDOL = tuple(
    f"Fandol{name}.otf"
    for name in (
        "Fang-Regular",
        "Kai-Regular",
        "Hei-Regular",
        "Hei-Bold",
        "Song-Regular",
        "Song-Bold",
    )
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for. ``remedy`` is the command, or what to do by hand.

    A *stand-in* works, and looks different from what was asked for. What is not ``needed`` may be
    missing.
    """

    group: Group
    name: str
    state: State
    detail: str
    remedy: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was looked for, in the order to show it."""

    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Whether every document can be written on this machine."""
        return not any(item.needed and item.state == "missing" for item in self.findings)


def examine() -> Report:
    """Look for everything that reportgen needs or can make use of."""
    libraries = tuple(_library(name) for name in LIBRARIES)
    roles = tuple(_role(role) for role in fonts.roles())
    return Report((_python(), *libraries, _office(), *roles))


def install(say: Say) -> tuple[Problem, ...]:
    """Install what is missing, as far as it can be, and return what could not be done.

    A problem of severity ``error`` means that some documents cannot be written; after a
    ``warning`` they can, with other fonts.
    """
    problems = (*_install_libraries(say), *_install_fandol(say), *_unserved())
    if examine().ready:
        say("This machine has everything that is needed.")
    return problems


def _python() -> Finding:
    enough = sys.version_info >= (3, 11)
    return Finding(
        "python",
        f"Python {platform.python_version()}",
        "ok" if enough else "missing",
        sys.executable,
        "" if enough else "install Python 3.11 or later",
    )


def _library(name: str) -> Finding:
    if _loads(name):
        return Finding("library", name, "ok", "for PDF files")
    return Finding("library", name, "missing", "for PDF files", _libraries_command())


def _office() -> Finding:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    detail = "for page numbers in Word files and previews of them"
    if program:
        return Finding("program", "LibreOffice", "ok", detail, needed=False)
    remedy = "install LibreOffice"
    if shutil.which("apt-get"):
        remedy = f"{_sudo()}apt-get install --no-install-recommends libreoffice-writer-nogui"
    return Finding("program", "LibreOffice", "missing", detail, remedy, needed=False)


def _role(role: str) -> Finding:
    name = f"{role} ({fonts.chinese_name(role)})"
    try:
        faces = fonts.stack(role)
    except InputError as error:
        message = "; ".join(problem.message for problem in error.problems)
        return Finding("font", name, "missing", message, _font_command())
    families = ", ".join(face.family for face in faces)
    if fonts.stands_in(role):
        return Finding("font", name, "stand-in", families, _fandol_command())
    return Finding("font", name, "ok", families)


def _loads(library: str) -> bool:
    file, *names = LIBRARIES[library]
    # On Linux find_library would start other programs to look for what the loader finds at once.
    found = () if sys.platform == "linux" else map(find_library, names)
    for candidate in (file, *filter(None, found)):
        with suppress(OSError):
            ctypes.CDLL(candidate)
            return True
    return False


def _missing_libraries() -> list[str]:
    return [name for name in LIBRARIES if not _loads(name)]


def _libraries_command() -> str:
    if shutil.which("apt-get"):
        names = " ".join(_missing_libraries())
        return f"{_sudo()}apt-get install -y --no-install-recommends {names}"
    for program, command in PANGO_COMMANDS.items():
        if shutil.which(program):
            return command if program == "brew" else f"{_sudo()}{command}"
    return "install Pango 1.44 or later and HarfBuzz as WeasyPrint's documentation says"


def _fandol_command() -> str:
    if shutil.which("apt-get"):
        return "reportgen doctor --install"
    return f"put the Fandol fonts ({', '.join(FANDOL)}) into {_fandol_folder()}"


def _font_command() -> str:
    return f"{sys.executable} -m pip install {FONT_PACKAGES}"


def _fandol_folder() -> Path:
    return fonts.user_folder() / "reportgen"


def _root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _sudo() -> str:
    return "" if _root() else "sudo "


def _install_libraries(say: Say) -> list[Problem]:
    missing = _missing_libraries()
    if not missing:
        say("The system libraries for PDF files are here.")
        return []
    names = ", ".join(missing)
    if not (_root() and shutil.which("apt-get")):
        return [Problem(f"not installed: {names}", f"run `{_libraries_command()}`")]
    say(f"Installing {names} with apt-get.")
    reason = _apt(say, "install", "-y", "--no-install-recommends", *missing)
    if left := _missing_libraries():
        message = f"not installed: {', '.join(left)}" + (f" ({reason})" if reason else "")
        return [Problem(message, f"run `{_libraries_command()}` and see what it says")]
    return []


def _install_fandol(say: Say) -> list[Problem]:
    fonts.refresh()
    if not any(fonts.stands_in(role) for role in fonts.roles()):
        say("Every role has a font of its kind.")
        return []
    reason = _fetch_fandol(say) if shutil.which("apt-get") else "there is no apt-get here"
    fonts.refresh()
    if not reason:
        return []
    hint = f"try again, or put {', '.join(FANDOL)} into {_fandol_folder()}"
    return [Problem(f"the Fandol fonts were not fetched: {reason}", hint, severity="warning")]


def _unserved() -> list[Problem]:
    missing = [item for item in map(_role, fonts.roles()) if item.state == "missing"]
    return [Problem(item.detail, f"run `{item.remedy}`") for item in missing]


def _fetch_fandol(say: Say) -> str:
    """Put the fonts into the user's folder, each whole or not at all; the reason if it failed."""
    folder = _fandol_folder()
    say(f"Fetching the Fandol fonts from Debian's {FANDOL_PACKAGE} (49 MB) into {folder}.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as name:
            new = Path(name)
            return _apt(say, "download", FANDOL_PACKAGE, cwd=new) or _unpack(new, folder)
    except (OSError, tarfile.TarError) as error:
        return str(error)


def _unpack(new: Path, folder: Path) -> str:
    package = next(new.glob("*.deb"))
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as unpacking,  # noqa: S603
        tarfile.open(fileobj=unpacking.stdout, mode="r|") as archive,
    ):
        for member in archive:
            name = PurePosixPath(member.name).name
            if name in FANDOL and (content := archive.extractfile(member)):
                with (new / name).open("wb") as file:
                    shutil.copyfileobj(content, file)
    if missing := [name for name in FANDOL if not (new / name).is_file()]:
        return f"{package.name} holds no {', '.join(missing)}"
    for name in FANDOL:
        (new / name).replace(folder / name)
    return ""


def _apt(say: Say, *arguments: str, cwd: Path | None = None) -> str:
    """Run apt-get, a second time with new package lists if need be; the reason if it failed."""
    command = ("apt-get", "-o", "DPkg::Lock::Timeout=60", *arguments)
    reason = _run(*command, cwd=cwd)
    if not (reason and _root()):
        return reason
    say("Updating the package lists.")
    return _run("apt-get", "update") or _run(*command, cwd=cwd)


def _run(*command: str, cwd: Path | None = None) -> str:
    """Run a command and keep what it says; the reason if it failed, else nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603
            command,
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=900,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode == 0:
        return ""
    said = done.stderr.strip().splitlines()
    faults = [line for line in said if line.startswith("E:")] or said[-1:]
    return " ".join(faults) or f"{command[0]} ended with code {done.returncode}"
