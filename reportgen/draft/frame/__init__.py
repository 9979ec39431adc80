"""What a text says about itself: its title, date, organiser, area, people and sections."""

from reportgen.draft.frame.frame import read_frame
from reportgen.draft.frame.sections import read_sections

__all__ = ["read_frame", "read_sections"]
