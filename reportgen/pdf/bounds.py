"""What WeasyPrint may load, how many pages it may make, and in what time and memory."""

from __future__ import annotations

import ctypes
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Lock, Thread, get_ident
from typing import Any

from reportgen.errors import InputError, OutputError, problem_of_system
from reportgen.model.problem import Problem
from reportgen.packs.style import is_picture

MOST_PAGES = 2000
"""A hundred times those of the real briefing: at so many, a style sheet makes them without end."""


LONGEST_LAYOUT = 300
"""Seconds that a layout may take: a long document on a slow machine takes thirty."""

LARGEST_LAYOUT = 1_500_000_000
"""Bytes by which the memory of the process may grow meanwhile."""

_LOOKS = 0.25
"""Seconds between two looks at a layout."""


_TURNS = 100_000
"""So many turns of a loop are more than enough for an exception to come."""


class OwnFaultError(Exception):
    """Carries what our own code raised through that of WeasyPrint."""


class _StopError(BaseException):
    """Ends a layout; WeasyPrint, which catches exceptions here and there, does not catch it."""


def pictures_only() -> Any:
    """A fetcher that gives what stands in a ``data:`` address of a PNG or JPEG, and nothing else.

    What WeasyPrint asks it for in vain becomes a message of its log.
    """
    from weasyprint.urls import URLFetcher

    class Pictures(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if not is_picture(url):
                raise ValueError("only a PNG or JPEG that stands in the address is shown")
            return super().fetch(url, headers)

    return Pictures(allowed_protocols=["data"])


class _Pages(logging.Handler):
    """Stops WeasyPrint in this thread, which logs each page before it makes it."""

    def __init__(self) -> None:
        super().__init__()
        self._thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        number = record.args[0] if isinstance(record.args, tuple) and record.args else 0
        own = record.thread == self._thread
        if own and isinstance(number, int) and number > MOST_PAGES:
            raise InputError([Problem.of("style.too_many_pages", most=MOST_PAGES)])


@contextmanager
def counted_pages() -> Iterator[None]:
    """Within it no PDF has more pages than ``MOST_PAGES``.

    Raises:
        InputError: it would have more.
    """
    logger, pages = logging.getLogger("weasyprint.progress"), _Pages()
    level, propagate = logger.level, logger.propagate
    logger.addHandler(pages)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(pages)
        logger.setLevel(level)
        logger.propagate = propagate


@contextmanager
def bounded_layout() -> Iterator[None]:
    """Within it WeasyPrint lays out, in bounded time and memory.

    Raises:
        InputError: it takes too long or too much, or WeasyPrint fails on what it is given.
        OutputError: the temporary folder, where it keeps the fonts, cannot be written.
    """
    watch = _Watch()
    watch.start()
    try:
        try:
            yield
        finally:
            watch.end()
    except OwnFaultError as error:
        raise error.__cause__ or error from None
    except InputError:
        raise
    except _StopError:
        raise InputError([watch.problem]) from None
    except MemoryError:
        raise InputError([_too_large()]) from None
    except OSError as error:
        problem = problem_of_system(error, temporary=True)
        raise (OutputError([problem]) if problem else _gave_up(error)) from error
    except Exception as error:  # WeasyPrint raises whatever odd values make its code run into
        raise _gave_up(error) from error


def _gave_up(error: Exception) -> InputError:
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return InputError([Problem.of("style.gave_up", said=said[:200])])


def _too_large() -> Problem:
    return Problem.of("style.layout_too_large", megabytes=LARGEST_LAYOUT // 1_000_000)


class _Watch:
    """Ends the work of the thread that starts it when it takes too long or too much memory."""

    def __init__(self) -> None:
        self.problem = Problem.of("style.layout_too_long", seconds=LONGEST_LAYOUT)
        self._thread, self._done, self._lock = get_ident(), Event(), Lock()
        self._until, self._memory = time.monotonic() + LONGEST_LAYOUT, _memory()
        self._raised = False

    def start(self) -> None:
        Thread(target=self._look, daemon=True).start()

    def end(self) -> None:
        """Watch no more: from here on nothing is raised."""
        with suppress(_StopError), self._lock:
            self._done.set()
        self._done.set()
        if self._raised:
            # One may be on its way still. To take it back leaves Python 3.11 with the mark that one
            # is, at which profilers and debuggers wait without an end: so it is let come.
            with suppress(_StopError):
                self._raise()
                for _ in range(_TURNS):
                    pass

    def _look(self) -> None:
        while not self._done.wait(_LOOKS):
            if _memory() - self._memory > LARGEST_LAYOUT:
                self.problem = _too_large()
            elif time.monotonic() < self._until:
                continue
            self._until = 0  # again and again: what calls back from C swallows exceptions
            with self._lock:
                if not self._done.is_set():
                    self._raised = True
                    self._raise()

    def _raise(self) -> None:
        """Raise in the thread, at its next step."""
        stop = ctypes.py_object(_StopError)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), stop)


def _memory() -> int:
    """Bytes that the process has in memory; 0 where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * 4096
