"""What WeasyPrint may load, and how many pages it may make."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.packs.style import is_picture

MOST_PAGES = 2000
"""A hundred times those of the real briefing: at so many, a style sheet makes them without end."""


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
    """Stops WeasyPrint, which logs each page before it makes it."""

    def emit(self, record: logging.LogRecord) -> None:
        number = record.args[0] if isinstance(record.args, tuple) and record.args else 0
        if isinstance(number, int) and number > MOST_PAGES:
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
