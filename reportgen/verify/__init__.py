"""A finished document read back: no figure in it that is not in the data, none missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.verify.check import Check
from reportgen.verify.ledger import ChartsByLang, Ledger
from reportgen.verify.reading import Reading

__all__ = ["ChartsByLang", "Ledger", "Reading", "audit", "read"]


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


def audit(
    reading: Reading, ledger: Ledger, *, complete: bool | None = None, own: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """Every number in a document that the ledger does not have in that place.

    ``complete`` says that the document means to give every figure of the data, as it says itself
    where None: those that it does not give are findings too. ``own`` are texts that were set for
    the document: it may say them.
    """
    asked = reading.complete if complete is None else complete
    return tuple(Check(ledger, reading, own).findings(complete=asked))
