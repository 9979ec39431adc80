"""The markers of the pieces of a Word document, and the signs around its tags.

A marker is text among texts: data may say whatever people write, also ``{{ body }}``, and must not
be taken for one. So markers have a key that nobody knows; they are gone before a file is written.
"""

from __future__ import annotations

import secrets
import string

BODY = "body"
"""The name of the piece that is the content of a pack: it stands where ``{{ body }}`` stands."""

NOTHING = "nothing"
"""The name of no piece: a paragraph with its marker goes, where others stand beside it."""

OPEN, CLOSE = "\U0010fffe", "\U0010ffff"
"""Signs that stand around tags while they are filled: no characters, and never will be.

Those for private use stand in names that were made with Windows.
"""

_KEY = "".join(secrets.choice(string.ascii_letters) for _ in range(24))
"""Differs with each process, and is no number: 136 bits that no data can have."""


def piece_tag(piece: str) -> str:
    """The tag of a Word document that asks for a piece, as people write it."""
    return f"{{{{ {piece} }}}}"


def marker(piece: str) -> str:
    """The text of the paragraph that a piece takes the place of, once tags are filled."""
    return f"{{{{ {piece} {_KEY} }}}}"


def without_signs(text: str) -> str:
    """A text without the signs that stand around tags."""
    return text.replace(OPEN, "").replace(CLOSE, "")
