"""Functions and filters of our own that templates may use; filters are called ``do_…``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jinja2.utils import Namespace
from markupsafe import Markup

from reportgen.languages import LANGUAGES, Lang, written
from reportgen.model.printed_number import COUNTED, printed_number
from reportgen.model.printed_text import changed_text, covered_text, printed_text
from reportgen.model.problem import Problem
from reportgen.report.values import Row
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.restoring import as_one, outside_marks
from reportgen.templating.texts import text_of

_PLACE = 0xF0000
"""The first of the characters that stand in no text: here places of names in a list of them."""
_MOST_NAMES = 1000
"""So many names stand in one phrase; there are signs for a few more."""
_PLACES = re.compile(f"([{chr(_PLACE)}-{chr(_PLACE + 0xFFFD)}])")


def t(lang: Lang, *words: object, **own: object) -> object:
    """The words in the language of the document.

    They are given in the order of :func:`written`, or by the names of languages.
    """
    given = {**dict(zip(written(), words, strict=False)), **own}
    if not set(written()) <= set(given) <= set(LANGUAGES) or len(given) < len(words):
        raise TemplateUseError(Problem.of("template.both_languages"))
    return _said(given, lang)


def _said(given: Mapping[Lang, object], lang: Lang) -> object:
    """What is given for a language, or derived; only words are derived, not numbers and lists."""
    language = LANGUAGES[lang]
    if lang in given or language.base is None:
        return given[lang]
    value = _said(given, language.base)
    if isinstance(value, Markup):
        pieces = outside_marks(value)
        pieces[::2] = map(language.derived, pieces[::2])
        return type(value)("".join(pieces))
    return changed_text(value, language.derived) if isinstance(value, str) else value


def namespace(**values: object) -> Namespace:
    """Values that a loop may change for what follows it."""
    return Namespace({name: _from_the_start(value) for name, value in values.items()})


def _from_the_start(value: object) -> object:
    """A number to count from; any other is one that a template says."""
    return printed_number(value, COUNTED) if value in (0, 1) else value


def do_capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return changed_text(text, _capital)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def noted(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Each reason of the rows once, with the rows that it holds for."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for reason in row.reasons:
            found.setdefault(reason.text, []).append(row)
    # a reason of several rows is of no pair of figures
    return [(covered_text(str(it)) if rows[1:] else it, rows) for it, rows in found.items()]


def by_reason(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """The rows by the code of their first reason, each row once."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.reasons[0].code if row.reasons else "", []).append(row)
    return list(found.items())


def matched(mine: Sequence[Any], others: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Statements with equal ids side by side, in the order of the first list, then the rest."""
    theirs = {item.id: item for item in others}
    pairs = [(item, theirs.pop(item.id, None)) for item in mine]
    return pairs + [(None, item) for item in theirs.values()]


def do_numeral(number: int, lang: Lang) -> str:
    """A section number: 一 to 九十九, or 1."""
    return printed_text(LANGUAGES[lang].numeral(int(number)), COUNTED)


def do_listed(names: Iterable[Any], lang: Lang) -> str:
    """The names in one phrase: 甲、乙; A and B."""
    names = [*names]
    if len(names) > _MOST_NAMES:
        raise TemplateUseError(Problem.of("template.too_many_names", limit=_MOST_NAMES))
    texts = {chr(_PLACE + at): text_of(name) for at, name in enumerate(names)}
    return as_one(texts.get(it, it) for it in _PLACES.split(LANGUAGES[lang].listed([*texts])))
