"""A Document and a Word skin -> the bytes of a .docx."""

from reportgen.word.lending import with_lent_styles
from reportgen.word.settled import without_marks_of_review
from reportgen.word.skin import notes_before
from reportgen.word.writer import draw_natives, write

__all__ = ["draw_natives", "notes_before", "with_lent_styles", "without_marks_of_review", "write"]
