"""What the Jinja tags in a Word document may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from reportgen.model.pack import Kept
from reportgen.model.problem import Problem


@dataclass(slots=True)
class TagSandbox:
    """A sandbox for the tags of one Word document, used once.

    ``environment`` has delimiters of private signs. ``explain`` gives what is wrong for an error of
    the classes ``mistakes``; after a ``fatal`` one there is no use in looking for more. ``unknown``
    gives what is wrong with a name that nothing gives. ``calls`` are the functions that give a
    marker; while the tags are filled, they put the HTML of their piece into ``pieces``, by its
    name. ``literals`` are what the document may say in numbers that are not of the data,
    ``kept`` what people noted in it that stays.
    """

    environment: Environment
    explain: Callable[[Exception], Problem]
    unknown: Callable[[str], Problem]
    mistakes: tuple[type[Exception], ...]
    fatal: tuple[type[Exception], ...]
    calls: frozenset[str]
    pieces: Mapping[str, str]
    literals: tuple[str, ...] | None = ()
    kept: frozenset[Kept] = frozenset()
