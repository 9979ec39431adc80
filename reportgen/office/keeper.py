"""A process of its own around LibreOffice: it ends, with all that it started, when we do.

Run as a program by its path, with nothing but the standard library. What it is given is in a
folder that it alone knows, so that no copy of a document is left either. However we end, killed
too, the system closes our end of a pipe; and no program escapes it, be it in a session of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Event, Thread

LARGEST_PDF = 500_000_000
"""Bytes of a PDF that is read."""
LAST_SECONDS = 10.0
"""Seconds in which what was killed is gone."""
_SUBREAPER = 36
"""``PR_SET_CHILD_SUBREAPER``: what programs leave behind becomes a child of this process."""


def printed_by(
    program: str, docx: bytes, config: str, seconds: float, gone: Event | None = None
) -> bytes | None:
    """A Word document as LibreOffice prints it, None where it fails or leaves no such file.

    ``config`` is for fontconfig. Once ``gone`` is set, it is ended as when the time is over.
    """
    if gone is not None and gone.is_set():
        return None  # and what was read may be half of it
    folder = Path(mkdtemp(prefix="reportgen-"))
    running = None
    try:
        source, fonts = folder / "document.docx", folder / "fonts.conf"
        source.write_bytes(docx)
        fonts.write_text(config, encoding="utf-8")
        running = _started(_command(program, folder, source), {"FONTCONFIG_FILE": str(fonts)})
        _wait(running, seconds, gone)
        return _content(source.with_suffix(".pdf"))
    except (OSError, subprocess.TimeoutExpired):
        return None
    finally:
        if running is not None:
            _end(running)
        shutil.rmtree(folder, ignore_errors=True)


def _command(program: str, folder: Path, source: Path) -> Sequence[str]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf"]
    return [*command, "--outdir", str(folder), str(source)]


def _started(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603
        command,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _wait(running: subprocess.Popen[bytes], seconds: float, gone: Event | None) -> None:
    if gone is None:
        running.wait(seconds)
        return
    until = time.monotonic() + seconds
    while running.poll() is None and time.monotonic() < until and not gone.wait(0.05):
        pass
    if running.poll() is None:
        raise subprocess.TimeoutExpired(running.args, seconds)


def _content(made: Path) -> bytes | None:
    """A file that was made; None where there is none of a sensible size, or another in its name."""
    about = made.lstat()
    sensible = stat.S_ISREG(about.st_mode) and 0 < about.st_size <= LARGEST_PDF
    return made.read_bytes() if sensible else None


def _end(running: subprocess.Popen[bytes]) -> None:
    """End a program with all that it started."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
    running.wait()


def _end_left() -> None:
    """End what programs have left behind, where this process was given it."""
    until = time.monotonic() + LAST_SECONDS / 2
    while (left := list(_children())) and time.monotonic() < until:
        for process in left:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)


def _children() -> Iterator[int]:
    for task in Path("/proc/self/task").glob("*/children"):
        with suppress(OSError):
            yield from map(int, task.read_text(encoding="ascii").split())


def _adopt() -> None:
    with suppress(Exception):  # elsewhere than on Linux there is no such thing
        import ctypes

        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def _see_end(lifeline: int, gone: Event) -> None:
    os.read(lifeline, 1)
    gone.set()


def keep_office(lifeline: int, program: str, seconds: float, config: str) -> None:
    """Read a Word document from standard input, and write the PDF, or nothing."""
    gone = Event()
    _adopt()
    Thread(target=_see_end, args=(lifeline, gone), daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: gone.set())
    made = printed_by(program, sys.stdin.buffer.read(), config, seconds, gone)
    _end_left()
    with suppress(OSError):
        sys.stdout.buffer.write(made or b"")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    keep_office(**json.loads(sys.argv[1]))
