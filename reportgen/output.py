"""Writing files so that a failure leaves the old one whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reportgen.errors import OutputError
from reportgen.model.problem import Problem


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file beside ``path`` and put it in its place in one step.

    Raises:
        OutputError: the folder or the file cannot be written, or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "make room or mend the rights, close the file elsewhere, or choose another --out"
        raise OutputError([Problem(f"cannot be written: {reason}", hint, str(path))]) from None


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except BaseException:
        beside.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
