"""The documents of a briefing in a browser, drawn anew whenever a file of them is saved."""

from reportgen.preview.ask import Ask
from reportgen.preview.server import preview

__all__ = ["Ask", "preview"]
