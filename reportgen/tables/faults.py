"""What keeps a table file from being read at all."""

from __future__ import annotations

from reportgen.messages import Argument


class TableError(Exception):
    """A file, or a part of it, that cannot be read: the code of the problem and its arguments."""

    def __init__(self, code: str, **arguments: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments
