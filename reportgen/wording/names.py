"""Names as sentences and labels have them."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.languages import LANGUAGES
from reportgen.model.text import Text


def listed(names: Sequence[Text]) -> Text:
    """Names in one phrase: 甲、乙、丙; A, B and C."""
    return Text.each(lambda lang: LANGUAGES[lang].listed([name[lang] for name in names]))


def in_one_sentence(parts: Sequence[Text]) -> Text:
    """Statements in one sentence: 4项高于全国，2项低于全国; above in 4 and below in 2."""
    return Text.each(lambda lang: LANGUAGES[lang].stated([part[lang] for part in parts]))


def separated(parts: Sequence[Text]) -> Text:
    """Statements side by side: 甲；乙; A; B."""
    marks = {lang: it.marks.separator for lang, it in LANGUAGES.items()}
    return Text.each(lambda lang: marks[lang].join(part[lang] for part in parts))


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def sentence_start(text: Text) -> Text:
    """A text with its first letter in upper case, in each language."""
    return Text.each(lambda lang: capitalised(text[lang]))


def bare_name(name: Text) -> Text:
    """A name as a label: Nation for the nation."""
    return Text.each(lambda lang: capitalised(LANGUAGES[lang].bare(name[lang])))
