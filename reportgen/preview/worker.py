"""A process that makes the documents of one format, so that the browser never waits for it."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from threading import Lock, Thread

from reportgen.loading import sources
from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.preview.ask import Ask, Made, fault

TIME_LIMITS: dict[Format, int] = {"html": 20, "pdf": 120, "docx": 150}
"""The formats that are shown, each as pages, and how many seconds the making of each may take.

The web page, of which all others are followers, comes first.
"""
NICE = 5
"""How far PDF and Word stand back while the web page is made."""

PLEAS = 3
"""How often it is asked to leave before it is killed."""


class Worker:
    """One process; started anew where it was ended or does not answer."""

    def __init__(self, kind: Format) -> None:
        self._kind: Format = kind
        self._closed = False
        self._lock = Lock()
        self._start()

    def make(self, ask: Ask) -> Made:
        """What the process made, or why nothing; blocks until then."""
        if not self._process.is_alive():  # it ended since, as where the machine had no memory left
            self._renew()
        try:
            self._connection.send(ask)
            if self._connection.poll(TIME_LIMITS[self._kind]):
                made: Made = self._connection.recv()
                return made
            problem = Problem.of("preview.too_slow", seconds=TIME_LIMITS[self._kind])
        except (EOFError, OSError):
            problem = Problem.of("preview.worker_ended")
        except Exception as error:  # what comes from a process that died may be anything
            problem = fault(error)
        self._renew()
        # What it would have said of files: the next save of one of these is what is waited for.
        return Made(problems=(problem,), files=sources(ask.briefing), folders=ask.path)

    def close(self) -> None:
        """End the process with all that it started."""
        with self._lock:
            self._closed = True
            self._end()

    def _renew(self) -> None:
        """Start another process; where that fails, as without memory, the next time does it."""
        with self._lock, suppress(OSError):
            if not self._closed:
                self._end()
                self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        arguments = (theirs, self._kind)
        self._process = context.Process(target=_work, args=arguments, daemon=True)
        try:
            self._process.start()
        finally:
            theirs.close()

    def _end(self) -> None:
        self._connection.close()
        if self._process.pid is None:
            return
        for _ in range(PLEAS):
            self._process.terminate()
            self._process.join(0.5)
        self._process.kill()
        self._process.join()


def _stop(*_: object) -> None:
    """Leave, ending LibreOffice on the way; Python may lose the exception inside a callback."""
    sys.unraisablehook = lambda _: None
    raise SystemExit


def _leave_with_parent() -> None:
    """End with the preview, also where it was killed: as when it asks, or else at once."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        for _ in range(PLEAS):
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(0.5)
        os._exit(1)


def _work(connection: Connection, kind: Format) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, _stop)  # of the terminal that closes
    Thread(target=_leave_with_parent, daemon=True).start()
    if kind != "html" and hasattr(os, "nice"):
        os.nice(NICE)
    from reportgen.preview.desk import Desk

    desk = Desk(kind)
    with suppress(EOFError, OSError):
        while True:
            connection.send(desk.make(connection.recv()))
