"""What the Jinja tags in a Word document may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

BODY = "body"
"""The name of the piece that is the content of a pack: it stands where ``{{ body }}`` stands."""

NOTHING = "nothing"
"""The name of no piece: a paragraph with its marker goes, where others stand beside it."""

OPEN, CLOSE = "\U0010fffe", "\U0010ffff"
"""Signs that stand around tags while they are filled: no characters, and never will be.

Those for private use stand in names that were made with Windows.
"""


def marker(piece: str) -> str:
    """The text of the paragraph that a piece takes the place of."""
    return f"{{{{ {piece} }}}}"


@dataclass(frozen=True, slots=True)
class Tags:
    """A sandbox for the tags of one Word document.

    ``environment`` has delimiters of these signs. ``explain`` gives what is wrong and what to
    write instead for an error of the classes ``mistakes``; after a ``fatal`` one there is no use in
    looking for more. ``calls`` are the functions that give
    a marker and put the HTML of their piece into ``pieces``, by its name.
    """

    environment: Environment
    explain: Callable[[Exception], tuple[str, str]]
    mistakes: tuple[type[Exception], ...]
    fatal: tuple[type[Exception], ...]
    calls: frozenset[str]
    pieces: Mapping[str, str]
