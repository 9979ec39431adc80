"""A file of translations as a person fills it in."""

from __future__ import annotations

from reportgen.datafile.entry import FileEntry
from reportgen.datafile.languages_named import LanguageId


class WordsFile(FileEntry):
    """Words of a data file in another language, which stand in a file beside it."""

    lang: LanguageId
    """The language that they are put into."""
    translations: tuple[dict[LanguageId, str | None], ...]
    """Each the words of the data file in its language, and in this one; empty where not yet."""
