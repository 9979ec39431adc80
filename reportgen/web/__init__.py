"""A Document and a style -> one self-contained HTML page."""

from reportgen.web.drawings import drawings, widths
from reportgen.web.writer import write

__all__ = ["drawings", "widths", "write"]
