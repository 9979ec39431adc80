"""``python -m reportgen``, and the ``reportgen`` command."""

from __future__ import annotations

import signal
import sys
from types import FrameType

from reportgen.cli import main

ENDING = ("SIGTERM", "SIGHUP")
"""The signals that ask a program to end; Ctrl-C is told by Python itself."""


def start() -> int:
    """Run the command line. A signal that asks to end ends it as Ctrl-C does: all is cleaned up."""
    for name in ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    return main()


def _end(number: int, _: FrameType | None) -> None:
    """Leave all that is at work; once, so that cleaning up is not left in turn."""
    for name in ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    # what a shell gives for a program that a signal has ended
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(start())
