"""Paths as users give them, and as messages show them."""

from __future__ import annotations

import os
from pathlib import Path

AnyPath = str | os.PathLike[str]


def shown(path: Path) -> str:
    """A path relative to the working directory where that is shorter."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError, RuntimeError):
        return os.path.normpath(path)
