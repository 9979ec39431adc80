"""The languages that documents are made in: one file, one value and one line below for each."""

from reportgen.languages.en import EN
from reportgen.languages.language import Lang, Language, NumberStyle, Script, language_from
from reportgen.languages.zh import ZH

__all__ = [
    "FIRST",
    "LANGUAGES",
    "Lang",
    "Language",
    "NumberStyle",
    "Script",
    "language_from",
    "written",
]

LANGUAGES: dict[Lang, Language] = {language.id: language for language in (ZH, EN)}
"""Every language by its id, in the order in which they are offered."""

FIRST: Lang = next(iter(LANGUAGES))
"""The language of documents for which none is asked."""


def written() -> tuple[Lang, ...]:
    """The languages that have words of their own everywhere: those that derive from no other."""
    return tuple(language.id for language in LANGUAGES.values() if language.base is None)
