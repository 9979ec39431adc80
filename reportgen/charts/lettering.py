"""Type in charts: the faces, and how wide words are in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from matplotlib import get_data_path
from matplotlib.font_manager import FontEntry, FontProperties, fontManager
from matplotlib.textpath import text_to_path

from reportgen import fonts
from reportgen.model.tokens import Typeface

_SHARED = str.maketrans(dict.fromkeys("“”‘’—…·", "一"))
"""Marks that both scripts use: beside Chinese, a page may set them a whole em wide."""
_LAST_LATIN = 0x2E7F
_BEHIND = Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
"""Comes with matplotlib, and has the letters of Arabic, Hebrew and others."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """The faces of a chart, Latin first: figures come from it, Chinese from the next ones.

    ``css`` names them for an SVG; ``names`` are what matplotlib knows them by.
    """

    css: str
    names: tuple[str, ...]

    def font(self, size: float) -> FontProperties:
        """The faces at one size."""
        return FontProperties(family=list(self.names), size=size)

    def width(self, text: str, size: float) -> float:
        """How wide a line is, in points."""
        if any(ord(character) > _LAST_LATIN for character in text):
            text = text.translate(_SHARED)
        return _width(self.names, text) * size / 100


def chart_lettering(typeface: Typeface | None = None) -> Lettering:
    """The faces that charts are set in: of the role chart, or of a typeface in its place."""
    faces = sorted(fonts.stack("chart", typeface), key=lambda face: face.script != "latin")
    # No space after a comma: WeasyPrint would take it for a part of the name.
    named = [f"'{name}'" for face in faces for name in (face.alias, face.family)]
    css = ",".join([*dict.fromkeys(named), "sans-serif"])
    return Lettering(css, tuple(map(_known, (*(face.path for face in faces), _BEHIND))))


@cache
def _known(path: Path) -> str:
    """Make a font file known to matplotlib, by its path.

    By its path and not by its family, so that a font of the same name on this machine, perhaps of
    another version, does not take its place.
    """
    fontManager.ttflist.append(FontEntry(fname=str(path), name=str(path), size="scalable"))
    return str(path)


@lru_cache(maxsize=4096)
def _width(names: tuple[str, ...], text: str) -> float:
    font = FontProperties(family=list(names), size=100)
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])
