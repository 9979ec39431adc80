"""What WeasyPrint logs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident


class _Records(logging.Handler):
    """Gathers the messages that WeasyPrint has for this thread."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:  # a program may use WeasyPrint itself meanwhile
            self.messages.append(record.getMessage())


@contextmanager
def recorded() -> Iterator[list[str]]:
    """The messages of WeasyPrint within it."""
    logger, records = logging.getLogger("weasyprint"), _Records()
    logger.addHandler(records)
    try:
        yield records.messages
    finally:
        logger.removeHandler(records)
