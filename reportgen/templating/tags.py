"""What the Jinja tags in a Word document may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Environment


@dataclass(slots=True)
class Tags:
    """A sandbox for the tags of one Word document, used once.

    ``environment`` has delimiters of these signs. ``explain`` gives what is wrong and what to
    write instead for an error of the classes ``mistakes``; after a ``fatal`` one there is no use in
    looking for more. ``calls`` are the functions that give a marker; while the tags are filled,
    they put the HTML of their piece into ``pieces``, by its name.
    """

    environment: Environment
    explain: Callable[[Exception], tuple[str, str]]
    mistakes: tuple[type[Exception], ...]
    fatal: tuple[type[Exception], ...]
    calls: frozenset[str]
    pieces: Mapping[str, str]
