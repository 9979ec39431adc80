"""Font roles -> CSS: a face for each font file, a variable for each role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from reportgen.fonts import Face, characters_of, roles, stack
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.pdf.subset import subset

_LATIN_IN_PRINT = (
    range(0x250),
    range(0x370, 0x400),
    range(0x2022, 0x2023),
    range(0x2070, 0x20D0),
    range(0x2190, 0x2300),
)
"""In a Chinese document the Latin faces draw no quotation marks or dashes."""


@contextmanager
def font_configuration() -> Iterator[Any]:
    """The fonts of one layout, known to WeasyPrint within it and let go after it."""
    from weasyprint.text.ffi import ffi, pangoft2
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    try:
        yield fonts
    finally:
        # Before 1.54 Pango does not let go of what fontconfig read for a map of fonts, which is
        # 1.5 MB with ours, unless the map is told to have none.
        of_pango = ffi.cast("PangoFcFontMap *", fonts.font_map)
        pangoft2.pango_fc_font_map_set_config(of_pango, ffi.NULL)


def embedded_font_css(lang: Lang, tokens: Tokens = HOUSE) -> str:
    """``@font-face`` rules, and variables for the roles of fonts.toml, or what tokens make of them.

    ``--font-body`` has the Latin face first; ``--font-body-han`` has it last, for text whose
    figures are of the Chinese face, and whose lines are then all of one height.
    """
    stacks = _stacks(tokens)
    rules = [_rules(face, lang) for face in _faces(stacks)]
    names = [f"--font-{role}: {_families(stacks[role])};" for role in stacks]
    names += [f"--font-{role}-han: {_families(_han_first(stacks[role]))};" for role in stacks]
    return "\n".join((*rules, ":root {", *names, "}", ""))


def cut_faces(text: str, tokens: Tokens = HOUSE) -> Any:
    """A fetcher of the font files that :func:`embedded_font_css` names.

    Chinese faces come cut down to the ``text`` that is to be set: WeasyPrint leaves an empty glyph
    for each one that it drops, which weighs 50 kB a face. What a face draws badly is cut too, so
    that the face behind draws it.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    chinese = [face for face in _faces(_stacks(tokens)) if face.script == "cjk"]
    both = ((face, path) for face in chinese for path in (face.path, face.bold) if path)
    faces = {path.as_uri(): (path, face.misdrawn) for face, path in both}

    class Faces(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in faces:
                path, misdrawn = faces[url]
                return URLFetcherResponse(url, subset(path, text, without=misdrawn))
            return super().fetch(url, headers)

    return Faces(allowed_protocols=["file"])


def _stacks(tokens: Tokens) -> dict[str, tuple[Face, ...]]:
    return {role: stack(role, tokens.typeface(role)) for role in roles()}


def _faces(stacks: dict[str, tuple[Face, ...]]) -> tuple[Face, ...]:
    """Those of all roles, each once."""
    return tuple({face.alias: face for faces in stacks.values() for face in faces}.values())


def _families(faces: tuple[Face, ...]) -> str:
    return ", ".join(f'"{face.alias}"' for face in faces)


def _han_first(faces: tuple[Face, ...]) -> tuple[Face, ...]:
    return tuple(sorted(faces, key=lambda face: face.script == "latin"))


def _rules(face: Face, lang: Lang) -> str:
    rules = _rule(face, face.path, "normal", lang)
    return rules + (_rule(face, face.bold, "bold", lang) if face.bold else "")


def _rule(face: Face, path: Path, weight: str, lang: Lang) -> str:
    latin_in_chinese = (face.script, LANGUAGES[lang].script) == ("latin", "cjk")
    limit = f" unicode-range: {_limited(path)};" if latin_in_chinese else ""
    return (
        f'@font-face {{ font-family: "{face.alias}"; font-weight: {weight};'
        f' src: url("{path.as_uri()}");{limit} }}\n'
    )


def _limited(path: Path) -> str:
    """What a Latin face draws in a Chinese document.

    Only what it has: WeasyPrint believes a range, and asks no other font for what it names.
    """
    had = characters_of(path)
    codes = [code for block in _LATIN_IN_PRINT for code in block if code in had]
    return ", ".join(f"U+{first:04X}-{last:04X}" for first, last in _runs(codes))


def _runs(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow each other, of ascending numbers."""
    for _, run in groupby(enumerate(codes), lambda it: it[1] - it[0]):
        found = [code for _, code in run]
        yield found[0], found[-1]
