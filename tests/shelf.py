"""What takes long to make, made once for all tests and all workers of a run."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

Value = TypeVar("Value")


class Shelf:
    """A folder in which values stand by name; who first asks for one makes it, others wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def get(self, name: str, make: Callable[[], Value]) -> Value:
        """The value of this name, a copy for each caller."""
        file = self._folder / name
        with _locked(file.with_suffix(".lock")):
            if not file.exists():
                fresh = file.with_suffix(".fresh")
                fresh.write_bytes(pickle.dumps(make()))
                fresh.replace(file)
        value: Value = pickle.loads(file.read_bytes())
        return value


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Nobody else is here, in no process; a process that ends leaves at once."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def of_run(factory: pytest.TempPathFactory) -> Shelf:
    """The shelf of this run, which the workers of pytest-xdist share."""
    folder = factory.getbasetemp()
    return Shelf((folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "shelf")
