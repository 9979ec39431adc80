"""The machine itself: which libraries it can load, and running its commands."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from contextlib import suppress
from ctypes.util import find_library
from pathlib import Path

from reportgen.messages import Argument, phrase

LIBRARIES = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "pango-1.0", "libpango-1.0-0"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "pangoft2-1.0", "libpangoft2-1.0-0"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0", "harfbuzz-subset", "libharfbuzz-subset-0"),
}
"""Debian's package -> the file on Linux, and the names on macOS and on Windows."""


def can_load(library: str) -> bool:
    """Whether this machine can load one of the :data:`LIBRARIES`."""
    file, *names = LIBRARIES[library]
    # On Linux find_library would start other programs to look for what the loader finds at once.
    found = () if sys.platform == "linux" else map(find_library, names)
    for candidate in (file, *filter(None, found)):
        with suppress(OSError):
            ctypes.CDLL(candidate)
            return True
    return False


def is_root() -> bool:
    """Whether packages may be installed without ``sudo``."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def run_command(*command: str, cwd: Path | None = None) -> Argument:
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
            timeout=900,  # a slow mirror takes minutes for the largest package
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
