"""Data held against the text it was taken from: figures that are not there, and the other way.

What the reading of a text is not certain of is no evidence: it is never held against the data.
"""

from __future__ import annotations

from reportgen.evidence.figures import Evidence, held_against
from reportgen.evidence.texts import doubts_of_texts

__all__ = ["Evidence", "doubts_of_texts", "held_against"]
