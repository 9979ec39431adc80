"""Characters that no font of this machine draws, as a reader sees them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from html import escape, unescape

from reportgen.fonts import characters_of, roles, stack
from reportgen.messages import Argument, phrase
from reportgen.model.graphemes import graphemes
from reportgen.model.problem import Problem
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.pdf.records import recorded
from reportgen.turns import ONE_AT_A_TIME

_MISSING = re.compile(r'^\.notdef glyph .*: "(.*)" \(U\+[0-9A-F]+\)', re.DOTALL)
"""WeasyPrint reports a missing character in the sentence of its log alone."""
_ELEMENT = re.compile(r"<[^>]*>")
_LONGEST = 24
"""So many characters that follow each other are told as one text."""
_MOST_NUMBERS = 8
_FONTS = {
    "ARABIC": "Noto Sans Arabic",
    "HEBREW": "Noto Sans Hebrew",
    "THAI": "Noto Sans Thai",
    "LAO": "Noto Sans Lao",
    "DEVANAGARI": "Noto Sans Devanagari",
    "BENGALI": "Noto Sans Bengali",
    "TAMIL": "Noto Sans Tamil",
    "TIBETAN": "Noto Serif Tibetan",
    "MONGOLIAN": "Noto Sans Mongolian",
    "MYANMAR": "Noto Sans Myanmar",
    "KHMER": "Noto Sans Khmer",
    "YI": "Noto Sans Yi",
    "HANGUL": "Noto Sans KR",
    "CJK": "Noto Serif CJK SC",
    "LATIN": "Noto Sans",
    "CYRILLIC": "Noto Sans",
    "GREEK": "Noto Sans",
    "ETHIOPIC": "Noto Sans Ethiopic",
    "GEORGIAN": "Noto Sans Georgian",
    "ARMENIAN": "Noto Sans Armenian",
}
"""A free font that has a script, by the first word of the names of its characters."""
_EMOJI = "Noto Emoji"
_SYMBOLS = "Noto Sans Symbols 2"


def missing_character(said: str) -> str | None:
    """The character that a message of WeasyPrint's log says no font has."""
    found = _MISSING.search(said)
    return found[1] if found else None


def glyph_problems(missing: Iterable[str], html: str) -> Iterator[Problem]:
    """What to say of characters that no font has and that stand in a page, each text once.

    An emoji of several parts, a letter with its marks and a word are told as one.
    """
    lacked = dict.fromkeys(missing)
    runs = dict.fromkeys(lacking_runs(unescape(_ELEMENT.sub("\n", html)), lacked))
    met = set("".join(runs))
    for run in (*runs, *(it for it in lacked if it not in met)):
        yield glyph_problem("machine.no_glyph", run, lacked)


def lacking_runs(text: str, lacked: Collection[str]) -> Iterator[str]:
    """The parts of a text that hold such characters, words that follow each other as one."""
    if not set(text).intersection(lacked):
        return
    run, between = "", ""
    for part in (*graphemes(text), ""):
        if not set(part).intersection(lacked):
            between += part
            continue
        if run and between.strip(" ") == "" and len(run) < _LONGEST:
            run += between + part
        else:
            yield from (run,) if run else ()
            run = part
        between = ""
    yield run


def glyph_problem(code: str, run: str, lacked: Collection[str]) -> Problem:
    """What to say of a text that no font can draw, with a font that could."""
    found = [it for it in dict.fromkeys(run) if it in lacked]
    numbers: list[Argument] = [f"U+{ord(it):04X}" for it in found[:_MOST_NUMBERS]]
    if len(found) > _MOST_NUMBERS:
        numbers.append(phrase("and_more"))
    font = _font_for(found[0])
    return Problem.of(code, characters=run, numbers=tuple(numbers), font=font)


def _font_for(character: str) -> Argument:
    """A font that has such characters; nothing of those that are in no script."""
    name = unicodedata.name(character, "").replace("-", " ").partition(" ")[0]
    if unicodedata.category(character) in ("So", "Sk") and ord(character) >= 0x1F000:
        return phrase("such_as_font", font=_EMOJI)
    symbol = _SYMBOLS if unicodedata.category(character)[0] == "S" else ""
    font = _FONTS.get(name, symbol)
    return phrase("such_as_font", font=font) if font else ""


def lacking_characters(texts: Iterable[str], tokens: Tokens = HOUSE) -> frozenset[str]:
    """The characters of texts that no font of this machine draws.

    Most are looked up in the fonts of the roles; the others are laid out, in a moment.
    """
    faces = {it.path for role in roles() for it in stack(role, tokens.typeface(role))}
    had = frozenset[int]().union(*map(characters_of, faces))
    odd = [text for text in texts if any(ord(it) not in had and _seen(it) for it in text)]
    return frozenset(it for it in _laid_out(odd) if ord(it) not in had) if odd else frozenset()


def _seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")


def _laid_out(texts: Iterable[str]) -> Iterator[str]:
    from weasyprint import HTML

    from reportgen.pdf.bounds import bounded_layout, pictures_only
    from reportgen.pdf.fonts import font_configuration

    page = "".join(f"<p>{escape(text)}</p>" for text in dict.fromkeys(texts))
    with (
        ONE_AT_A_TIME,
        recorded() as messages,
        font_configuration() as fonts,
        bounded_layout(),
    ):
        HTML(string=page, url_fetcher=pictures_only()).write_pdf(font_config=fonts)
    yield from filter(None, map(missing_character, messages))
