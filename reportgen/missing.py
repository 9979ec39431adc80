"""Words that a document needs and that the data does not have in its language."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import InputError
from reportgen.languages import LANGUAGES, Lang, lineage
from reportgen.messages import PHRASES, Argument, Bilingual, phrase
from reportgen.model.briefing import Briefing, MissingWords
from reportgen.model.problem import Problem

MOST_NAMED = 8
"""So many of the words are named: all of them stand in the file that is to be filled in."""
_LONGEST = 24


def require_words(briefing: Briefing, lang: Lang) -> None:
    """See that a briefing can be said in a language.

    Raises:
        InputError: a file lacks words, once for each file, with the command that lists them all.
    """
    needed = {language.id for language in lineage(lang)}
    wrong = [_problem(it) for it in briefing.missing_words if it.lang in needed]
    if wrong:
        raise InputError(wrong)


def _problem(missing: MissingWords) -> Problem:
    path = Path(missing.file)
    named = [_clipped(words) for words in missing.words[:MOST_NAMED]]
    listed: list[Argument] = [*named]
    if len(missing.words) > MOST_NAMED:
        listed.append(phrase("and_more"))
    return Problem.of(
        "data.missing_words",
        missing.file,
        missing.line,
        count=len(missing.words),
        language=_named(missing.lang),
        words=tuple(listed),
        file=missing.file,
        lang=missing.lang,
        target=path.with_name(f"{path.stem}.{missing.lang}{path.suffix}").name,
    )


def _named(lang: Lang) -> Argument:
    code = f"language_{lang}"
    if code in PHRASES:
        return phrase(code)
    return Bilingual(LANGUAGES[lang].name, LANGUAGES[lang].english_name)


def _clipped(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
