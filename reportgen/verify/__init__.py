"""A finished document read back: it says what was composed, and nothing else."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.format import Format
from reportgen.verify.audit import audit, fitness
from reportgen.verify.origins import origins_of
from reportgen.verify.reading import Reading

__all__ = ["Reading", "audit", "fitness", "origins_of", "read"]


def read(content: bytes, kind: Format) -> Reading:
    """Read a document back.

    Raises:
        ValueError: it is not of this format.
    """
    match kind:
        case "docx":
            from reportgen.verify import docx

            return docx.read(content)
        case "pdf":
            from reportgen.verify import pdf

            return pdf.read(content)
        case "html":
            from reportgen.verify import html

            return html.read(content)
        case _:
            assert_never(kind)
