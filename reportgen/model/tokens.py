"""Design tokens: the colours, fonts, sizes and spaces that every format of a pack takes.

What the house sets stands here and nowhere else; a pack sets its own in ``template.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args

from reportgen.languages import Lang, nearest
from reportgen.model.colour import shaded


@dataclass(frozen=True, slots=True)
class Colours:
    """Each as #RRGGBB in upper case."""

    ink: str = "#1A1A1A"
    soft: str = "#595959"
    rule: str = "#BFBFBF"
    guide: str = "#E3E3E3"
    paper: str = "#FFFFFF"
    tint: str = "#F4F6F8"
    mark: str = "#E3EEF8"
    subject: str = "#0B4F8A"
    benchmark: str = "#A6A6A6"
    masthead: str = "#C00000"
    stem: str = "#A9C1D6"
    done: str = "#0B4F8A"
    in_progress: str = "#6699C4"
    not_started: str = "#C8C8C8"
    red: str = "#D2403C"
    orange: str = "#B85C00"
    yellow: str = "#A67F00"
    blue: str = "#1565A8"
    green: str = "#2E7D32"


COLOURS = tuple(field.name for field in fields(Colours))
DAY = Colours()
NIGHT = Colours(
    ink="#E6E8EA",
    soft="#A3ABB3",
    rule="#454C54",
    guide="#2E343A",
    paper="#14171A",
    tint="#1F242A",
    mark="#2B3A4A",
    subject="#7CB9F2",
    benchmark="#5B646D",
    masthead="#F0655A",
    stem="#33536F",
    done="#7CB9F2",
    in_progress="#3F6A90",
    not_started="#3A4148",
    red="#F0736D",
    orange="#F2A65A",
    yellow="#E3C04A",
    blue="#82BCF5",
    green="#7CC47F",
)
"""The colours of the web page where its reader has it dark."""

SHADES = ("mark", "stem", "done", "in_progress")
"""The colours that are shades of the subject's, where a pack does not set them."""

SizeName = Literal[
    "masthead",
    "title",
    "heading_1",
    "heading_2",
    "heading_3",
    "body",
    "table",
    "caption",
    "small",
    "chart",
]
SpaceName = Literal["line_height", "paragraph", "cell"]
SIZES: tuple[SizeName, ...] = get_args(SizeName)
SPACES: tuple[SpaceName, ...] = get_args(SpaceName)


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a role of fonts.toml is set in instead: like another role, or in fonts of its own.

    ``latin`` and ``cjk`` are the names that Word knows them by; the files are for PDF and charts,
    and None where fonts.toml knows the name.
    """

    like: str = ""
    latin: str = ""
    cjk: str = ""
    latin_file: Path | None = None
    cjk_file: Path | None = None


@dataclass(frozen=True, slots=True)
class TokenMeasure:
    """A size or space in points, or the line height as a ratio, by language."""

    values: tuple[tuple[Lang, Decimal], ...]

    def __getitem__(self, lang: Lang) -> Decimal:
        return nearest(dict(self.values), lang)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a pack sets; a role, size or space that is not named stays as its files have it."""

    day: Colours = DAY
    night: Colours = NIGHT
    fonts: tuple[tuple[str, Typeface], ...] = ()
    sizes: tuple[tuple[SizeName, TokenMeasure], ...] = ()
    spaces: tuple[tuple[SpaceName, TokenMeasure], ...] = ()

    def typeface(self, role: str) -> Typeface | None:
        """What a role of fonts.toml is set in, None where it is as there."""
        return dict(self.fonts).get(role)

    def size(self, name: SizeName, lang: Lang) -> Decimal | None:
        """A size in points, None where it is not set."""
        found = dict(self.sizes).get(name)
        return found[lang] if found else None

    def space(self, name: SpaceName, lang: Lang) -> Decimal | None:
        """A space in points, or the line height as a ratio; None where it is not set."""
        found = dict(self.spaces).get(name)
        return found[lang] if found else None


HOUSE = Tokens()


def day_colours(own: Mapping[str, str]) -> Colours:
    """The colours where these are set; shades of the subject follow its colour."""
    derived = {}
    if "subject" in own:
        derived = {name: shaded(own["subject"], getattr(DAY, name)) for name in SHADES}
        derived["done"] = own["subject"]
    return Colours(**{**derived, **own})


def night_colours(day: Colours, own: Mapping[str, str]) -> Colours:
    """The colours at night: a hue that is not the house's, as light as the house has it then."""
    changed = {
        name: shaded(colour, getattr(NIGHT, name))
        for name in COLOURS
        if (colour := getattr(day, name)) != getattr(DAY, name)
    }
    night = replace(NIGHT, **{**changed, **own})
    same = day.done == day.subject and "done" not in own
    return replace(night, done=night.subject) if same else night
