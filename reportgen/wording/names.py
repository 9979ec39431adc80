"""Names as sentences and labels have them."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.languages import LANGUAGES
from reportgen.model.text import Text


def listed(names: Sequence[Text]) -> Text:
    """Names in one phrase: 甲、乙、丙; A, B and C."""
    return Text.each(lambda lang: LANGUAGES[lang].listed([name[lang] for name in names]))


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def sentence_start(text: Text) -> Text:
    """A text with its first letter in upper case, in each language."""
    return Text.each(lambda lang: capitalised(text[lang]))


def bare_name(name: Text) -> Text:
    """A name as a label: Nation for the nation."""
    return Text.each(lambda lang: capitalised(LANGUAGES[lang].bare(name[lang])))
