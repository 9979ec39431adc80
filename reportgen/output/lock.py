"""One program at a time in a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

WAIT = 60.0
"""So many seconds a program waits for another: to put files in their places takes less than one."""
_PAUSE = 0.02


class LockedError(Exception):
    """Another program goes on writing into a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@contextmanager
def locked(folders: Sequence[Path]) -> Iterator[bool]:
    """Keep others out of some folders; what it gives says whether that can be done here.

    The system lets go of them when the program ends, however it ends. It cannot be done on Windows
    and on some network drives: there programs may meet.

    Raises:
        LockedError: another program does not let go of one.
    """
    until = time.monotonic() + WAIT
    with ExitStack() as held:
        # in one order, so that no two programs wait for each other
        alone = [_lock(folder, until, held) for folder in sorted(set(folders))]
        yield all(alone)


def _lock(folder: Path, until: float, held: ExitStack) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        held.callback(os.close, handle)
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    raise LockedError(folder) from None
                time.sleep(_PAUSE)
            else:
                return True
    return False
