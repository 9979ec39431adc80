"""Signals that ask a program to end, held back while files are put in their places."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

ASKING = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def signals_held() -> Iterator[None]:
    """Within it such a signal waits for the end; a second one does not: a drive may hang.

    Python tells signals to the main thread alone: for all others it does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in ASKING if hasattr(signal, name)]
    before: dict[int, Any] = {number: signal.getsignal(number) for number in numbers}
    came: list[int] = []

    def hold(number: int, _: FrameType | None) -> None:
        came.append(number)
        if len(came) > 1:
            _restore(before)
            signal.raise_signal(number)

    for number, handler in before.items():
        if callable(handler):  # what is ignored or ends the program at once stays so
            signal.signal(number, hold)
    try:
        yield
    finally:
        _restore(before)
    if came:
        signal.raise_signal(came[0])


def _restore(handlers: dict[int, Any]) -> None:
    for number, handler in handlers.items():
        if callable(handler):
            signal.signal(number, handler)
