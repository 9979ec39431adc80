"""A .docx -> the pages on which its headings fall, by LibreOffice where it is installed."""

from reportgen.office.headings import pages

__all__ = ["pages"]
