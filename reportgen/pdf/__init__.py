"""A Document and a print style -> the bytes of a .pdf."""

from reportgen.pdf.writer import write

__all__ = ["write"]
