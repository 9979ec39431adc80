"""A source → its text: by what is in it, not by its name."""

from __future__ import annotations

import hashlib

from reportgen.draft.source.normalise import normalised
from reportgen.draft.source.opened import Opened, opened
from reportgen.model.source_text import SourceText


def read_source(content: bytes, name: str) -> SourceText:
    """The text of a source, in order; ``name`` is the file as problems show it.

    Raises:
        InputError: it has no text, is too large, is encrypted, or nothing that we can read.
    """
    got: Opened = opened(content, name)
    normal = normalised(got.text)
    return SourceText(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        decoded=got.text,
        text=normal.text.text,
        origin=normal.text.origin,
        sentences=normal.sentences,
        damage=normal.damage,
        left_out=normal.left_out,
        remarks=got.remarks,
    )
