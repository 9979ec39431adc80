"""What a Word document of others makes the code run into that reads it: told, as its problem."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reportgen.errors import InputError, ReportgenError
from reportgen.model.pack import SKIN
from reportgen.model.problem import Problem

_SHOWN = 120
"""So many characters of what was raised are enough to find it by."""


@contextmanager
def odd_skins_told(file: str = SKIN) -> Iterator[None]:
    """Within it a Word document is read; ``file`` is what messages call it.

    Documents that Word opens hold values that no rule allows, in ever new places. python-docx and
    lxml raise what their code runs into then: ValueError, AttributeError, KeyError and more.

    Raises:
        InputError: something in it cannot be used; what was raised is said, and is the cause.
    """
    try:
        yield
    except (ReportgenError, MemoryError):
        raise
    except Exception as error:
        said = f"{type(error).__name__}: {error}"[:_SHOWN]
        raise InputError([Problem.of("word.odd_skin", file, said=said)]) from error
