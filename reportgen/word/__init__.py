"""A Document and a Word skin -> the bytes of a .docx."""

from reportgen.word.writer import draw_natives, write

__all__ = ["draw_natives", "write"]
