"""A day of the data that knows it."""

from __future__ import annotations

import datetime as dt

from reportgen.model.printed_text import PrintedText, covered_text


class PrintedDate(dt.date):
    """A day, whose digits are no literals of a template."""

    @classmethod
    def of(cls, day: dt.date) -> PrintedDate:
        """The same day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        return covered_text(self.isoformat())

    def __html__(self) -> str:
        """Its words as HTML, with marks."""
        text = str(self)
        return text.__html__() if isinstance(text, PrintedText) else text
