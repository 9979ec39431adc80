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
        scales=(NumberScale(size=Decimal(10) ** 6, step=Decimal(100), word=" million"),),
    ),
    screen_fonts=ScreenFonts(
        sans='"Segoe UI", "Helvetica Neue", "Roboto", "Arial", sans-serif',
        serif="serif",
    ),
    articles=("the ",),
)
