"""A Document and a Word skin -> the bytes of a .docx."""

from reportgen.word.writer import write

__all__ = ["write"]
