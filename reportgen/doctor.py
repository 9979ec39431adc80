"""What this machine has of what reportgen needs, and installing the rest.

Nothing here prints: :func:`examine` returns what it found, :func:`install` reports to ``note`` what
it does and returns what it could not do.
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
from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem

Note = Callable[[Argument], None]
NeedKind = Literal["python", "library", "program", "font"]
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
"""Debian has no package of the fonts alone."""
FANDOL_MEGABYTES = 49
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
class Requirement:
    """One thing that was looked for. ``remedy`` is the command, or what to do by hand.

    A *stand-in* works, and looks different from what was asked for. What is not ``needed`` may be
    missing.
    """

    group: NeedKind
    name: Argument
    state: State
    detail: Argument
    remedy: Argument = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class MachineReport:
    """Everything that was looked for, in the order to show it."""

    findings: tuple[Requirement, ...]

    @property
    def ready(self) -> bool:
        """Whether every document can be written on this machine."""
        return not any(item.needed and item.state == "missing" for item in self.findings)


def examine() -> MachineReport:
    """Look for everything that reportgen needs or can make use of."""
    libraries = tuple(_library(name) for name in LIBRARIES)
    roles = tuple(_role(role) for role in fonts.roles())
    return MachineReport((_python(), *libraries, _office(), *roles))


def install(note: Note) -> tuple[Problem, ...]:
    """Install what is missing, as far as it can be, and return what could not be done.

    A problem of severity ``error`` means that some documents cannot be written; after a
    ``warning`` they can, with other fonts.
    """
    problems = (*_install_libraries(note), *_install_fandol(note), *_unserved())
    if examine().ready:
        note(phrase("all_is_there"))
    return problems


def _python() -> Requirement:
    enough = sys.version_info >= (3, 11)
    return Requirement(
        "python",
        f"Python {platform.python_version()}",
        "ok" if enough else "missing",
        sys.executable,
        "" if enough else phrase("install_python"),
    )


def _library(name: str) -> Requirement:
    if _loads(name):
        return Requirement("library", name, "ok", phrase("for_pdf"))
    return Requirement("library", name, "missing", phrase("for_pdf"), _libraries_command())


def _office() -> Requirement:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    detail = phrase("for_page_numbers")
    if program:
        return Requirement("program", "LibreOffice", "ok", detail, needed=False)
    command = f"{_sudo()}apt-get install --no-install-recommends libreoffice-writer-nogui"
    remedy = command if shutil.which("apt-get") else phrase("install_office")
    return Requirement("program", "LibreOffice", "missing", detail, remedy, needed=False)


def _role(role: str) -> Requirement:
    name = phrase("role_of_fonts", role=role, kind=fonts.chinese_name(role))
    try:
        faces = fonts.stack(role)
    except InputError:
        return Requirement("font", name, "missing", phrase("no_font"), _font_command())
    families = ", ".join(face.family for face in faces)
    if fonts.stands_in(role):
        return Requirement("font", name, "stand-in", families, _fandol_command())
    return Requirement("font", name, "ok", families)


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


def _libraries_command() -> Argument:
    if shutil.which("apt-get"):
        names = " ".join(_missing_libraries())
        return f"{_sudo()}apt-get install -y --no-install-recommends {names}"
    for program, command in PANGO_COMMANDS.items():
        if shutil.which(program):
            return command if program == "brew" else f"{_sudo()}{command}"
    return phrase("install_pango")


def _fandol_command() -> Argument:
    if shutil.which("apt-get"):
        return "reportgen doctor --install"
    return phrase("put_fandol_there", files=FANDOL, folder=str(_fandol_folder()))


def _font_command() -> str:
    return f"{sys.executable} -m pip install {FONT_PACKAGES}"


def _fandol_folder() -> Path:
    return fonts.user_folder() / "reportgen"


def _root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _sudo() -> str:
    return "" if _root() else "sudo "


def _install_libraries(note: Note) -> list[Problem]:
    missing = _missing_libraries()
    if not missing:
        note(phrase("libraries_are_there"))
        return []
    if not (_root() and shutil.which("apt-get")):
        command = _libraries_command()
        return [Problem.of("machine.not_installed", names=tuple(missing), command=command)]
    note(phrase("installing", names=tuple(missing)))
    reason = _apt(note, "install", "-y", "--no-install-recommends", *missing)
    if left := _missing_libraries():
        command = _libraries_command()
        names = tuple(left)
        return [Problem.of("machine.install_failed", names=names, said=reason, command=command)]
    return []


def _install_fandol(note: Note) -> list[Problem]:
    fonts.refresh()
    if not any(fonts.stands_in(role) for role in fonts.roles()):
        note(phrase("every_role_has_a_font"))
        return []
    reason = _fetch_fandol(note) if shutil.which("apt-get") else phrase("no_apt")
    fonts.refresh()
    if not reason:
        return []
    folder = str(_fandol_folder())
    return [Problem.of("machine.fonts_not_fetched", said=reason, files=FANDOL, folder=folder)]


def _unserved() -> list[Problem]:
    missing = [item for item in map(_role, fonts.roles()) if item.state == "missing"]
    return [
        Problem.of("machine.role_without_font", role=item.name, command=item.remedy)
        for item in missing
    ]


def _fetch_fandol(note: Note) -> Argument:
    """Put the fonts into the user's folder, each whole or not at all; the reason if it failed."""
    folder = _fandol_folder()
    note(
        phrase(
            "fetching_fandol",
            package=FANDOL_PACKAGE,
            megabytes=FANDOL_MEGABYTES,
            folder=str(folder),
        )
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as name:
            new = Path(name)
            return _apt(note, "download", FANDOL_PACKAGE, cwd=new) or _unpack(new, folder)
    except (OSError, tarfile.TarError) as error:
        return str(error)


def _unpack(new: Path, folder: Path) -> Argument:
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
        return phrase("package_lacks", package=package.name, files=tuple(missing))
    for name in FANDOL:
        (new / name).replace(folder / name)
    return ""


def _apt(note: Note, *arguments: str, cwd: Path | None = None) -> Argument:
    """Run apt-get, a second time with new package lists if need be; the reason if it failed."""
    command = ("apt-get", "-o", "DPkg::Lock::Timeout=60", *arguments)
    reason = _run(*command, cwd=cwd)
    if not (reason and _root()):
        return reason
    note(phrase("updating_lists"))
    return _run("apt-get", "update") or _run(*command, cwd=cwd)


def _run(*command: str, cwd: Path | None = None) -> Argument:
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
    if faults:
        return " ".join(faults)
    return phrase("ended_with_code", program=command[0], number=done.returncode)
