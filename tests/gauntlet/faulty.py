"""A disk that fails at the n-th call, and what else a system refuses."""

from __future__ import annotations

import builtins
import errno
import fcntl
import io
import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ERRORS = (
    *(errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.EINTR),
    *(errno.ENAMETOOLONG, errno.EDQUOT, errno.EPERM, errno.EBUSY, errno.ENOENT, errno.ESTALE),
)
_BY_PATH = ("open", "mkdir", "rename", "replace", "unlink", "remove", "link", "chmod", "scandir")
_BY_HANDLE = ("fsync", "write")


@dataclass
class Disk:
    """Counts the calls that reach the folder ``room``; those that are at fault fail.

    Attributes:
        at: The number of the first call that fails, from 1; none where 0.
        code: What the system says then.
        stays: Whether all that write fail from there on, as on a full disk.
        calls: How many there were, and the name of that which failed first.
    """

    room: str
    at: int = 0
    code: int = errno.ENOSPC
    stays: bool = False
    calls: int = 0
    failed: str = ""

    def called(self, name: str, path: object = None, *, reads: bool = False) -> None:
        """Take note of a call, and fail where it is the one.

        Raises:
            OSError: it is.
        """
        if path is not None and not self._is_mine(path):
            return
        self.calls += 1
        if self.at and (self.calls == self.at or (self.stays and self.calls > self.at)):
            if reads and (self.calls != self.at or self.code == errno.ENOENT):
                return
            self.failed = self.failed or name
            raise OSError(self.code, os.strerror(self.code), path)

    def _is_mine(self, path: object) -> bool:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        whole = os.path.normpath(Path.cwd() / os.fsdecode(path))
        return whole.startswith(self.room + os.sep)


@contextmanager
def faulty(disk: Disk) -> Iterator[None]:
    """Within it Python's calls to the system go by way of this disk."""
    with ExitStack() as kept:
        for name in _BY_PATH:
            _put(kept, os, name, _by_path(disk, name, getattr(os, name)))
        for name in _BY_HANDLE:
            _put(kept, os, name, _by_handle(disk, name, getattr(os, name)))
        _put(kept, fcntl, "flock", _by_handle(disk, "flock", fcntl.flock))
        opening = _opening(disk, io.open)
        _put(kept, io, "open", opening)
        _put(kept, builtins, "open", opening)
        yield


def _put(kept: ExitStack, module: Any, name: str, new: Callable[..., Any]) -> None:
    kept.callback(setattr, module, name, getattr(module, name))
    setattr(module, name, new)


def _by_path(disk: Disk, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **more: Any) -> Any:
        disk.called(name, arguments[0] if arguments else ".", reads=name == "scandir")
        return real(*arguments, **more)

    return call


def _by_handle(disk: Disk, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **more: Any) -> Any:
        disk.called(name)
        return real(*arguments, **more)

    return call


def _opening(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(file: Any, mode: str = "r", *arguments: Any, **more: Any) -> Any:
        reads = not set(mode) & set("wax+")
        disk.called("open to read" if reads else "open to write", file, reads=reads)
        stream = real(file, mode, *arguments, **more)
        if reads or not disk._is_mine(file):
            return stream
        return _Stream(stream, disk)

    return call


class _Stream:
    """A file whose writes may fail."""

    def __init__(self, stream: Any, disk: Disk) -> None:
        self._stream, self._disk = stream, disk

    def write(self, data: Any) -> Any:
        self._disk.called("write", self._stream.name)
        return self._stream.write(data)

    def flush(self) -> None:
        self._disk.called("flush", self._stream.name)
        self._stream.flush()

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def limited(kind: int, soft: int) -> Iterator[None]:
    """Within it the system itself allows no more: bytes of a file, open files."""
    before = resource.getrlimit(kind)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(kind, (soft, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(kind, before)
        signal.signal(signal.SIGXFSZ, handler)


def open_files() -> int:
    """The highest handle that is in use."""
    return max(int(it.name) for it in Path("/proc/self/fd").iterdir())
