"""What a language of documents is: everything that depends on it, as one frozen value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any, Literal, TypeAlias

Lang: TypeAlias = str
"""The id of a language, a key of ``LANGUAGES``: zh, en."""

Script = Literal["latin", "cjk"]
"""What a face of fonts.toml draws."""


_NO_WORDS = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&#?\w+;)")


def _same(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Punctuation:
    """The marks between words, each with the space that belongs to it."""

    comma: str
    """Between the names of a list."""
    last: str
    """Before the last name of a list."""
    clause: str
    """Between the parts of a sentence."""
    last_clause: str
    """Before the last of several statements that make one sentence."""
    separator: str
    """Between statements, inside a sentence."""
    colon: str
    stop: str
    """At the end of a sentence."""
    pause: str
    """A stop with another sentence after it."""
    brackets: tuple[str, str]
    """Around what is added to the words before it."""

    def derived(self, derive: Callable[[str], str]) -> Punctuation:
        """The marks of a language that derives from this one."""
        names = ("comma", "last", "clause", "last_clause", "separator", "colon", "stop", "pause")
        opening, closing = map(derive, self.brackets)
        marks: dict[str, Any] = {name: derive(getattr(self, name)) for name in names}
        return replace(self, **marks, brackets=(opening, closing))


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberScale:
    """A word for a large number: 万 is 10,000.

    A number takes it from ``size`` on, where it was printed no finer than ``step``.
    """

    size: Decimal
    step: Decimal
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberStyle:
    """How numbers are written.

    ``scales`` are the words for large ones, the largest first. ``as_printed`` says that a number
    stays as its source prints it, where that is in digits or in words of this language; ``short``
    that a label in a chart takes a scale where that needs no more digits.
    """

    grouping: str
    """Between thousands: a comma or nothing. The decimal mark is a point in every language."""
    to: str
    """Between the ends of a range: 6%～8%, 6%–8%."""
    scales: tuple[NumberScale, ...]
    as_printed: bool
    short: bool

    def __post_init__(self) -> None:
        """See that numbers can be written and read so.

        Raises:
            ValueError: ``grouping`` is neither a comma nor empty.
        """
        if self.grouping not in ("", ","):
            raise ValueError(
                f"grouping is {self.grouping!r}: thousands are separated by a comma or by nothing"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenFonts:
    """The families of CSS that a reader's own machine has.

    On a screen the text is sans: phones have neither Fangsong nor Kai.
    """

    sans: str
    serif: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of documents.

    A language may derive from another, its ``base``: a text without words of its own in it takes
    those of the base, passed through ``derive`` (characters of Traditional Chinese for those of
    Simplified). It is given words alone: neither names in braces, for which other words will stand,
    nor tags of HTML.
    """

    id: Lang
    name: str
    """What it is called in itself."""
    english_name: str
    """What it is called in English; styles of a Word skin that are for it alone end with this."""
    about: str
    """What the JSON Schema says of words in it."""
    tag: str
    """The tag of BCP 47 that HTML, SVG and Word carry."""
    locale: str
    """The locale of CLDR by which Babel writes days and periods."""
    file_mark: str
    """What the names of files carry before their ending: digest.en.pdf."""
    script: Script
    """The script that most of its text is in; its own fonts draw quotation marks and dashes."""
    word_space: str
    """What stands between words."""
    marks: Punctuation
    numbers: NumberStyle
    screen_fonts: ScreenFonts
    articles: tuple[str, ...]
    """What a name may begin with that a label leaves out, with its space."""
    numeral: Callable[[int], str]
    """The number of a section: 三, 3."""
    ordinal: Callable[[int], str]
    """A place among others: 第4位, 4th."""
    inherits_locale: bool = False
    base: Lang | None = None
    derive: Callable[[str], str] = _same

    def derived(self, words: str) -> str:
        """The words of the base in this language."""
        return _derived(self.derive, words)

    def localized(self, words: str) -> str:
        """What Babel says in the locale: derived where the locale is that of the base."""
        return self.derived(words) if self.inherits_locale else words

    def listed(self, names: Sequence[str]) -> str:
        """Names in one phrase: A、B、C; A, B and C."""
        return chained(names, self.marks.comma, self.marks.last)

    def stated(self, parts: Sequence[str]) -> str:
        """Statements in one sentence: 4项高于全国，2项低于全国; above in 4 and below in 2."""
        return chained(parts, self.marks.clause, self.marks.last_clause)

    def clauses(self, parts: Sequence[str]) -> str:
        """The parts of a sentence side by side, those that are empty left out."""
        return self.marks.clause.join(filter(None, parts))

    def bracketed(self, words: str) -> str:
        """Words in brackets, to stand behind others."""
        return words.join(self.marks.brackets)

    def bare(self, name: str) -> str:
        """A name without its article, as a label has it."""
        return next((name.removeprefix(it) for it in self.articles if name.startswith(it)), name)


def _derived(derive: Callable[[str], str], words: str) -> str:
    pieces = _NO_WORDS.split(words)
    pieces[::2] = (derive(piece) if piece else "" for piece in pieces[::2])
    return "".join(pieces)


def chained(parts: Sequence[str], joint: str, last: str) -> str:
    """Parts with a joint between them, and another before the last."""
    return last.join(filter(None, [joint.join(parts[:-1]), *parts[-1:]]))


def language_from(
    base: Language,
    id_: Lang,
    derive: Callable[[str], str],
    *,
    name: str,
    about: str,
    tag: str,
    locale: str,
    **own: Any,
) -> Language:
    """A language that derives from another; what is not its ``own`` is that of the base.

    What it is called, its tag and its locale are asked for, since those of the base would be wrong
    and nothing would show it. Where the locale is that of the base, days and periods are derived
    like all other words: so are the words between names, for large numbers and of sections.
    ``english_name`` may stay that of the base: the styles of a Word skin for it hold.
    """
    words = partial(_derived, derive)
    scales = tuple(replace(it, word=words(it.word)) for it in base.numbers.scales)
    changed: dict[str, Any] = {
        "marks": base.marks.derived(words),
        "id": id_,
        "base": base.id,
        "derive": derive,
        "file_mark": f".{id_}",
        "inherits_locale": locale == base.locale,
        "numbers": replace(base.numbers, scales=scales),
        "numeral": lambda number: words(base.numeral(number)),
        "ordinal": lambda number: words(base.ordinal(number)),
        **own,
    }
    return replace(base, name=name, about=about, tag=tag, locale=locale, **changed)
