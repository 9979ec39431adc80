"""A .docx -> the pages on which its headings fall, by LibreOffice where it is installed."""

from reportgen.layout.headings import pages

__all__ = ["pages"]
