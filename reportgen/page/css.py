"""Tokens as CSS: a variable for each, which the style sheets of all packs read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from reportgen.languages import LANGUAGES, Lang
from reportgen.model.tokens import COLOURS, Colours, Tokens

LengthUnit = Literal["pt", "rem"]
POINTS_IN_REM = 12
"""On a screen a size is one of the reader's own, who has 12 points where nothing is set."""

PAGE_ALONE = ("tint", "mark", "masthead", "orange", "yellow", "blue", "green")
"""The colours that no chart has."""
NIGHT_SCREEN = "@media screen and (prefers-color-scheme: dark)"


def rules_of(css: str, lang: Lang) -> str:
    """A style sheet whose rules for the language that this one derives from hold for it too."""
    language = LANGUAGES[lang]
    if language.base is None:
        return css
    mine = css.replace(f":lang({language.base})", f":lang({language.tag})")
    return rules_of(mine, language.base)


def token_css(tokens: Tokens, lang: Lang, unit: LengthUnit) -> str:
    """A variable for each colour, as ``--ink``; of sizes and spaces, those that are set."""
    lines = [*_colours(tokens.day), *_measures(tokens, lang, unit)]
    return "\n".join((":root {", *(f"  {line}" for line in lines), "}", ""))


def night_css(tokens: Tokens) -> str:
    """The colours where the reader has the page dark, also those of the charts in it."""
    names = [name for name in reversed(COLOURS) if name not in PAGE_ALONE]
    lines = [_in_chart(part, name, tokens.day) for part in ("fill", "stroke") for name in names]
    root = f"  :root {{ {' '.join(_colours(tokens.night))} }}"
    return "\n".join((f"{NIGHT_SCREEN} {{", root, *lines, "}", ""))


def _in_chart(part: str, name: str, day: Colours) -> str:
    """What has the colour of the day takes that of the hour."""
    colour = getattr(day, name).lower()
    return f'  svg [{part}="{colour}"] {{ {part}: var(--{_dashed(name)}); }}'


def _colours(colours: Colours) -> Iterator[str]:
    for name in COLOURS:
        yield f"--{_dashed(name)}: {getattr(colours, name).lower()};"


def _measures(tokens: Tokens, lang: Lang, unit: LengthUnit) -> Iterator[str]:
    for name, size in tokens.sizes:
        yield f"--size-{_dashed(name)}: {_length(size[lang], unit)};"
    for space, measure in tokens.spaces:
        value = measure[lang]
        text = f"{value:f}" if space == "line_height" else _length(value, unit)
        yield f"--{_dashed(space)}: {text};"


def _length(points: Decimal, unit: LengthUnit) -> str:
    return f"{points:f}pt" if unit == "pt" else f"{points / POINTS_IN_REM:.4f}rem"


def _dashed(name: str) -> str:
    return name.replace("_", "-")
