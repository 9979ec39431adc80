"""The markers of the pieces of a Word document, and the signs around its tags."""

from __future__ import annotations

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
