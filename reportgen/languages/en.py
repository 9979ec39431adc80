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
    screen_fonts=ScreenFonts(
        sans='"Segoe UI", "Helvetica Neue", "Roboto", "Arial", sans-serif',
        serif="serif",
    ),
    articles=("the ",),
    numeral=str,
    ordinal=_ordinal,
)
