"""A source → its text: by what is in it, not by its name."""

from __future__ import annotations

import hashlib

from reportgen.draft.source.extract import Extract, extracted
from reportgen.draft.source.order import put_in_order
from reportgen.model.source_text import SourceText


def read_source(content: bytes, name: str) -> SourceText:
    """The text of a source, in order; ``name`` is the file as problems show it.

    Raises:
        InputError: it has no text, is too large, is encrypted, or nothing that we can read.
    """
    got: Extract = extracted(content, name)
    normal = put_in_order(got.text, markdown=got.markdown)
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
