"""The commands that get what is missing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from reportgen import fonts
from reportgen.doctor import system
from reportgen.messages import Argument, phrase

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


def missing_libraries() -> list[str]:
    """The libraries of :data:`system.LIBRARIES` that this machine cannot load."""
    return [name for name in system.LIBRARIES if not system.can_load(name)]


def libraries_command() -> Argument:
    """What installs the missing libraries, by the package manager of this machine."""
    if shutil.which("apt-get"):
        names = " ".join(missing_libraries())
        return f"{sudo()}apt-get install -y --no-install-recommends {names}"
    for program, command in PANGO_COMMANDS.items():
        if shutil.which(program):
            return command if program == "brew" else f"{sudo()}{command}"
    return phrase("install_pango")


def fandol_command() -> Argument:
    """How to get the Fandol fonts."""
    if shutil.which("apt-get"):
        return "reportgen doctor --install"
    return phrase("put_fandol_there", files=FANDOL, folder=str(fandol_folder()))


def font_command() -> str:
    """What installs the fonts that come as Python packages."""
    return f"{sys.executable} -m pip install {FONT_PACKAGES}"


def fandol_folder() -> Path:
    """Where the Fandol fonts belong."""
    return fonts.user_folder() / "reportgen"


def sudo() -> str:
    """What stands before a command that root alone may run."""
    return "" if system.is_root() else "sudo "
