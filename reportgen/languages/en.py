"""English, as it is written in Britain."""

from __future__ import annotations

from decimal import Decimal

from reportgen.languages.language import (
    Language,
    NumberScale,
    NumberStyle,
    Punctuation,
    ScreenFonts,
)
from reportgen.languages.reading import ReadingRules

_LOWERING = (
    r"\b(?:below|fell|fall(?:s|en|ing)?|down|lower|fewer|less(?!\sthan)|minus|negative"
    r"|loss(?:es)?|deficits?|drop(?:s|ped)?|declin\w+|decreas\w+|reduc\w+|shr[aiu]nk\w*"
    r"|contract(?:ed|ion))\b"
)


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th; 11th to 13th."""
    last = 0 if number // 10 % 10 == 1 else number % 10
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


EN = Language(
    id="en",
    name="English",
    english_name="English",
    about="In English.",
    tag="en-GB",
    locale="en_GB",
    file_mark=".en",
    script="latin",
    word_space=" ",
    marks=Punctuation(
        comma=", ",
        last=" and ",
        clause=", ",
        last_clause=" and ",
        separator="; ",
        colon=": ",
        stop=".",
        pause=". ",
        brackets=(" (", ")"),
    ),
    numbers=NumberStyle(
        grouping=",",
        to="–",
        scales=(
            NumberScale(size=Decimal(10) ** 12, step=Decimal(10) ** 8, word=" trillion"),
            NumberScale(size=Decimal(10) ** 9, step=Decimal(10) ** 5, word=" billion"),
            NumberScale(size=Decimal(10) ** 6, step=Decimal(100), word=" million"),
        ),
        as_printed=False,
        short=False,
    ),
    reading=ReadingRules(
        dates=(
            r"(?P<day>\d{1,2})\s(?P<month>MONTHS)\s(?P<year>\d{4})",
            r"(?P<quarter>[1-4])(?:st|nd|rd|th)\s+quarter(?:\s+(?:of\s+)?(?P<year>\d{4}))?",
        ),
        months=(
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        points=r"percentage\spoints?",
        captions=r"\b(?:Table|Figure)s?",
        places=("para. {}", "para. {}, sent. {}"),
        rest=r"(\d+)\s+more(?:\s+[a-z]+)?(?:,\s+with\s+(\d+)\s+[a-z]+)?(?=[:;,.]|\s*$)",
        counted=(" indicators", " of ", " and "),
        growth=(": growth", ", growth"),
        counting=("No.",),
        bases=(),
        classifiers=(),
        lowering=_LOWERING,
    ),
    screen_fonts=ScreenFonts(
        sans='"Segoe UI", "Helvetica Neue", "Roboto", "Arial", sans-serif',
        serif="serif",
    ),
    articles=("the ",),
    numeral=str,
    ordinal=_ordinal,
)
