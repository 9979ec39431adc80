"""A reading → the files of a draft, with a question wherever the text leaves something open."""

from reportgen.draft.write.briefing import briefing_file
from reportgen.draft.write.meeting import meeting_file

__all__ = ["briefing_file", "meeting_file"]
